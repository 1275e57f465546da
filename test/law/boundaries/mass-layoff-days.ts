import { instant, type JsonObject } from '#kernel';
import type { BoundaryRule } from '../boundary.js';

const workplace = (normalEmployees: number, plannedDismissals: number): JsonObject => ({
  workplaces: [{ municipality: '851', normalEmployees, plannedDismissals }],
});
const HALF = workplace(100, 50);
const LESS = workplace(100, 49);
/** Negotiations under the stricter rules, begun on 3 October 2022. */
const talks = (changes: JsonObject): JsonObject => ({
  ...HALF,
  negotiationsStartedAt: '2022-10-03',
  notice1SentAt: '2022-10-03',
  notice2SentAt: null,
  ...changes,
});
const second = (notice2SentAt: string | null, changes: JsonObject = {}): JsonObject => ({ notice2SentAt, ...changes });
const agreed = (applies: boolean, reducedWaitingDays: number | null = null): JsonObject => ({
  collectiveAgreementDeviation: { applies, reducedWaitingDays },
});
const judgedOn = (at: string) => ({ assessedAt: instant(at) });
const TOO_EARLY = 'notice2-too-early days=';
const BANKRUPT = 'no-duty-in-bankruptcy';

/** When the notices are due and the dismissals may take effect. */
export const DAYS: readonly BoundaryRule[] = [
  {
    rule: '21 days of negotiation',
    source: 'masseafskedigelsesloven § 7, stk. 2',
    codes: ['notice2-too-early', 'notice2-earliest'],
    figures: ['days'],
    rows: [
      ['notice 2 not sent', talks({}), 'notice2-earliest 2022-10-24'],
      ['notice 2 on the day negotiations begin', talks(second('2022-10-03')), `${TOO_EARLY}21; notice2-earliest 2022-10-24`],
      ['notice 2 on day 18', talks(second('2022-10-21')), `${TOO_EARLY}3; notice2-earliest 2022-10-24`],
      ['notice 2 on day 20', talks(second('2022-10-23')), `${TOO_EARLY}1; notice2-earliest 2022-10-24`],
      ['notice 2 on day 21', talks(second('2022-10-24')), 'notice2-earliest 2022-10-24'],
      ['notice 2 on day 22', talks(second('2022-10-25')), 'notice2-earliest 2022-10-24'],
      ['day 20, an agreement applies', talks(second('2022-10-23', agreed(true))), '–'],
      ['day 20, no agreement applies', talks(second('2022-10-23', agreed(false))), `${TOO_EARLY}1; notice2-earliest 2022-10-24`],
      ['day 20, ordinary rules', talks(second('2022-10-23', LESS)), '–'],
      [
        'day 20 by notice 1, 21 by negotiations',
        talks(second('2022-10-24', { notice1SentAt: '2022-10-04' })),
        'notice2-earliest 2022-10-24',
      ],
      ['over the end of February', talks(second('2023-03-03', { negotiationsStartedAt: '2023-02-10' })), 'notice2-earliest 2023-03-03'],
    ],
  },
  {
    rule: 'two ways to count the 21 days',
    source: 'STARs vejledning om varsling; masseafskedigelsesloven § 7, stk. 2',
    codes: ['start-of-21-days-disputed'],
    figures: ['byAct', 'byGuidance'],
    rows: [
      ['notice 1 on the day of negotiations', talks({}), '–'],
      ['notice 1 a day before', talks({ notice1SentAt: '2022-10-02' }), '–'],
      ['notice 1 a month before', talks({ notice1SentAt: '2022-09-03' }), '–'],
      ['notice 1 a day after', talks({ notice1SentAt: '2022-10-04' }), 'start-of-21-days-disputed byAct=2022-10-24 byGuidance=2022-10-25'],
      ['notice 1 a week after', talks({ notice1SentAt: '2022-10-10' }), 'start-of-21-days-disputed byAct=2022-10-24 byGuidance=2022-10-31'],
      ['notice 1 not stated', talks({ notice1SentAt: null }), '–'],
      ['negotiations not stated', talks({ negotiationsStartedAt: null, notice1SentAt: '2022-10-04' }), '–'],
      ['a day after, an agreement applies', talks({ notice1SentAt: '2022-10-04', ...agreed(true) }), '–'],
      ['a day after, ordinary rules', talks({ notice1SentAt: '2022-10-04', ...LESS }), '–'],
      ['a day after, in bankruptcy', talks({ notice1SentAt: '2022-10-04', bankruptcy: true }), '–'],
    ],
  },
  {
    rule: 'list of persons in 10 days',
    source: 'masseafskedigelsesloven § 7, stk. 3',
    codes: ['person-list-late', 'person-list-due'],
    figures: ['days'],
    rows: [
      ['notice 2 not sent', second(null), '–', judgedOn('2023-10-03T08:00:00.000Z')],
      ['sent with notice 2', second('2022-10-03', { notice3SentAt: '2022-10-03' }), 'person-list-due 2022-10-13'],
      ['sent on day 9', second('2022-10-03', { notice3SentAt: '2022-10-12' }), 'person-list-due 2022-10-13'],
      ['sent on day 10', second('2022-10-03', { notice3SentAt: '2022-10-13' }), 'person-list-due 2022-10-13'],
      ['sent on day 11', second('2022-10-03', { notice3SentAt: '2022-10-14' }), 'person-list-late days=1; person-list-due 2022-10-13'],
      ['sent on day 12', second('2022-10-03', { notice3SentAt: '2022-10-15' }), 'person-list-late days=2; person-list-due 2022-10-13'],
      ['not sent, judged on day 9', second('2022-10-03'), 'person-list-due 2022-10-13', judgedOn('2022-10-12T12:00:00.000Z')],
      ['not sent, last moment of day 10', second('2022-10-03'), 'person-list-due 2022-10-13', judgedOn('2022-10-13T21:59:59.999Z')],
      [
        'not sent, first moment of day 11',
        second('2022-10-03'),
        'person-list-late days=1; person-list-due 2022-10-13',
        judgedOn('2022-10-13T22:00:00.000Z'),
      ],
      ['due on a Sunday', second('2022-10-06'), 'person-list-due 2022-10-16'],
      ['due over New Year', second('2022-12-28'), 'person-list-due 2023-01-07'],
    ],
  },
  {
    rule: 'waiting time before effect',
    source: 'masseafskedigelsesloven § 8',
    codes: ['effect-too-early', 'earliest-effect'],
    figures: ['days'],
    rows: [
      ['notice 2 not sent', second(null), '–'],
      ['effect on day 29', second('2022-10-03', { periodFrom: '2022-11-01' }), 'effect-too-early days=1; earliest-effect 2022-11-02'],
      ['effect on day 30', second('2022-10-03', { periodFrom: '2022-11-02' }), 'earliest-effect 2022-11-02'],
      ['effect on day 31', second('2022-10-03', { periodFrom: '2022-11-03' }), 'earliest-effect 2022-11-02'],
      [
        'stricter rules, effect on day 55',
        { ...HALF, ...second('2022-10-24', { periodFrom: '2022-12-18' }) },
        'effect-too-early days=1; earliest-effect 2022-12-19',
      ],
      [
        'stricter rules, effect on day 56',
        { ...HALF, ...second('2022-10-24', { periodFrom: '2022-12-19' }) },
        'earliest-effect 2022-12-19',
      ],
      [
        'stricter rules, effect on day 57',
        { ...HALF, ...second('2022-10-24', { periodFrom: '2022-12-20' }) },
        'earliest-effect 2022-12-19',
      ],
      [
        'stricter rules, 42 days agreed, effect on day 41',
        { ...HALF, ...agreed(true, 42), ...second('2022-10-24', { periodFrom: '2022-12-04' }) },
        'effect-too-early days=1; earliest-effect 2022-12-05',
      ],
      [
        'stricter rules, 42 days agreed, effect on day 42',
        { ...HALF, ...agreed(true, 42), ...second('2022-10-24', { periodFrom: '2022-12-05' }) },
        'earliest-effect 2022-12-05',
      ],
      [
        'stricter rules, 29 days agreed: never below 30',
        { ...HALF, ...agreed(true, 29), ...second('2022-10-24', { periodFrom: '2022-11-22' }) },
        'effect-too-early days=1; earliest-effect 2022-11-23',
      ],
      ['ordinary rules, 14 days agreed', { ...agreed(true, 14), ...second('2022-10-03') }, 'earliest-effect 2022-11-02'],
      ['last day there is', second('9999-12-31', { periodFrom: '9999-12-31' }), 'earliest-effect 9999-12-31'],
    ],
  },
  {
    rule: 'bankruptcy',
    source: 'masseafskedigelsesloven §§ 6–8',
    codes: [
      BANKRUPT,
      'stricter-regime',
      'notice2-too-early',
      'notice2-earliest',
      'person-list-late',
      'person-list-due',
      'effect-too-early',
      'earliest-effect',
    ],
    figures: [],
    rows: [
      ['bankrupt', { bankruptcy: true }, BANKRUPT],
      ['bankrupt, not stated what else', { bankruptcy: true, workplaces: null, periodFrom: null }, BANKRUPT],
      ['bankrupt, notice 2 not sent', { bankruptcy: true, notice2SentAt: null }, BANKRUPT],
      ['bankrupt, effect too early', { bankruptcy: true, periodFrom: '2022-10-04' }, BANKRUPT],
      ['bankrupt, half of a large workplace', { bankruptcy: true, ...talks(second('2022-10-04')) }, BANKRUPT],
      ['bankrupt, list of persons late', { bankruptcy: true, notice3SentAt: '2023-01-01' }, BANKRUPT],
      ['not bankrupt', { bankruptcy: false }, 'person-list-due 2022-10-13; earliest-effect 2022-11-02'],
      ['not stated', { bankruptcy: null }, 'person-list-due 2022-10-13; earliest-effect 2022-11-02'],
      ['not bankrupt, notice 2 not sent', { bankruptcy: false, notice2SentAt: null }, '–'],
      [
        'not bankrupt, list of persons late',
        { bankruptcy: false, notice3SentAt: '2022-10-14' },
        'person-list-late; person-list-due 2022-10-13; earliest-effect 2022-11-02',
      ],
    ],
  },
];
