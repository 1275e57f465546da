/** The words of the secretariat's board, in Danish. */
export const BOARD_WORDS = {
  title: 'Tavlen',
  introduction: 'Det, der mangler at blive gjort, med det vigtigste først.',
  none: 'Ingen.',
  counted: (count: number, most: number) => (count > most ? `flere end ${String(most)}` : String(count)),
  all: 'Se alle',
  byDue: 'Se sagerne efter frist',
  allHearings: 'Se alle høringer',
  headings: {
    overdue: 'Fristen er overskredet',
    failed: 'Beskeder, der ikke kunne sendes',
    dueSoon: 'Frist inden for en uge',
    hearings: 'Høringer, der snart slutter og mangler svar',
    unassigned: 'Ikke fordelt til nogen',
    meeting: 'Venter på et møde',
    sender: 'Venter på svar fra afsenderen',
  },
  noDue: 'ingen frist',
  awaited: (count: number) => (count === 1 ? '1 mangler at svare' : `${String(count)} mangler at svare`),
  failedMessages: (count: number) => (count === 1 ? '1 besked' : `${String(count)} beskeder`),
} as const;
