import { instantFromEpoch } from '#kernel';
import type { StoredJob, StoredQueue } from './backend.js';
import { JOB_STATES, type JobFilter, type JobState, type JobView } from './job.js';

const PAGE = 500;
const MOST_READ = 20_000;
const MOST_LISTED = 200;

/** The jobs a filter asks for: parked ones first, the latest of a state first; at most 200, found among the latest 20,000 of each state. */
export async function searchJobs(queue: StoredQueue, { state, anyOf }: JobFilter): Promise<readonly JobView[]> {
  const wanted = anyOf.map((word) => word.trim().toLowerCase());
  const found: JobView[] = [];
  for (const each of state === undefined ? JOB_STATES : [state]) {
    for await (const job of jobsIn(queue, each)) {
      if (matches(job, wanted)) found.push(job);
      if (found.length === MOST_LISTED) return found;
    }
  }
  return found;
}

async function* jobsIn(queue: StoredQueue, state: JobState): AsyncGenerator<JobView> {
  for (let from = 0; from < MOST_READ; from += PAGE) {
    const page = await queue.getJobs(state, from, from + PAGE - 1, false);
    for (const job of page) if (job?.id !== undefined) yield viewOf(job, job.id, state);
    if (page.length < PAGE) break;
  }
}

function viewOf(job: StoredJob, id: string, state: JobState): JobView {
  const { name, data, attemptsMade, timestamp, failedReason } = job;
  return { id, name, state, data, attempts: attemptsMade, addedAt: instantFromEpoch(timestamp), reason: failedReason ?? null };
}

function matches({ id, name, data }: JobView, wanted: readonly string[]): boolean {
  const texts = [id, name, ...Object.values(data)].map((text) => text.toLowerCase());
  return wanted.length === 0 || wanted.some((word) => texts.some((text) => text.includes(word)));
}
