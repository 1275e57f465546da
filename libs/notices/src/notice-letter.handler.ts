import { createHash } from 'node:crypto';
import { Documents } from '#casework';
import { type Addressee, copenhagenDayOf } from '#kernel';
import { Injectable } from '@nestjs/common';
import { danishDay } from './danish-time.messages.js';
import { letterPage } from './letter-page.view.js';
import { Letters } from './letters.handler.js';
import type { NoticeCase } from './notice-case.query.js';
import { NoticeCommands } from './notice-commands.handler.js';
import { NoticeFailure } from './notice-failure.handler.js';
import type { Notice, Signature } from './notice.state.js';

const MEDIA_TYPE = 'text/html';

/** A letter as it is laid on the case. */
interface Written {
  readonly title: string;
  readonly page: string;
}

/** Notices by letter: written here, put on the case for the secretariat to print or send on, and confirmed by it. */
@Injectable()
export class NoticeLetter {
  constructor(
    private readonly letters: Letters,
    private readonly documents: Documents,
    private readonly commands: NoticeCommands,
  ) {}

  /**
   * Whether the letter is on the case, under the id of its dispatch. Its bytes are put away first, and once: whoever writes it
   * again after a kill finds them, and names those. Taken back when the decision stands no more. @throws NoticeFailure
   */
  async file(notice: Notice, about: NoticeCase): Promise<boolean> {
    const { id: documentId, council, stream } = notice;
    const { title, page } = await this.written(notice, about);
    const bytes = await this.documents.keep(council, stream, documentId, Buffer.from(page, 'utf8'));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = { fileName: `Brev-${about.then.number}.html`, mediaType: MEDIA_TYPE, bytes: bytes.length, sha256 };
    const { documents } = await this.commands.file(notice, { documentId, title, access: 'secretariat', ...file, from: undefined });
    if (isAmong(documents, documentId)) return true;
    await this.documents.discard(council, documentId);
    return false;
  }

  /** Takes back what a process that was killed may have put away for a decision that stands no more. */
  async takeBack({ id, council }: Notice, { state }: NoticeCase): Promise<void> {
    if (!isAmong(state.documents, id)) await this.documents.discard(council, id);
  }

  private async written(notice: Notice, about: NoticeCase): Promise<Written> {
    const addressee = this.letters.addresseeOf(notice, about);
    if (addressee === undefined) throw new NoticeFailure('no-address', 'the case names no such addressee', true);
    const letter = await this.letters.write(notice, about, addressee.name);
    const from = await this.letters.signature(notice.council);
    return {
      title: `Brev: ${letter.title}`,
      page: letterPage(letter, { ...head(from, addressee), dated: danishDay(copenhagenDayOf(about.now)) }),
    };
  }
}

function isAmong(documents: readonly { readonly documentId: string }[], id: string): boolean {
  return documents.some(({ documentId }) => documentId === id);
}

function head({ committee, council }: Signature, { name, lines }: Addressee) {
  return { from: [committee, council].filter((line) => line !== undefined), to: [name, ...lines] };
}
