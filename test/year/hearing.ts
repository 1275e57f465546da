import type { CaseBody } from '../support/case-story.js';
import { recommendationFor } from './decisions.js';
import type { People } from './people.js';
import { MEMBERS, type PlannedAnswer } from './planned-answers.js';

/** The secretariat puts a case to the members. */
export async function openHearing(people: People, id: string, caseType: string): Promise<void> {
  const recommendation = recommendationFor(caseType);
  const opening = { question: 'Kan udvalget tiltræde indstillingen?', recommendation, recommendationText: 'Sekretariatet indstiller det.' };
  await people.tell<CaseBody>('secretariat', `cases/${id}/open-hearing`, opening);
}

/** Each member answers, or does not. */
export async function answerHearing(people: People, id: string, answers: readonly PlannedAnswer[]): Promise<void> {
  const voices = MEMBERS.flatMap((member, seat) => {
    const answer = answers[seat] ?? 'silent';
    return answer === 'silent' ? [] : [{ member, answer }];
  });
  await Promise.all(voices.map(({ member, answer }) => answered(people, id, member, answer)));
}

async function answered(people: People, id: string, member: string, answer: PlannedAnswer): Promise<void> {
  const { contentHash } = await people.see<{ readonly contentHash: string }>(member, `cases/${id}/hearing`);
  const remark = answer === 'approve-with-remark' ? { remark: 'Vilkårene bør følges op om et halvt år.' } : {};
  await people.tell(member, `cases/${id}/hearing/reply`, { answer, contentHash, ...remark });
}
