import type { Day, Finding } from '#kernel';
import { figureOn, finding } from '#kernel';
import { STRICTER } from './mass-layoff-notice.law.js';

/** A place of work as it is stated; null where not. */
export interface StatedWorkplace {
  readonly municipality: string | null;
  readonly normalEmployees: number | null;
  readonly plannedDismissals: number | null;
}

/** A workplace of the act: all places of work in one municipality. */
export type Workplace = {
  readonly municipality: string;
  readonly employees: number;
  readonly dismissals: number;
};

/** The workplaces that bring in the stricter rules; places of work that do not state municipality and both numbers are left out. */
export function stricterWorkplaces(stated: readonly StatedWorkplace[], on: Day): readonly Workplace[] {
  const { fromEmployees, fromPercent } = figureOn(STRICTER, on).value;
  return byMunicipality(stated).filter(
    ({ employees, dismissals }) => employees >= fromEmployees && dismissals * 100 >= employees * fromPercent,
  );
}

/** That the stricter rules apply, and through which workplaces. */
export function stricterRegime(workplaces: readonly Workplace[], on: Day): Finding | undefined {
  if (workplaces.length === 0) return undefined;
  return finding('stricter-regime', 'info', figureOn(STRICTER, on).source, { path: 'workplaces', data: { workplaces } });
}

function byMunicipality(stated: readonly StatedWorkplace[]): readonly Workplace[] {
  const workplaces = new Map<string, Workplace>();
  for (const { municipality, normalEmployees, plannedDismissals } of stated) {
    if (municipality === null || normalEmployees === null || plannedDismissals === null) continue;
    const { employees, dismissals } = workplaces.get(municipality) ?? { employees: 0, dismissals: 0 };
    workplaces.set(municipality, { municipality, employees: employees + normalEmployees, dismissals: dismissals + plannedDismissals });
  }
  return [...workplaces.values()];
}
