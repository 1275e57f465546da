import { type Actor, copenhagenDayOf, type Instant } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type HeldList, inListThread, type ThreadOptions, type ThreadOutcome } from '../thread/list-threads.processor.js';
import { Uploads } from '../store/uploads.query.js';
import type { CheckOutcome, GivenList } from './given-list.state.js';
import { GatheredFacts, type JudgedBy, type ListDays } from './list-facts.handler.js';
import type { ListVersion } from './list-on-record.state.js';
import { Turns } from './turns.handler.js';
import { UploadProgress } from './upload-progress.handler.js';

/** A list that has been read: what was found, how far its upload has come, and by what it was judged. */
export interface ReadingDone extends Omit<JudgedBy, 'settings'> {
  readonly held: HeldList;
  readonly progress: UploadProgress;
}

/** A version of a list whose file is read again; `firstAt` is when the first version of that list came. */
export interface VersionAgain {
  readonly version: ListVersion;
  readonly firstAt: Instant;
  readonly bytes: Uint8Array;
}

const THREADS_AT_ONCE = 2;

/** Reads the files of lists, off the event loop and a few at a time, with the facts their law asks for. */
@Injectable()
export class ListReader {
  private readonly turns = new Turns(THREADS_AT_ONCE);

  constructor(
    private readonly facts: GatheredFacts,
    private readonly uploads: Uploads,
  ) {}

  /** Checks a file and keeps nothing of it. */
  async check(actor: Actor, given: GivenList, days: ListDays): Promise<CheckOutcome> {
    const outcome = await this.read(actor, given, days, async ({ held, progress }) => {
      const { result, isRefused } = held.answer;
      await progress.reached(isRefused ? 'refused' : 'done');
      return { kind: isUnreadable(held) ? 'unreadable' : 'checked', result } as const;
    });
    return outcome.kind === 'given-up' ? outcome : outcome.value;
  }

  /** Reads a file and hands the list to `use`, while a thread holds it. */
  async read<T>(actor: Actor, given: GivenList, days: ListDays, use: (done: ReadingDone) => Promise<T>): Promise<ThreadOutcome<T>> {
    const { council, id: owner } = actor;
    const { upload, bytes, acceptance } = given;
    const progress = new UploadProgress(this.uploads, upload === undefined ? undefined : { council, owner, upload });
    progress.read({ bytesRead: 0, rowsRead: 0 });
    try {
      const { settings, ...judgedBy } = await this.facts.judgedByNow(council, given, days);
      const facts = await this.facts.of(council, given, days, { ...judgedBy, settings });
      const onProgress = progress.read.bind(progress);
      const outcome = await this.turns.take(() =>
        inListThread({ bytes, facts, acceptance }, { onProgress }, (held) => use({ held, progress, ...judgedBy })),
      );
      if (outcome.kind === 'given-up') await progress.reached('failed');
      return outcome;
    } catch (fault) {
      await progress.reached('failed');
      throw fault;
    }
  }

  /** Reads a file again, with what it was judged by before. */
  async readAgain<T>(
    council: string,
    { version, firstAt, bytes }: VersionAgain,
    use: (held: HeldList) => Promise<T>,
    options: Partial<ThreadOptions> = {},
  ): Promise<ThreadOutcome<T>> {
    const { at, list } = version;
    const days = { readOn: copenhagenDayOf(at), deliveredOn: copenhagenDayOf(firstAt) };
    const facts = await this.facts.of(council, list, days, await this.facts.judgedByThen(council, list));
    const job = { bytes, facts, acceptance: list.acceptance };
    return this.turns.take(() => inListThread(job, options, use));
  }
}

/** Whether the file could not be taken apart into a list at all. */
function isUnreadable({ answer }: HeldList): boolean {
  const [only] = answer.result.findings;
  return only?.data !== undefined && 'fault' in only.data;
}
