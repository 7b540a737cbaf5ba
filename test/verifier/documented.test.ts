import assert from 'node:assert/strict';
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildReceipt, compactReceipt, signerFrom } from '../../src/record-log/index.ts';
import { signCheckpoint } from '../../src/record-log/checkpoint.ts';
import { verifyReceipt, type Receipt } from '../../src/verifier/index.ts';
import { auditPath, treeHash } from '../record-log/naive-tree.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/verification.md'), 'utf8');
const documented = JSON.parse(/```json\n(.*?)```/s.exec(page)![1]!) as Receipt;
const compact = /without the proof:\n\n```\n(\S+)\n/.exec(page)![1]!;

test('the example in docs/verification.md is true, and its compact text says the same', async () => {
  const trust = { trustedKeys: [documented.key] };
  const verdict = await verifyReceipt(documented, trust);
  assert.deepEqual([verdict.verdict, verdict.leaf?.subject], ['true', 'VN-AI-1']);
  assert.deepEqual((await verifyReceipt(compact, trust)).receipt, { ...documented, proof: null });
});

test('the example in docs/verification.md is what the writer makes of the key and the records described there', () => {
  const seed = Buffer.from(Array.from({ length: 32 }, (_, at) => at));
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const signer = signerFrom('example.vn/log', createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
  const record = (number: number): string =>
    `{"at":"2026-11-22T01:00:0${number}.000Z","body":{"name":"Trợ lý ${number}"},"id":"00000000-0000-4000-8000-00000000000${number}",` +
    `"kind":"notified","subject":"VN-AI-${number}","type":"motcua-leaf/1"}`;
  assert.equal(record(1), documented.leaf);
  const records = [0, 1, 2].map((number) => Buffer.from(record(number)));
  const proof = {
    index: 1,
    size: 3,
    hashes: auditPath(1, records),
    checkpoint: signCheckpoint(signer, 3, treeHash(records)),
  };
  const made = buildReceipt(signer, documented.leaf, proof);
  assert.deepEqual(made, documented);
  assert.equal(compactReceipt({ ...made, proof: null }), compact);
});
