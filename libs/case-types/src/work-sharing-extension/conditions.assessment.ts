import type { Day, Finding } from '#kernel';
import { figureOn, finding } from '#kernel';
import { ACCEPTED_BY_ALL, DECLARATION, RELEASE_CLAUSE, SHAPES } from './work-sharing-extension.law.js';

/** What a scheme can be agreed in. */
export const AGREEMENT_KINDS = ['collective-agreement', 'other-collective'] as const;

export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

/** How work and time off alternate; null where not stated. */
export interface StatedShape {
  readonly daysOffPerWeek: number | null;
  readonly weeksWork: number | null;
  readonly weeksOff: number | null;
}

/** What a scheme rests on; null where not stated. */
export interface SchemeConditions {
  readonly agreement: { readonly kind: AgreementKind | null; readonly signedByAll: boolean | null } | null;
  readonly shape: StatedShape | null;
  readonly trainingDiscussedDeclaration: {
    readonly managementSignedOn: Day | null;
    readonly representativeSignedOn: Day | null;
  } | null;
  readonly releaseClauseSigned: boolean | null;
}

/** Looks at one condition, by the law of a day. */
type Check = (conditions: SchemeConditions, on: Day) => Finding | undefined;

const CHECKS: readonly Check[] = [shape, declaration, releaseClause, signatures];

/** What is wanting of the conditions. */
export function conditions(stated: SchemeConditions, on: Day): readonly Finding[] {
  return CHECKS.flatMap((check) => check(stated, on) ?? []);
}

/** Whether anything at all is said of a shape. */
export function isShapeStated(stated: StatedShape | null): stated is StatedShape {
  return stated !== null && (stated.daysOffPerWeek !== null || stated.weeksWork !== null || stated.weeksOff !== null);
}

function shape({ shape: stated }: SchemeConditions, on: Day): Finding | undefined {
  if (!isShapeStated(stated) || isPermitted(stated, on)) return undefined;
  const { daysOffPerWeek, weeksWork, weeksOff } = stated;
  const { value, source } = figureOn(SHAPES, on);
  const permitted = { ...value.daysOffPerWeek, cycles: value.cycles.map((cycle) => ({ ...cycle })) };
  return finding('invalid-shape', 'warning', source, { path: 'shape', data: { daysOffPerWeek, weeksWork, weeksOff, permitted } });
}

/** Days off and weeks off together are two shapes, and changing between them within a cycle is none. */
function isPermitted({ daysOffPerWeek, weeksWork, weeksOff }: StatedShape, on: Day): boolean {
  const { daysOffPerWeek: days, cycles } = figureOn(SHAPES, on).value;
  if (daysOffPerWeek === null) return cycles.some((cycle) => cycle.weeksWork === weeksWork && cycle.weeksOff === weeksOff);
  return weeksWork === null && weeksOff === null && daysOffPerWeek >= days.least && daysOffPerWeek <= days.most;
}

/** Without the day of either signature there is no declaration of both. */
function declaration({ trainingDiscussedDeclaration: signed }: SchemeConditions): Finding | undefined {
  const by = [
    ...(signed?.managementSignedOn == null ? ['management'] : []),
    ...(signed?.representativeSignedOn == null ? ['representative'] : []),
  ];
  return by.length === 0
    ? undefined
    : finding('declaration-missing', 'warning', DECLARATION, { path: 'trainingDiscussedDeclaration', data: { by } });
}

/** Not stated is not the same as not signed. */
function releaseClause({ releaseClauseSigned }: SchemeConditions): Finding | undefined {
  if (releaseClauseSigned !== false) return undefined;
  return finding('release-clause-missing', 'warning', RELEASE_CLAUSE, { path: 'releaseClauseSigned' });
}

/** That all accept must be said; silence about it is not enough. */
function signatures({ agreement }: SchemeConditions): Finding | undefined {
  if (agreement?.kind !== 'other-collective' || agreement.signedByAll === true) return undefined;
  return finding('signatures-missing', 'warning', ACCEPTED_BY_ALL, { path: 'agreement.signedByAll' });
}
