import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { inTurn } from '../../../src/web/server/visitors/in-turn.ts';

test('what comes within one turn of the event loop is done after it, in order and in one go', async () => {
  const later = inTurn();
  const told: string[] = [];
  for (const name of ['a', 'b', 'c'])
    later(() => {
      told.push(name);
      void Promise.resolve().then(() => told.push(`${name} goes on`));
    });
  await Promise.resolve();
  assert.deepEqual(told, []);
  await new Promise(setImmediate);
  assert.deepEqual(told, ['a', 'b', 'c', 'a goes on', 'b goes on', 'c goes on']);
});

test('work that asks for more work, and more than is done in one go, lets others go between', async () => {
  const later = inTurn();
  const told: string[] = [];
  for (let n = 0; n < 40; n += 1) later(() => told.push('work'));
  later(() => later(() => told.push('more')));
  setImmediate(() => told.push('other'));
  while (!told.includes('more')) await new Promise(setImmediate);
  assert.equal(told.filter((one) => one === 'work').length, 40);
  assert.ok(told.indexOf('other') < told.lastIndexOf('work'), 'others waited for all of it');
});

test('work that throws is told as a fault and keeps no other from being done', () => {
  const script = `
    import { inTurn } from ${JSON.stringify(new URL('../../../src/web/server/visitors/in-turn.ts', import.meta.url))};
    process.on('uncaughtException', (fault) => console.log('fault', fault.message));
    const later = inTurn();
    later(() => console.log('first'));
    later(() => { throw new Error('second'); });
    later(() => console.log('third'));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  assert.deepEqual(stdout.trim().split('\n'), ['first', 'fault second', 'third']);
});
