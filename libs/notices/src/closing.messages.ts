import type { LetterSection } from './letter.view.js';
import type { Channel, Signature } from './notice.state.js';

/** How every notice ends: from whom it is and, in a mail, that nobody sent it by hand. */
export function closing({ committee, council }: Signature, channel: Channel = 'mail'): LetterSection {
  const names = [committee === undefined ? 'Sekretariatet' : `Sekretariatet for ${committee}`, ...(council === undefined ? [] : [council])];
  return {
    heading: undefined,
    parts: [
      { kind: 'paragraph', text: `Venlig hilsen\n${names.join('\n')}` },
      ...(channel === 'mail' ? [{ kind: 'paragraph', text: 'Beskeden er sendt automatisk.' } as const] : []),
    ],
  };
}
