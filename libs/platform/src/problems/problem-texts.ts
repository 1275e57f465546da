/** What a person reads about a problem. */
export interface ProblemText {
  readonly title: string;
  readonly detail: string;
}

const REQUEST_PROBLEMS = {
  malformed: { title: 'Forespørgslen kan ikke læses', detail: 'Ret de felter, der er nævnt, og send igen.' },
  'idempotency-key-required': {
    title: 'Der mangler en Idempotency-Key',
    detail: 'Fagsystemer skal sende hovedet Idempotency-Key, når de skriver.',
  },
  'invalid-cursor': {
    title: 'Listen kan ikke fortsættes herfra',
    detail: 'Markøren hører ikke til denne liste og dens filter. Begynd forfra.',
  },
  'not-signed-in': { title: 'Du er ikke logget ind', detail: 'Log ind, og prøv igen.' },
  'not-permitted': { title: 'Det har du ikke adgang til', detail: 'Du kan se sagen, men ikke foretage denne handling.' },
  'not-found': { title: 'Findes ikke', detail: 'Der er ikke noget her, som du kan se.' },
  'method-not-allowed': { title: 'Metoden kan ikke bruges her', detail: 'Adressen findes, men ikke med denne HTTP-metode.' },
  busy: { title: 'Optaget', detail: 'Mange ændrede det samme samtidig. Prøv igen om lidt.' },
  'version-changed': {
    title: 'Nogen er kommet dig i forkøbet',
    detail: 'Sagen er ændret, siden du hentede den. Hent den igen, og prøv på ny.',
  },
  'too-large': { title: 'For stort', detail: 'Det sendte fylder mere, end der kan tages imod.' },
  'unsupported-media-type': {
    title: 'Formatet kan ikke modtages',
    detail: 'Send indholdet i det format, som beskrivelsen af kaldet nævner.',
  },
  'too-many-requests': { title: 'For mange forespørgsler', detail: 'Vent lidt, og prøv igen.' },
  unavailable: { title: 'Midlertidigt utilgængelig', detail: 'Systemet kan ikke svare lige nu. Prøv igen om lidt.' },
  internal: { title: 'Der skete en fejl', detail: 'Fejlen er noteret. Oplys sporingsnummeret, hvis du henvender dig om den.' },
} as const satisfies Record<string, ProblemText>;

const REFUSALS = {
  'not-in-this-state': { title: 'Sagen er et andet sted i forløbet', detail: 'Handlingen kan ikke foretages, som sagen står nu.' },
  'hearing-is-closed': { title: 'Høringen er slut', detail: 'Fristen er udløbet, eller høringen er lukket; der kan ikke længere svares.' },
  'hearing-too-short': { title: 'Høringen er for kort', detail: 'Fristen ligger tidligere, end reglerne for høringen tillader.' },
  'content-changed': { title: 'Høringens indhold er ændret', detail: 'Læs sagen igen, før du svarer: den er ikke længere den, du så.' },
  'not-a-hearing-member': { title: 'Du har ingen stemme i høringen', detail: 'Kun den, der sidder på en plads i høringen, kan svare.' },
  'already-answered-for-seat': { title: 'Pladsen har svaret', detail: 'En anden har allerede svaret for pladsen.' },
  'dispatch-not-confirmed': {
    title: 'Afgørelsen er ikke nået frem',
    detail: 'Sagen kan først lukkes, når alle forsendelser er bekræftet.',
  },
  'case-is-inadmissible': {
    title: 'Sagen kan ikke realitetsbehandles',
    detail: 'Der er en hindring i sagen, så den kan ikke sendes i høring.',
  },
  'reasons-missing': { title: 'Begrundelsen mangler', detail: 'En afgørelse, der ikke giver fuldt medhold, skal begrundes.' },
  'unknown-outcome': { title: 'Udfaldet kendes ikke', detail: 'Udfaldet hører ikke til denne sagstype.' },
  'idempotency-key-reused': {
    title: 'Nøglen er brugt før',
    detail: 'Samme Idempotency-Key er brugt til en anden forespørgsel. Vælg en ny.',
  },
  'clock-cannot-go-back': { title: 'Uret kan ikke stilles tilbage', detail: 'Vælg et tidspunkt, der ligger efter det, uret viser.' },
  'klv-list-refused': { title: 'Listen er afvist', detail: 'Ret de fejl, der er nævnt, og send listen igen. Der er ikke gemt noget.' },
} as const satisfies Record<string, ProblemText>;

const TEXTS: Readonly<Record<string, ProblemText | undefined>> = { ...REQUEST_PROBLEMS, ...REFUSALS };
const OTHER: ProblemText = { title: 'Det kan ikke lade sig gøre', detail: 'Handlingen blev afvist af de regler, der gælder for sagen.' };

/** Every code of a problem that has words of its own. */
export const PROBLEM_CODES: readonly string[] = Object.keys(TEXTS);

/** The Danish words for a code; a code of a later case type gets general ones. */
export function problemText(code: string): ProblemText {
  return TEXTS[code] ?? OTHER;
}
