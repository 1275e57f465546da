/** What a person reads about a problem. */
export interface ProblemText {
  readonly title: string;
  readonly detail: string;
}

/** Words for a request that cannot be read at all, so that no field can be named. */
export const UNREADABLE: ProblemText = {
  title: 'Forespørgslen kan ikke læses',
  detail: 'Kontrollér, at indholdet er gyldigt og i det format, som beskrivelsen af kaldet nævner, og send igen.',
};

const REQUEST_PROBLEMS = {
  malformed: { title: 'Forespørgslen kan ikke læses', detail: 'Ret de felter, der er nævnt, og send igen.' },
  'idempotency-key-required': {
    title: 'Der mangler en Idempotency-Key',
    detail: 'Fagsystemer skal sende headeren Idempotency-Key, når de opretter eller ændrer noget. Send igen med en ny nøgle.',
  },
  'invalid-cursor': {
    title: 'Listen kan ikke fortsættes herfra',
    detail: 'Det sted, du vil fortsætte fra, hører ikke til denne liste med dette filter. Hent listen forfra.',
  },
  'not-signed-in': { title: 'Du er ikke logget ind', detail: 'Log ind, og prøv igen.' },
  'not-permitted': {
    title: 'Det har du ikke adgang til',
    detail: 'Din rolle giver ikke adgang til denne handling. Kontakt sekretariatet, hvis den skal udføres.',
  },
  'not-found': { title: 'Findes ikke', detail: 'Der er ikke noget her, som du kan se. Kontrollér adressen.' },
  'method-not-allowed': {
    title: 'Metoden kan ikke bruges her',
    detail: 'Adressen findes, men ikke med denne HTTP-metode. Headeren Allow nævner dem, der kan bruges.',
  },
  busy: { title: 'Optaget', detail: 'Mange er i gang med at ændre det samme. Prøv igen om lidt.' },
  'version-changed': {
    title: 'Nogen er kommet dig i forkøbet',
    detail: 'Sagen er ændret, siden du hentede den. Hent den igen, og prøv på ny.',
  },
  'too-large': { title: 'For stort', detail: 'Det, du har sendt, fylder mere, end der kan modtages. Send noget mindre, eller del det op.' },
  'unsupported-media-type': {
    title: 'Formatet kan ikke modtages',
    detail: 'Send indholdet i det format, som beskrivelsen af kaldet nævner.',
  },
  'too-many-requests': { title: 'For mange forespørgsler', detail: 'Vent lidt, og prøv igen.' },
  unavailable: { title: 'Midlertidigt utilgængelig', detail: 'Systemet kan ikke svare lige nu. Prøv igen om lidt.' },
  internal: { title: 'Der skete en fejl', detail: 'Fejlen er noteret. Oplys sporingsnummeret, hvis du henvender dig om den.' },
} as const satisfies Record<string, ProblemText>;

const REFUSALS = {
  'not-in-this-state': {
    title: 'Sagen er et andet sted i forløbet',
    detail: 'Handlingen kan ikke foretages, som sagen står nu. Svaret nævner dem, der kan.',
  },
  'hearing-is-closed': {
    title: 'Høringen er slut',
    detail: 'Fristen er udløbet, eller høringen er lukket. Kontakt sekretariatet, hvis du har noget at tilføje.',
  },
  'hearing-too-short': {
    title: 'Høringen er for kort',
    detail: 'Fristen ligger tidligere, end reglerne for høringen tillader. Vælg en senere frist.',
  },
  'content-changed': { title: 'Høringens indhold er ændret', detail: 'Læs sagen igen, før du svarer: den er ikke længere den, du så.' },
  'not-a-hearing-member': { title: 'Du har ingen stemme i høringen', detail: 'Kun den, der sidder på en plads i høringen, kan svare.' },
  'already-answered-for-seat': { title: 'Pladsen har svaret', detail: 'En anden har allerede svaret for pladsen.' },
  'no-such-member': {
    title: 'Medlemmet findes ikke her',
    detail: 'Personen sidder ikke på nogen plads den dag. Kontrollér medlemmet og dagen.',
  },
  'no-such-seat': { title: 'Pladsen findes ikke her', detail: 'Pladsen er ikke med i høringen. Kontrollér pladsens id.' },
  'no-deputy-for-seat': {
    title: 'Pladsen har ingen suppleant',
    detail: 'Der er ikke udpeget en suppleant for medlemmet i dag. Udpeg en, og indkald igen.',
  },
  'deputy-already-called': { title: 'Suppleanten er indkaldt', detail: 'En suppleant svarer allerede for pladsen.' },
  'deputy-is-disqualified': {
    title: 'Suppleanten er inhabil',
    detail: 'Suppleanten er selv ude af sagen og kan ikke indkaldes, før udvalget har afgjort andet.',
  },
  'seat-is-held': {
    title: 'Pladsen er besat',
    detail: 'En anden sidder på pladsen i en del af perioden. Vælg en periode, der begynder efter den andens.',
  },
  'member-holds-a-seat': { title: 'Personen har allerede en plads', detail: 'Ingen kan sidde på to pladser på samme tid.' },
  'period-ends-before-it-begins': { title: 'Perioden slutter, før den begynder', detail: 'Ret den første eller den sidste dag.' },
  'deputy-is-appointed': { title: 'Medlemmet har en suppleant', detail: 'Et medlem kan kun have én suppleant ad gangen.' },
  'chair-is-own-deputy': { title: 'Formanden kan ikke også være næstformand', detail: 'Vælg to forskellige medlemmer.' },
  'dispatch-not-confirmed': {
    title: 'Beskeden om udfaldet er ikke sendt endnu',
    detail: 'Sagen kan først lukkes, når alle forsendelser er bekræftet. Vent lidt, eller bekræft dem selv.',
  },
  'case-is-inadmissible': {
    title: 'Sagen kan ikke realitetsbehandles',
    detail: 'Der er en hindring i sagen, så den kan ikke sendes i høring. Svaret nævner hindringen.',
  },
  'reasons-missing': {
    title: 'Begrundelsen mangler',
    detail: 'En afgørelse, der ikke giver fuldt medhold, skal begrundes. Skriv en begrundelse, og send igen.',
  },
  'party-hearing-open': {
    title: 'Partshøringen er i gang',
    detail: 'Parten har endnu ikke svaret, og fristen er ikke udløbet. Vent til svaret er kommet, eller til fristen i svaret er udløbet.',
  },
  'no-party-hearing': {
    title: 'Der er ingen partshøring at svare på',
    detail: 'Parten er ikke hørt i sagen, eller høringen er allerede besvaret. Kontakt sekretariatet, hvis der er mere at sige.',
  },
  'not-a-decision': {
    title: 'Sagen ender ikke med en afgørelse',
    detail: 'Kun i sager, der ender med en afgørelse, høres en part. Skriv i stedet til afsenderen, hvis der mangler oplysninger.',
  },
  'unknown-outcome': {
    title: 'Udfaldet kan ikke bruges her',
    detail: 'Udfaldet hører ikke til sagstypen, eller det kan ikke vælges på dette grundlag. Svaret nævner de mulige.',
  },
  'idempotency-key-reused': {
    title: 'Nøglen er brugt før',
    detail: 'Samme Idempotency-Key er brugt til en anden forespørgsel. Vælg en ny.',
  },
  'clock-cannot-go-back': { title: 'Uret kan ikke stilles tilbage', detail: 'Vælg et tidspunkt, der ligger efter det, uret viser.' },
  'quarter-not-over': {
    title: 'Kvartalet er ikke slut',
    detail: 'KLV-listerne kan først sendes ud, når kvartalet er slut.',
  },
  'nothing-to-distribute': {
    title: 'Der er ingen nye lister at sende ud',
    detail: 'Alle de lister, der er kommet for kvartalet, er allerede sendt ud.',
  },
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
