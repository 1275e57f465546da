import { fieldName } from './field-name.messages.js';

const NAMES = {
  tasks: 'Opgaver',
  'place.name': 'Stedets navn',
  workplaces: 'Arbejdssteder',
  'workplaces.pNumber': 'Arbejdsstedets P-nummer',
};

describe('the name of a field', () => {
  it.each([
    ['tasks', 'Opgaver'],
    ['place.name', 'Stedets navn'],
    ['workplaces', 'Arbejdssteder'],
    ['workplaces.0.pNumber', 'Arbejdsstedets P-nummer (nr. 1)'],
    ['workplaces.11.pNumber', 'Arbejdsstedets P-nummer (nr. 12)'],
    ['workplaces.0.name', 'workplaces.0.name'],
    ['unknown', 'unknown'],
  ])('at %s is %s', (path, name) => {
    expect(fieldName(path, NAMES)).toBe(name);
  });

  it('tells items of a list within a list by both numbers', () => {
    expect(fieldName('units.1.shifts.2.hours', { 'units.shifts.hours': 'Timer' })).toBe('Timer (nr. 2.3)');
  });
});
