import { problemCodeOf } from '../../../../test/support/problem-code.js';
import { entityTag, versionWanted } from './if-match.js';

describe('a version in If-Match', () => {
  it('is read as it is written in ETag', () => {
    expect(versionWanted(entityTag(3))).toBe(3);
  });

  it('does not matter when none or any is wanted', () => {
    expect(versionWanted(undefined)).toBeUndefined();
    expect(versionWanted('*')).toBeUndefined();
  });

  it.each(['3', '""', '"3', 'W/"3"', '"03x"', '"3", "4"', '"9999999999"'])('written %s matches nothing', (text) => {
    expect(problemCodeOf(() => versionWanted(text))).toBe('version-changed');
  });
});
