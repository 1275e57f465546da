import { CASE_STATUSES, isOpen, isPermitted, isUndecided, permittedIn } from './case-status.state.js';

describe('the state of a case', () => {
  it.each([
    ['open', isOpen, ['ready', 'incomplete', 'in-hearing', 'heard', 'at-meeting', 'decided', 'notified']],
    ['undecided', isUndecided, ['ready', 'incomplete', 'in-hearing', 'heard', 'at-meeting']],
  ])('is %s in exactly these', (_name, holds, expected) => {
    expect(CASE_STATUSES.filter(holds)).toEqual(expected);
  });

  it('permits nothing once the case is passed on', () => {
    expect(permittedIn('misdirected')).toEqual([]);
  });

  it('names what it permits in the order of the table', () => {
    expect(permittedIn('closed')).toEqual(['reopen', 'assign', 'note', 'raise-attention-point']);
    expect(isPermitted('close', 'notified')).toBe(true);
    expect(isPermitted('close', 'decided')).toBe(false);
  });
});
