import { frozenClock, type Clock } from '../src/platform/clock/index.ts';
import { readConfig } from '../src/platform/config/index.ts';
import type { RequestLimits } from '../src/platform/http/index.ts';
import { start, type Running } from '../src/serve.ts';
import { atEnd, freshDatabase, type TestDatabase } from './database.ts';
import { ownFolder } from './own-folder.ts';

export interface TestServer extends Running {
  database: TestDatabase;
}

/** The day on which tests take place unless they say otherwise: a Sunday, two days before a public holiday. */
export const TEST_NOW = '2026-11-22T08:00:00+07:00';

/**
 * A whole portal on a database of its own, on a free port, stopped when the test file ends. It keeps no rendered page unless told to:
 * the process hears of a commit some milliseconds after it, and a test that looks at once must see what it did.
 */
export async function startTestServer(
  options: {
    clock?: Clock;
    demo?: boolean;
    background?: boolean;
    limits?: RequestLimits;
    bodyDeadlines?: { plain: number; files: number };
    env?: Record<string, string>;
    keepPages?: boolean;
  } = {},
): Promise<TestServer> {
  const database = await freshDatabase();
  const dataDir = ownFolder('data');
  const env = { PORT: '0', DATA_DIR: dataDir, DEMO: options.demo ? '1' : '0', LOG_LEVEL: 'silent', ...options.env };
  const config = readConfig(env, dataDir);
  const open = { ...database, migrated: [], embedded: true, shutDown: () => Promise.resolve() };
  const running = await start({
    config,
    clock: options.clock ?? frozenClock(TEST_NOW),
    database: open,
    background: options.background ?? true,
    ...(options.limits === undefined ? {} : { limits: options.limits }),
    ...(options.bodyDeadlines && { bodyDeadlines: options.bodyDeadlines }),
  });
  atEnd(() => running.stop());
  let asked = 0;
  if (options.keepPages !== true)
    Object.assign(running.services, { registerVersions: { of: () => `unkept ${asked++}` } });
  return { ...running, database };
}
