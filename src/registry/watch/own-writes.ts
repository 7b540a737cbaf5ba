let last = Number.NEGATIVE_INFINITY;

/** Notes that this process is about to write to the registers. */
export function noteOwnWrite(): void {
  last = performance.now();
}

/** Whether it did so within that many milliseconds. The bell of a commit needs a few of them; whoever reads what he has just written is not to be before it. */
export function wroteWithin(milliseconds: number): boolean {
  return performance.now() - last < milliseconds;
}
