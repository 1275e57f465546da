import { mailFailure } from './notice-failure.handler.js';

const fault = (codes: object): Error => Object.assign(new Error('550 no such user borger@example.test'), codes);

describe('a mail that did not go', () => {
  it.each([
    [{ code: 'EENVELOPE', responseCode: 550 }, 'mail-refused', 'mail-refused: EENVELOPE 550', true],
    [{ code: 'EENVELOPE', responseCode: 500 }, 'mail-refused', 'mail-refused: EENVELOPE 500', true],
    [{ code: 'EENVELOPE', responseCode: 499 }, 'mail-unreachable', 'mail-unreachable: EENVELOPE 499', false],
    [{ code: 'EMESSAGE', responseCode: 554 }, 'mail-refused', 'mail-refused: EMESSAGE 554', true],
    [{ code: 'EMESSAGE', responseCode: 500 }, 'mail-refused', 'mail-refused: EMESSAGE 500', true],
    [{ code: 'EMESSAGE', responseCode: 452 }, 'mail-unreachable', 'mail-unreachable: EMESSAGE 452', false],
    [{ code: 'EMESSAGE' }, 'mail-unreachable', 'mail-unreachable: EMESSAGE', false],
    [{ code: 'EAUTH', responseCode: 535 }, 'mail-unreachable', 'mail-unreachable: EAUTH 535', false],
    [{ code: 'ESOCKET' }, 'mail-unreachable', 'mail-unreachable: ESOCKET', false],
    [{}, 'mail-unreachable', 'mail-unreachable', false],
  ])('with %j is %s, and names nobody', (codes, reason, message, isFinal) => {
    expect(mailFailure(fault(codes))).toMatchObject({ fault: reason, message, isFinal });
  });

  it('for want of anything known is still a failure', () => {
    expect(mailFailure('gone')).toMatchObject({ fault: 'mail-unreachable', isFinal: false });
    expect(mailFailure(undefined)).toMatchObject({ fault: 'mail-unreachable', isFinal: false });
  });
});
