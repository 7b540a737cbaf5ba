import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { openDesk, recheckList, seedDemonstration, syncRules, type SignIn } from './casework/index.ts';
import { dayOf } from './law/index.ts';
import { shiftedClock, systemClock, type Clock } from './platform/clock/index.ts';
import { ConfigError, readConfig, startTrouble, stopAsked, type Config } from './platform/config/index.ts';
import { assertAppendOnly, openDatabase, type OpenDatabase } from './platform/database/index.ts';
import { openDiskFileStore } from './platform/files/index.ts';
import { requestLimits, type RequestLimits } from './platform/http/index.ts';
import { installJobs, startJobs, type Tasks } from './platform/jobs/index.ts';
import { createLogger } from './platform/logging/index.ts';
import { mailTasks } from './platform/mail/index.ts';
import { createMetrics, watchJobs, watchPool } from './platform/metrics/index.ts';
import { watchPublishedVersions } from './platform/versions/index.ts';
import { dailyLettersTask, dumpTask, sweepTask, planReportsTask } from './night-tasks.ts';
import { APPEND_ONLY, bothVersions, seedRooms } from './rooms-together.ts';
import { loadOrCreateSigner, LOG_KEY_FILE, readCheckpoint, startSequencer, watchLog } from './record-log/index.ts';
import { holdSystems, rebuildIfChanged, watchRegisterVersions, type SystemSearch } from './registry/index.ts';
import { composeLists } from './library/index.ts';
import { apiRoutes } from './web/api/index.ts';
import { officeRoutes } from './web/office/index.ts';
import { errorPage, publicRoutes } from './web/public/index.ts';
import { buildServer, type RegisterVersions, type Route, type Services } from './web/server/index.ts';
import { workspaceRoutes } from './web/workspace/index.ts';

/** A portal that answers. */
export interface Running {
  readonly url: string;
  readonly app: FastifyInstance;
  readonly services: Services;
  readonly routes: readonly Route[];
  readonly signIns: readonly SignIn[];
  /** Stops taking requests, finishes what was accepted, lets jobs and log come to rest, disconnects. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly config: Config;
  readonly clock: Clock;
  readonly database: OpenDatabase;
  /** False for tests that look at requests alone. */
  readonly background?: boolean;
  /** Other request budgets than the usual, for load tests. */
  readonly limits?: RequestLimits;
  /** Other times for bodies to arrive in than the usual. */
  readonly bodyDeadlines?: Services['bodyDeadlines'];
}

/** Puts the portal together on an open database and listens: database -> modules -> server. What it opened it closes when it cannot. */
export async function start({
  config,
  clock,
  database,
  background = true,
  limits = requestLimits(),
  bodyDeadlines,
}: StartOptions): Promise<Running> {
  const endings: (() => Promise<unknown>)[] = [];
  let accepting = true;
  const stop = async (): Promise<void> => {
    accepting = false;
    for (let one = endings.pop(); one !== undefined; one = endings.pop()) await one();
  };
  try {
    await installJobs(database.ownerUrl);
    await assertAppendOnly(database.db, APPEND_ONLY);
    await composeLists(database.db);
    const registers = await watchRegisterVersions(database);
    endings.push(() => registers.close());
    const rooms = await watchPublishedVersions(database);
    endings.push(() => rooms.close());
    const versions = bothVersions(registers, rooms);
    const systems = holdSystems(database, registers);
    endings.push(() => systems.close());
    const opened = await openServices({
      config,
      clock,
      database,
      limits,
      versions,
      systems,
      accepting: () => accepting,
    });
    await syncRules(opened.desk);
    const signIns = config.demo && !config.production ? await demonstration(opened) : [];
    const services: Services = { ...opened, demoSignIns: signIns, ...(bodyDeadlines && { bodyDeadlines }) };
    if (background) endings.push(await startBackground(services));
    const routes = [...publicRoutes(services), ...workspaceRoutes(services), ...officeRoutes(services), ...apiRoutes()];
    const app = await buildServer({ services, routes, errorPage: (input) => errorPage(services, input) });
    endings.push(() => closeServer(app));
    await app.listen({ port: config.port, host: config.host });
    return { url: urlOf(app, config), app, services, routes, signIns, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function urlOf(app: FastifyInstance, { host, port }: Config): string {
  const address = app.server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  return `http://${host.includes(':') ? `[${host}]` : host}:${taken}`;
}

/** Long enough for any request but a bulk one; of that, each row that was answered is committed, and a second run goes on from there. */
const LAST_REQUESTS_MS = 6_000;

/** Takes no new connection and answers what it has; what then still runs is cut off. */
async function closeServer(app: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), LAST_REQUESTS_MS);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
}

interface Parts extends Required<Pick<StartOptions, 'config' | 'clock' | 'database' | 'limits'>> {
  readonly versions: RegisterVersions;
  readonly systems: SystemSearch;
  readonly accepting: () => boolean;
}

async function openServices(parts: Parts): Promise<Services> {
  const { config, clock, database, limits, versions, systems, accepting } = parts;
  const logSigned = async (): Promise<boolean> => (await readCheckpoint(database.db)) !== null;
  const signer = await loadOrCreateSigner(join(config.dataDir, LOG_KEY_FILE), config.logOrigin, logSigned);
  const metrics = createMetrics();
  watchPool(metrics, database.pool);
  watchJobs(metrics, database.db);
  watchLog(metrics, database.db, clock);
  metrics.gauge(
    'motcua_systems_held',
    'Systems held in memory; not a number while they are read or too many',
    () => systems.held() ?? Number.NaN,
  );
  metrics.gauge('motcua_system_pages_held', 'Systems whose whole page is held in memory', () => systems.pagesHeld());
  return {
    config,
    clock,
    today: () => dayOf(clock.now()),
    database,
    desk: openDesk({ db: database.db, signer, baseUrl: config.baseUrl }),
    files: await openDiskFileStore(config.dataDir, clock),
    signer,
    logger: createLogger({ level: config.logLevel }),
    metrics,
    registerVersions: versions,
    systems,
    limits,
    accepting,
  };
}

async function demonstration({ desk, database, clock, files, config }: Services): Promise<readonly SignIn[]> {
  const now = clock.now();
  const { signIns } = await seedDemonstration(desk, { now, files, production: config.production });
  await seedRooms({ db: database.db, files, baseUrl: config.baseUrl, now });
  return signIns;
}

/** Log sequencer and jobs. The function it gives brings both to rest: what waits stays in the database, safely. */
async function startBackground(services: Services): Promise<() => Promise<void>> {
  const { database, signer, clock, logger, config, metrics } = services;
  const sequencer = startSequencer(
    {
      database,
      signer,
      clock,
      // A demonstration may be started with any CLOCK; only in production does a clock that went back mean trouble.
      ...(config.production ? {} : { maxClockStepBackMs: Number.POSITIVE_INFINITY }),
      onRetry: (error) => logger.warn({ err: error }, 'record log waits for the database'),
    },
    (fault) =>
      logger.fatal(
        { err: fault },
        'the record log contradicts itself: nothing more is signed until a person has looked',
      ),
  );
  const jobs = await startJobs({
    pool: database.pool,
    tasks: {
      ...mailTasks({ db: database.db, smtpUrl: config.smtpUrl, from: config.mailFrom, clock }),
      sweep: sweepTask(services),
      dailyDump: dumpTask(services),
      recheckList: recheckTask(services),
      dailyLetters: dailyLettersTask(services),
      planReports: planReportsTask(services),
    },
    concurrency: 4,
    // In UTC: in Viet Nam the day has just begun.
    crontab: [
      '17 20 * * * sweep',
      '2 17 * * * dailyDump',
      '*/10 * * * * recheckList',
      '45 23 * * * dailyLetters',
      '30 23 * * * planReports',
    ].join('\n'),
    onOutcome: (outcome) => metrics.observeJob(outcome.name, outcome.result, outcome.seconds),
    onTrouble: (message) => logger.warn({ trouble: message }, 'job queue'),
  });
  const rebuilding = rebuildSearch(services);
  const lists = watchLists(services);
  return async () => {
    lists.stop();
    await Promise.all([sequencer.stop(), jobs.stop(), rebuilding.stop()]);
  };
}

/** After an update of the program that finds entries by other rules: made anew beside the portal's work. Stopped, it begins again next time. */
function rebuildSearch({ database, clock, logger }: Services): { stop(): Promise<void> } {
  const stopped = new AbortController();
  const done = rebuildIfChanged(database.db, clock.now(), stopped.signal).then(
    (report) =>
      report && logger.info({ checked: report.checked, changed: report.differing.length }, 'search rows made anew'),
    (error: unknown) => stopped.signal.aborted || logger.warn({ err: error }, 'search rows were not made anew'),
  );
  return {
    stop: async () => {
      stopped.abort();
      await done;
    },
  };
}

/** Every ten minutes, so also soon after the midnight on which a version takes effect: a look at one row when there is nothing to do. */
function recheckTask({ database, desk, clock, logger }: Services): Tasks[string] {
  return async () => {
    await composeLists(database.db);
    const systems = await recheckList(desk, clock.now());
    if (systems !== null) logger.info({ systems }, 'the high-risk list changed: systems to be reviewed');
  };
}

/** Each process of a portal answers with the list versions loaded, at the latest a minute after the operator did so. */
function watchLists({ database, logger }: Services): { stop(): void } {
  const timer = setInterval(() => {
    composeLists(database.db).catch((error: unknown) => logger.warn({ err: error }, 'list versions were not read'));
  }, 60_000);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

/** `motcua serve`: runs until a stop signal. Exit code 0 after a clean stop, 2 for settings that cannot be used: one line says which. */
export async function serve(io: { out(text: string): void; err(text: string): void }): Promise<number> {
  try {
    await serveUntilAsked(readConfig(process.env, process.cwd()), io);
    return 0;
  } catch (error) {
    const line = error instanceof ConfigError ? error.message : startTrouble(error);
    if (line === null) throw error;
    io.err(line);
    return 2;
  }
}

async function serveUntilAsked(
  config: Config,
  io: { out(text: string): void; err(text: string): void },
): Promise<void> {
  const asked = stopAsked();
  const database = await openDatabase(config, { max: 24 });
  try {
    const running = await start({
      config,
      clock: config.clock === null ? systemClock : shiftedClock(config.clock),
      database,
    });
    announce(running, io);
    await asked;
    io.err('Stopping: finishing what was accepted…');
    await running.stop();
  } finally {
    await database.shutDown();
  }
}

function announce({ services, signIns, url }: Running, io: { out(text: string): void }): void {
  // Port 0 takes a free one, which only the server knows.
  io.out(`\nMột Cửa AI: ${services.config.port === 0 ? url : services.config.baseUrl}\n`);
  if (signIns.length === 0) return;
  io.out('Demonstration (fictional) — sign in at /dang-nhap:');
  for (const { email, password, role, of, name } of signIns)
    io.out(`  ${[email.padEnd(40), password, role.padEnd(10), name].join(' ')}${of.en === '' ? '' : `, ${of.en}`}`);
  io.out('');
}
