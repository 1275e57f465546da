import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type HeldList, inListThread, type ThreadOutcome } from '../thread/list-threads.processor.js';
import { Uploads } from '../store/uploads.query.js';
import type { CheckOutcome, GivenList } from './given-list.state.js';
import { GatheredFacts, type ListAbout, type ListDays } from './list-facts.handler.js';
import { Turns } from './turns.handler.js';
import { UploadProgress } from './upload-progress.handler.js';

/** A list that has been read: what was found, how far its upload has come, and by which earlier lists it was judged. */
export interface ReadingDone {
  readonly held: HeldList;
  readonly progress: UploadProgress;
  readonly earlierImports: readonly string[];
}

/** A file as it is read again: what it was judged by then. */
export interface FileAgain extends ListAbout {
  readonly acceptance: GivenList['acceptance'];
  readonly earlierImports: readonly string[];
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
    return outcome.kind === 'given-up' ? { kind: 'given-up' } : outcome.value;
  }

  /** Reads a file and hands the list to `use`, while a thread holds it. */
  async read<T>(actor: Actor, given: GivenList, days: ListDays, use: (done: ReadingDone) => Promise<T>): Promise<ThreadOutcome<T>> {
    const { council, id: owner } = actor;
    const { upload, bytes, acceptance } = given;
    const progress = new UploadProgress(this.uploads, upload === undefined ? undefined : { council, owner, upload });
    progress.read({ bytesRead: 0, rowsRead: 0 });
    try {
      const earlierImports = await this.facts.earlierImports(council, given, days);
      const facts = await this.facts.of(council, given, days, earlierImports);
      const onProgress = progress.read.bind(progress);
      const outcome = await this.turns.take(() =>
        inListThread({ bytes, facts, acceptance }, { onProgress }, (held) => use({ held, progress, earlierImports })),
      );
      if (outcome.kind === 'given-up') await progress.reached('failed');
      return outcome;
    } catch (fault) {
      await progress.reached('failed');
      throw fault;
    }
  }

  /** Reads a file again by what it was judged by before. */
  async readAgain<T>(council: string, file: FileAgain, days: ListDays, use: (held: HeldList) => Promise<T>): Promise<T> {
    const facts = await this.facts.of(council, file, days, file.earlierImports);
    const { bytes, acceptance } = file;
    const outcome = await this.turns.take(() => inListThread({ bytes, facts, acceptance }, {}, use));
    if (outcome.kind === 'given-up') throw new Error(`a list that was taken in before is now ${outcome.why}`);
    return outcome.value;
  }
}

/** Whether the file could not be taken apart into a list at all. */
function isUnreadable({ answer }: HeldList): boolean {
  const [only] = answer.result.findings;
  return only?.data !== undefined && 'fault' in only.data;
}
