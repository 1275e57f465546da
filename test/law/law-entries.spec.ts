import type { LawEntry, LegalSource } from '#kernel';
import * as communityServicePlace from '../../libs/case-types/src/community-service-place/community-service-place.law.js';
import * as klvList from '../../libs/case-types/src/klv-list/klv-list.law.js';
import * as massLayoffNotice from '../../libs/case-types/src/mass-layoff-notice/mass-layoff-notice.law.js';
import * as quotaDispensation from '../../libs/case-types/src/quota-dispensation/quota-dispensation.law.js';
import * as regimes from '../../libs/case-types/src/regimes.law.js';
import * as quota from '../../libs/case-types/src/quota.law.js';
import * as workPermitOpinion from '../../libs/case-types/src/work-permit-opinion/work-permit-opinion.law.js';
import * as workSharingExtension from '../../libs/case-types/src/work-sharing-extension/work-sharing-extension.law.js';
import * as durations from '../../libs/placement-lists/src/rules/durations.law.js';
import * as placementLists from '../../libs/placement-lists/src/rules/placement-lists.law.js';

const LAWS: Readonly<Record<string, object>> = {
  ...{ communityServicePlace, massLayoffNotice, quota, quotaDispensation, regimes, workPermitOpinion, workSharingExtension },
  ...{ klvList, placementLists, durations },
};
/** The entries for which no source was found, by law. */
const ASSUMED: Readonly<Record<string, readonly string[]>> = {
  communityServicePlace: ['DISPLACEMENT'],
  massLayoffNotice: ['BANKRUPTCY'],
  regimes: ['LAB_2027_START', 'LAW_GOES_BY', 'RBR_2025_START'],
  workPermitOpinion: ['PAY_PERIODS', 'REPLY_TIME'],
  workSharingExtension: ['COUNTING_WINDOW', 'FREE_DAYS', 'RECEIVED_BY'],
  klvList: ['LIST_DUE'],
  placementLists: ['FULL_TIME_WEEK', 'REPEAT_USE'],
  durations: ['PUBLIC_SUBSIDY', 'USEFUL_WORK_DURATION'],
};
const ENTRIES = Object.entries(LAWS).flatMap(([law, exports]) =>
  Object.entries(exports).flatMap(([name, table]) =>
    Array.isArray(table) ? table.filter(isEntry).map((entry) => [law, name, entry] as const) : [],
  ),
);
const SOURCES = Object.entries(LAWS).flatMap(([law, exports]) =>
  Object.entries(exports).flatMap(([name, value]) => sourcesIn(value).map((source) => [law, name, source] as const)),
);

describe('an entry of the law', () => {
  it('is found in every law', () => {
    expect(new Set(ENTRIES.map(([law]) => law))).toEqual(new Set(Object.keys(LAWS)));
  });

  it.each(ENTRIES)('of %s, %s, says what it counts', (_law, _name, { unit }) => {
    expect(unit).not.toBe('');
  });

  it.each(Object.keys(LAWS))('of %s is marked where it is an assumption', (law) => {
    const assumed = ENTRIES.filter(([of, , { assumption }]) => of === law && assumption).map(([, name]) => name);
    expect(assumed.sort()).toEqual(ASSUMED[law] ?? []);
  });
});

describe('a source of the law', () => {
  it.each(SOURCES)('of %s, %s, says where it stands', (_law, _name, { act, provision, url }) => {
    expect([act, provision, url]).not.toContain('');
  });
});

function isEntry(value: unknown): value is LawEntry<unknown> {
  return isObject(value) && 'inForceFrom' in value && 'source' in value;
}

/** All sources, however deep they lie. */
function sourcesIn(value: unknown): readonly LegalSource[] {
  if (!isObject(value)) return [];
  return isSource(value) ? [value] : Object.values(value).flatMap(sourcesIn);
}

function isSource(value: object): value is LegalSource {
  return 'act' in value && 'provision' in value && 'url' in value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
