import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addCosignature,
  addWitness,
  listWitnesses,
  logState,
  retireWitness,
  type CosignatureOutcome,
} from '../../src/record-log/index.ts';
import { verifyLog } from '../../src/verifier/index.ts';
import { createTestLog, type TestLog } from './test-log.ts';
import { testWitness } from './witness.ts';

const text = async (log: TestLog, path = 'checkpoint'): Promise<string> =>
  Buffer.from((await log.fetchBytes(path)) ?? []).toString('utf8');
const submit = (log: TestLog, note: string): Promise<CosignatureOutcome> =>
  addCosignature(log.db, { note, origin: log.signer.name, at: log.clock.now() });
const refusal = async (log: TestLog, note: string): Promise<string> => {
  const outcome = await submit(log, note);
  return 'refusal' in outcome ? outcome.refusal : 'taken';
};
const seconds = (log: TestLog): number => Math.floor(log.clock.now().getTime() / 1000);

test('a configured witness signs the head; its line is served, and checked by who asks for it', async () => {
  const log = await createTestLog();
  const [one, two] = [testWitness('witness.test/one'), testWitness('witness.test/two')];
  assert.equal(await addWitness(log.db, one.key, log.clock.now()), null);
  await log.enter(5);
  await log.sequence();
  const head = await text(log);
  assert.deepEqual(await submit(log, one.cosign(head, seconds(log))), { size: 5, witnesses: [one.name] });
  const served = await text(log);
  assert.equal(served, one.cosign(head, seconds(log)), 'the head with exactly that line under it');
  const verdict = await log.verify({ witnessKeys: [one.key] });
  assert.deepEqual([verdict.holds, verdict.witnessed], [true, [{ name: one.name, size: 5 }]]);
  assert.deepEqual((await log.verify({ witnessKeys: [one.key, two.key] })).findings, [
    { code: 'witnessMissing', where: two.name },
  ]);
  await log.checkLog();

  // The first line stays: a second one by the same witness under the same head changes nothing.
  assert.deepEqual(await submit(log, one.cosign(head, seconds(log) + 1)), { size: 5, witnesses: [one.name] });
  assert.equal(await text(log), served);
});

test('when the log has grown, the newest witnessed head is served beside, and must be one that the log grew from', async () => {
  const log = await createTestLog();
  const witness = testWitness('witness.test/one');
  await addWitness(log.db, witness.key, log.clock.now());
  await log.enter(300);
  await log.sequence();
  const head = await text(log);
  await submit(log, witness.cosign(head, seconds(log)));
  await log.enter(20);
  await log.sequence();
  assert.doesNotMatch(await text(log), /witness\.test/);
  assert.equal(await text(log, 'witnessed'), witness.cosign(head, seconds(log)));
  const verdict = await log.verify({ witnessKeys: [witness.key] });
  assert.deepEqual([verdict.findings, verdict.witnessed], [[], [{ name: witness.name, size: 300 }]]);

  // Whoever holds the log's key shows this visitor another history than the witness saw.
  const otherText = `${log.signer.name}\n300\n${Buffer.alloc(32, 7).toString('base64')}\n`;
  const keyId = Buffer.from(log.signer.verifierKey.split('+')[1]!, 'hex');
  const ownLine = Buffer.concat([keyId, log.signer.sign(Buffer.from(otherText))]).toString('base64');
  const seen = witness.cosign(`${otherText}\n— ${log.signer.name} ${ownLine}\n`, seconds(log));
  const forked = await verifyLog(
    (path) => (path === 'witnessed' ? Promise.resolve(Buffer.from(seen)) : log.fetchBytes(path)),
    { trustedKeys: [log.signer.verifierKey], witnessKeys: [witness.key] },
  );
  assert.deepEqual(forked.findings, [{ code: 'historyChanged', where: 'first 300 records' }]);
  // A witness's signature under a head that the log did not sign counts for nothing.
  const unsigned = await verifyLog(
    (path) =>
      path === 'witnessed'
        ? Promise.resolve(Buffer.from(`${otherText}\n${witness.line(otherText, seconds(log))}`))
        : log.fetchBytes(path),
    { trustedKeys: [log.signer.verifierKey], witnessKeys: [witness.key] },
  );
  assert.deepEqual(
    unsigned.findings.map(({ code }) => code),
    ['witnessedCheckpointWrong', 'witnessMissing'],
  );
});

test('of any other signature it says why it is not taken, and stores nothing', async () => {
  const log = await createTestLog();
  const [witness, stranger] = [testWitness('witness.test/one'), testWitness('witness.test/one')];
  await addWitness(log.db, witness.key, log.clock.now());
  await log.enter(3);
  await log.sequence();
  const head = await text(log);
  const now = seconds(log);
  const body = head.slice(0, head.indexOf('\n\n') + 1);
  const other = (change: (text: string) => string): string => witness.cosign(`${change(body)}\n`, now);
  assert.equal(await refusal(log, ''), 'malformedNote');
  assert.equal(await refusal(log, 'not a note'), 'malformedNote');
  assert.equal(await refusal(log, `${head}no signature line\n`), 'malformedNote');
  assert.equal(await refusal(log, `${head}— ${witness.name} AAAA`), 'malformedNote', 'no last line feed');
  assert.equal(await refusal(log, head), 'unknownWitness', 'the log itself is no witness');
  assert.equal(await refusal(log, stranger.cosign(head, now)), 'unknownWitness', 'same name, another key');
  assert.equal(
    await refusal(
      log,
      other((t) => t.replace('motcua.test/log', 'other.test/log')),
    ),
    'otherOrigin',
  );
  assert.equal(
    await refusal(
      log,
      other((t) => t.replace('\n3\n', '\n4\n')),
    ),
    'unknownCheckpoint',
  );
  assert.equal(
    await refusal(
      log,
      other((t) => t.replace(/\n.{43}=\n$/, `\n${'A'.repeat(43)}=\n`)),
    ),
    'otherRoot',
  );
  assert.equal(await refusal(log, head + witness.line(body.replace('3', '2'), now)), 'signatureWrong');
  assert.equal(await refusal(log, witness.cosign(head, now + 3_600)), 'timeAhead');
  assert.equal(await refusal(log, witness.cosign(head, now - 86_400)), 'timeBehind');
  assert.equal(
    await refusal(log, witness.cosign(witness.cosign(head, now), now)),
    'malformedNote',
    'twice the same key',
  );
  // One wrong line under a known key spoils the request: nothing of it is kept.
  const second = testWitness('witness.test/two');
  await addWitness(log.db, second.key, log.clock.now());
  assert.equal(await refusal(log, witness.cosign(head, now) + second.line('another text\n', now)), 'signatureWrong');
  assert.deepEqual((await logState(log.db)).cosignatures, 0);
  assert.equal(await text(log), head);
});

test('a head that is neither the newest nor an hour young is not cosigned any more', async () => {
  const log = await createTestLog();
  const witness = testWitness('witness.test/one');
  await addWitness(log.db, witness.key, log.clock.now());
  await log.enter(1);
  await log.sequence();
  const old = await text(log);
  log.clock.advance(86_400_000);
  assert.equal(await refusal(log, witness.cosign(old, seconds(log))), 'taken', 'the newest head may be of any age');
  const later = testWitness('witness.test/two');
  await addWitness(log.db, later.key, log.clock.now());
  await log.enter(1);
  await log.sequence();
  assert.equal(await refusal(log, later.cosign(old, seconds(log))), 'checkpointTooOld');
});

test('a retired witness is neither taken nor served, and what it signed stays', async () => {
  const log = await createTestLog();
  const witness = testWitness('witness.test/one');
  const next = testWitness('witness.test/one');
  await addWitness(log.db, witness.key, log.clock.now());
  assert.equal(await addWitness(log.db, witness.key, log.clock.now()), 'alreadyKnown');
  assert.equal(await addWitness(log.db, next.key, log.clock.now()), 'nameTaken');
  assert.equal(await addWitness(log.db, log.signer.verifierKey, log.clock.now()), 'notAWitnessKey');
  await log.enter(2);
  await log.sequence();
  const head = await text(log);
  await submit(log, witness.cosign(head, seconds(log)));
  assert.equal(await retireWitness(log.db, witness.key, log.clock.now()), true);
  assert.equal(await retireWitness(log.db, witness.key, log.clock.now()), false);
  assert.equal(await text(log), head);
  assert.equal(await log.fetchBytes('witnessed'), null);
  assert.equal(await refusal(log, witness.cosign(head, seconds(log))), 'unknownWitness');
  assert.equal(await addWitness(log.db, next.key, log.clock.now()), null);
  assert.equal(await refusal(log, next.cosign(head, seconds(log))), 'taken');
  assert.equal(await text(log, 'witnesses'), `${next.key}\n`);
  assert.deepEqual(
    (await listWitnesses(log.db)).map(({ verifierKey, cosignatures, retiredAt }) => [
      verifierKey,
      cosignatures,
      retiredAt === null,
    ]),
    [
      [next.key, 1, true],
      [witness.key, 1, false],
    ],
  );
});
