import assert from 'node:assert/strict';
import { test } from 'node:test';
import { declareStatus, openDraft, perform, saveDraft, submitDirect } from '../../../src/casework/index.ts';
import { askForAlerts, createActivity, createArticle, registerForEvent } from '../../../src/communication/index.ts';
import { published, typed, typedEvent } from '../../communication/room.ts';
import { addRepresentative, portalActor } from '../../../src/platform/identity/index.ts';
import { addEthicsBasis, addMapping, loadStrategyItems } from '../../../src/strategy/index.ts';
import { castOfAskers, guidanceAnswers, type Asker } from './cast.ts';
import { actorOf as actorIn, attackEach, FormAttacks, mendEach, wordlessActs } from './form-attacks.ts';

const cast = await castOfAskers();
const { database, services } = cast.server;
const named = (name: string): Asker => cast.askers.find((one) => one.name === name)!;
const actorOf = (asker: Asker) => actorIn(cast, asker);
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

const PROVEN = { kind: 'innovativeStartup', proofNumber: '1', proofIssuer: 'Sở', proofFileId: null, validFrom: '2026-06-01', validUntil: '' }; // prettier-ignore
assert.ok((await declareStatus(services.desk, PROVEN, { actor: await actorOf(cast.owner), now })).ok);

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

/** A report of a visitor who left an address: followed by its code, which is in the address of the page. */
async function reportStart(): Promise<string> {
  const answers = { reporterRole: 'user', systemName: 'Ứng dụng', missing: ['warning'], change: 'removed', description: 'Mất.', place: 'Trang', seenOn: '2026-11-01', contactEmail: 'gio@x.example' }; // prettier-ignore
  const sent = await submitDirect(services.desk, {
    procedureId: 'label-report',
    answers,
    actor: portalActor('web'),
    now,
  });
  assert.ok(sent.ok, JSON.stringify(sent));
  return `/tra-cuu?ma=${sent.trackingCode}`;
}

/** A petition of a visitor whom the official has asked: both the answer and the way back are offered. */
async function askedBack(): Promise<string> {
  const visitor = { actor: portalActor('web'), now };
  const official = await actorOf(named('an officer of another ministry'));
  made += 1;
  const answers = { matter: `Hỏi để thử ${made}`, addressee: 'moh' };
  const sent = await submitDirect(services.desk, { procedureId: 'petition', answers, ...visitor });
  assert.ok(sent.ok, JSON.stringify(sent));
  for (const [act, input] of [
    ['take', {}],
    ['askMore', { question: 'Ở đâu?' }],
  ] as const)
    // prettier-ignore
    assert.ok((await perform(services.desk, { caseCode: sent.case.code, act, input, actor: official, now })).ok);
  return `/tra-cuu?ma=${sent.trackingCode}`;
}

const STARTS = [...(await communicationStarts()), await reportStart(), '/', '/ho-so', '/ho-so/moi', `/ho-so/tu-phan-loai?viec=thong-bao&${TOOL}`, '/ho-so/to-chuc', '/ho-so/to-chuc/dai-dien', '/can-bo', '/can-bo/quan-tri', '/xac-minh']; // prettier-ignore
/** Plans and legal documents have tests of their own: `hostile-planning-forms.test.ts`, `hostile-legal-forms.test.ts`. */
const ELSEWHERE = /^\/can-bo\/(ke-hoach|van-ban|nghiep-vu|quan-tri\/ket-noi)|^\/phap-luat\/van-ban/;

const attacks = await FormAttacks.on({
  cast,
  made: {
    'a petition that was asked back': { asker: named('nobody'), make: askedBack },
    ...Object.fromEntries(
      Object.entries(MADE).flatMap(([name, make]) => [
        [`${name}, of who asks`, { asker: cast.owner, make: async () => `/ho-so${await make()}` }],
        [`${name}, of an official`, { asker: lead, make: async () => `/can-bo${await make()}` }],
      ]),
    ),
  },
  starts: STARTS,
  fillers: ['nobody', 'a person of the party', 'a lead of the ministry that receives', 'an administrator'].map(named),
  follow: (path) => !/^\/(en|phap-luat)/.test(path) && !ELSEWHERE.test(path),
});
const forms = await attacks.everyForm();

/** What a script sends while somebody types. */
const SENT_BY_SCRIPTS = '/ho-so/nhap/:id/:page/luu';
/** A button of the page that answers a filled-in sheet, which no link leads to; `ethics-sheets.test.ts` attacks it. */
const BEHIND_AN_ANSWER = '/ho-so/dao-duc';

test('every route that takes a form is reached by links', () => {
  const reached = new Set([SENT_BY_SCRIPTS, BEHIND_AN_ANSWER, ...forms.map(({ route }) => route)]);
  const missed = attacks.posts.map(({ path }) => path).filter((path) => !reached.has(path) && !ELSEWHERE.test(path));
  assert.deepEqual(missed, []);
});

mendEach(attacks, forms, test);
attackEach(attacks, forms, test);

test('whatever was done here has words for whoever reads the own trail', async () => {
  assert.deepEqual(await wordlessActs(cast), []);
});
