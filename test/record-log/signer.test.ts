import assert from 'node:assert/strict';
import { createHmac, createPrivateKey } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { commit, loadOrCreateSigner, newSalt, signerFrom } from '../../src/record-log/index.ts';
import { signCheckpoint } from '../../src/record-log/checkpoint.ts';
import { parseNote, parseVerifierKey, verifyNote } from '../../src/verifier/index.ts';
import { ownFolder } from '../own-folder.ts';

const folder = ownFolder('key');
const unsigned = () => Promise.resolve(false);

test('a signer has the key and makes the note that golang.org/x/mod/sumdb/note publishes for its seed', async () => {
  // PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz: type, then seed.
  const path = join(folder, 'peter');
  writeFileSync(
    path,
    Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1).toString('base64'),
    { mode: 0o600 },
  );
  const signer = await loadOrCreateSigner(path, 'PeterNeumann', unsigned);
  assert.equal(signer.verifierKey, 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
  const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  assert.equal(
    signer.sign(Buffer.from(text)).toString('base64'),
    Buffer.from(
      'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=',
      'base64',
    )
      .subarray(4)
      .toString('base64'),
  );
  const note = parseNote(signCheckpoint(signer, 3, Buffer.alloc(32)))!;
  assert.equal(note.text, `PeterNeumann\n3\n${'A'.repeat(43)}=\n`);
  assert.equal((await verifyNote(note, [(await parseVerifierKey(signer.verifierKey))!])).signed, 'true');
});

test('a missing key is made once, for its owner alone, and found again', async () => {
  const path = join(folder, 'made');
  const made = await loadOrCreateSigner(path, 'motcua.test/log', unsigned);
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.equal(
    (await loadOrCreateSigner(path, 'motcua.test/log', () => Promise.resolve(true))).verifierKey,
    made.verifierKey,
  );
  assert.equal(signerFrom('motcua.test/log', createPrivateKey(readFileSync(path))).verifierKey, made.verifierKey);
});

test('a log that is signed never gets a new key by itself', async () => {
  const path = join(folder, 'lost');
  await assert.rejects(
    loadOrCreateSigner(path, 'motcua.test/log', () => Promise.resolve(true)),
    /Put the key back/,
  );
  assert.equal(existsSync(path), false);
});

test('a key that others can read, or that is none, is refused without quoting it', async () => {
  const path = join(folder, 'open');
  await loadOrCreateSigner(path, 'motcua.test/log', unsigned);
  chmodSync(path, 0o640);
  await assert.rejects(loadOrCreateSigner(path, 'motcua.test/log', unsigned), /chmod 600/);
  for (const [name, content] of [
    ['short', 'c2hvcnQ='],
    ['text', 'secret words'],
    ['pem', '-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n'],
    ['empty', ''],
  ] as const) {
    writeFileSync(join(folder, name), content, { mode: 0o600 });
    await assert.rejects(
      loadOrCreateSigner(join(folder, name), 'motcua.test/log', unsigned),
      (error: Error) => error.message.startsWith('Not an Ed25519 private key') && !error.message.includes('secret'),
    );
  }
  for (const name of ['', 'a b', 'a+b', 'a\u00a0b', 'x'.repeat(101)])
    await assert.rejects(loadOrCreateSigner(path, name, unsigned), /name/);
});

test('a commitment opens with fact and salt, and only with them', () => {
  const salt = newSalt();
  assert.equal(Buffer.from(salt, 'base64').length, 16);
  assert.notEqual(newSalt(), salt);
  const fact = { name: 'Nguyễn Văn A', count: 2 };
  const expected = createHmac('sha256', Buffer.from(salt, 'base64'))
    .update('{"count":2,"name":"Nguyễn Văn A"}')
    .digest('base64');
  assert.equal(commit(fact, salt), expected);
  assert.notEqual(commit(fact, newSalt()), expected);
  assert.notEqual(commit({ ...fact, count: 3 }, salt), expected);
  assert.throws(() => commit(fact, 'c2hvcnQ='), RangeError);
});
