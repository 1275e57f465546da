import type { CaseBody } from '../support/case-story.js';
import type { CaseUnderWay } from './case-life.js';
import { fileOf, type PlannedList } from './list-plan.js';
import type { People } from './people.js';
import type { PlannedCase } from './planned-case.js';

const CREATED = 201;
const REPLACED = 200;
const REFUSED = 422;

/** What came of something that was sent, and what was not as it should be. */
export interface Received {
  readonly life: CaseUnderWay;
  readonly faults: readonly string[];
}

/** A case is sent and looked at. */
export async function receive(people: People, planned: PlannedCase): Promise<Received> {
  const { type, sender, course, answers, supplements } = planned;
  const body = await people.tell<CaseBody>(sender, `cases/${type}`, planned.submission);
  const isWhole = course !== 'left-incomplete' && supplements[0]?.when !== 'incomplete';
  const faults = isWhole ? [...wholeFaults(planned, body), ...(await barFaults(people, planned, body))] : stateFaults(body, 'incomplete');
  const life = { id: body.id, type, sender, course, answers, supplements: [...supplements], isAwaited: false };
  return { life, faults: faults.map((fault) => `${body.number} (${type}) ${fault}`) };
}

function wholeFaults({ expects }: PlannedCase, body: CaseBody): readonly string[] {
  const codes = body.findings.map(({ code }) => code);
  const missed = expects.filter((code) => !codes.includes(code));
  return [...stateFaults(body, 'ready'), ...missed.map((code) => `lacks ${code}: ${codes.join(' ')}`)];
}

function stateFaults({ state }: CaseBody, wanted: string): readonly string[] {
  return state === wanted ? [] : [`is ${state} and not ${wanted}`];
}

/** What there can be no dispensation from is not put to the members. */
async function barFaults(people: People, { course }: PlannedCase, { id }: CaseBody): Promise<readonly string[]> {
  if (course !== 'inadmissible') return [];
  const bar = await people.refusal('secretariat', `cases/${id}/open-hearing`, OPENING);
  return bar === 'case-is-inadmissible' ? [] : [`could be put to a hearing: ${bar ?? 'nothing was said against it'}`];
}

const OPENING = { question: 'Kan der gives dispensation?', recommendation: 'granted', recommendationText: 'Ja' };

/** A municipality sends its list, and sends it again when there were faults in it. */
export async function receiveList(people: People, planned: PlannedList): Promise<Received> {
  const { municipality, of, firstFile, answers } = planned;
  const sender = `municipality-${municipality}`;
  const statuses: number[] = [];
  const given = async (acceptance: string, isSound: boolean): Promise<string> => {
    const { status, body } = await people.deliver(sender, acceptance, { content: fileOf(planned, isSound), ...of });
    statuses.push(status);
    return body.id;
  };
  if (firstFile !== 'sound') await given(firstFile === 'refused' ? 'all-or-nothing' : 'accept-valid', false);
  const id = await given('all-or-nothing', true);
  const wanted = { sound: [CREATED], refused: [REFUSED, CREATED], 'with-faults': [CREATED, REPLACED] }[firstFile];
  const isAsWanted = String(statuses) === String(wanted);
  return {
    life: { id, type: 'klv-list', sender, course: 'ordinary', answers, supplements: [], isAwaited: false },
    faults: isAsWanted
      ? []
      : [`the list of ${municipality} for ${of.year}/${of.quarter} was answered ${statuses.join(' ')}, not ${wanted.join(' ')}`],
  };
}
