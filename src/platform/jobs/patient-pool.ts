import type pg from 'pg';

const AGAIN_MS = 250;
const PATIENCE_MS = 30_000;
/** The server is starting, stopping or recovering (57P01 to 57P03), or nobody listens there. */
const COMES_BACK = new Set(['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET']);

/**
 * The pool as the queue sees it: while the server is away for a moment, a connection is waited for instead of refused. The queue
 * itself pauses up to two minutes after a few refusals, and the pauses of one outage go on growing in the next.
 */
export function patientPool(pool: pg.Pool, isStopped: () => boolean): pg.Pool {
  const connect = (listener?: Listener): unknown =>
    listener === undefined ? connectPatiently(pool, isStopped) : pool.connect(releasedOnce(listener));
  return new Proxy(pool, {
    get(target, name) {
      if (name === 'connect') return connect;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

type Listener = Parameters<pg.Pool['connect']>[0];

/** When a connection is cut while the queue shuts down, it gives it back twice, which would end the process. */
function releasedOnce(listener: Listener): Listener {
  return (error, client, release) => {
    let released = false;
    listener(error, client, (how) => {
      if (!released) release(how);
      released = true;
    });
  };
}

async function connectPatiently(pool: pg.Pool, isStopped: () => boolean): Promise<pg.PoolClient> {
  const begun = performance.now();
  for (;;) {
    try {
      return await pool.connect();
    } catch (error) {
      const { code = '' } = error as { code?: string };
      if (!COMES_BACK.has(code) || isStopped() || performance.now() - begun > PATIENCE_MS) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}
