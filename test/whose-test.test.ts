import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getTestContext, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { ownFolder } from './own-folder.ts';

test('after a wait, what a test does still belongs to it, and so does what a test within it does', async () => {
  await pause(2);
  await test('within', async () => {
    await pause(2);
    assert.equal(getTestContext()?.name, 'within');
  });
  assert.match(getTestContext()!.name, /^after a wait/);
});

const FAULTS = `
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
const said = [];
process.on('exit', () => console.log('order: ' + said.join(' ')));
test('ends', async () => { await pause(2); after(() => void said.push('cleared')); said.push('ended'); });
test('goes on', () => void said.push('begun'));
test('faulty timer', async () => { setTimeout(() => { throw new Error('too late'); }, 2); await pause(50); });
test('faulty promise', async () => { void pause(2).then(() => Promise.reject(new Error('left alone'))); await pause(50); });
`;

test('a fault in a timer or a promise that nobody waits for fails the test that made it, and what a test leaves is cleared at its end', async () => {
  const file = join(ownFolder('whose'), 'faults.mjs');
  writeFileSync(file, FAULTS);
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const load = `--import=${import.meta.dirname}/whose-test.ts`;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', load, '--test-reporter=tap', file], { env }); // prettier-ignore
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (out += text));
  const [code] = (await once(child, 'close')) as [number];
  const results = [...out.matchAll(/^(ok|not ok) \d+ - (.*)$/gm)].map(([, ok, name]) => `${name}: ${ok}`);
  assert.deepEqual(results, ['ends: ok', 'goes on: ok', 'faulty timer: not ok', 'faulty promise: not ok']);
  assert.match(out, /order: ended cleared begun/);
  assert.equal(code, 1);
});
