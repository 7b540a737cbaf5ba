import { generateKeyPairSync } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { dayOf } from '../../../src/law/index.ts';
import { frozenClock } from '../../../src/platform/clock/index.ts';
import { readConfig } from '../../../src/platform/config/index.ts';
import { createLogger } from '../../../src/platform/logging/index.ts';
import { createMetrics } from '../../../src/platform/metrics/index.ts';
import { signerFrom } from '../../../src/record-log/index.ts';
import { registerVersion, type RegisterName } from '../../../src/registry/index.ts';
import { errorPage, publicRoutes } from '../../../src/web/public/index.ts';
import { buildServer, requestLimits, type Services } from '../../../src/web/server/index.ts';
import { atEnd, freshDatabase, type TestDatabase } from '../../database.ts';
import { ownFolder } from '../../own-folder.ts';

/** A Sunday: 99 days before 1 March 2027, 283 before 1 September 2027. */
export const SUNDAY = '2026-11-22T08:00:00+07:00';

/** The public pages alone, on a database of their own. */
export interface PublicPages {
  readonly app: FastifyInstance;
  readonly database: TestDatabase;
  /** Says that this register has changed, as the publishing process would. */
  changed(register: RegisterName): Promise<void>;
  /** The page at that path: its status and its text. */
  get(path: string): Promise<{ status: number; text: string; location: string | undefined; headers: object }>;
  listen(): Promise<string>;
}

export async function publicPages(now: string = SUNDAY): Promise<PublicPages> {
  const database = await freshDatabase();
  const dataDir = ownFolder('pages');
  const config = readConfig({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent' }, dataDir);
  const clock = frozenClock(now);
  const versions = new Map<string, number>();
  const services = {
    config,
    clock,
    today: () => dayOf(clock.now()),
    database,
    signer: signerFrom('motcua.test/log', generateKeyPairSync('ed25519').privateKey),
    logger: createLogger({ level: 'silent' }),
    metrics: createMetrics(),
    registerVersions: { of: (names: readonly string[]) => names.map((name) => versions.get(name) ?? 0).join() },
    limits: requestLimits(),
    accepting: () => true,
  } as unknown as Services;
  const app = await buildServer({
    services,
    routes: publicRoutes(services),
    errorPage: (input) => errorPage(services, input),
  });
  atEnd(() => app.close());
  return {
    app,
    database,
    changed: async (register) => {
      versions.set(register, await registerVersion(database.db, [register]));
    },
    get: async (path) => {
      const answer = await app.inject({ url: path, remoteAddress: nextAddress() });
      const location = answer.headers.location;
      return { status: answer.statusCode, text: answer.body, location, headers: answer.headers };
    },
    listen: () => app.listen({ port: 0, host: '127.0.0.1' }),
  };
}

let asked = 0;

/** Tests ask faster than any person; each asks from an address of its own, so that budgets are not what is tested here. */
function nextAddress(): string {
  asked += 1;
  return `10.0.${Math.floor(asked / 250) % 250}.${asked % 250}`;
}
