import type { Day, Finding } from '#kernel';
import { figureOn, finding, isStated } from '#kernel';
import { fractionOf, sum, toHundredths } from '../fraction.assessment.js';
import { capOf } from '../quota.assessment.js';
import { QUOTA, type QuotaScale } from '../quota.law.js';
import { USEFUL_WORK_QUOTA } from './quota-dispensation.law.js';

/** A place of work as it is stated; null where not. */
export interface StatedWorkplace {
  readonly name: string | null;
  readonly pNumber: string | null;
  readonly ordinaryEmployees: number | null;
  readonly inTraineeship: number | null;
  readonly inWageSubsidy: number | null;
  readonly inUsefulWork: number | null;
  readonly requestedUsefulWork: number | null;
}

type WholeWorkplace = StatedWorkplace & { readonly [F in (typeof REQUIRED_OF_WORKPLACES)[number]]: NonNullable<StatedWorkplace[F]> };

/** What must be stated of every workplace: which it is, and all its numbers. */
export const REQUIRED_OF_WORKPLACES = [
  ...(['pNumber', 'ordinaryEmployees', 'inTraineeship', 'inWageSubsidy', 'inUsefulWork', 'requestedUsefulWork'] as const),
];

/** A workplace of the rule, all that is stated at one P-number: the persons there now and in all, the cap, and how many exceed it. */
export type JudgedWorkplace = {
  readonly pNumber: string;
  readonly name: string | null;
  readonly now: number;
  readonly total: number;
  readonly cap: number;
  readonly persons: number;
};

/** How many persons need a dispensation, or that none do; undefined until every workplace is stated in full. */
export function dispensation(stated: readonly StatedWorkplace[], on: Day): Finding | undefined {
  const whole = stated.filter(isWhole);
  if (whole.length === 0 || whole.length < stated.length) return undefined;
  const workplaces = judged(whole, figureOn(QUOTA, on).value);
  const exceeding = workplaces.filter(({ persons }) => persons > 0);
  if (exceeding.length === 0) return told('dispensation-not-needed', 'warning', { workplaces });
  return told('dispensation-needed', 'info', { persons: total(exceeding, ({ persons }) => persons), workplaces: exceeding });
}

/** The quota counts by P-number, so whatever is stated of one P-number is one workplace. */
function judged(stated: readonly WholeWorkplace[], scale: QuotaScale): readonly JudgedWorkplace[] {
  const pNumbers = [...new Set(stated.map(({ pNumber }) => pNumber))];
  return pNumbers.map((pNumber) =>
    atOne(
      pNumber,
      stated.filter((part) => part.pNumber === pNumber),
      scale,
    ),
  );
}

/** Ordinary employees count in hundredths of a work-year, supported persons by head. */
function atOne(pNumber: string, parts: readonly WholeWorkplace[], scale: QuotaScale): JudgedWorkplace {
  const cap = capOf(toHundredths(sum(parts.map(({ ordinaryEmployees }) => fractionOf(ordinaryEmployees)))), scale);
  const others = total(parts, ({ inTraineeship, inWageSubsidy }) => inTraineeship + inWageSubsidy);
  const wanted = others + total(parts, ({ requestedUsefulWork }) => requestedUsefulWork);
  return {
    pNumber,
    name: parts.find(({ name }) => isStated(name))?.name ?? null,
    now: others + total(parts, ({ inUsefulWork }) => inUsefulWork),
    total: wanted,
    cap,
    persons: Math.max(0, wanted - cap),
  };
}

function isWhole(stated: StatedWorkplace): stated is WholeWorkplace {
  return REQUIRED_OF_WORKPLACES.every((field) => stated[field] !== null);
}

function told(code: string, severity: Finding['severity'], data: NonNullable<Finding['data']>): Finding {
  return finding(code, severity, USEFUL_WORK_QUOTA, { path: 'workplaces', data });
}

function total<T>(all: readonly T[], count: (one: T) => number): number {
  return all.reduce((whole, one) => whole + count(one), 0);
}
