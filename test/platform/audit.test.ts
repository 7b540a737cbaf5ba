import assert from 'node:assert/strict';
import { test } from 'node:test';
import { record, recordMany, trailOf, trailOfAccount } from '../../src/platform/audit/index.ts';
import { inTransaction } from '../../src/platform/database/index.ts';
import { createAccount, createParty, portalActor, type Actor } from '../../src/platform/identity/index.ts';
import { freshDatabase } from '../database.ts';

const NOW = new Date('2026-06-01T02:00:00.123Z');
const database = await freshDatabase();
const lan = await somebody();

async function somebody(): Promise<Actor & { kind: 'person' }> {
  const account = await createAccount(database.db, { email: 'lan@example.vn', name: 'Lan' }, NOW);
  const party = await createParty(database.db, { kind: 'organisation', name: 'Công ty' }, NOW);
  assert.ok(account.ok && party.ok);
  const { id: accountId, name, email, locale } = account.value;
  const { id: partyId, code: partyCode, name: partyName, kind: partyKind } = party.value;
  const mandate = { id: accountId, partyId, partyCode, partyName, partyKind, scopes: ['a'], validUntil: null };
  return { kind: 'person', accountId, name, email, locale, roles: [], mandate, via: 'web' };
}

test('every read and act leaves a line with who, for whom, through which door and under which request [L31.1]', async () => {
  await record(database.db, {
    at: NOW,
    actor: lan,
    action: 'dossierRead',
    subjectKind: 'case',
    subjectId: 'A1',
    requestId: 'r-1',
    detail: { part: 'tệp' },
  });
  await record(database.db, {
    at: NOW,
    actor: portalActor(),
    action: 'reminded',
    subjectKind: 'case',
    subjectId: 'A1',
  });
  const [second, first] = await trailOf(database.db, { kind: 'case', id: 'A1' });
  const { id: _, ...line } = first!;
  assert.deepEqual(line, {
    at: NOW,
    accountId: lan.accountId,
    accountName: 'Lan',
    partyId: lan.mandate!.partyId,
    apiKeyId: null,
    via: 'web',
    action: 'dossierRead',
    subjectKind: 'case',
    subjectId: 'A1',
    requestId: 'r-1',
    detail: { part: 'tệp' },
  });
  assert.deepEqual([second!.action, second!.accountId, second!.via, second!.detail], ['reminded', null, 'job', {}]);
  assert.deepEqual(
    (await trailOfAccount(database.db, lan.accountId)).map((entry) => entry.action),
    ['dossierRead'],
  );
});

test('an act that is rolled back leaves no line', async () => {
  const act = { at: NOW, actor: lan, action: 'withdrawn', subjectKind: 'case', subjectId: 'A2' };
  await assert.rejects(
    inTransaction(database.db, async (tx) => {
      await record(tx, act);
      throw new Error('fault after the line');
    }),
    /fault after/,
  );
  assert.deepEqual(await trailOf(database.db, { kind: 'case', id: 'A2' }), []);
});

test('many lines keep their order and page without gaps', async () => {
  const acts = Array.from({ length: 2_500 }, (_, at) => ({
    at: NOW,
    actor: lan,
    action: 'read',
    subjectKind: 'many',
    subjectId: 'M',
    detail: { at },
  }));
  await recordMany(database.db, acts);
  await recordMany(database.db, []);
  const seen: unknown[] = [];
  let before: number | undefined;
  for (;;) {
    const page = await trailOf(
      database.db,
      { kind: 'many', id: 'M' },
      before === undefined ? { limit: 1_000 } : { limit: 1_000, before },
    );
    if (page.length === 0) break;
    seen.push(...page.map((entry) => entry.detail['at']));
    before = page.at(-1)!.id;
  }
  assert.deepEqual(seen, acts.map((act) => act.detail.at).toReversed());
});

test('the application can neither change nor delete a line', async () => {
  await record(database.db, { at: NOW, actor: lan, action: 'x', subjectKind: 's', subjectId: '1' });
  for (const attempt of [`update audit_event set action = 'y'`, 'delete from audit_event', 'truncate audit_event']) {
    await assert.rejects(database.pool.query(attempt), /permission denied/);
  }
});

test('hostile subjects and details are only text', async () => {
  const subjectId = `'; drop table audit_event; --`;
  const detail = { '"]}': '\u2028</script>', deep: { list: [1, null, true] } };
  await record(database.db, { at: NOW, actor: lan, action: 'x', subjectKind: 's', subjectId, detail });
  const [entry] = await trailOf(database.db, { kind: 's', id: subjectId });
  assert.deepEqual(entry!.detail, detail);
});
