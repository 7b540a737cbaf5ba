/** Random numbers that come again with the same seed (mulberry32), so that a failure can be repeated. */
export function seeded(seed: number): { below(limit: number): number; between(low: number, high: number): number } {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, between: (low, high) => low + below(high - low + 1) };
}

/** The seed from `SEED`, or a new one; say it in the test's output. */
export function chosenSeed(): number {
  const given = process.env['SEED'];
  return given === undefined ? Math.floor(performance.timeOrigin + performance.now()) % 2 ** 31 : Number(given);
}
