import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { after } from 'node:test';
import pg from 'pg';
import {
  connect,
  ensureDatabase,
  migrate,
  removeCluster,
  startEmbedded,
  type Database,
  type EmbeddedPostgres,
} from '../src/platform/database/index.ts';
import { installJobs } from '../src/platform/jobs/index.ts';
import { ownFolder } from './own-folder.ts';

export interface TestDatabase extends Database {
  /** Address as the owner, for what the application itself may not do. */
  ownerUrl: string;
}

const endings: (() => unknown)[] = [];
let armed = false;

/** Runs `work` when the test (or, outside of one, the file) ends, the newest first: what was opened last is closed first. */
export function atEnd(work: () => unknown): void {
  arm();
  endings.push(work);
}

/** The runner finds the test it is called from only before the first wait on something that an earlier test began. */
function arm(): void {
  if (armed) return;
  armed = true;
  after(async () => {
    for (let one = endings.pop(); one !== undefined; one = endings.pop()) await one();
    armed = false;
  });
}

const TEMPLATE = 'motcua_template';
let cluster: Promise<(database: string) => string> | undefined;

/**
 * A new, migrated, empty database of its own, closed when the test file ends.
 * `TEST_CLUSTER` names a running cluster (test/run.ts sets it); without it this process starts one of its own.
 */
export async function freshDatabase(): Promise<TestDatabase> {
  arm();
  cluster ??= openCluster();
  const urlOf = await cluster;
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await cloneTemplate(urlOf('postgres'), name);
  const database = connect(urlOf(name), { max: 8 });
  // The runner only ends a file when nothing is left to wait for, and idle connections would be waited for, ten seconds long.
  database.pool.options.allowExitOnIdle = true;
  atEnd(() => database.close());
  return { ...database, ownerUrl: urlOf(name) };
}

async function openCluster(): Promise<(database: string) => string> {
  const given = process.env['TEST_CLUSTER'];
  if (given) return (database) => given.replace('/postgres?', `/${database}?`);
  const folder = ownFolder('test');
  const server = await startEmbedded(folder, process.env['POSTGRES_BIN'] || undefined);
  // Before the folder goes.
  process.prependListener('exit', () => takeAway(server, folder));
  await prepareTemplate(server.adminUrl, server.url(TEMPLATE));
  return server.url;
}

/** Ends the server and removes its folder, waiting as only the end of a process can: what still writes would leave half of it behind. */
export function takeAway(server: EmbeddedPostgres, folder: string): void {
  const id = server.processId();
  if (id !== null) process.kill(id, 'SIGQUIT');
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let look = 0; look < 150 && server.processId() !== null; look += 1) Atomics.wait(pause, 0, 0, 20);
  removeCluster(folder);
  rmSync(folder, { recursive: true, force: true });
}

/** What a power cut takes is no loss here; and of hundreds of databases each would be vacuumed in turn, all the time. */
const IN_TESTS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };

/** Migrates the database that all test databases are copied from. */
export async function prepareTemplate(adminUrl: string, templateUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  for (const [name, value] of Object.entries(IN_TESTS)) await client.query(`alter system set ${name} = ${value}`);
  await client.query('select pg_reload_conf()');
  await client.end();
  await ensureDatabase(adminUrl, TEMPLATE);
  await migrate(templateUrl);
  // Every portal would install its queue anew otherwise; that it can is seen where real processes start on empty folders.
  await installJobs(templateUrl);
}

/** Two copies at once of one template get in each other's way, so they take turns. */
async function cloneTemplate(adminUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(42)');
    await client.query(`create database ${name} template ${TEMPLATE}`);
  } finally {
    await client.end();
  }
}
