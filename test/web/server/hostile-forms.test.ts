import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDraft, perform, saveDraft, submitDirect } from '../../../src/casework/index.ts';
import { askForAlerts, createActivity, createArticle, registerForEvent } from '../../../src/communication/index.ts';
import { published, typed, typedEvent } from '../../communication/room.ts';
import {
  addRepresentative,
  chooseMandate,
  createSession,
  findSession,
  type PersonActor,
} from '../../../src/platform/identity/index.ts';
import { addEthicsBasis, addMapping, loadStrategyItems } from '../../../src/strategy/index.ts';
import { castOfAskers, guidanceAnswers, type Asker } from './cast.ts';
import { formsOf, unescaped, untouched, type Control, type PageForm } from './page-forms.ts';
import { rowWatch } from './row-watch.ts';

const cast = await castOfAskers();
const { app, routes, database, services } = cast.server;
const named = (name: string): Asker => cast.askers.find((one) => one.name === name)!;
const actorOf = async ({ session }: Asker): Promise<PersonActor> =>
  (await findSession(database.db, session!, services.clock.now()))!.actor;

const rows = await rowWatch(database.db);
const lead = named('a lead of the ministry that receives');
const now = services.clock.now();
const TOOL = 'scope.defence=no&scope.secret=no&definition.infers=yes&definition.kind=system&prohibited.a=no&prohibited.b=no&prohibited.c=no&prohibited.d=no&list.sectors=education&row.I.1=notThis&row.I.2=notThis&row.I.3=notThis&medium.confuse=yes&medium.a=no&medium.b=no&medium.c=no&medium.d=no&medium.dd=no&facts.role=provider&facts.operation=notYet'; // prettier-ignore

/** Pages that are made for whoever attacks them, since what is taken there moves things on. */
const MADE: Readonly<Record<string, () => Promise<string>>> = {
  'a new case': async () => `/vu-viec/${await aCase()}`,
  'a case in hand': async () => `/vu-viec/${await aCase(['take'])}`,
  'a case that waits': async () => `/vu-viec/${await aCase(['take', 'askSupplement'])}`,
  'a case with a draft answer': async () => `/vu-viec/${await aCase(['take', 'prepareAnswer'])}`,
  'a draft to be sent': async () => `/nhap/${await aDraft()}/kiem-tra`,
  'a draft to be thrown away': async () => `/nhap/${await aDraft()}/bo`,
  'a system': async () => `/he-thong/${cast.secrets.aiId}`,
};

const INPUTS: Readonly<Record<string, Record<string, unknown>>> = {
  askSupplement: { missingItems: 'Sơ đồ chức năng.' },
  prepareAnswer: { answeredLevel: 'low', answerGrounds: 'L9.1', answerText: 'Trả lời.', precedentTitle: 'Một trợ lý', precedentText: 'Một doanh nghiệp hỏi.' },
}; // prettier-ignore

/** The same request twice is one case: each is asked under another name. */
let made = 0;

async function aCase(acts: readonly string[] = []): Promise<string> {
  const [actor, official] = [await actorOf(cast.owner), await actorOf(lead)];
  made += 1;
  const answers = guidanceAnswers(`Hỏi để thử ${made}`);
  const sent = await submitDirect(services.desk, { procedureId: 'classification-guidance', answers, actor, now });
  assert.ok(sent.ok, JSON.stringify(sent));
  for (const act of acts) {
    const input = INPUTS[act] ?? {};
    const done = await perform(services.desk, { caseCode: sent.case.code, act, input, actor: official, now });
    assert.ok(done.ok, JSON.stringify(done));
  }
  return sent.case.code;
}

async function aDraft(): Promise<string> {
  const actor = await actorOf(cast.owner);
  const opened = await openDraft(services.desk, { procedureId: 'classification-guidance', actor, now });
  assert.ok(opened.ok);
  const { id: draftId, revision } = opened.draft;
  assert.ok((await saveDraft(services.desk, { draftId, actor, answers: guidanceAnswers('Nháp'), revision, now })).ok);
  return draftId;
}

const partyId = (await actorOf(cast.owner)).mandate!.partyId;
await addRepresentative(database.db, partyId, { kind: 'contactPoint', name: 'Bà Sen', address: 'Hà Nội', email: 'sen@sen.example', phone: null, legalStatus: null, validFrom: '2026-05-01', validUntil: null }, now); // prettier-ignore

/** An event that has begun and that one may still register for, a draft, letters asked for, a registration for it, an activity: gives the link of the registration's letter. */
async function communicationStarts(): Promise<string[]> {
  const writer = await actorOf(lead);
  const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000);
  const event = { ...typedEvent('5').event!, startsAt: hours(-2), endsAt: hours(2), registrationUntil: hours(1) };
  const begun = typedEvent('5', { event });
  const id = await published(database.db, writer, 'event', begun, now);
  assert.ok(
    (await createArticle(database.db, { kind: 'news', agencyCode: 'most', typed: typed() }, { actor: writer, now })).ok,
  );
  const letters = { email: 'lan@x.example', topics: [{ kind: 'section', value: 'news' }] as const };
  assert.ok((await askForAlerts({ db: database.db, baseUrl: 'https://x.example', lang: 'vi', now }, letters)).ok);
  const person = { name: 'Lan', email: 'lan@x.example', targetGroup: 'people' };
  assert.ok(
    (await registerForEvent({ db: database.db, baseUrl: 'https://x.example', lang: 'vi', now }, id, person)).ok,
  );
  const activity = { agencyCode: 'most', planTask: '1', title: 'Loa phường', channel: 'grassRoots', targetGroups: ['people'], fromDay: '2026-11-01', untilDay: null }; // prettier-ignore
  assert.ok((await createActivity(database.db, activity, { actor: writer, now })).ok);
  const row = await database.db.selectFrom('event_registration').select('token').executeTakeFirstOrThrow();
  const asked = await database.db.selectFrom('alert_subscription').select('token').executeTakeFirstOrThrow();
  return [`/su-kien/huy/${row.token}`, `/ban-tin/${asked.token}`];
}

const planning = { actor: await actorOf(named('an administrator')), now, requestId: 'thử' };
const STRATEGY = '1671/QĐ-TTg';
assert.ok((await loadStrategyItems(database.db, { strategy: STRATEGY, lines: 'NV1 | nhiệm vụ | Lập kế hoạch' }, planning)).ok); // prettier-ignore
assert.ok((await addMapping(database.db, { agencyCode: 'most', planTask: 'KH 1', strategy: STRATEGY, itemCode: 'NV1', resources: 'Ngân sách' }, planning)).ok); // prettier-ignore
assert.ok((await addEthicsBasis(database.db, { kind: 'guidance', number: '1', title: 'Hướng dẫn', issuer: 'Bộ', sourceUrl: '', principles: ['1'] }, planning)).ok); // prettier-ignore

const STARTS = [...(await communicationStarts()), '/', '/ho-so', '/ho-so/moi', `/ho-so/tu-phan-loai?viec=thong-bao&${TOOL}`, '/ho-so/to-chuc', '/ho-so/to-chuc/dai-dien', '/can-bo', '/can-bo/quan-tri', '/xac-minh']; // prettier-ignore
/** Who fills in forms: between them they see every form there is. */
const FILLERS = ['nobody', 'a person of the party', 'a lead of the ministry that receives', 'an administrator'];
/** Pages of one route that are looked at for forms: cases and drafts show other forms in other states. */
const PAGES_OF_ROUTE = 6;

const matcher = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('::', ':').replaceAll(/:\w+/g, '[^/]+').replace('*', '.*')}$`);
const pages = routes.filter(({ kind, method }) => kind === 'page' && method === 'GET').map(({ path }) => ({ path, fits: matcher(path) })); // prettier-ignore
const posts = routes
  .filter(({ kind, method }) => kind === 'page' && method === 'POST')
  .map(({ path }) => ({ path, fits: matcher(path) }))
  // Of two that fit, the one with fewer parameters is meant.
  .toSorted((a, b) => a.path.split(':').length - b.path.split(':').length);

interface Found {
  /** Of its route and fields. */
  readonly key: string;
  /** The route that the form sends to. */
  readonly route: string;
  readonly asker: Asker;
  readonly page: string;
  /** Which page to make anew for each form of it. */
  readonly made?: string;
}

/** The forms of a page, each under the route that it sends to and the names of its fields. */
function keyed(page: string): Map<string, PageForm & { readonly route: string }> {
  const found = new Map<string, PageForm & { readonly route: string }>();
  for (const form of formsOf(page)) {
    const to = posts.find(({ fits }) => fits.test(form.action.split('?')[0]!));
    assert.ok(to, `there is a form for ${form.action}, which no route takes`);
    const names = new Set(form.controls.map(({ name }) => name));
    const key = `${to.path} ${[...names].filter((name) => name !== '' && name !== 'csrf').join()}`;
    if (!found.has(key)) found.set(key, { ...form, route: to.path });
  }
  return found;
}

/** Every form that somebody is shown, once for each route and set of fields: found by following links, as a person would. */
async function everyForm(): Promise<Found[]> {
  const found = new Map<string, Found>();
  const look = async (asker: Asker, page: string, made?: string): Promise<string> => {
    const { statusCode, body } = await app.inject({ url: page, headers: asker.headers });
    if (statusCode !== 200) return '';
    for (const [key, { route }] of keyed(body))
      if (!found.has(key)) found.set(key, { key, route, asker, page, ...(made === undefined ? {} : { made }) });
    return body;
  };
  for (const [made, make] of Object.entries(MADE)) {
    const page = await make();
    await look(cast.owner, `/ho-so${page}`, made);
    await look(lead, `/can-bo${page}`, made);
  }
  for (const asker of FILLERS.map(named)) {
    const looked = new Map<string, number>();
    const waiting = [...STARTS];
    const known = new Set(waiting);
    for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
      const path = page.split('?')[0]!;
      const route = pages.find(({ fits }) => fits.test(path));
      const count = looked.get(route?.path ?? '') ?? 0;
      if (route === undefined || (count >= PAGES_OF_ROUTE && !STARTS.includes(page))) continue;
      looked.set(route.path, count + 1);
      for (const [, href] of (await look(asker, page)).matchAll(/href="(\/(?!en|phap-luat)[^"#]*)/g)) {
        const address = unescaped(href!);
        if (!known.has(address)) waiting.push(address);
        known.add(address);
      }
    }
  }
  return [...found.values()];
}

/** The form anew, with the cookie it goes with: earlier attempts may have signed out, changed or ended something. */
async function fresh({ key, asker, page, made }: Found): Promise<{ form: PageForm; cookie: string }> {
  const url = made === undefined ? page : `/${page.split('/')[1]!}${await MADE[made]!()}`;
  const session = asker.kind === 'person' ? await sessionLike(asker) : '';
  const { body, cookies } = await app.inject({ url, headers: { cookie: session } });
  const form = keyed(body).get(key);
  assert.ok(form, `${url} no longer has the form ${key}`);
  return { form, cookie: [session, ...cookies.map(({ name, value }) => `${name}=${value}`)].filter(Boolean).join('; ') }; // prettier-ignore
}

async function sessionLike(asker: Asker): Promise<string> {
  const actor = await actorOf(asker);
  const { token } = await createSession(database.db, actor.accountId, services.clock.now());
  if (actor.mandate !== null)
    assert.ok(await chooseMandate(database.db, token, actor.mandate.id, services.clock.now()));
  return `motcua-phien=${token}`;
}

type Sent = readonly (readonly [name: string, value: string])[];

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
  const names = [...new Set(own.map(({ name }) => name))];
  const attacks = names.flatMap((name) =>
    attacksOnField(
      base,
      own.find((one) => one.name === name)!,
    ),
  );
  const texts = new Set(own.filter(({ kind }) => kind === 'text').map(({ name }) => name));
  const spoilt = [...base.filter(([name]) => !texts.has(name)), ...[...texts].map((name) => [name, UNUSABLE.NUL] as const)]; // prettier-ignore
  if (texts.size > 0) attacks.push({ what: 'NUL everywhere', name: '', sent: spoilt });
  attacks.push({ what: 'a million characters', name: '', sent: [...base, [names.at(-1)!, 'x'.repeat(1_048_576)]] });
  if (names.length > 1) attacks.push({ what: 'all left out', name: '', sent: base.filter(([name]) => name === 'csrf') }); // prettier-ignore
  return [...attacks.filter(({ unusable }) => unusable), ...attacks.filter(({ unusable }) => !unusable)];
}

/** What stands for a choice or for nothing that a person types gets fewer: it is compared with a list. */
const FOR_CHOICES = new Set(['a script', 'SQL', 'a huge number', 'the name of a prototype', 'NUL']);

function attacksOnField(base: Sent, { name, kind, value: first }: Control): Attack[] {
  const others = base.filter(([one]) => one !== name);
  const text = kind === 'text' || kind === 'password';
  const withValue = ([what, value]: [string, string]): Attack => ({ what, name, sent: [...others, [name, value]] });
  return [
    ...Object.entries({ ...ODD, ...UNUSABLE })
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

/** How the rows were when we last looked. */
let seenRows = '';

function encoded({ sent }: Attack): string {
  return new URLSearchParams(sent.map(([name, value]) => [name, value])).toString();
}

/** A draft keeps what is typed, right or wrong: there a refused page is saved on purpose. */
const KEEPS = /^\/ho-so\/nhap\//;
/** Looked up or compared, never kept: what is wrong gets an answer, the same one whatever is wrong. */
const ONLY_ASKS = new Set(['/xac-minh', '/dang-nhap']);
/** The code of an answer to be cited: nothing without the button beside it. */
const BESIDE_A_BUTTON = 'chen-ma';

/** What is wrong with the answer to an attack, or null. */
async function outcome(form: PageForm, cookie: string, attack: Attack): Promise<string | null> {
  const answer = await app.inject({
    method: 'POST',
    url: form.action,
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: encoded(attack),
  });
  const { statusCode: status, body } = answer;
  if (status >= 500) return `a fault ${status}`;
  const before = seenRows;
  seenRows = await rows();
  if (status >= 400 && !KEEPS.test(form.action) && seenRows !== before)
    return `refused with ${status}, but something was written`;
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

const forms = await everyForm();

/** What a script sends while somebody types. */
const SENT_BY_SCRIPTS = '/ho-so/nhap/:id/:page/luu';
/** A button of the page that answers a filled-in sheet, which no link leads to; `ethics-sheets.test.ts` attacks it. */
const BEHIND_AN_ANSWER = '/ho-so/dao-duc';

test('every route that takes a form is reached by links', () => {
  const reached = new Set([SENT_BY_SCRIPTS, BEHIND_AN_ANSWER, ...forms.map(({ route }) => route)]);
  assert.deepEqual(posts.map(({ path }) => path).filter((path) => !reached.has(path)), []); // prettier-ignore
});

for (const found of forms) {
  const page = found.page.split('?')[0]!.replaceAll(/[0-9a-f-]{36}|[A-Z]{2}-[\w-]+/g, '…');
  test(`hostile input into ${page} for ${found.key} is refused beside its field or kept as text`, async () => {
    const wrong: string[] = [];
    let { form, cookie } = await fresh(found);
    seenRows = await rows();
    for (const { what, name } of attacksOn(form)) {
      if (KEEPS.test(form.action)) ({ form, cookie } = await fresh(found));
      const attack = attacksOn(form).find((one) => one.what === what && one.name === name)!;
      const said = await outcome(form, cookie, attack);
      if (said !== null) wrong.push(`${attack.name}, ${attack.what}: ${said}`);
    }
    assert.deepEqual(wrong, []);
  });
}
