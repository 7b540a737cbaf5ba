export interface BatchOptions {
  /** Batches under way at the same time. With two of them, which is usual, the server works on one while we work on the other. */
  readonly atOnce?: number;
  /** Most things in one batch. */
  readonly most?: number;
}

const MOST = 64;

interface Waiting<In, Out> {
  readonly one: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Does what many ask for at the same moment in one go: `work` is given all of it and gives as many results, in that order. Alone
 * nobody waits; while as many batches as may are under way, whoever comes gathers for the next. A fault of `work` is that of
 * everybody in the same batch.
 */
export function inBatches<In, Out>(
  work: (all: readonly In[]) => Promise<readonly Out[]>,
  { atOnce = 2, most = MOST }: BatchOptions = {},
): (one: In) => Promise<Out> {
  let waiting: Waiting<In, Out>[] = [];
  let running = 0;
  let scheduled = false;

  const schedule = (): void => {
    if (scheduled || running >= atOnce || waiting.length === 0) return;
    scheduled = true;
    // After all requests that have arrived by now were looked at.
    setImmediate(() => {
      scheduled = false;
      void next();
    });
  };

  const next = async (): Promise<void> => {
    const some = waiting.slice(0, most);
    waiting = waiting.slice(most);
    running += 1;
    schedule();
    try {
      const results = await work(some.map(({ one }) => one));
      for (const [at, { resolve }] of some.entries()) resolve(results[at]!);
    } catch (error) {
      for (const { reject } of some) reject(error);
    } finally {
      running -= 1;
      schedule();
    }
  };

  return (one) => {
    const { promise, resolve, reject } = Promise.withResolvers<Out>();
    waiting.push({ one, resolve, reject });
    schedule();
    return promise;
  };
}

/**
 * Reads things by their keys, those that are wanted at the same moment in one query: under load that is one round trip for many
 * requests, alone it costs nothing. A read always begins after it was asked for, so it sees all that was committed before.
 * `read` gives what it finds by key; a fault of it is that of everybody in the same query.
 */
export function gather<Found>(
  read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>,
  options: BatchOptions = {},
): (key: string) => Promise<Found | undefined> {
  const wanted = new Map<string, Promise<Found | undefined>>();
  const find = inBatches(async (keys: readonly string[]) => {
    for (const key of keys) wanted.delete(key);
    const found = await read(keys);
    return keys.map((key) => found.get(key));
  }, options);
  return (key) => {
    let found = wanted.get(key);
    if (found === undefined) wanted.set(key, (found = find(key)));
    return found;
  };
}
