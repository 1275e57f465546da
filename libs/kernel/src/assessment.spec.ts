import { finding } from './assessment.js';
import { source } from './legal-source.js';

const LAW = source('en lov', '§ 1');

describe('a finding', () => {
  it('names its rule, and nothing that does not apply', () => {
    expect(finding('late', 'warning', LAW)).toStrictEqual({
      code: 'late',
      severity: 'warning',
      path: undefined,
      rows: undefined,
      source: LAW,
      data: undefined,
    });
  });

  it('names where it is and what it rests on', () => {
    expect(finding('late', 'info', LAW, { path: 'a.b', rows: [3], data: { days: 2 } })).toEqual({
      code: 'late',
      severity: 'info',
      path: 'a.b',
      rows: [3],
      source: LAW,
      data: { days: 2 },
    });
  });
});
