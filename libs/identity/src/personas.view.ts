import type { Role } from '#kernel';

/** A persona as it is offered to whoever tries the demo; `organisation` is a name for people. */
export interface PersonaView {
  readonly persona: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation: string;
  readonly municipality: string | undefined;
}

/** A persona with what its token says: the principal it speaks for, or the member it is. */
export interface Persona {
  readonly view: PersonaView;
  readonly principal: string | undefined;
  readonly memberId: string | undefined;
  /** Whether it speaks for the member's seat alone, because another persona has the chair's powers of the same person. */
  readonly seatOnly: boolean;
}

/** A member of the demo committee; deputies name the member they stand in for. */
export interface PersonaMember {
  readonly key: string;
  readonly name: string;
  readonly memberId: string;
  readonly organisation: 'DA' | 'FH' | 'KL' | 'DH';
  readonly deputyOf: string | undefined;
}

const COMMITTEE_ORGANISATIONS = {
  DA: 'Dansk Arbejdsgiverforening',
  FH: 'Fagbevægelsens Hovedorganisation',
  KL: 'KL',
  DH: 'Danske Handicaporganisationer',
} as const;

const SECRETARIAT = 'Sekretariatet';

/** Invented employees of the municipalities, by code. */
const MUNICIPALITY_PEOPLE: ReadonlyMap<string, string> = new Map([
  ['773', 'Signe Limgaardsen'],
  ['787', 'Mogens Hanholmer'],
  ['810', 'Tove Bæklundsen'],
  ['813', 'Kaj Havbakkegård'],
  ['820', 'Ellen Vestermosegård'],
  ['825', 'Svend Tangholmer'],
  ['840', 'Jytte Skørpingholt'],
  ['846', 'Erling Fjordvængegård'],
  ['849', 'Gudrun Klitagergård'],
  ['851', 'Bodil Budolfsgård'],
  ['860', 'Ejnar Vendelmosen'],
]);

const BEFORE_THE_MUNICIPALITIES: readonly Persona[] = [
  sender('constituency-1', 'Niels Tornemarken', 'constituency', 'Baglandet, FH', 'constituency:fh'),
];

const AFTER_THE_MUNICIPALITIES: readonly Persona[] = [
  sender('company-1', 'Ida Nørlykkegård', 'company', 'Limfjordens Emballage A/S', 'company:99001003'),
  sender('company-2', 'Poul Strandmøllegård', 'company', 'Himmerbygdens Trykkeri ApS', 'company:99002018'),
  sender('siri', 'Merete Holmskovgård', 'agency', 'Styrelsen for International Rekruttering og Integration', 'agency:siri'),
  sender('prison-service', 'Jørn Egevangsgård', 'agency', 'Kriminalforsorgen', 'agency:prison-service'),
  insider('presidency', 'Asta Rådhusgård', 'presidency', 'Formandskabet'),
  insider('auditor', 'Villy Protokolsen', 'auditor', 'Revisionen'),
  insider('admin', 'Dagny Maskinrumsen', 'admin', SECRETARIAT),
];

/** Every persona of the demo, the secretariat first; `chair` is the same person as the member with the key `chairKey`. */
export function personasOf(
  members: readonly PersonaMember[],
  chairKey: string,
  municipalities: readonly { readonly code: string; readonly name: string }[],
): readonly Persona[] {
  return [
    insider('secretariat', 'Rikke Vandborgholt', 'secretariat', SECRETARIAT),
    ...members.filter(({ key }) => key === chairKey).map((one) => member(one, 'chair', 'chair')),
    ...members.map((one) => ({
      ...member(one, one.key, one.deputyOf === undefined ? 'member' : 'deputy'),
      seatOnly: one.key === chairKey,
    })),
    ...BEFORE_THE_MUNICIPALITIES,
    ...municipalities.map(({ code, name }) => municipality(code, name)),
    ...AFTER_THE_MUNICIPALITIES,
  ];
}

function insider(persona: string, name: string, role: Role, organisation: string): Persona {
  return {
    view: { persona, name, role, organisation, municipality: undefined },
    principal: undefined,
    memberId: undefined,
    seatOnly: false,
  };
}

/** Somebody who speaks for an organisation that the council corresponds with. */
function sender(persona: string, name: string, role: Role, organisation: string, principal: string): Persona {
  return { view: { persona, name, role, organisation, municipality: undefined }, principal, memberId: undefined, seatOnly: false };
}

function member({ name, organisation, memberId }: PersonaMember, persona: string, role: Role): Persona {
  return {
    view: { persona, name, role, organisation: COMMITTEE_ORGANISATIONS[organisation], municipality: undefined },
    principal: undefined,
    memberId,
    seatOnly: false,
  };
}

function municipality(code: string, municipalityName: string): Persona {
  const persona = `municipality-${code}`;
  const name = MUNICIPALITY_PEOPLE.get(code) ?? persona;
  const view = { persona, name, role: 'municipality', organisation: `${municipalityName} Kommune`, municipality: code } as const;
  return { view, principal: `municipality:${code}`, memberId: undefined, seatOnly: false };
}
