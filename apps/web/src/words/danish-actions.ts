/** The words of a form by which something is done in a case. */
export interface ActionWords {
  /** What is done: the title of the page, and the link to it. */
  readonly title: string;
  readonly introduction: string;
  readonly confirm: string;
  /** What stands on the page of the case once it is done. */
  readonly done: string;
}

/** Every word of the forms by which the secretariat and others act in a case, in Danish. */
export const ACTION_WORDS = {
  'open-hearing': {
    title: 'Send i høring',
    introduction: 'Skriv spørgsmålet til udvalget. Du ser, hvad medlemmerne får vist, før noget bliver sendt.',
    confirm: 'Se, hvad medlemmerne får vist',
    done: 'Sagen er sendt i høring.',
  },
  'extend-hearing': {
    title: 'Forlæng høringen',
    introduction: 'Alle, der endnu kan svare, får besked om den nye frist.',
    confirm: 'Forlæng fristen',
    done: 'Høringsfristen er forlænget.',
  },
  'close-hearing': {
    title: 'Afslut høringen',
    introduction: 'Høringen slutter med det samme. Den, der ikke har svaret, tæller som fraværende.',
    confirm: 'Afslut høringen',
    done: 'Høringen er afsluttet.',
  },
  'refer-to-meeting': {
    title: 'Henvis til møde',
    introduction: 'Sagen kommer på dagsordenen for udvalgets næste møde. En høring, der er i gang, slutter.',
    confirm: 'Henvis sagen til møde',
    done: 'Sagen er henvist til et møde.',
  },
  decide: {
    title: 'Skriv udfaldet',
    introduction: 'Udfaldet lægges fast, og de, der skal have besked, får den.',
    confirm: 'Læg udfaldet fast',
    done: 'Udfaldet er lagt fast.',
  },
  'confirm-dispatch': {
    title: 'Bekræft en forsendelse',
    introduction: 'Brug dette, når du selv har sendt beskeden, for eksempel som brev.',
    confirm: 'Bekræft, at den er sendt',
    done: 'Forsendelsen er bekræftet.',
  },
  close: {
    title: 'Luk sagen',
    introduction: 'Alle har fået besked om udfaldet. En lukket sag kan genoptages.',
    confirm: 'Luk sagen',
    done: 'Sagen er lukket.',
  },
  'request-information': {
    title: 'Bed om oplysninger',
    introduction: 'Spørgsmålene stilles til afsenderen. Sagens frister står stille, til svaret er kommet.',
    confirm: 'Stil spørgsmålene',
    done: 'Afsenderen er bedt om oplysninger.',
  },
  assign: {
    title: 'Fordel sagen',
    introduction: 'Alle i rådet kan se, hvem sagen er fordelt til. Afsenderen kan ikke.',
    confirm: 'Fordel sagen',
    done: 'Sagen er fordelt.',
  },
  note: {
    title: 'Skriv et notat',
    introduction: 'Notatet kan læses af alle i rådet, der kan se sagen, men ikke af afsenderen. Det kan ikke slettes.',
    confirm: 'Gem notatet',
    done: 'Notatet er gemt.',
  },
  'mark-misdirected': {
    title: 'Send sagen videre',
    introduction: 'Brug dette, når sagen hører hjemme hos en anden myndighed, og du har sendt den dertil.',
    confirm: 'Marker sagen som sendt videre',
    done: 'Sagen er markeret som sendt videre.',
  },
  withdraw: {
    title: 'Træk sagen tilbage',
    introduction: 'Sagen behandles ikke videre. En høring, der er i gang, slutter.',
    confirm: 'Træk sagen tilbage',
    done: 'Sagen er trukket tilbage.',
  },
  reopen: {
    title: 'Genoptag sagen',
    introduction: 'Sagen bliver klar til behandling igen. Det, der er sket, bliver stående.',
    confirm: 'Genoptag sagen',
    done: 'Sagen er genoptaget.',
  },
} as const satisfies Readonly<Record<string, ActionWords>>;

/** What the fields of those forms are called, and what helps with filling them in. */
export const FIELD_WORDS = {
  noCpr: 'Skriv ikke CPR-numre.',
  optional: (label: string) => `${label} (kan udelades)`,
  question: { label: 'Spørgsmål til medlemmerne', hint: 'Stil ét spørgsmål, som man kan svare ja eller nej til. Skriv ikke CPR-numre.' },
  recommendation: { label: 'Indstilling', hint: 'Det udfald, som sekretariatet foreslår.', none: 'Ingen indstilling' },
  recommendationText: { label: 'Indstillingens tekst', hint: 'Hvorfor sekretariatet foreslår det.' },
  deadline: { label: 'Sidste dag for svar', hint: 'Fristen løber til dagens slutning.', usual: 'Uden en dag bruges den sædvanlige frist.' },
  reason: { label: 'Begrundelse', hint: 'Begrundelsen står i sagen. Skriv ikke CPR-numre.' },
  outcome: { label: 'Udfald' },
  decisionText: { label: 'Tekst', hint: 'Teksten står i beskeden til afsenderen. Skriv ikke CPR-numre.' },
  reasons: {
    label: 'Begrundelse',
    owed: 'Skal skrives, når parten ikke får fuldt medhold.',
    free: 'Står i beskeden til afsenderen.',
  },
  basis: { label: 'Grundlag' },
  terms: { label: 'Vilkår', hint: 'Det, som udfaldet er betinget af.' },
  dispatch: { label: 'Hvilken forsendelse?' },
  questions: { label: 'Spørgsmål', hint: 'Skriv hvert spørgsmål på sin egen linje. Skriv ikke CPR-numre.' },
  assignee: { label: 'Sagsbehandler', hint: 'Navn eller initialer.' },
  note: { label: 'Notat' },
  forwardedTo: { label: 'Sendt videre til', hint: 'Den myndighed, som sagen hører hjemme hos.' },
} as const;

/** What is wrong with a field, by the field's name, and what else keeps a form from being carried out. */
export const FAULT_WORDS = {
  missing: (label: string) => `Udfyld »${label}«.`,
  unchosen: (label: string) => `Vælg en mulighed under »${label}«.`,
  long: (label: string) => `»${label}« er for lang. Forkort teksten.`,
  many: (label: string) => `»${label}« har for mange linjer. Der må højst være 100.`,
  cpr: (label: string) => `»${label}« ser ud til at indeholde et CPR-nummer. Fjern det.`,
  day: (label: string) => `Skriv en dag, der findes, under »${label}«.`,
  changed: 'Sagen er ændret, siden du åbnede siden. Læs den igen, før du fortsætter. Det, du har skrevet, står her stadig.',
  refused: { title: 'Det kunne ikke lade sig gøre' },
} as const;

/** The words of the preview of a hearing. */
export const PREVIEW_WORDS = {
  title: 'Det får medlemmerne vist',
  introduction: (count: number) =>
    `Intet er sendt endnu. Når du sender, får ${String(count)} ${count === 1 ? 'medlem' : 'medlemmer'} en mail om høringen.`,
  answers: 'Medlemmerne kan svare',
  send: 'Send i høring',
  mend: 'Ret',
  changed: 'Sagen er ændret, siden du så den her. Se efter igen, før du sender den i høring.',
} as const;
