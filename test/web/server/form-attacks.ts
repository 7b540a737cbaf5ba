import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { AuditEntry } from '../../../src/platform/audit/index.ts';
import { chooseMandate, createSession, findSession, type PersonActor } from '../../../src/platform/identity/index.ts';
import { THOROUGH } from '../../thorough.ts';
import type { Asker, castOfAskers } from './cast.ts';
import { actInWords } from '../../../src/web/office/account/trail-texts.ts';
import { filledWrong, leftEmpty, lostFrom, summaryFaults } from './form-summaries.ts';
import { formsOf, unescaped, untouched, type Control, type PageForm, type Sent } from './page-forms.ts';
import { rowWatch } from './row-watch.ts';

/** Where forms are looked for, and by whom. */
export interface FormWorld {
  readonly cast: Awaited<ReturnType<typeof castOfAskers>>;
  /** Pages that are made for whoever attacks them, since what is taken there moves things on. Gives the address. */
  readonly made: Readonly<Record<string, { readonly asker: Asker; readonly make: () => Promise<string> }>>;
  readonly starts: readonly string[];
  /** Who fills in forms: between them they see every form there is. */
  readonly fillers: readonly Asker[];
  /** Addresses of links that are followed. */
  readonly follow: (path: string) => boolean;
}

/** Pages of one route that are looked at for forms: cases and drafts show other forms in other states. */
const PAGES_OF_ROUTE = 6;

/** In names of fields of one row among many. */
const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/;

const matcher = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('::', ':').replaceAll(/:\w+/g, '[^/]+').replace('*', '.*')}$`);

export interface FoundForm {
  /** Of its route and fields. */
  readonly key: string;
  /** The route that the form sends to. */
  readonly route: string;
  readonly asker: Asker;
  readonly page: string;
  /** Whether something is typed or chosen in it: else it is a button. */
  readonly isFilledIn: boolean;
  /** Which page to make anew for each form of it. */
  readonly made?: string;
}

/** Text that is nobody's business to refuse, but that must come back as text. */
const ODD = {
  'a script': '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>',
  'SQL': "'; drop table case_act; --",
  'a path': '../../../../etc/passwd',
  'zalgo': `Z${'\u0341\u0316'.repeat(40)}`,
  'emoji': '👩‍👩‍👧‍👦🇻🇳',
  'a huge number': '99999999999999999999999999',
  'a negative number': '-1',
  'no number': '1e309',
  'the name of a prototype': '__proto__',
  'a header': 'a\r\nSet-Cookie: x=1',
  'a format': '%s%n{{7*7}}${7*7}',
} as const; // prettier-ignore

/** Text that no field takes. U+FFFD is what arrives of a half surrogate pair and of bytes that are no UTF-8. */
const UNUSABLE = {
  'NUL': 'trước\0sau',
  'half a character': 'trước\uFFFDsau',
  'a direction override': 'trước\u202Egpj.exe',
  'a bell': 'trước\u0007sau',
  '150,000 characters': 'ế'.repeat(50_000),
} as const; // prettier-ignore

interface Attack {
  readonly what: string;
  readonly name: string;
  readonly sent: Sent;
  /** The text, when it must be refused beside its field. */
  readonly unusable?: string;
}

/** First what is refused, for what is taken may move a case on or end the form. */
function attacksOn(form: PageForm): Attack[] {
  const base = untouched(form);
  const own = form.controls.filter(({ kind, name }) => kind !== 'file' && name !== '');
  const names = [...new Map(own.map(({ name }) => [rowless(name), name])).values()];
  const attacks = names.flatMap((name, at) =>
    attacksOnField(
      base,
      own.find((one) => one.name === name)!,
      at,
    ),
  );
  const texts = new Set(own.filter(({ kind }) => kind === 'text').map(({ name }) => name));
  const spoilt = [...base.filter(([name]) => !texts.has(name)), ...[...texts].map((name) => [name, UNUSABLE.NUL] as const)]; // prettier-ignore
  if (texts.size > 0) attacks.push({ what: 'NUL everywhere', name: '', sent: spoilt });
  attacks.push({ what: 'a million characters', name: '', sent: [...base, [names.at(-1)!, 'x'.repeat(1_048_576)]] });
  if (names.length > 1) attacks.push({ what: 'all left out', name: '', sent: base.filter(([name]) => name === 'csrf') }); // prettier-ignore
  return [...attacks.filter(({ unusable }) => unusable), ...attacks.filter(({ unusable }) => !unusable)];
}

/** Of the rows of one table and the questions of one sheet, which differ by number, one is attacked. */
function rowless(name: string): string {
  return name.replace(ID, '…').replaceAll(/(?<=[A-Z.-])\d+/g, '…');
}

/** What stands for a choice or for nothing that a person types gets fewer: it is compared with a list. */
const FOR_CHOICES = new Set(['a script', 'SQL', 'a huge number', 'the name of a prototype', 'NUL']);

/** Every field gets the script and three of the other odd texts, in turn: a form of four text fields meets them all. All of them when thorough. */
const IN_TURN = THOROUGH ? Object.keys(ODD).length : 3;

function oddFor(at: number): [string, string][] {
  const [script, ...others] = Object.entries(ODD);
  return [
    script!,
    ...others.filter(
      (_, place) => (place + others.length - ((at * IN_TURN) % others.length)) % others.length < IN_TURN,
    ),
  ];
}

function attacksOnField(base: Sent, { name, kind, value: first }: Control, at: number): Attack[] {
  const others = base.filter(([one]) => one !== name);
  const text = kind === 'text' || kind === 'password';
  const withValue = ([what, value]: [string, string]): Attack => ({ what, name, sent: [...others, [name, value]] });
  return [
    ...[...(text ? oddFor(at) : Object.entries(ODD)), ...Object.entries(UNUSABLE)]
      .filter(([what]) => text || FOR_CHOICES.has(what))
      .map(([what, value]) => ({
        ...withValue([what, value]),
        ...(kind === 'text' && what in UNUSABLE ? { unusable: value } : {}),
      })),
    { what: 'left out', name, sent: others },
    { what: 'twice', name, sent: [...others, [name, first], [name, `${first}x`]] },
    { what: 'as a list', name, sent: [...others, [`${name}[]`, first], [`${name}[x]`, '1']] },
  ];
}

function encoded(sent: Sent): string {
  return new URLSearchParams(sent.map(([name, value]) => [name, value])).toString();
}

/** A draft keeps what is typed, right or wrong: there a refused page is saved on purpose. */
const KEEPS = /^\/ho-so\/nhap\//;
/** Looked up or compared, never kept: what is wrong gets an answer, the same one whatever is wrong. */
const ONLY_ASKS = new Set(['/xac-minh', '/dang-nhap']);
/** The code of an answer to be cited: nothing without the button beside it. */
const BESIDE_A_BUTTON = 'chen-ma';

/** Finds forms as a person would and sends hostile input through each of their fields. */
export class FormAttacks {
  readonly #world: FormWorld;
  readonly #rows: () => Promise<string>;
  readonly #pages: readonly { path: string; fits: RegExp }[];
  /** Routes that take a form. */
  readonly posts: readonly { path: string; fits: RegExp }[];
  /** How the rows were when we last looked. */
  #seen = '';

  private constructor(world: FormWorld, rows: () => Promise<string>) {
    this.#world = world;
    this.#rows = rows;
    const routesOf = (wanted: string) =>
      world.cast.server.routes
        .filter(({ kind, method }) => kind === 'page' && method === wanted)
        .map(({ path }) => ({ path, fits: matcher(path) }));
    this.#pages = routesOf('GET');
    // Of two that fit, the one with fewer parameters is meant.
    this.posts = routesOf('POST').toSorted((a, b) => a.path.split(':').length - b.path.split(':').length);
  }

  static async on(world: FormWorld): Promise<FormAttacks> {
    return new FormAttacks(world, await rowWatch(world.cast.server.database));
  }

  /** Every form that somebody is shown, once for each route and set of fields: found by following links, as a person would. */
  async everyForm(): Promise<FoundForm[]> {
    const found = new Map<string, FoundForm>();
    for (const [made, { asker, make }] of Object.entries(this.#world.made))
      await this.#look(found, asker, await make(), made);
    for (const asker of this.#world.fillers) await this.#follow(found, asker);
    return [...found.values()];
  }

  /** What is wrong with the answers to hostile input in every field of a form, a line each. */
  async attack(found: FoundForm): Promise<string[]> {
    const wrong: string[] = [];
    let { form, cookie } = await this.#fresh(found);
    this.#seen = await this.#rows();
    for (let attack of attacksOn(form)) {
      if (KEEPS.test(form.action)) {
        const { what, name } = attack;
        ({ form, cookie } = await this.#fresh(found));
        attack = attacksOn(form).find((one) => one.what === what && one.name === name)!;
      }
      const said = await this.#outcome(form, cookie, attack);
      if (said !== null) wrong.push(`${attack.name}, ${attack.what}: ${said}`);
    }
    return wrong;
  }

  /** What is wrong with how a refused form says what to mend, a line each; null when it was not refused. */
  async whatToMend(found: FoundForm, fill: (form: PageForm) => Sent, lang: 'vi' | 'en'): Promise<string[] | null> {
    const { form, cookie } = await this.#fresh(found, lang);
    const sent = fill(form);
    const { statusCode, body } = await this.#send(form, cookie, sent);
    return statusCode === 422 ? [...summaryFaults(body), ...lostFrom(body, form, sent)] : null;
  }

  async #send(form: PageForm, cookie: string, sent: Sent) {
    return this.#world.cast.server.app.inject({
      method: 'POST',
      url: form.action,
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload: encoded(sent),
    });
  }

  async #follow(found: Map<string, FoundForm>, asker: Asker): Promise<void> {
    const looked = new Map<string, number>();
    const waiting = [...this.#world.starts];
    const known = new Set(waiting);
    for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
      const path = page.split('?')[0]!;
      const route = this.#pages.find(({ fits }) => fits.test(path));
      const count = looked.get(route?.path ?? '') ?? 0;
      if (route === undefined || (count >= PAGES_OF_ROUTE && !this.#world.starts.includes(page))) continue;
      looked.set(route.path, count + 1);
      for (const [, href] of (await this.#look(found, asker, page)).matchAll(/href="(\/[^"#]*)/g)) {
        const address = unescaped(href!);
        if (!known.has(address) && this.#world.follow(address)) waiting.push(address);
        known.add(address);
      }
    }
  }

  async #look(found: Map<string, FoundForm>, asker: Asker, page: string, made?: string): Promise<string> {
    const { statusCode, body } = await this.#world.cast.server.app.inject({ url: page, headers: asker.headers });
    if (statusCode !== 200) return '';
    for (const [key, { route, controls }] of this.#keyed(body)) {
      const isFilledIn = controls.some(({ kind, name }) => name !== '' && kind !== 'hidden' && kind !== 'button');
      if (!found.has(key))
        found.set(key, { key, route, asker, page, isFilledIn, ...(made === undefined ? {} : { made }) });
    }
    return body;
  }

  /** The forms of a page, each under the route that it sends to and the names of its fields. */
  #keyed(page: string): Map<string, PageForm & { readonly route: string }> {
    const found = new Map<string, PageForm & { readonly route: string }>();
    for (const form of formsOf(page)) {
      const to = this.posts.find(({ fits }) => fits.test(form.action.split('?')[0]!.replace(/^\/en(?=\/)/, '')));
      assert.ok(to, `there is a form for ${form.action}, which no route takes`);
      const names = new Set(form.controls.map(({ name }) => name));
      const key = `${to.path} ${[...names]
        .filter((name) => name !== '' && name !== 'csrf')
        .map((name) => name.replace(ID, '…'))
        .join()}`;
      if (!found.has(key)) found.set(key, { ...form, route: to.path });
    }
    return found;
  }

  /** The form anew, with the cookie it goes with: earlier attempts may have signed out, changed or ended something. */
  async #fresh(
    { key, asker, page, made }: FoundForm,
    lang: 'vi' | 'en' = 'vi',
  ): Promise<{ form: PageForm; cookie: string }> {
    const path = made === undefined ? page : await this.#world.made[made]!.make();
    const url = lang === 'vi' ? path : `/en${path}`;
    const session = asker.kind === 'person' ? await sessionLike(this.#world.cast, asker) : '';
    const { body, cookies } = await this.#world.cast.server.app.inject({ url, headers: { cookie: session } });
    const form = this.#keyed(body).get(key);
    assert.ok(form, `${url} no longer has the form ${key}`);
    return { form, cookie: [session, ...cookies.map(({ name, value }) => `${name}=${value}`)].filter(Boolean).join('; ') }; // prettier-ignore
  }

  /** What is wrong with the answer to an attack, or null. */
  async #outcome(form: PageForm, cookie: string, attack: Attack): Promise<string | null> {
    const answer = await this.#send(form, cookie, attack.sent);
    const { statusCode: status, body } = answer;
    if (status >= 500) return `a fault ${status}`;
    const before = this.#seen;
    this.#seen = await this.#rows();
    if (status >= 400 && !KEEPS.test(form.action) && this.#seen !== before)
      return `refused with ${status}, but written to ${changedTables(before, this.#seen)}`;
    if (body.includes('<script>alert') || body.includes('<img src=x')) return 'a script got onto the page';
    if (attack.unusable === undefined || ONLY_ASKS.has(form.action) || attack.name === BESIDE_A_BUTTON) return null;
    if (status < 400) return `taken (${status} ${String(answer.headers.location)})`;
    if (status !== 422) return `${status} instead of a page that says why`;
    if (!body.includes(`href="#f-${attack.name.replace(/-(day|month|year)$|--khac$/, '')}`))
      return 'the summary does not lead to the field';
    const shown = unescaped(body);
    if (!shown.includes(attack.unusable.replaceAll('\0', '\uFFFD').slice(0, 60)) && !shown.includes(attack.unusable.slice(0, 5))) return 'what was typed is gone'; // prettier-ignore
    return null;
  }
}

function changedTables(before: string, after: string): string {
  const known = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !known.has(line)).join(', '); // prettier-ignore
}

/** Who that is, as the portal knows them now. */
export async function actorOf({ server, clock }: FormWorld['cast'], { session }: Asker): Promise<PersonActor> {
  return (await findSession(server.database.db, session!, clock.now()))!.actor;
}

async function sessionLike(cast: FormWorld['cast'], asker: Asker): Promise<string> {
  const actor = await actorOf(cast, asker);
  const [{ db }, now] = [cast.server.database, cast.clock.now()];
  const { token } = await createSession(db, actor.accountId, now);
  if (actor.mandate !== null) assert.ok(await chooseMandate(db, token, actor.mandate.id, now));
  return `motcua-phien=${token}`;
}

/** Where nothing is mended: chosen cases, each of which gets an answer of its own, and a list of ticks, which cannot be wrong. */
const NOTHING_TO_MEND = new Set(['/can-bo/giao-viec', '/can-bo/truyen-thong/:id/nguoi-du']);

/** Of each form that is filled in: first what leaves everything as it is, for what is taken may end other forms. */
export function mendEach(
  attacks: FormAttacks,
  forms: readonly FoundForm[],
  test: (name: string, run: (context: TestContext) => Promise<void>) => unknown,
): void {
  for (const [what, fill] of Object.entries({ 'filled in wrongly': filledWrong, 'left empty': leftEmpty }))
    for (const found of forms.filter(({ isFilledIn, route }) => isFilledIn && !NOTHING_TO_MEND.has(route)))
      for (const lang of ['vi', 'en'] as const)
        void test(`${placeOf(found)}, ${what}, says in ${lang} what to mend in ${found.key}, once and by the name of each field`, async (context) => {
          const wrong = await attacks.whatToMend(found, fill, lang);
          if (wrong === null) context.diagnostic('taken, or refused as a whole');
          assert.deepEqual(wrong ?? [], []);
        }); // prettier-ignore
}

/** A page without what differs from run to run. */
function placeOf({ page }: FoundForm): string {
  return page
    .split('?')[0]!
    .replaceAll(/[0-9a-f-]{36}|[A-Z]{2}-[\w-]+|KH\d\d-\d+|van-ban-[0-9a-f]+|bieu-mau-thu-[\w-]+|data-[0-9a-f]+/g, '…');
}

/** A test for each form. */
export function attackEach(
  attacks: FormAttacks,
  forms: readonly FoundForm[],
  test: (name: string, run: (context: TestContext) => Promise<void>) => unknown,
): void {
  for (const found of forms) {
    void test(`hostile input into ${placeOf(found)} for ${found.key} is refused beside its field or kept as text`, async () =>
      assert.deepEqual(await attacks.attack(found), []));
  }
}

/** What was done in these tests and has no words for whoever reads the own trail, in one language or the other. */
export async function wordlessActs({ server }: FormWorld['cast']): Promise<unknown[]> {
  const done = await server.database.db.selectFrom('audit_event').select(['action', 'detail']).distinct().execute();
  assert.ok(done.length > 10);
  return done.filter((one) => actInWords(one as AuditEntry, 'vi') === null || actInWords(one as AuditEntry, 'en') === null); // prettier-ignore
}
