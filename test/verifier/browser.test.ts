import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import vm from 'node:vm';
import { build } from 'esbuild';

test('the verifier runs where there is no Node.js, from one small file', async () => {
  const built = await build({
    entryPoints: [join(import.meta.dirname, '../../src/verifier/index.ts')],
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'verifier',
    write: false,
  });
  const { text } = built.outputFiles[0]!;
  assert.ok(text.length < 20_000, `${text.length} bytes`);
  // Only what browsers have too: no require, no process, no Buffer.
  const room = vm.createContext({ crypto, TextEncoder, TextDecoder, atob, btoa, DOMException });
  vm.runInContext(text, room);
  const verdict = (await vm.runInContext("verifier.verifyReceipt('not a receipt', { trustedKeys: [] })", room)) as {
    reasons: string[];
  };
  assert.equal(verdict.reasons.join(), 'notAReceipt');
  const key = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
  const note =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
  room['key'] = key;
  room['note'] = note;
  const signed = await vm.runInContext(
    'verifier.parseVerifierKey(key).then((known) => verifier.verifyNote(verifier.parseNote(note), [known])).then((v) => v.signed)',
    room,
  );
  assert.equal(signed, 'true');
});
