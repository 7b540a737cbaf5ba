import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction } from '../../src/platform/database/index.ts';
import { enterLeaf, readCheckpoint, sequence } from '../../src/record-log/index.ts';
import type { LogFindingCode } from '../../src/verifier/index.ts';
import { createTestLog, type TestLog } from './test-log.ts';

const SIZE = 300;

async function filledLog(): Promise<TestLog> {
  const log = await createTestLog();
  await log.enter(SIZE);
  await log.sequence();
  await log.checkLog();
  return log;
}

async function findingsOf(log: TestLog, previousCheckpoint?: string): Promise<LogFindingCode[]> {
  const verdict = await log.verify(previousCheckpoint === undefined ? {} : { previousCheckpoint });
  assert.equal(verdict.holds, verdict.findings.length === 0);
  return [...new Set(verdict.findings.map((finding) => finding.code))].sort();
}

const LEAF_7 = '(select leaf_id from log_index where index = 7)';
const SAME_LENGTH = `overlay(body placing 'X'::bytea from position('tested'::bytea in body))`;
const cases: { what: string; text: string; found: LogFindingCode[] }[] = [
  {
    what: 'a record was changed',
    text: `update log_leaf set body = ${SAME_LENGTH} where id = ${LEAF_7}`,
    found: ['rootWrong', 'tileWrong'],
  },
  {
    what: 'a record was changed together with its hash',
    text: `update log_leaf set body = ${SAME_LENGTH}, leaf_hash = sha256('\\x00'::bytea || ${SAME_LENGTH}) where id = ${LEAF_7}`,
    found: ['rootWrong', 'tileWrong'],
  },
  {
    what: 'a record was replaced by nonsense',
    text: `update log_leaf set body = '{}' where id = ${LEAF_7}`,
    found: ['leafMalformed', 'rootWrong', 'tileWrong'],
  },
  {
    what: 'two records changed places',
    // Places are unique: two statements.
    text: `update log_index set index = index + 1000 where index in (7, 8);
      update log_index set index = case index when 1007 then 8 else 7 end where index in (1007, 1008)`,
    found: ['rootWrong', 'tileWrong'],
  },
  { what: 'a record is gone', text: `delete from log_leaf where id = ${LEAF_7}`, found: ['bundleMissing'] },
  { what: 'a place is gone', text: 'delete from log_index where index = 7', found: ['bundleMissing'] },
  {
    what: 'the last record is gone',
    text: `delete from log_index where index = ${SIZE - 1}`,
    found: ['bundleMissing'],
  },
  {
    what: 'a hash in a full tile was changed',
    text: `update log_tile set data = set_byte(data, 40, get_byte(data, 40) # 1) where level = 0 and width = 256`,
    found: ['tileWrong'],
  },
  {
    what: 'a hash in an unfinished tile was changed',
    text: `update log_tile set data = set_byte(data, 0, get_byte(data, 0) # 1) where level = 1`,
    found: ['tileWrong'],
  },
  { what: 'a tile is gone', text: 'delete from log_tile where level = 1', found: ['tileMissing'] },
  {
    what: 'the head names another root',
    text: `update log_checkpoint set note = overlay(note placing 'A' from position(E'\\n300\\n' in note) + 6)`,
    found: ['checkpointSignatureWrong', 'rootWrong'],
  },
  {
    what: 'the head lost its signature',
    text: `update log_checkpoint set note = split_part(note, '—', 1)`,
    found: ['checkpointMalformed'],
  },
  { what: 'the head is gone', text: 'delete from log_checkpoint', found: ['checkpointMissing'] },
];
for (const { what, text, found } of cases) {
  test(`the verifier notices that ${what}`, async () => {
    const log = await filledLog();
    for (const statement of text.split(';')) await log.tamper(statement);
    assert.deepEqual(await findingsOf(log), found);
  });
}

test('who holds the key and rebuilds the whole log without one record is found out by anyone who kept a checkpoint', async () => {
  const honest = await filledLog();
  const kept = (await readCheckpoint(honest.db))!.note;
  const forged = await createTestLog();
  const rebuild = async (count: number): Promise<void> => {
    await inTransaction(forged.db, async (tx) => {
      for (let at = 0; at < count; at += 1)
        await enterLeaf(tx, { kind: 'tested', subject: 'VN-AI-1', body: { number: at }, at: forged.clock.now() });
    });
    await sequence(forged.db, honest.signer, forged.clock);
  };
  const findings = async (): Promise<string[]> => {
    const verdict = await forged.verify({ trustedKeys: [honest.signer.verifierKey], previousCheckpoint: kept });
    return verdict.findings.map((finding) => finding.code);
  };
  await rebuild(SIZE - 1);
  assert.deepEqual(await findings(), ['logShrank']);
  await rebuild(10);
  assert.deepEqual(await findings(), ['historyChanged']);
});

test('a log of another key is not believed', async () => {
  const log = await filledLog();
  const stranger = await createTestLog();
  const verdict = await log.verify({ trustedKeys: [stranger.signer.verifierKey] });
  assert.deepEqual(verdict.findings, [{ code: 'checkpointKeyUnknown', where: 'checkpoint' }]);
  await assert.rejects(log.verify({ trustedKeys: ['motcua.test/log+00000000+AAAA'] }), /Not a verifier key/);
});
