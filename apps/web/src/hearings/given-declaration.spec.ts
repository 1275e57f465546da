import { givenDeclaration } from './given-declaration.js';

describe('a declaration from a form', () => {
  it('names its ground and explains it', () => {
    const given = givenDeclaration({ grund: 'close-ties', forklaring: 'Jeg sidder\r\ni bestyrelsen.' });
    expect(given).toEqual({ ground: 'close-ties', explanation: 'Jeg sidder\ni bestyrelsen.', faults: [] });
  });

  it.each([
    [{}, ['ground', 'explanation']],
    [{ grund: 'toString', forklaring: 'Fordi.' }, ['ground']],
    [{ grund: 'own-interest', forklaring: 'x'.repeat(2001) }, ['long']],
    [{ grund: 'own-interest', forklaring: 'x'.repeat(2000) }, []],
    [{ grund: 'own-interest', forklaring: 'Min bror, 010190-1234' }, ['cpr']],
  ])('of %j has the faults %j', (form, faults) => {
    expect(givenDeclaration(form).faults).toEqual(faults);
  });
});
