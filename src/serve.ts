import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import {
  APPEND_ONLY as CASEWORK_APPEND_ONLY,
  caseworkTasks,
  seedDemonstration,
  syncRules,
  type DemonstrationSignIn,
} from './casework/index.ts';
import { dayOf } from './law/index.ts';
import { shiftedClock, systemClock, type Clock } from './platform/clock/index.ts';
import { ConfigError, readConfig, type Config } from './platform/config/index.ts';
import { assertAppendOnly, openDatabase, type OpenDatabase } from './platform/database/index.ts';
import { openFileStore } from './platform/files/index.ts';
import { installJobs, startJobs } from './platform/jobs/index.ts';
import { createLogger } from './platform/logging/index.ts';
import { mailTasks } from './platform/mail/index.ts';
import { createMetrics } from './platform/metrics/index.ts';
import {
  APPEND_ONLY as LOG_APPEND_ONLY,
  loadOrCreateSigner,
  readCheckpoint,
  startSequencer,
} from './record-log/index.ts';
import { APPEND_ONLY as REGISTRY_APPEND_ONLY, watchRegisterVersions } from './registry/index.ts';
import { apiRoutes } from './web/api/index.ts';
import { officeRoutes } from './web/office/index.ts';
import { errorPage, publicRoutes } from './web/public/index.ts';
import { buildServer, requestLimits, type Route, type Services } from './web/server/index.ts';
import { workspaceRoutes } from './web/workspace/index.ts';

/** A portal that answers. */
export interface Running {
  readonly url: string;
  readonly app: FastifyInstance;
  readonly services: Services;
  readonly routes: readonly Route[];
  readonly signIns: readonly DemonstrationSignIn[];
  /** Stops taking requests, finishes what was accepted, lets jobs and log come to rest, disconnects. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly config: Config;
  readonly clock: Clock;
  readonly database: OpenDatabase;
  /** False for tests that look at requests alone. */
  readonly background?: boolean;
}

/** Puts the portal together on an open database and listens: database -> modules -> server. */
export async function start({ config, clock, database, background = true }: StartOptions): Promise<Running> {
  const logger = createLogger({ level: config.logLevel, production: config.production });
  await installJobs(database.ownerUrl);
  await assertAppendOnly(database.db, [
    'audit_event',
    ...CASEWORK_APPEND_ONLY,
    ...REGISTRY_APPEND_ONLY,
    ...LOG_APPEND_ONLY,
  ]);
  const signer = await loadOrCreateSigner(
    join(config.dataDir, 'log-key.pem'),
    config.logOrigin,
    async () => (await readCheckpoint(database.db)) !== null,
  );
  const files = await openFileStore(join(config.dataDir, 'files'));
  const versions = await watchRegisterVersions(database);
  let accepting = true;
  const services: Services = {
    config,
    clock,
    today: () => dayOf(clock.now()),
    database,
    files,
    signer,
    logger,
    metrics: createMetrics(),
    registerVersions: versions,
    limits: requestLimits(),
    accepting: () => accepting,
  };
  await syncRules(database.db);
  const signIns =
    config.demo && !config.production ? await seedDemonstration(database.db, { clock, signer, files }) : [];
  const rest = background ? await startBackground(services) : async () => undefined;
  const routes = [
    ...publicRoutes(services),
    ...workspaceRoutes(services),
    ...officeRoutes(services),
    ...apiRoutes(services),
  ];
  const app = await buildServer({ services, routes, errorPage: (input) => errorPage(services, input) });
  await app.listen({ port: config.port, host: config.host });
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  return {
    url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
    app,
    services,
    routes,
    signIns,
    stop: async () => {
      accepting = false;
      await app.close();
      await rest();
      await versions.close();
    },
  };
}

/** Log sequencer and jobs. The function it gives brings both to rest: what waits stays in the database, safely. */
async function startBackground(services: Services): Promise<() => Promise<void>> {
  const { database, signer, clock, logger, config } = services;
  const sequencer = startSequencer(
    { database, signer, clock, onRetry: (error) => logger.warn({ err: error }, 'record log waits for the database') },
    (fault) =>
      logger.fatal(
        { err: fault },
        'the record log contradicts itself: nothing more is signed until a person has looked',
      ),
  );
  const tasks = { ...mailTasks({ smtpUrl: config.smtpUrl, from: config.mailFrom, clock }), ...caseworkTasks(services) };
  const jobs = await startJobs({ pool: database.pool, tasks, concurrency: 4 });
  return async () => {
    await Promise.all([sequencer.stop(), jobs.stop()]);
  };
}

/** `motcua serve`: runs until a stop signal. Exit code 0 after a clean stop, 2 for settings that cannot be used. */
export async function serve(io: { out(text: string): void; err(text: string): void }): Promise<number> {
  let config: Config;
  try {
    config = readConfig(process.env, process.cwd());
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    io.err(error.message);
    return 2;
  }
  const stopAsked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  const database = await openDatabase(config, { max: 24 });
  try {
    const running = await start({
      config,
      clock: config.clock === null ? systemClock : shiftedClock(config.clock),
      database,
    });
    announce(running, io);
    await stopAsked;
    io.err('Stopping: finishing what was accepted…');
    await running.stop();
  } finally {
    await database.shutDown();
  }
  return 0;
}

function announce({ services, signIns }: Running, io: { out(text: string): void }): void {
  io.out(`\nMột Cửa AI: ${services.config.baseUrl}\n`);
  if (signIns.length === 0) return;
  io.out('Demonstration (fictional) — sign in at /dang-nhap:');
  for (const { email, password, does } of signIns) io.out(`  ${email.padEnd(34)} ${password.padEnd(22)} ${does}`);
  io.out('');
}
