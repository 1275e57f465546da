import { givenReply } from './given-reply.js';

const given = (svar: string, bemaerkning?: string, udtalelse?: string) => givenReply({ svar, bemaerkning, udtalelse, indhold: 'a1' });

describe('a reply from a form', () => {
  it.each(['approve', 'object', 'request-meeting', 'abstain'])('needs no remark to %s', (answer) => {
    expect(given(answer, '', '')).toEqual({ answer, remark: undefined, statement: undefined, contentHash: 'a1', faults: [] });
  });

  it('keeps its texts, line breaks as one character', () => {
    const reply = given('object', 'Lønnen er lav.\r\nSe bilag 2.', 'Vi er uenige.');
    expect(reply).toMatchObject({ remark: 'Lønnen er lav.\nSe bilag 2.', statement: 'Vi er uenige.', faults: [] });
  });

  it('states no minority with a plain approval', () => {
    expect(given('approve', '', 'Vi er uenige.')).toMatchObject({ statement: undefined, faults: [] });
  });

  it.each([
    ['approve-with-remark', '', '', [{ of: 'remark', why: 'missing' }]],
    ['object', 'Se 010190-1234', '', [{ of: 'remark', why: 'cpr' }]],
    [
      'object',
      'x'.repeat(10_001),
      'Se 010190-1234',
      [
        { of: 'remark', why: 'long' },
        { of: 'statement', why: 'cpr' },
      ],
    ],
    ['object', 'x'.repeat(10_000), 'x'.repeat(10_001), [{ of: 'statement', why: 'long' }]],
    ['approve-with-remark', 'Enig.', '', []],
  ])('to %s has its faults', (answer, remark, statement, faults) => {
    expect(given(answer, remark, statement)?.faults).toEqual(faults);
  });

  it.each(['', 'yes', 'constructor'])('is none when it answers %j', (answer) => {
    expect(given(answer)).toBeUndefined();
  });
});
