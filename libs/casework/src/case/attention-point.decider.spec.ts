import { finding, instant, source } from '#kernel';
import { event } from '../../../../test/support/case-builders.js';
import type { RaiseAttentionPoint } from './case-command.state.js';
import { decideAttentionPoint } from './attention-point.decider.js';
import type { CaseState } from './case.state.js';
import { evolveCase } from './case.projection.js';

const AT = instant('2026-12-01T10:00:00.000Z');
const RULE = source('loven', '§ 1');
const FINDINGS = [
  finding('quota-exceeded', 'warning', RULE, { path: 'pNumber', rows: [4, 9], data: { cap: 2, fte: 2.5, count: 2 } }),
  finding('list-late', 'warning', RULE, { data: { days: 3 } }),
  finding('quota-exceeded', 'warning', RULE, { path: 'pNumber', rows: [12], data: { cap: 1, fte: 1.5, count: 1 } }),
];

const state = (): CaseState => ({ ...evolveCase(undefined, event.received()), findings: FINDINGS });
const raise = (findings?: readonly string[]): RaiseAttentionPoint => ({
  type: 'raise-attention-point',
  at: AT,
  data: { text: 'Kvoten er overskredet', recommendation: 'Drøftes i formandskabet', findings },
});

describe('a point of attention', () => {
  it('goes on record without findings when none are named', () => {
    const { text, recommendation } = raise().data;
    expect(decideAttentionPoint(raise(), state())).toEqual({
      kind: 'accepted',
      events: [{ type: 'AttentionPointRaised', at: AT, data: { text, recommendation, findings: undefined } }],
    });
  });

  it('goes on record with every finding of the codes named, and their rows, as they stand', () => {
    expect(decideAttentionPoint(raise(['quota-exceeded']), state())).toMatchObject({
      events: [
        {
          data: {
            findings: [
              { code: 'quota-exceeded', path: 'pNumber', rows: [4, 9], data: { cap: 2, fte: 2.5, count: 2 } },
              { code: 'quota-exceeded', rows: [12] },
            ],
          },
        },
      ],
    });
  });

  it('is refused when the case has no such finding, and the answer says which of them', () => {
    expect(decideAttentionPoint(raise(['list-late', 'repeat-use']), state())).toEqual({
      kind: 'refused',
      rejection: { code: 'unknown-finding', source: undefined, data: { index: 1 } },
    });
  });

  it('recorded before findings could be named still counts', () => {
    const before = { text: 'Mange sager', recommendation: 'Følg op' };
    const old = { type: 'AttentionPointRaised', at: AT, data: before } as Parameters<typeof evolveCase>[1];
    expect(evolveCase(state(), old)).toEqual({ ...state(), lastAt: AT });
  });
});
