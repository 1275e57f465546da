import { givenReply } from './given-reply.js';

const given = (svar: string, bemaerkning?: string) => givenReply({ svar, bemaerkning, indhold: 'a1' });

describe('a reply from a form', () => {
  it.each(['approve', 'object', 'request-meeting', 'abstain'])('needs no remark to %s', (answer) => {
    expect(given(answer, '')).toEqual({ answer, remark: undefined, contentHash: 'a1', fault: undefined });
  });

  it('keeps its remark, line breaks as one character', () => {
    expect(given('object', 'Lønnen er lav.\r\nSe bilag 2.')).toMatchObject({ remark: 'Lønnen er lav.\nSe bilag 2.', fault: undefined });
  });

  it.each([
    ['approve-with-remark', '', 'remark'],
    ['object', 'Se 010190-1234', 'cpr'],
    ['object', 'x'.repeat(10_001), 'long'],
    ['object', 'x'.repeat(10_000), undefined],
    ['approve-with-remark', 'Enig.', undefined],
  ])('to %s is faulty as it should be', (answer, remark, fault) => {
    expect(given(answer, remark)?.fault).toBe(fault);
  });

  it.each(['', 'yes', 'constructor'])('is none when it answers %j', (answer) => {
    expect(given(answer)).toBeUndefined();
  });
});
