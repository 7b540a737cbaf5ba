import type { BenchRow } from '../row.ts';

const ROUNDS = 5;
const SECONDS = 1.5;

/** How often one thing and its baseline can be done in a second, so many at once: medians of interleaved rounds. */
export async function compare(
  name: string,
  concurrency: number,
  sides: { readonly measured: () => Promise<void>; readonly bare: () => Promise<void> },
): Promise<BenchRow> {
  await rate(sides.measured, concurrency);
  await rate(sides.bare, concurrency);
  const [mine, theirs]: [number[], number[]] = [[], []];
  // Interleaved, so that whatever else the machine does falls on both.
  for (let round = 0; round < ROUNDS; round += 1) {
    mine.push(await rate(sides.measured, concurrency));
    theirs.push(await rate(sides.bare, concurrency));
  }
  const [value, baseline] = [median(mine), median(theirs)];
  return {
    name: `${name}, ${concurrency} at once`,
    value,
    unit: '/s',
    baseline,
    ratio: value / baseline,
    goal: '≥ 0.5 of the same inserts by bare pg',
  };
}

async function rate(work: () => Promise<void>, concurrency: number): Promise<number> {
  const started = performance.now();
  let done = 0;
  const one = async (): Promise<void> => {
    while (performance.now() - started < SECONDS * 1_000) {
      await work();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, one));
  return (done / (performance.now() - started)) * 1_000;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
