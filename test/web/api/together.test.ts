import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { NOTIFICATION_EXAMPLES } from '../../../src/web/api/examples.ts';
import { apiPortal, type Answer } from './portal.ts';

const portal = await apiPortal({ background: false });
const PLAIN = Object.values(NOTIFICATION_EXAMPLES)[0]!.value as { answers: Record<string, unknown> };

async function sender(name: string): Promise<string> {
  return portal.key(await portal.party(name), ['notify']);
}

function notify(key: string, name: string, once: string | null, more = ''): Promise<Answer> {
  const body = { answers: { ...PLAIN.answers, name } };
  const headers: Record<string, string> = once === null ? {} : { 'idempotency-key': once };
  return portal.ask('POST', `/api/v1/notifications${more}`, { body, key, headers });
}

/** How many transactions wrote these cases. */
async function transactions(codes: readonly string[]): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(distinct xmin::text)::int as n from case_record where code = any(${[...codes]}::text[])`.execute(
    portal.database.db,
  );
  return found.rows[0]!.n;
}

test('notifications of two senders at once: an AI-ID, a receipt and a letter each, in few transactions [D14.4]', async () => {
  const [one, two] = [await sender('Công ty Sen'), await sender('Công ty Súng')];
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, at) => notify(at % 2 === 0 ? one : two, `Hệ thống ${at}`, `cung-${at}`)),
  );
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [201]);
  const codes = answers.map(({ json }) => String(json['caseCode']));
  assert.equal(new Set(codes).size, 40);
  assert.equal(new Set(answers.map(({ json }) => String(json['aiId']))).size, 40);
  const told = await Promise.all(
    answers.map(({ json }) => portal.ask('GET', `/api/v1/systems/${String(json['aiId'])}`)),
  );
  const senders = await sql<{ code: string; name: string }>`
    select c.code, p.name from case_record c join party p on p.id = c.party_id`.execute(portal.database.db);
  const nameOf = new Map(senders.rows.map(({ code, name }) => [code, name]));
  // Each its own: name, sender and receipt are those of the very request.
  for (const [at, { json }] of told.entries()) {
    assert.equal(json['name'], `Hệ thống ${at}`);
    assert.equal(nameOf.get(codes[at]!), at % 2 === 0 ? 'Công ty Sen' : 'Công ty Súng');
    const leaf = JSON.parse(String(answers[at]!.json['receipt']['leaf'])) as { subject: string };
    assert.equal(leaf.subject, answers[at]!.json['aiId']);
  }
  const letters = await sql<{ subject_id: string; n: number }>`
    select subject_id, count(*)::int as n from mail_message where subject_id = any(${codes}::text[]) group by 1`.execute(
    portal.database.db,
  );
  assert.deepEqual([letters.rows.length, ...new Set(letters.rows.map(({ n }) => n))], [40, 1]);
  assert.ok((await transactions(codes)) < 20, 'they were not written together');
  const again = await Promise.all(
    answers.map((_, at) => notify(at % 2 === 0 ? one : two, `Hệ thống ${at}`, `cung-${at}`)),
  );
  for (const [at, { headers, text }] of again.entries()) {
    assert.equal(headers['idempotent-replayed'], 'true');
    assert.equal(text, answers[at]!.text);
  }
});

test('among those that come together each hears its own answer: taken, refused, repeated, another body, a dry run, a foreign key', async () => {
  const key = await sender('Công ty Lan');
  const first = await notify(key, 'Có trước', 'lan-0');
  const cases = (): Promise<number> =>
    sql<{ n: number }>`select count(*)::int as n from case_record`
      .execute(portal.database.db)
      .then(({ rows }) => rows[0]!.n);
  const before = await cases();
  const [taken, refused, repeated, other, dry, twin, twinAgain, unkeyed, stranger] = await Promise.all([
    notify(key, 'Mới', 'lan-1'),
    notify(key, '', 'lan-2'),
    notify(key, 'Có trước', 'lan-0'),
    notify(key, 'Nội dung khác', 'lan-0'),
    notify(key, 'Chỉ thử', 'lan-3', '?dryRun=true'),
    notify(key, 'Sinh đôi', 'lan-4'),
    notify(key, 'Sinh đôi', 'lan-4'),
    notify(key, 'Không khóa', null),
    notify(`mcai_${'x'.repeat(43)}`, 'Người lạ', 'lan-5'),
  ]);
  assert.deepEqual(
    [taken, refused, repeated, other, dry, twin, twinAgain, unkeyed, stranger].map(({ status }) => status),
    [201, 422, 201, 422, 200, 201, 201, 201, 401],
  );
  assert.equal(repeated.text, first.text);
  assert.equal(twin.text, twinAgain.text);
  assert.match(refused.text, /"field":"name"/);
  assert.match(other.text, /idempotencyKeyReused/);
  assert.equal(dry.json['acceptable'], true);
  assert.equal((await cases()) - before, 3);
});

test('a fault of writing together is nobody’s: each is answered by itself', async () => {
  const key = await sender('Công ty Cúc');
  // The same number of the sender's own in two requests: together they would meet in one unique key.
  const body = (name: string) => ({ answers: { ...PLAIN.answers, name }, externalKey: 'ho-so-7' });
  const ask = (name: string, once: string): Promise<Answer> =>
    portal.ask('POST', '/api/v1/notifications', { body: body(name), key, headers: { 'idempotency-key': once } });
  const [one, same, another, plain] = await Promise.all([
    ask('Cúc', 'cuc-1'),
    ask('Cúc', 'cuc-2'),
    ask('Cúc khác', 'cuc-3'),
    notify(key, 'Cúc vàng', 'cuc-4'),
  ]);
  const codes = [one, same].map(({ json }) => String(json['aiId']));
  assert.equal(new Set(codes).size, 1);
  assert.deepEqual([one.status, same.status, another.status, plain.status], [201, 201, 422, 201]);
  assert.match(another.text, /keyReused/);
});
