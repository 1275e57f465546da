import type { Wording } from '#kernel';
import { klvList } from './case-type.js';
import { KlvListSubmission } from './klv-list.submission.js';

const FINDINGS = [
  ...['quota-exceeded', 'no-representative-statement', 'data-missing', 'net-increase-failed', 'duration-exceeded'],
  ...['useful-work-not-public', 'repeat-use', 'list-late'],
];
const LIST = Object.assign(new KlvListSubmission(), { municipality: '851', year: 2022, quarter: 3 });
const LANGUAGES = [klvList.words.da, klvList.words.en];

const say = (wording: Wording | undefined, data: object) => (typeof wording === 'function' ? wording({ ...data }) : wording);

describe('the case type of KLV lists', () => {
  it('takes lists from municipalities, as files only, and is a notification', () => {
    expect(klvList).toMatchObject({ name: 'klv-list', legalNature: 'notification', senders: ['municipality'], sentAsFile: true });
  });

  it('knows one case for each municipality and quarter', () => {
    expect(klvList.uniqueKeyOf?.(LIST)).toBe('851/2022/3');
    expect(klvList.municipalitiesOf(LIST)).toEqual(['851']);
    expect(klvList.municipalitiesOf(new KlvListSubmission())).toEqual([]);
  });

  it('names municipality and quarter in its subject', () => {
    expect(klvList.subjectOf(LIST)).toBe('KLV-liste for Aalborg, 3. kvartal 2022');
    expect(klvList.subjectOf(new KlvListSubmission())).toBe('KLV-liste for kommunen, –. kvartal');
  });

  it.each(LANGUAGES)('has words for every outcome, finding, deadline and field: $title', ({ outcomes, findings, deadlines, fields }) => {
    expect(Object.keys(outcomes)).toEqual(['noted', 'question-to-municipality', 'point-of-attention']);
    expect(Object.keys(findings).sort()).toEqual([...FINDINGS].sort());
    expect(Object.keys(deadlines)).toEqual(['list-due']);
    expect(Object.keys(new KlvListSubmission()).filter((field) => fields[field] === undefined)).toEqual([]);
  });

  it('says in how many rows something was found', () => {
    const { findings } = klvList.words.da;
    expect(say(findings['duration-exceeded'], { count: 1 })).toContain('i 1 række.');
    expect(say(findings['duration-exceeded'], { count: 1200 })).toContain('i 1.200 rækker.');
    expect(say(findings['quota-exceeded'], { cap: 2, fte: 2.5, count: 3 })).toContain('2,5 støttede årsværk');
    expect(say(findings['quota-exceeded'], { count: 3 })).toContain('3 rækker');
    expect(say(findings['list-late'], { days: 1 })).toBe('Listen kom 1 dag efter fristen.');
    expect(say(findings['list-late'], { days: 2 })).toBe('Listen kom 2 dage efter fristen.');
  });
});
