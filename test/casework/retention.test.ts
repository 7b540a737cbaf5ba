import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { destroyExpired, RETENTION_RULES } from '../../src/casework/index.ts';
import { OWN_RULES } from '../../src/law/index.ts';
import { frozenClock } from '../../src/platform/clock/index.ts';
import { listDestructions } from '../../src/platform/destruction/index.ts';
import { openDiskFileStore } from '../../src/platform/files/index.ts';
import { createSession } from '../../src/platform/identity/index.ts';
import { freshDatabase } from '../database.ts';
import { someone } from '../operation/people.ts';
import { ownFolder } from '../own-folder.ts';

const { db } = await freshDatabase();
const START = new Date('2026-03-02T00:00:00Z');
const clock = frozenClock(START);
const files = await openDiskFileStore(ownFolder('retention'), clock);
await someone(db, START);
const after = (days: number): Date => new Date(START.getTime() + days * 86_400_000);
const count = async (text: string): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(text)}`.execute(db)).rows[0]!.n;

async function draft(discarded: boolean): Promise<string> {
  const made = await sql<{ id: string }>`
    insert into draft (procedure, party_id, account_id, answers, created_at, updated_at, discarded_at)
    select 'classification-notification', p.id, a.id, '{"name":"x"}', ${START}, ${START}, ${discarded ? START : null} from party p, account a
    returning id`.execute(db);
  const { id } = made.rows[0]!;
  const file = await sql<{ id: string }>`
    insert into file (sha256, size_bytes, media_type, name, created_at)
    values (${Buffer.alloc(32, discarded ? 1 : 2)}, 1, 'application/pdf', 'mo-hinh.pdf', ${START}) returning id`.execute(
    db,
  );
  await sql`insert into draft_file (draft_id, file_id, field, added_at) values (${id}, ${file.rows[0]!.id}, 'modelCard', ${START})`.execute(
    db,
  );
  return id;
}

async function message(sent: boolean): Promise<void> {
  await sql`insert into mail_message (to_address, subject, body_text, template, locale, created_at, sent_at)
    values ('a@b.example', 's', 't', 'receipt', 'vi', ${START}, ${sent ? START : null})`.execute(db);
}

const answersOf = async (id: string): Promise<unknown> =>
  (await sql<{ answers: unknown }>`select answers from draft where id = ${id}`.execute(db)).rows[0]!.answers;

test('each rule says how long and on which ground, and what is destroyed in both languages [L31.3]', () => {
  for (const { id, days, ground, what } of RETENTION_RULES) {
    assert.ok(days >= 1, id);
    assert.ok(ground in OWN_RULES, `${id}: the Law gives no period, so the rule is ours`);
    assert.ok(what.vi.length > 0 && what.en.length > 0, id);
  }
});

test('what has run out is destroyed to the day, the rest stays, and the record holds numbers only [L31.3] [L8.3-4]', async () => {
  const [thrownAway, begun] = [await draft(true), await draft(false)];
  await message(true);
  await message(false);
  const { rows } = await sql<{ id: string }>`select id from account`.execute(db);
  await createSession(db, rows[0]!.id, START);

  assert.deepEqual(
    Object.values(await destroyExpired(db, files, after(29.9)))
      .flatMap(Object.values)
      .filter(Boolean),
    [],
  );
  assert.deepEqual(await listDestructions(db), [], 'nothing destroyed, nothing recorded');

  const month = await destroyExpired(db, files, after(31.5));
  assert.deepEqual([month['discardedDraft'], month['endedSession']], [{ drafts: 1, draftFiles: 1 }, { sessions: 2 }]);
  assert.deepEqual([await answersOf(thrownAway), await answersOf(begun)], [{}, { name: 'x' }]);
  assert.deepEqual([await count('draft_file'), await count('file'), await count('session')], [1, 1, 0]);
  assert.equal(await count('mail_message'), 2);

  const years = await destroyExpired(db, files, after(731));
  assert.deepEqual([years['sentMessage'], years['abandonedDraft']], [{ messages: 1 }, { drafts: 1, draftFiles: 1 }]);
  assert.deepEqual(await answersOf(begun), {});
  assert.equal(await count('mail_message'), 1, 'what was never sent still waits');

  const before = await listDestructions(db);
  assert.deepEqual(before.map(({ rule }) => rule).sort(), [
    'abandonedDraft',
    'discardedDraft',
    'endedSession',
    'sentMessage',
  ]);
  assert.ok(before.every((one) => one.via === 'job' && one.subjectId === null && one.reason === null));
  assert.ok(!JSON.stringify(before).includes('example'));
  await destroyExpired(db, files, after(731));
  assert.deepEqual(await listDestructions(db), before, 'doing it again destroys and records nothing');
});
