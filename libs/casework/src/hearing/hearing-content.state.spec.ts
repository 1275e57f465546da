import { canonicalJson, finding, sha256 } from '#kernel';
import { LATER, documentOnRecord } from '../../../../test/support/case-builders.js';
import { TOY_LAW } from '../../../../test/support/toy-case-type.js';
import type { HearingContent } from './hearing-content.state.js';
import { contentHashOf } from './hearing-content.state.js';

const document = (sha: string, access: 'hearing' | 'secretariat' = 'hearing') => ({
  ...documentOnRecord({ sha256: sha, access }),
  addedAt: LATER,
});
const CONTENT: HearingContent = {
  question: 'Kan I tiltræde?',
  recommendation: 'granted',
  submission: { title: 'Togbane', amount: 50 },
  findings: [finding('large-amount', 'info', TOY_LAW, { data: { amount: 500, limit: 100 } })],
  documents: [document('1'.repeat(64)), document('2'.repeat(64))],
};

describe('the content hash of a hearing', () => {
  it('is SHA-256 over question, recommendation, submission, findings and document hashes in canonical JSON', () => {
    const findings = [
      { code: 'large-amount', data: { amount: 500, limit: 100 }, severity: 'info', source: { act: 'legetøjsloven', provision: '§ 1' } },
    ];
    const { question, recommendation, submission } = CONTENT;
    const whole = { documents: ['1'.repeat(64), '2'.repeat(64)], findings, question, recommendation: recommendation ?? null, submission };
    expect(contentHashOf(CONTENT)).toBe(sha256(canonicalJson(whole)));
  });

  it.each<readonly [string, Partial<HearingContent>]>([
    ['the members of the submission stand in another order', { submission: { amount: 50, title: 'Togbane' } }],
    ['the documents came in another order', { documents: [document('2'.repeat(64)), document('1'.repeat(64))] }],
    ['a document kept from members is added', { documents: [...CONTENT.documents, document('3'.repeat(64), 'secretariat')] }],
    ['it has been through JSON', JSON.parse(JSON.stringify(CONTENT)) as HearingContent],
  ])('is the same when %s', (_what, change) => {
    expect(contentHashOf({ ...CONTENT, ...change })).toBe(contentHashOf(CONTENT));
  });

  it.each<readonly [string, Partial<HearingContent>]>([
    ['the question', { question: 'Og nu?' }],
    ['the recommendation', { recommendation: undefined }],
    ['the submission', { submission: { title: 'Togbane', amount: 51 } }],
    ['the findings', { findings: [] }],
    ['the documents', { documents: [document('1'.repeat(64))] }],
  ])('changes with %s', (_what, change) => {
    expect(contentHashOf({ ...CONTENT, ...change })).not.toBe(contentHashOf(CONTENT));
  });
});
