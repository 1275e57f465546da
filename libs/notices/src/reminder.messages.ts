import { type Day, daysBetween } from '#kernel';
import { closing } from './closing.messages.js';
import { danishDay } from './danish-time.messages.js';
import type { Letter } from './letter.view.js';
import type { Signature } from './notice.state.js';
import type { ReminderTold } from './quarter-notices.policy.js';

/** What a municipality is reminded with. */
export interface Reminding extends ReminderTold {
  readonly today: Day;
  readonly recipientName: string;
  readonly from: Signature;
  /** Where lists are sent. */
  readonly address: string;
}

/** Tells a municipality which list is missing, by when it is due, and where to send it. */
export function reminderLetter(told: Reminding): Letter {
  const { recipientName, dueOn, address, from } = told;
  const quarter = quarterName(told);
  return {
    marking: undefined,
    subject: `${isLate(told) ? 'Rykker' : 'Påmindelse'}: KLV-listen for ${quarter}`,
    title: `KLV-listen for ${quarter}`,
    sections: [
      {
        heading: undefined,
        parts: [
          { kind: 'paragraph', text: `Til ${recipientName}` },
          { kind: 'paragraph', text: whatIsMissing(told) },
          {
            kind: 'particulars',
            lines: [
              { label: 'Liste', value: 'Virksomhedspraktik, nytteindsats og løntilskud' },
              { label: 'Kvartal', value: quarter },
              { label: 'Frist', value: danishDay(dueOn) },
            ],
          },
        ],
      },
      {
        heading: 'Sådan sender I listen',
        parts: [
          {
            kind: 'paragraph',
            text: 'Send listen som regneark (.xlsx) eller CSV-fil. Den må ikke indeholde navne på borgere eller CPR-numre.',
          },
          { kind: 'link', address },
          { kind: 'paragraph', text: 'Har I ingen forløb i kvartalet, eller kan I ikke nå fristen, så skriv til sekretariatet.' },
        ],
      },
      closing(from),
    ],
  };
}

/** `3. kvartal 2026` */
export function quarterName({ year, quarter }: { readonly year: number; readonly quarter: number }): string {
  return `${String(quarter)}. kvartal ${String(year)}`;
}

function isLate({ today, dueOn }: Reminding): boolean {
  return today > dueOn;
}

function whatIsMissing(told: Reminding): string {
  const list = `jeres KLV-liste for ${quarterName(told)}`;
  if (isLate(told)) return `Vi mangler ${list}. Fristen er overskredet. Send listen hurtigst muligt.`;
  const days = daysBetween(told.today, told.dueOn);
  if (days === 0) return `Vi har endnu ikke modtaget ${list}. Fristen er i dag.`;
  return `Vi har endnu ikke modtaget ${list}. Den skal være her om ${days === 1 ? '1 dag' : `${String(days)} dage`}.`;
}
