import { personasOf } from './personas.view.js';

const WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1];
const MEMBERS = [
  { key: 'member-da-1', name: 'Anna', memberId: 'a', organisation: 'DA', deputyOf: undefined },
  { key: 'member-fh-1', name: 'Bent', memberId: 'b', organisation: 'FH', deputyOf: undefined },
  { key: 'deputy-fh-1', name: 'Dorte', memberId: 'd', organisation: 'FH', deputyOf: 'b' },
] as const;

const personas = personasOf(MEMBERS, 'member-fh-1', [{ code: '851', name: 'Aalborg' }]);
const find = (name: string) => personas.find(({ view }) => view.persona === name);

describe('the personas', () => {
  it('have members, deputies and a chair who is one of the members', () => {
    expect(find('member-da-1')).toMatchObject({ memberId: 'a', view: { role: 'member', organisation: 'Dansk Arbejdsgiverforening' } });
    expect(find('deputy-fh-1')).toMatchObject({ memberId: 'd', view: { role: 'deputy' } });
    expect(find('chair')).toMatchObject({ memberId: 'b', view: { role: 'chair', name: 'Bent' } });
  });

  it('have a municipality told by its code', () => {
    const view = { persona: 'municipality-851', role: 'municipality', organisation: 'Aalborg Kommune', municipality: '851' };
    expect(find('municipality-851')).toMatchObject({ principal: 'municipality:851', view });
  });

  it('have companies with numbers that pass the check of CVR', () => {
    const numbers = personas.flatMap(({ principal }) => (principal?.startsWith('company:') === true ? [principal.slice(8)] : []));
    const remainders = numbers.map((cvr) => WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(cvr.charAt(at)), 0) % 11);
    expect(numbers).toHaveLength(2);
    expect(remainders).toEqual([0, 0]);
  });

  it('are all called something', () => {
    expect(personas.every(({ view }) => view.name !== '' && view.name !== view.persona)).toBe(true);
  });
});
