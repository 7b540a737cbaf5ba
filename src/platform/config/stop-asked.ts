/** From then on a further signal is no echo of the first but impatience. */
const IMPATIENT_AFTER_MS = 3_000;

/**
 * Asked once, however many signals say so: one press of Ctrl+C comes from the terminal, from npm and from our launcher, and
 * what was accepted is to be finished all the same. Whoever presses again later ends the process at once.
 */
export function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    let state: 'running' | 'stopping' | 'impatient' = 'running';
    const ask = (): void => {
      if (state === 'impatient') process.exit(1);
      if (state === 'stopping') return;
      state = 'stopping';
      setTimeout(() => (state = 'impatient'), IMPATIENT_AFTER_MS).unref();
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  });
}
