import type { LawEntry } from '#kernel';
import * as communityServicePlace from '../../libs/case-types/src/community-service-place/community-service-place.law.js';
import * as massLayoffNotice from '../../libs/case-types/src/mass-layoff-notice/mass-layoff-notice.law.js';
import * as quotaDispensation from '../../libs/case-types/src/quota-dispensation/quota-dispensation.law.js';
import * as quota from '../../libs/case-types/src/quota.law.js';
import * as workPermitOpinion from '../../libs/case-types/src/work-permit-opinion/work-permit-opinion.law.js';
import * as workSharingExtension from '../../libs/case-types/src/work-sharing-extension/work-sharing-extension.law.js';

const LAWS: Readonly<Record<string, object>> = {
  communityServicePlace,
  massLayoffNotice,
  quota,
  quotaDispensation,
  workPermitOpinion,
  workSharingExtension,
};
const ENTRIES = Object.entries(LAWS).flatMap(([law, exports]) =>
  Object.entries(exports).flatMap(([name, table]) =>
    Array.isArray(table) ? table.filter(isEntry).map((entry) => [law, name, entry] as const) : [],
  ),
);

describe('an entry of the law', () => {
  it('is found in every law', () => {
    expect(new Set(ENTRIES.map(([law]) => law))).toEqual(new Set(Object.keys(LAWS)));
  });

  it.each(ENTRIES)('of %s, %s, says what it counts and where it stands', (_law, _name, { unit, source }) => {
    expect(unit).not.toBe('');
    expect(source.act).not.toBe('');
    expect(source.provision).not.toBe('');
    expect(source.url).not.toBe('');
  });
});

function isEntry(value: unknown): value is LawEntry<unknown> {
  return typeof value === 'object' && value !== null && 'inForceFrom' in value && 'source' in value;
}
