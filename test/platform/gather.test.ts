import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gather, inBatches } from '../../src/platform/database/index.ts';

test('what is wanted at the same moment is read together, each key once', async () => {
  const batches: string[][] = [];
  const find = gather(async (keys) => {
    batches.push([...keys]);
    return new Map(keys.filter((key) => key !== 'none').map((key) => [key, key.toUpperCase()]));
  });
  assert.deepEqual(await Promise.all(['a', 'b', 'a', 'none'].map(find)), ['A', 'B', 'A', undefined]);
  assert.deepEqual(batches, [['a', 'b', 'none']]);
});

test('a read that is under way is not joined: what was committed before it was wanted is seen', async () => {
  let committed = 1;
  const { promise: slow, resolve: goOn } = Promise.withResolvers<void>();
  const find = gather(async (keys) => {
    const seen = committed;
    if (seen === 1) await slow;
    return new Map(keys.map((key) => [key, seen]));
  });
  const before = find('x');
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  committed = 2;
  assert.equal(await find('x'), 2);
  goOn();
  assert.equal(await before, 1);
});

test('a fault reaches everybody who waited for that read, and nobody after', async () => {
  let faulty = true;
  const find = gather(async (keys) => {
    if (faulty) throw new Error('away');
    return new Map(keys.map((key) => [key, 1]));
  });
  const both = await Promise.allSettled([find('a'), find('b')]);
  assert.deepEqual(
    both.map(({ status }) => status),
    ['rejected', 'rejected'],
  );
  faulty = false;
  assert.equal(await find('a'), 1);
});

test('more keys than one read takes are read in turns, and none is lost', async () => {
  const find = gather(async (keys) => new Map(keys.map((key) => [key, keys.length])));
  const found = await Promise.all(Array.from({ length: 500 }, (_, at) => find(`k${at}`)));
  assert.ok(found.every((size) => size !== undefined && size <= 64));
});

test('work that is asked for while other work is under way is done in one batch, each hears its own result', async () => {
  const batches: number[][] = [];
  const { promise: slow, resolve: goOn } = Promise.withResolvers<void>();
  const double = inBatches(
    async (all: readonly number[]) => {
      batches.push([...all]);
      if (batches.length === 1) await slow;
      return all.map((one) => one * 2);
    },
    { atOnce: 1, most: 3 },
  );
  const first = double(1);
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  const rest = [2, 3, 2, 5].map(double);
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  assert.deepEqual(batches, [[1]]);
  goOn();
  assert.deepEqual(await Promise.all([first, ...rest]), [2, 4, 6, 4, 10]);
  assert.deepEqual(batches, [[1], [2, 3, 2], [5]]);
});
