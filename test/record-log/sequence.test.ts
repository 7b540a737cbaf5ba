import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { sql } from 'kysely';
import { inTransaction } from '../../src/platform/database/index.ts';
import {
  consistencyProof,
  enterLeaf,
  inclusionProof,
  leafPosition,
  LogFault,
  readCheckpoint,
  readEntries,
  readLogFile,
  readTile,
  sequence,
  signerFrom,
} from '../../src/record-log/index.ts';
import { leafHash, parseCheckpoint, parseNote, verifyConsistency, verifyInclusion } from '../../src/verifier/index.ts';
import { createTestLog } from './test-log.ts';

test('the first run signs the empty log, and records get their places in the order they were entered', async () => {
  const log = await createTestLog();
  assert.deepEqual((await log.sequence()).head.size, 0);
  await log.checkLog();
  const entered = await log.enter(5);
  assert.equal(await leafPosition(log.db, entered[0]!.leafId), null);
  assert.equal(await inclusionProof(log.db, entered[0]!.leafId), null);
  assert.equal((await log.sequence()).count, 5);
  assert.deepEqual(await Promise.all(entered.map((leaf) => leafPosition(log.db, leaf.leafId))), [0, 1, 2, 3, 4]);
  assert.equal((await log.sequence()).count, 0);
  await log.checkLog();
});

test('the whole log verifies after every step, through all tile borders', async () => {
  const log = await createTestLog();
  for (const count of [1, 1, 2, 251, 1, 1, 1, 254, 88, 400, 24]) {
    await log.enter(count);
    await log.sequence();
    await log.checkLog();
  }
  assert.equal((await readCheckpoint(log.db))?.size, 1024);
  assert.equal((await readTile(log.db, { level: 0, index: 3, width: 256 }))?.length, 8192);
  // A tile that has grown still serves its narrower beginnings, for clients that hold an older head.
  assert.equal((await readTile(log.db, { level: 0, index: 3, width: 7 }))?.length, 7 * 32);
  assert.equal(await readTile(log.db, { level: 0, index: 4, width: 1 }), null);
  assert.equal(await readEntries(log.db, 4, 1), null);
  assert.equal(await readEntries(log.db, 3, 256).then((bytes) => bytes !== null), true);
});

test('a limit takes the queue in several runs', async () => {
  const log = await createTestLog();
  await log.enter(700);
  for (const expected of [300, 300, 100, 0]) {
    assert.equal((await log.sequence(300)).count, expected);
    await log.checkLog();
  }
});

test('proofs between any two heads are accepted by the verifier', async () => {
  const log = await createTestLog();
  const heads: { size: number; root: Uint8Array }[] = [];
  for (const count of [3, 4, 250, 300]) {
    const entered = await log.enter(count);
    const { head } = await log.sequence();
    heads.push(head);
    const proof = (await inclusionProof(log.db, entered[0]!.leafId))!;
    const hash = await leafHash(Buffer.from(entered[0]!.body));
    const checkpoint = parseCheckpoint(parseNote(proof.checkpoint)!.text)!;
    assert.ok(
      await verifyInclusion({
        index: proof.index,
        size: proof.size,
        leafHash: hash,
        proof: proof.hashes,
        root: checkpoint.root,
      }),
    );
  }
  for (const older of heads) {
    for (const newer of heads.filter(({ size }) => size >= older.size)) {
      const proof = (await consistencyProof(log.db, older.size, newer.size))!;
      assert.ok(
        await verifyConsistency({ from: older.size, fromRoot: older.root, to: newer.size, toRoot: newer.root, proof }),
        `${older.size} to ${newer.size}`,
      );
    }
  }
  assert.equal(await consistencyProof(log.db, 1, 558), null);
  assert.equal(await consistencyProof(log.db, 0, 3), null);
  assert.equal(await consistencyProof(log.db, 7, 3), null);
});

test('a record is committed with its act or not at all', async () => {
  const log = await createTestLog();
  const failed = inTransaction(log.db, async (tx) => {
    await enterLeaf(tx, { kind: 'k', subject: 's', body: {}, at: log.clock.now() });
    throw new Error('the act failed');
  });
  await assert.rejects(failed, /the act failed/);
  assert.equal(await log.waiting(), 0);
  await log.sequence();
  await log.checkLog();
});

test('a record that does not fit is refused before anything is written', async () => {
  const log = await createTestLog();
  const enter = (body: Record<string, string>) =>
    inTransaction(log.db, (tx) => enterLeaf(tx, { kind: 'k', subject: 's', body, at: log.clock.now() }));
  await assert.rejects(enter({ text: 'x'.repeat(65_536) }), RangeError);
  await assert.rejects(enter({ text: '\ud800' }));
  assert.equal(await log.waiting(), 0);
});

test('the application cannot change or take away what was recorded', async () => {
  const log = await createTestLog();
  await log.enter(2);
  await log.sequence();
  for (const table of ['log_leaf', 'log_index', 'log_tile', 'log_checkpoint', 'log_cosignature']) {
    await assert.rejects(sql`delete from ${sql.table(table)}`.execute(log.db), /permission denied/, table);
    await assert.rejects(sql`truncate ${sql.table(table)}`.execute(log.db), /permission denied/, table);
  }
  await assert.rejects(sql`update log_leaf set subject = 'x'`.execute(log.db), /permission denied/);
  await assert.rejects(sql`update log_checkpoint set note = 'x'`.execute(log.db), /permission denied/);
  await assert.rejects(sql`update log_tile set width = 1`.execute(log.db), /permission denied/);
  await assert.rejects(sql`update log_index set index = 9`.execute(log.db), /permission denied/);
});

test('the sequencer stops rather than go on from a log that contradicts itself', async (t) => {
  const faultOf = async (tampering: string, values: unknown[] = []): Promise<string> => {
    const log = await createTestLog();
    await log.enter(300);
    await log.sequence();
    await log.enter(1);
    await log.tamper(tampering, values);
    const fault = await log.sequence().then(
      () => assert.fail('went on'),
      (error: unknown) => error,
    );
    assert.ok(fault instanceof LogFault, String(fault));
    assert.equal(await log.waiting(), 1, 'what waits goes on waiting');
    return fault.code;
  };
  const other = Buffer.alloc(32, 7);
  const cases: [string, string, string, unknown[]?][] = [
    [
      'a tile was changed',
      'tilesDisagree',
      `update log_tile set data = overlay(data placing $1::bytea from 33) where level = 0 and width = 44`,
      [other],
    ],
    ['a tile is gone', 'tilesDisagree', 'delete from log_tile where level = 1'],
    ['the root was changed', 'headNotOurs', 'update log_checkpoint set root = $1', [other]],
    ['the note was changed', 'headNotOurs', `update log_checkpoint set note = replace(note, '300', '301')`],
    ['the head is gone', 'indexDisagrees', 'delete from log_checkpoint'],
    ['the last record lost its place', 'indexDisagrees', 'delete from log_index where index = 299'],
    [
      'a waiting record was changed',
      'leafDisagrees',
      `update log_leaf set body = body || ' '::bytea where id in (select leaf_id from log_queue)`,
    ],
  ];
  for (const [what, code, text, values] of cases)
    await t.test(what, async () => assert.equal(await faultOf(text, values), code));
});

test('a head signed by another key stops the sequencer', async () => {
  const log = await createTestLog();
  await log.enter(1);
  await log.sequence();
  const stranger = signerFrom(log.signer.name, generateKeyPairSync('ed25519').privateKey);
  await assert.rejects(sequence(log.db, stranger, log.clock), { code: 'headNotOurs' });
  await log.checkLog();
});

test('time may not go backwards, but clocks of several machines may differ a little', async () => {
  const log = await createTestLog();
  await log.enter(1);
  await log.sequence();
  await log.enter(1);
  log.clock.advance(-4_000);
  assert.equal((await log.sequence()).count, 1);
  assert.equal((await readCheckpoint(log.db))?.createdAt.toISOString(), '2026-11-22T01:00:00.000Z');
  await log.enter(1);
  log.clock.advance(-60_000);
  await assert.rejects(log.sequence(), { code: 'clockWentBack' });
  assert.equal((await sequence(log.db, log.signer, log.clock, { maxClockStepBackMs: Infinity })).count, 1);
  await log.checkLog();
});

test('a path that names nothing gives nothing, however strange it is', async () => {
  const log = await createTestLog();
  await log.enter(5);
  await log.sequence();
  const read = async (path: string): Promise<number | null> =>
    (await readLogFile(log.db, log.signer, path))?.bytes.length ?? null;
  assert.equal(await read('tile/0/000.p/5'), 5 * 32);
  assert.equal((await readLogFile(log.db, log.signer, 'key'))?.bytes.toString(), `${log.signer.verifierKey}\n`);
  assert.deepEqual(
    [
      (await readLogFile(log.db, log.signer, 'checkpoint'))?.immutable,
      (await readLogFile(log.db, log.signer, 'tile/0/000.p/5'))?.immutable,
    ],
    [false, true],
  );
  const far = 'x999/x999/x999/x999/x999/999';
  const nothing = [
    'tile/0/000',
    'tile/0/000.p/6',
    'tile/1/000.p/1',
    'tile/entries/000',
    'tile/entries/000.p/6',
    `tile/63/${far}`,
    `tile/entries/${far}`,
    `tile/entries/${far}.p/9`,
    "tile/0/000'--",
    'checkpoint/',
  ];
  for (const path of nothing) assert.equal(await read(path), null, path);
});
