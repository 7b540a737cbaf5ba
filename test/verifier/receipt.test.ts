import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addCosignature,
  addWitness,
  buildReceipt,
  compactReceipt,
  inclusionProof,
  readReceipt,
  type Receipt,
} from '../../src/record-log/index.ts';
import { verifyReceipt } from '../../src/verifier/index.ts';
import { createTestLog } from '../record-log/test-log.ts';
import { testWitness } from '../record-log/witness.ts';

async function loggedReceipt() {
  const log = await createTestLog();
  await log.enter(40);
  const [entered] = await log.enter(1, 'VN-AI-2026-000041-7');
  await log.enter(9);
  const early = buildReceipt(log.signer, entered!.body);
  await log.sequence();
  const complete = (await readReceipt(log.db, log.signer, entered!.leafId))!;
  return { log, entered: entered!, early, complete, trust: { trustedKeys: [log.signer.verifierKey] } };
}

test('a receipt can be checked at once, and is complete when its proof is there', async () => {
  const { early, complete, trust } = await loggedReceipt();
  const before = await verifyReceipt(early, trust);
  assert.deepEqual(
    [before.verdict, before.reasons, before.leaf?.subject],
    ['cannotTell', ['notYetIncluded'], 'VN-AI-2026-000041-7'],
  );
  const after = await verifyReceipt(complete, trust);
  assert.deepEqual([after.verdict, after.reasons, after.leaf?.kind], ['true', [], 'tested']);
  assert.equal((await verifyReceipt(JSON.stringify(complete), trust)).verdict, 'true');
});

test('a receipt by a key that nobody told us to trust tells nothing, and a false one stays false', async () => {
  const { complete } = await loggedReceipt();
  const verdict = await verifyReceipt(complete, { trustedKeys: [] });
  assert.deepEqual([verdict.verdict, verdict.reasons], ['cannotTell', ['keyUnknown']]);
  const forged = await verifyReceipt(
    { ...complete, signature: complete.signature.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A')) },
    { trustedKeys: [] },
  );
  assert.deepEqual([forged.verdict, forged.reasons], ['false', ['signatureWrong']]);
});

test('each way of falsifying a receipt is named', async () => {
  const { log, complete, trust } = await loggedReceipt();
  const proof = complete.proof!;
  const stranger = (await loggedReceipt()).complete;
  const otherHash = Buffer.alloc(32, 1).toString('base64');
  const cases: [string, Partial<Receipt>, string[]][] = [
    ['another subject', { leaf: complete.leaf.replace('000041', '000042') }, ['leafHashWrong', 'inclusionWrong']],
    [
      'a record that is not canonical',
      { leaf: ` ${complete.leaf}` },
      ['leafMalformed', 'leafHashWrong', 'inclusionWrong'],
    ],
    ['another hash', { leafHash: otherHash }, ['leafHashWrong', 'signatureWrong']],
    ['another place', { proof: { ...proof, index: 41 } }, ['inclusionWrong']],
    ['another size', { proof: { ...proof, size: 51 } }, ['checkpointSizeWrong']],
    ['a changed proof', { proof: { ...proof, hashes: [otherHash, ...proof.hashes.slice(1)] } }, ['inclusionWrong']],
    ['a shorter proof', { proof: { ...proof, hashes: proof.hashes.slice(1) } }, ['inclusionWrong']],
    [
      'a changed head',
      { proof: { ...proof, checkpoint: proof.checkpoint.replace('\n50\n', '\n49\n') } },
      ['checkpointSizeWrong', 'checkpointSignatureWrong'],
    ],
    ['half a head', { proof: { ...proof, checkpoint: proof.checkpoint.slice(0, 30) } }, ['checkpointMalformed']],
    [
      'a head of another log',
      { proof: { ...proof, checkpoint: proof.checkpoint.replaceAll('motcua.test', 'motcua.tost') } },
      ['checkpointOriginWrong'],
    ],
    ['another origin', { origin: 'elsewhere/log' }, ['keyNameWrong', 'signatureWrong', 'checkpointOriginWrong']],
    ['no key', { key: 'motcua.test/log' }, ['keyMalformed']],
    ['the signature of another key', { signature: stranger.signature }, ['signatureWrong']],
  ];
  for (const [what, change, reasons] of cases) {
    const verdict = await verifyReceipt({ ...complete, ...change }, trust);
    assert.deepEqual(
      [verdict.verdict, verdict.reasons.filter((reason) => !['keyUnknown', 'checkpointKeyUnknown'].includes(reason))],
      ['false', reasons],
      what,
    );
  }
  // A stranger's receipt under the trusted name is true of nothing.
  assert.equal((await verifyReceipt({ ...stranger, key: log.signer.verifierKey }, trust)).verdict, 'false');
});

test('what is no receipt is told apart from a false one, and nothing makes the check throw', async () => {
  const { complete, trust } = await loggedReceipt();
  const nonsense = [
    undefined,
    null,
    1,
    '',
    '{}',
    '[]',
    '{"type":"motcua-receipt/1"}',
    'AQ',
    '#',
    'https://motcua.test/xac-minh',
    { ...complete, type: 'motcua-receipt/2' },
    { ...complete, proof: {} },
    { ...complete, proof: { ...complete.proof, hashes: ['AA=='] } },
    { ...complete, proof: { ...complete.proof, index: -1 } },
    '{'.repeat(100_000),
  ];
  for (const source of nonsense) {
    const verdict = await verifyReceipt(source, trust);
    assert.deepEqual(
      [verdict.verdict, verdict.reasons],
      ['cannotTell', ['notAReceipt']],
      JSON.stringify(source)?.slice(0, 60),
    );
  }
});

test('the compact text carries the same receipt, alone or in a link, and fits a QR code', async () => {
  const { early, complete, trust } = await loggedReceipt();
  for (const receipt of [early, complete]) {
    const text = compactReceipt(receipt);
    const expected = await verifyReceipt(receipt, trust);
    assert.deepEqual(await verifyReceipt(text, trust), expected);
    assert.deepEqual(await verifyReceipt(` https://motcua.test/xac-minh#${text}\n`, trust), expected);
    assert.deepEqual(expected.receipt, receipt);
  }
  // A QR code of version 20 with medium correction holds 666 bytes; it is the largest that prints well in a corner of a page.
  assert.ok(compactReceipt(early).length < 600, String(compactReceipt(early).length));
});

test('no single changed character leaves a compact receipt true', async () => {
  const { complete, trust } = await loggedReceipt();
  const text = compactReceipt(complete);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  for (let at = 0; at < text.length; at += 3) {
    const other = alphabet[(alphabet.indexOf(text[at]!) + 1 + (at % 62)) % 64]!;
    const verdict = await verifyReceipt(text.slice(0, at) + other + text.slice(at + 1), trust);
    assert.notEqual(verdict.verdict, 'true', `character ${at}`);
  }
  for (const cut of [text.slice(1), text.slice(0, -1), `${text}A`, text + text]) {
    assert.notEqual((await verifyReceipt(cut, trust)).verdict, 'true');
  }
});

test('a receipt tells which trusted witnesses signed the head it stands under', async () => {
  const { log, entered, trust } = await loggedReceipt();
  const witness = testWitness('witness.test/w1');
  await addWitness(log.db, witness.key, log.clock.now());
  const proof = (await inclusionProof(log.db, entered.leafId))!;
  const note = witness.cosign(proof.checkpoint, log.clock.now().getTime() / 1000);
  const outcome = await addCosignature(log.db, { note, origin: log.signer.name, at: log.clock.now() });
  assert.deepEqual(outcome, { size: proof.size, witnesses: [witness.name] });
  const receipt = await readReceipt(log.db, log.signer, entered.leafId);
  const verdict = await verifyReceipt(receipt, { trustedKeys: [...trust.trustedKeys, witness.key] });
  assert.deepEqual([verdict.verdict, verdict.witnesses], ['true', [witness.name]]);
  assert.deepEqual((await verifyReceipt(receipt, trust)).witnesses, []);
  await log.checkLog();
});
