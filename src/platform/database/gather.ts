export interface GatherOptions {
  /** Reads under way at the same time. With two of them, which is usual, the server works on one while the rows of the other are taken in. */
  readonly atOnce?: number;
}

const MOST_KEYS = 64;

interface Waiting<Found> {
  readonly found: Promise<Found | undefined>;
  readonly resolve: (found: Found | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Reads things by their keys, those that are wanted at the same moment in one query: under load that is one round trip for many
 * requests, alone it costs nothing. A read always begins after it was asked for, so it sees all that was committed before.
 * `read` gives what it finds by key; a fault of it is that of everybody in the same query.
 */
export function gather<Found>(
  read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>,
  { atOnce = 2 }: GatherOptions = {},
): (key: string) => Promise<Found | undefined> {
  const waiting = new Map<string, Waiting<Found>>();
  let running = 0;
  let scheduled = false;

  const schedule = (): void => {
    if (scheduled || running >= atOnce || waiting.size === 0) return;
    scheduled = true;
    // After all requests that have arrived by now were looked at.
    setImmediate(() => {
      scheduled = false;
      void next();
    });
  };

  const next = async (): Promise<void> => {
    const some = [...waiting].slice(0, MOST_KEYS);
    for (const [key] of some) waiting.delete(key);
    running += 1;
    schedule();
    try {
      const found = await read(some.map(([key]) => key));
      for (const [key, { resolve }] of some) resolve(found.get(key));
    } catch (error) {
      for (const [, { reject }] of some) reject(error);
    } finally {
      running -= 1;
      schedule();
    }
  };

  return (key) => {
    let wanted = waiting.get(key);
    if (wanted === undefined) {
      const { promise: found, resolve, reject } = Promise.withResolvers<Found | undefined>();
      wanted = { found, resolve, reject };
      waiting.set(key, wanted);
      schedule();
    }
    return wanted.found;
  };
}
