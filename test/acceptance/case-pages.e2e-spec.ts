import { Browser, type PageShown } from '../support/browser.js';
import { answeredByAll, type CaseBody, heard, openedHearing, stateOf } from '../support/case-story.js';
import type { Client } from '../support/client.js';
import { exampleOf } from '../support/examples.js';
import { startWhole, type WholeSetting } from '../support/whole-setting.js';

const QUESTION = 'Er løn- og ansættelsesvilkårene sædvanlige?';
const ASKED = { spoergsmaal: QUESTION, indstilling: 'customary', indstillingstekst: 'Lønnen svarer til overenskomsten.', frist: '' };
const FORMS = /href="\/sager\/NJ-\d{4}-\d{6}\/([a-z-]+)"/g;

let setting: WholeSetting;
let secretariat: Client;

beforeAll(async () => {
  setting = await startWhole();
  secretariat = await setting.as('secretariat');
}, 90_000);

afterAll(async () => {
  await setting.stop();
});

async function browserOf(persona: string): Promise<Browser> {
  const browser = new Browser(setting.urls[0] ?? '');
  await browser.send('/log-ind', { persona, videre: '/' });
  return browser;
}

async function received(type = 'work-permit-opinion', sender = 'siri'): Promise<CaseBody> {
  return (await (await setting.as(sender)).post<CaseBody>(`cases/${type}`, exampleOf(type))).body;
}

const offeredOn = ({ html }: PageShown): readonly string[] => [...html.matchAll(FORMS)].map(([, path = '']) => path);

const hiddenIn = ({ html }: PageShown): Record<string, string> =>
  Object.fromEntries([...html.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));

describe('the secretariat on the pages', () => {
  it('takes a case from receipt through hearing and decision to its end, by forms alone', async () => {
    const { id, number } = await received();
    const browser = await browserOf('secretariat');
    expect((await browser.open('/sager?sorter=modtaget')).html).toContain(`href="/sager/${number}"`);
    const ready = await browser.open(`/sager/${number}`);
    expect(ready.text).toContain('Klejnsmed hos Vendsyssel Smede ApS');
    expect(offeredOn(ready)).toEqual(['hoering', 'udfald', 'moede', 'oplysninger', 'fordel', 'notat', 'videresend', 'tilbagetraek']);

    const preview = await browser.send(`/sager/${number}/hoering`, ASKED);
    expect(preview.title).toMatch(/^Det får medlemmerne vist/);
    expect(preview.text).toContain(QUESTION);
    expect(preview.text).toContain('får 8 medlemmer en mail om høringen');
    expect((await stateOf(secretariat, id, 'ready')).hearing).toBeUndefined();
    const sent = await browser.send(`/sager/${number}/hoering`, { ...hiddenIn(preview), ...ASKED, trin: 'send' });
    expect(sent.path).toBe(`/sager/${number}?udfoert=hoering#kvittering`);
    expect(sent.text).toContain('Sagen er sendt i høring.');

    await answeredByAll(setting.urls, id);
    await heard(setting.urls, await stateOf(secretariat, id, 'in-hearing'));
    const writing = await browser.open(`/sager/${number}/udfald`);
    expect(writing.text).toContain('Høringen af udvalget');
    const decision = { ...hiddenIn(writing), udfald: 'customary', tekst: 'Vilkårene er sædvanlige.', grundlag: 'hearing' };
    expect((await browser.send(`/sager/${number}/udfald`, decision)).text).toContain('Udfaldet er lagt fast.');

    await stateOf(secretariat, id, 'notified');
    const told = await browser.open(`/sager/${number}`);
    expect(offeredOn(told)).toEqual(['luk', 'fordel', 'notat', 'genoptag']);
    const closed = await browser.send(`/sager/${number}/luk`, {});
    expect(closed.text).toContain('Sagen er lukket.');
    expect(closed.text.indexOf('Sagen blev lukket.')).toBeLessThan(closed.text.indexOf('Sagen blev modtaget fra'));
  }, 60_000);

  it.each([
    ['notat', { notat: 'Ringet til afsenderen.' }, 'Notatet er gemt.', 'Ringet til afsenderen.'],
    ['fordel', { sagsbehandler: 'RV' }, 'Sagen er fordelt.', 'Sagen blev fordelt til RV.'],
    ['oplysninger', { spoergsmaal: 'Hvor?\nHvornår?' }, 'Afsenderen er bedt om oplysninger.', 'Hvornår?'],
    ['moede', { begrundelse: 'Sagen er principiel.' }, 'Sagen er henvist til et møde.', 'Sagen er principiel.'],
    ['videresend', { 'sendt-til': 'RAR Sjælland', begrundelse: 'Anden region.' }, 'sendt videre.', 'sendt videre til RAR Sjælland'],
    ['tilbagetraek', { begrundelse: 'Efter aftale.' }, 'Sagen er trukket tilbage.', 'Efter aftale.'],
  ])('does what the form at %s asks, and sees it in the case', async (path, fields, receipt, onRecord) => {
    const { number } = await received();
    const page = await (await browserOf('secretariat')).send(`/sager/${number}/${path}`, fields);
    expect([page.path, page.status]).toEqual([`/sager/${number}?udfoert=${path}#kvittering`, 200]);
    expect(page.text).toContain(receipt);
    expect(page.text).toContain(onRecord);
  });

  it('extends a hearing, ends it, and takes the case up again', async () => {
    const { number, hearing } = await openedHearing(setting.urls);
    const browser = await browserOf('secretariat');
    const later = new Date(Date.parse(hearing?.closesAt ?? '') + 5 * 86_400_000).toISOString().slice(0, 10);
    const extended = await browser.send(`/sager/${number}/forlaeng-hoering`, { frist: later, begrundelse: 'Ferie.' });
    expect(extended.text).toContain('Høringsfristen er forlænget.');
    const ended = await browser.send(`/sager/${number}/afslut-hoering`, { begrundelse: 'Alle har meldt sig.' });
    expect(ended.text).toContain('Høringen er afsluttet.');
    expect(ended.text).toContain('Udvalget var ikke beslutningsdygtigt.');
    await browser.send(`/sager/${number}/tilbagetraek`, { begrundelse: 'Efter aftale.' });
    expect((await browser.send(`/sager/${number}/genoptag`, { begrundelse: 'Nye oplysninger.' })).text).toContain('Sagen er genoptaget.');
  });

  it('confirms a letter that was sent by hand, and only then closes', async () => {
    const { id, number } = await received('work-sharing-extension', 'municipality-820');
    const browser = await browserOf('secretariat');
    await browser.send(`/sager/${number}/moede`, { begrundelse: 'Ordinært møde.' });
    const writing = await browser.open(`/sager/${number}/udfald`);
    const decision = { ...hiddenIn(writing), udfald: 'approved', tekst: 'Godkendt.', grundlag: 'meeting' };
    expect(offeredOn(await browser.send(`/sager/${number}/udfald`, decision))).toContain('forsendelse');
    const dispatches = (await secretariat.get<CaseBody>(`cases/${id}`)).body.dispatches ?? [];
    const letter = dispatches.find(({ channel }) => channel === 'letter')?.dispatchId ?? '';
    const page = await browser.send(`/sager/${number}/forsendelse`, { forsendelse: letter });
    expect(page.text).toContain('Forsendelsen er bekræftet.');
    await stateOf(secretariat, id, 'notified');
    expect((await browser.send(`/sager/${number}/luk`, {})).text).toContain('Sagen er lukket.');
  });
});

describe('a form that cannot be carried out', () => {
  it('says at the field what is wrong, and keeps what was written', async () => {
    const { id, number } = await received();
    const browser = await browserOf('secretariat');
    const page = await browser.send(`/sager/${number}/notat`, { notat: 'Se 010190-1234' });
    expect(page.title).toMatch(/^Fejl: /);
    expect(page.html).toContain('href="#notat"');
    expect(page.html).toMatch(/id="notat-fejl">»Notat« ser ud til at indeholde et CPR-nummer/);
    expect(page.html).toContain('Se 010190-1234</textarea>');
    expect(
      (await secretariat.get<{ readonly items: readonly { readonly type: string }[] }>(`cases/${id}/timeline`)).body.items,
    ).toHaveLength(2);
  });

  it('says at the reasons that a refusal owes some', async () => {
    const { number } = await received('quota-dispensation', 'municipality-813');
    const browser = await browserOf('secretariat');
    await browser.send(`/sager/${number}/moede`, { begrundelse: 'Ordinært møde.' });
    const decision = { udfald: 'refused', tekst: 'Der gives afslag.', begrundelse: '', grundlag: 'meeting' };
    const page = await browser.send(`/sager/${number}/udfald`, decision);
    expect(page.html).toMatch(/id="begrundelse-fejl">En afgørelse, der ikke giver fuldt medhold, skal begrundes/);
    expect(page.html).toContain('Der gives afslag.</textarea>');
    expect(page.html).toMatch(/id="udfald-refused"[^>]*checked/);
  });

  it('does not decide a case that has changed since the form was opened, and keeps what was written', async () => {
    const { id, number } = await received();
    const browser = await browserOf('secretariat');
    await browser.send(`/sager/${number}/moede`, { begrundelse: 'Ordinært møde.' });
    const writing = await browser.open(`/sager/${number}/udfald`);
    await secretariat.post(`cases/${id}/note`, { text: 'Afsenderen har ringet.' });
    const decision = { udfald: 'customary', tekst: 'Vilkårene er sædvanlige.', grundlag: 'meeting' };
    const page = await browser.send(`/sager/${number}/udfald`, { ...hiddenIn(writing), ...decision });
    expect(page.text).toContain('Sagen er ændret, siden du åbnede siden.');
    expect(page.html).toContain('Vilkårene er sædvanlige.</textarea>');
    const again = await browser.send(`/sager/${number}/udfald`, { ...hiddenIn(page), ...decision });
    expect(again.text).toContain('Udfaldet er lagt fast.');
  });

  it('opens no hearing of another case than was shown, shows it anew, and leads back to the form', async () => {
    const { id, number } = await received();
    const browser = await browserOf('secretariat');
    const early = await browser.send(`/sager/${number}/hoering`, { ...ASKED, frist: '2020-01-01' });
    expect(early.html).toMatch(/id="frist-fejl">Fristen ligger tidligere/);
    const preview = await browser.send(`/sager/${number}/hoering`, ASKED);
    await secretariat.post(`cases/${id}/note`, { text: 'Afsenderen har ringet.' });
    const anew = await browser.send(`/sager/${number}/hoering`, { ...hiddenIn(preview), ...ASKED, trin: 'send' });
    expect(anew.text).toContain('Sagen er ændret, siden du så den her.');
    expect((await secretariat.get<CaseBody>(`cases/${id}`)).body.state).toBe('ready');
    const mending = await browser.send(`/sager/${number}/hoering`, { ...hiddenIn(anew), trin: 'ret' });
    expect(mending.html).toContain(`${QUESTION}</textarea>`);
    expect(mending.html).toMatch(/id="indstilling-customary"[^>]*checked/);
  });
});

describe('the board of the secretariat', () => {
  const listIn = ({ html }: PageShown, heading: string): string =>
    html.split('<section>').find((section) => section.includes(heading)) ?? '';

  it('shows where each case stands still, and loses it once it is seen to', async () => {
    const browser = await browserOf('secretariat');
    const { number } = await received();
    const unassigned = 'Ikke fordelt til nogen';
    const count = (page: PageShown): number => Number(/\((\d+)\)/.exec(listIn(page, unassigned))?.[1]);
    const before = await browser.open('/');
    expect(before.title).toMatch(/^Tavlen/);
    await browser.send(`/sager/${number}/fordel`, { sagsbehandler: 'RV' });
    expect(count(await browser.open('/'))).toBe(count(before) - 1);
    await browser.send(`/sager/${number}/moede`, { begrundelse: 'Ordinært møde.' });
    expect(listIn(await browser.open('/'), 'Venter på et møde')).toContain(number);
  });

  it('shows cases that wait for their sender, and hearings that soon end and lack answers', async () => {
    const browser = await browserOf('secretariat');
    const [asking, hearing] = [await received(), await received()];
    await browser.send(`/sager/${asking.number}/oplysninger`, { spoergsmaal: 'Hvor?' });
    const closesAt = new Date(Date.parse(hearing.receivedAt) + 86_400_000).toISOString();
    await secretariat.post(`cases/${hearing.id}/open-hearing`, { question: QUESTION, closesAt });
    const page = await browser.open('/');
    expect(listIn(page, 'Venter på svar fra afsenderen')).toContain(asking.number);
    expect(listIn(page, 'Høringer, der snart slutter')).toMatch(new RegExp(`${hearing.number}</span>, 8 mangler at svare`));
    expect(listIn(page, 'Fristen er overskredet')).not.toContain(hearing.number);
  });

  it('is for the secretariat alone', async () => {
    for (const persona of ['member-da-1', 'siri', 'presidency'])
      expect((await (await browserOf(persona)).open('/')).title).toMatch(/^Forside/);
  });
});

describe('others on the pages', () => {
  it('read the case as members, without what the secretariat does', async () => {
    const { id, number } = await openedHearing(setting.urls);
    const browser = await browserOf('member-da-1');
    const page = await browser.open(`/sager/${number}`);
    expect([page.status, offeredOn(page)]).toEqual([200, []]);
    expect(page.text).not.toContain('Forsendelser');
    expect((await browser.open(`/sager/${number}/notat`)).status).toBe(403);
    expect((await browser.send(`/sager/${number}/notat`, { notat: '' })).status).toBe(403);
    expect((await browser.send(`/sager/${number}/hoering`, ASKED)).status).toBe(403);
    expect((await secretariat.get<CaseBody>(`cases/${id}`)).body.state).toBe('in-hearing');
  });

  it('decide by mandate as the chair, on that basis alone', async () => {
    const { id, number } = await openedHearing(setting.urls);
    const browser = await browserOf('chair');
    expect(offeredOn(await browser.open(`/sager/${number}`))).toEqual(['udfald', 'moede']);
    const decision = { udfald: 'customary', tekst: 'Vilkårene er sædvanlige.' };
    const other = await browser.send(`/sager/${number}/udfald`, { ...decision, grundlag: 'hearing' });
    expect(other.html).toMatch(/id="grundlag-fejl">Vælg en mulighed/);
    const page = await browser.send(`/sager/${number}/udfald`, { ...decision, grundlag: 'chair-mandate' });
    expect(page.text).toContain('Udfaldet er lagt fast.');
    expect((await secretariat.get<CaseBody>(`cases/${id}`)).body.decision?.outcome).toBe('customary');
  });

  it('see nothing of it as strangers, not even that it is there', async () => {
    const { number } = await openedHearing(setting.urls);
    const browser = await browserOf('company-2');
    for (const path of ['', '/notat', '/hoering', '/dokumenter/01a1fff9-9a1c-70b9-93c9-0f18186ea89c'])
      expect((await browser.open(`/sager/${number}${path}`)).status).toBe(404);
    expect((await browser.send(`/sager/${number}/luk`, {})).status).toBe(404);
  });

  it('take back what they sent themselves, and see no hearing', async () => {
    const { number } = await openedHearing(setting.urls);
    const browser = await browserOf('siri');
    const page = await browser.open(`/sager/${number}`);
    expect(offeredOn(page)).toEqual(['tilbagetraek']);
    expect(page.text).not.toContain('Høring nr.');
    expect(page.text).not.toContain('Sagsbehandler');
    const sent = await browser.send(`/sager/${number}/tilbagetraek`, { begrundelse: 'Sagen er løst.' });
    expect(sent.text).toContain('Sagen er trukket tilbage.');
  });
});
