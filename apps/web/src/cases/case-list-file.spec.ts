import type { CaseLine } from '#casework';
import { day, instant } from '#kernel';
import { caseListFile } from './case-list-file.js';

const LINE: CaseLine = {
  id: '1',
  number: 'NJ-2026-000001',
  type: 'mass-layoff-notice',
  state: 'in-hearing',
  legalNature: 'notification',
  council: 'nj',
  sender: { principal: 'company:99001003', name: '=Limfjordens; Emballage' },
  subject: 'Varsling "stor"',
  municipalities: ['851'],
  assignee: null,
  receivedAt: instant('2026-03-10T23:30:00.000Z'),
  dueAt: instant('2026-03-17T22:59:59.999Z'),
  version: 1,
  confidentialUntil: day('2026-04-01'),
};

describe('the list of cases as a file', () => {
  it('has a heading and a line a case, by Danish time, and no formula', () => {
    expect(caseListFile([LINE, { ...LINE, dueAt: null, confidentialUntil: undefined, assignee: 'demo:secretariat' }])).toBe(
      [
        '\uFEFFNummer;Sagstype;Emne;Afsender;Tilstand;Frist;Modtaget;Sagsbehandler;Fortroligt til',
        `NJ-2026-000001;Varsling af afskedigelser af større omfang;"Varsling ""stor""";"'=Limfjordens; Emballage";I høring;2026-03-17 23:59;2026-03-11;;2026-04-01`,
        `NJ-2026-000001;Varsling af afskedigelser af større omfang;"Varsling ""stor""";"'=Limfjordens; Emballage";I høring;;2026-03-11;demo:secretariat;`,
        '',
      ].join('\r\n'),
    );
  });
});
