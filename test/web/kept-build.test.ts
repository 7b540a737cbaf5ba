import assert from 'node:assert/strict';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { keptBuild } from '../../src/web/ui/kept-build.ts';
import { ownFolder } from '../own-folder.ts';

/** A folder to keep builds in, a file to build of, and how often it was built. */
function bench() {
  const folder = ownFolder('kept');
  const input = join(ownFolder('input'), 'a.css');
  writeFileSync(input, 'one');
  let count = 0;
  const build = (): { made: { count: number; body: Buffer }; inputs: string[] } => {
    count += 1;
    return { made: { count, body: Buffer.from('vừa dựng') }, inputs: [input] };
  };
  return { folder, input, build };
}

test('what was built is kept with its bytes while nothing changes, and built anew when an input, or what it depends on, does', () => {
  const { folder, input, build } = bench();
  const first = keptBuild(folder, 'x', build);
  assert.deepEqual([first.count, keptBuild(folder, 'x', build)], [1, first]);
  writeFileSync(input, 'two');
  assert.deepEqual([keptBuild(folder, 'x', build).count, keptBuild(folder, 'x', build).count], [2, 2]);
  // As it was before: what is kept is of the last state only.
  writeFileSync(input, 'one');
  assert.equal(keptBuild(folder, 'x', build).count, 3);
  assert.equal(keptBuild(folder, 'y', build).count, 4);
  assert.equal(keptBuild(folder, 'x', build).count, 3);
});

test('a kept build that is cut short, or whose input is gone, or that there is no folder for, is built anew', () => {
  const { folder, input, build } = bench();
  keptBuild(folder, 'x', build);
  const [file] = readdirSync(folder);
  writeFileSync(join(folder, file!), 'half');
  assert.equal(keptBuild(folder, 'x', build).count, 2);
  assert.equal(keptBuild(undefined, 'x', build).count, 3);
  assert.equal(keptBuild(join(folder, 'nowhere'), 'x', build).count, 4);
  rmSync(input);
  assert.deepEqual([keptBuild(folder, 'x', build).count, keptBuild(folder, 'x', build).count], [5, 6]);
  assert.deepEqual(readdirSync(folder), [file], 'something half-written was left');
});
