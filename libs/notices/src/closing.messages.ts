import type { LetterSection } from './letter.view.js';
import type { Signature } from './notice.state.js';

/** How every notice ends: from whom it is, and that nobody wrote it by hand. */
export function closing({ committee, council }: Signature): LetterSection {
  const names = [committee === undefined ? 'Sekretariatet' : `Sekretariatet for ${committee}`, ...(council === undefined ? [] : [council])];
  return {
    heading: undefined,
    parts: [
      { kind: 'paragraph', text: `Venlig hilsen\n${names.join('\n')}` },
      { kind: 'paragraph', text: 'Beskeden er sendt automatisk.' },
    ],
  };
}
