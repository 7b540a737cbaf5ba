import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { addNote, perform } from '../../src/casework/index.ts';
import { requestLimits } from '../../src/platform/http/index.ts';
import { accountByEmail, mandatesOf, personActor } from '../../src/platform/identity/index.ts';
import { procedure as procedureById } from '../../src/procedures/index.ts';
import { fieldsOf, type Answers, type Visibility } from '../../src/procedures/kit/index.ts';
import { startTestServer, TEST_NOW } from '../server.ts';
import { cookieOf, plain, walk } from './walk.ts';

const server = await startTestServer({ demo: true, limits: requestLimits(1e9) });
const { desk, database } = server.services;
const { db } = database;
const now = new Date(TEST_NOW);

const DRAFT = {
  answeredLevel: 'medium',
  answerGrounds: 'L9.1b',
  answerText: 'Bản nháp mà chưa ai ký, không được ra ngoài.',
  precedentTitle: 'Tiền lệ nháp mà chưa ai ký',
  precedentText: 'Nội dung tiền lệ nháp mà chưa ai ký, không được ra ngoài.',
};
const NOTE = 'Ghi chú nội bộ của cán bộ, không được ra ngoài.';

/** A text that somebody wrote, and the parties that may read it; null: anybody. */
interface Written {
  readonly text: string;
  readonly readers: readonly string[] | null;
}

interface Act {
  caseId: string;
  code: string;
  procedure: string;
  partyId: string | null;
  otherId: string | null;
  actId: string;
  act: string;
  position: number;
  kind: 'party' | 'official' | 'visitor' | 'portal';
  by: string | null;
  input: Answers;
  confirmed: boolean;
}

test('neither a visitor nor a party finds on any page what others told the authority, or what officials wrote among themselves [L31.1]', async () => {
  await draftAndNote();
  const written = await everythingWritten();
  const open = written.filter(({ readers }) => readers === null).map(({ text }) => text);
  const closed = together(written).filter(({ text }) => !open.some((one) => one.includes(text)));
  assert.ok(closed.length > 100, `${closed.length} texts`);
  assert.ok(closed.some(({ text }) => text === DRAFT.answerText) && closed.some(({ text }) => text === NOTE));
  const told: string[] = [];
  const seen = new Set<string>();
  for (const { email, partyId } of await readers()) {
    const pages = await walk(server, await cookieOf(server, email));
    const whole = pages.map(({ markup }) => plain(markup)).join('\n');
    for (const { text, readers: may } of closed) {
      if (!whole.includes(text)) continue;
      if (partyId !== null && may.includes(partyId)) seen.add(text);
      else told.push(`${email ?? 'a visitor'} reads “${text.slice(0, 60)}”`);
    }
  }
  assert.deepEqual(told, []);
  // The walk does come by such texts: their own parties found some of them.
  assert.ok(seen.size > 20, `${seen.size} of them were read by those who may`);
});

test('an official of an agency that does not handle a case finds neither its remarks nor who a visitor is [L31.1]', async () => {
  const kept = await sql<{ agency: string; text: string }>`
    select s.agency_code as agency, k.text from case_status s join (
      select case_id, body as text from case_note union all
      select a.case_id, v.value #>> '{}' from case_apart a, jsonb_each(a.answers) v) k on k.case_id = s.case_id`.execute(
    db,
  );
  const texts = kept.rows.flatMap(({ agency, text }) => textsOf([text], CONTACT).map((one) => ({ agency, text: one })));
  assert.ok(texts.length > 3, JSON.stringify(texts));
  const officials = { moh: 'dung@bo-y-te.example', 'thai-nguyen-dost': 'toan@so-khcn-thai-nguyen.example', 'ha-noi-dost': 'hang@so-khcn-ha-noi.example' } as const; // prettier-ignore
  for (const [own, email] of Object.entries(officials)) {
    const pages = await walk(server, await cookieOf(server, email));
    assert.ok(
      pages.some(({ path, status }) => status === 200 && path.startsWith('/can-bo/vu-viec/')),
      email,
    );
    const whole = pages.map(({ markup }) => plain(markup)).join('\n');
    const told = texts.filter(({ agency, text }) => agency !== own && whole.includes(text));
    assert.deepEqual(told, [], email);
  }
});

/** The worked examples have texts in common: whoever may read one of them may read it. */
function together(written: readonly Written[]): { text: string; readers: string[] }[] {
  const byText = Map.groupBy(written, ({ text }) => text);
  return [...byText].map(([text, rows]) => ({ text, readers: rows.flatMap(({ readers: may }) => may ?? []) }));
}

/** An answer that waits for its confirmation, and a remark. */
async function draftAndNote(): Promise<void> {
  const account = await accountByEmail(db, 'chi@bo-khcn.example');
  const actor = (await personActor(db, account!.id, 'web', null, now))!;
  const found = await sql<{ code: string }>`
    select c.code from case_record c join case_status s on s.case_id = c.id
     where c.procedure = 'classification-guidance' and s.state = 'submitted' and c.party_id is not null order by c.code limit 1`.execute(
    db,
  );
  const { code } = found.rows[0]!;
  for (const [act, input] of [
    ['take', {}],
    ['prepareAnswer', DRAFT],
  ] as const) {
    const done = await perform(desk, { caseCode: code, act, input, actor, now });
    assert.ok(done.ok, JSON.stringify(done));
  }
  assert.ok((await addNote(desk, { caseCode: code, body: NOTE, actor, now })).ok);
}

/** Everybody who signs in for a party in the demonstration, and a visitor. */
async function readers(): Promise<{ email: string | null; partyId: string | null }[]> {
  const people = server.signIns.filter(({ role }) => role === 'applicant');
  const parties = people.map(async ({ email }) => {
    const account = await accountByEmail(db, email);
    const [mandate] = await mandatesOf(db, account!.id, now);
    return { email, partyId: mandate!.partyId };
  });
  return [{ email: null, partyId: null }, ...(await Promise.all(parties))];
}

async function everythingWritten(): Promise<Written[]> {
  const acts = await sql<Act>`
    select c.id as "caseId", c.code, c.procedure, c.party_id as "partyId", s.other_party_id as "otherId", a.id as "actId", a.act, a.position,
           a.actor_kind as kind, a.party_id as by, a.input, exists (select from case_act n where n.confirms_act_id = a.id) as confirmed
      from case_act a join case_record c on c.id = a.case_id join case_status s on s.case_id = c.id`.execute(db);
  const apart = await sql<{ answers: Answers }>`select answers from case_apart`.execute(db);
  const notes = await sql<{ body: string }>`select body from case_note`.execute(db);
  const facts = await sql<{ text: string }>`
    select v.value #>> '{}' as text from entry_version e, jsonb_each(e.public) v where jsonb_typeof(v.value) = 'string'`.execute(
    db,
  );
  return [
    ...facts.rows.map(({ text }) => ({ text, readers: null })),
    ...acts.rows.flatMap(writtenIn),
    ...apart.rows.flatMap(({ answers }) =>
      textsOf(Object.values(answers), CONTACT).map((text) => ({ text, readers: [] })),
    ),
    ...notes.rows.map(({ body }) => ({ text: body, readers: [] })),
  ];
}

function writtenIn(act: Act): Written[] {
  const procedure = procedureById(act.procedure)!;
  const form = act.position === 1 ? procedure.form : (procedure.acts[act.act]?.form ?? { pages: [] });
  const awaits = Object.values(procedure.acts).some(({ confirms }) => confirms === act.act);
  return fieldsOf(form).flatMap(({ name, visibility }) =>
    textsOf([act.input[name]]).map((text) => ({ text, readers: readersOf(act, visibility, awaits && !act.confirmed) })),
  );
}

function readersOf(act: Act, visibility: Visibility, isDraft: boolean): string[] | null {
  const parties = [act.partyId, act.otherId].filter((one) => one !== null);
  const author = act.kind === 'party' && act.by !== null ? [act.by] : [];
  if (isDraft) return author;
  if (visibility === 'public') return null;
  return visibility === 'parties' ? [...parties, ...author] : author;
}

const SHORTEST = 20;
/** Addresses and numbers of persons are told apart though they are short. */
const CONTACT = 8;

/** Places of the law that a person names are on many pages. */
const CITATION = /^(Điểm|Khoản|Điều) /;

/** Texts long enough to be told apart, by their first line. */
function textsOf(values: readonly unknown[], shortest = SHORTEST): string[] {
  return values
    .flatMap((value) => (typeof value === 'string' ? [value.split('\n')[0]!.trim()] : []))
    .filter((text) => text.length >= shortest && !CITATION.test(text));
}
