import { instant } from '#kernel';
import type { JobView } from '#platform';
import { isOfCouncil, jobAnswer } from './job.view.js';

const EVENT = '01890a5d-ac96-774b-bcce-b302099a8057';

function job(data: JobView['data']): JobView {
  const addedAt = instant('2026-03-02T08:00:00.000Z');
  return { id: 'j1', name: 'receipt', state: 'failed', data, attempts: 5, addedAt, reason: 'mail-refused' };
}

describe('a job as it is answered', () => {
  it('says why it failed and which event it came from', () => {
    expect(jobAnswer(job({ eventId: EVENT }))).toMatchObject({ failedReason: 'mail-refused', eventId: EVENT });
  });

  it('has no event when none is named', () => {
    expect(jobAnswer(job({}))).toMatchObject({ eventId: null });
  });
});

describe('a job of a council', () => {
  it('is that council’s to see and no other’s', () => {
    expect([isOfCouncil(job({ council: 'nj' }), 'nj'), isOfCouncil(job({ council: 'sj' }), 'nj')]).toEqual([true, false]);
  });

  it('is everybody’s when it names no council', () => {
    expect(isOfCouncil(job({}), 'nj')).toBe(true);
  });
});
