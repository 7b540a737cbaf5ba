import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCheckpoint, parseNote, parseVerifierKey, verifyNote } from '../../src/verifier/index.ts';

// The keys and the note are the ones of golang.org/x/mod/sumdb/note, made by its authors.
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const ENOCH = 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop';
const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const PETER_LINE =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const ENOCH_LINE =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n';

const key = async (text: string) => (await parseVerifierKey(text))!;

test('the published example notes verify with the published keys', async () => {
  const note = parseNote(`${TEXT}\n${PETER_LINE}${ENOCH_LINE}`);
  assert.equal(note?.text, TEXT);
  assert.deepEqual(
    note.signatures.map((signature) => [signature.name, signature.keyId]),
    [
      ['PeterNeumann', 0xc74f20a3],
      ['EnochRoot', 0xaf0cfe78],
    ],
  );
  const one = await verifyNote(note, [await key(PETER)]);
  assert.deepEqual([one.signed, one.by.map((signer) => signer.name)], ['true', ['PeterNeumann']]);
  const both = await verifyNote(note, [await key(PETER), await key(ENOCH)]);
  assert.deepEqual([both.signed, both.by.length], ['true', 2]);
});

test('a note signed by nobody known is unknown, one wrong signature by a known key is false', async () => {
  const note = parseNote(`${TEXT}\n${PETER_LINE}${ENOCH_LINE}`)!;
  assert.equal((await verifyNote(note, [])).signed, 'unknown');
  const forged = parseNote(`${TEXT.replace('problem', 'question')}\n${PETER_LINE}`)!;
  assert.equal((await verifyNote(forged, [await key(PETER)])).signed, 'false');
  const half = parseNote(`${TEXT}\n${PETER_LINE}${ENOCH_LINE.replace('BzmZ', 'BzmY')}`)!;
  assert.equal((await verifyNote(half, [await key(PETER), await key(ENOCH)])).signed, 'false');
});

test('no mangling of a verifier key is taken for a key', async () => {
  assert.notEqual(await parseVerifierKey(PETER), null);
  const mangled: string[] = [];
  for (let from = 0; from <= PETER.length; from += 1) {
    for (let to = from + 1; to <= PETER.length; to += 1)
      if (from !== 0 || to !== PETER.length) mangled.push(PETER.slice(from, to));
  }
  for (let at = 0; at < PETER.length; at += 1) {
    mangled.push(PETER.slice(0, at) + String.fromCharCode(PETER.charCodeAt(at) + 1) + PETER.slice(at + 1));
  }
  // Wrong length and unknown algorithm, both with a fitting id.
  mangled.push('PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==');
  mangled.push('PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
  const taken = (await Promise.all(mangled.map(parseVerifierKey))).filter((found) => found !== null);
  assert.deepEqual(taken, []);
});

test('malformed notes are refused', () => {
  const malformed = [
    TEXT,
    `${TEXT}\n`,
    `${TEXT}\n${PETER_LINE.slice(0, -1)}`,
    `\x01${TEXT}\n${PETER_LINE}`,
    Buffer.concat([Buffer.of(0xff), Buffer.from(`${TEXT}\n${PETER_LINE}`)]),
    `${TEXT}\n${PETER_LINE.replace('PeterNeumann', 'Bad Name')}`,
    `${TEXT}\n${PETER_LINE}Unexpected line.\n`,
    `${TEXT}\n${PETER_LINE.repeat(101)}`,
  ];
  assert.deepEqual(
    malformed.map(parseNote),
    malformed.map(() => null),
  );
});

test('a witness cosignature of the published example is read as one', async () => {
  // Example of c2sp.org/tlog-cosignature; its keys are not published, so only the form can be shown here.
  const note = parseNote(
    'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n' +
      '— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n' +
      '— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n',
  );
  assert.equal(note?.signatures[1]?.bytes.length, 8 + 64);
  const checkpoint = parseCheckpoint(note.text);
  assert.deepEqual([checkpoint?.origin, checkpoint?.size], ['example.com/behind-the-sofa', 20_852_163]);
});

test('a checkpoint has one spelling', () => {
  const root = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';
  assert.notEqual(parseCheckpoint(`a/b\n0\n${root}\n`), null);
  for (const text of [
    `a/b\n00\n${root}\n`,
    `a/b\n-1\n${root}\n`,
    `a/b\n1e3\n${root}\n`,
    `\n1\n${root}\n`,
    `a/b\n1\n${root.slice(4)}\n`,
  ]) {
    assert.equal(parseCheckpoint(text), null, text);
  }
  assert.equal(parseCheckpoint(`a/b\n99999999999999999999\n${root}\n`), null);
  // Same bytes, unused bits set: another spelling.
  assert.equal(parseCheckpoint(`a/b\n1\n${root.replace('2I=', '2J=')}\n`), null);
});
