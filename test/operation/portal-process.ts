import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { startEmbedded, type EmbeddedPostgres } from '../../src/platform/database/index.ts';
import { atEnd, takeAway } from '../database.ts';

const MAIN = join(import.meta.dirname, '../../src/main.ts');
const COMPILED = join(import.meta.dirname, '../../node_modules/.cache/motcua');

/** A `motcua …` process: what it was started with, what it said, how it ended. */
export interface Started {
  readonly child: ChildProcess;
  /** All it has written until now. */
  said(): { out: string; err: string };
  /** Exit code; a signal's name when one ended it. */
  readonly ended: Promise<number | string>;
}

/** Starts the command with that environment and nothing else of ours. It is killed at the end of the file, if it still runs. */
export function motcua(args: readonly string[], env: Record<string, string>, more: { uid?: number } = {}): Started {
  const { PATH = '', HOME = '/tmp' } = process.env;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...args], {
    env: { PATH, HOME, LOG_LEVEL: 'silent', NODE_COMPILE_CACHE: COMPILED, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
    cwd: '/tmp',
    ...(more.uid === undefined ? {} : { uid: more.uid, gid: more.uid }),
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (said.err += text));
  child.stdin.on('error', () => undefined);
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  atEnd(() => child.kill('SIGKILL'));
  return { child, said: () => said, ended };
}

/** The command with its whole input; resolves when it has ended. */
export async function runMotcua(
  args: readonly string[],
  env: Record<string, string>,
  input = '',
): Promise<{ code: number | string; out: string; err: string }> {
  const started = motcua(args, env);
  started.child.stdin!.end(input);
  const code = await started.ended;
  return { code, ...started.said() };
}

/** An embedded PostgreSQL of that folder, stopped at the end; it is not looked after in between. */
export async function ownPostgres(folder: string): Promise<EmbeddedPostgres> {
  const server = await startEmbedded(folder, process.env['POSTGRES_BIN'] || undefined);
  atEnd(() => {
    killDatabase(server);
    takeAway(server, folder);
  });
  return server;
}

/**
 * A port that nobody uses, below those that systems give out by themselves: while a killed server is away nothing else gets it.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const server = createServer();
    const port = randomInt(20_000, 32_000);
    const free = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!free) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
}

/** Waits until `/readyz` says ready; throws with the process's words when it ended instead. */
export async function untilReady(url: string, started: Started, limitMs = 60_000): Promise<number> {
  const begun = performance.now();
  const { child } = started;
  while (child.exitCode === null && child.signalCode === null && performance.now() - begun < limitMs) {
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(3_000) }).catch(() => null);
    if (answer?.status === 200) return performance.now() - begun;
    await pause(50);
  }
  throw new Error(`not ready: ${started.said().err.slice(-2_000)}`);
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** `kill -9` of the postmaster and of all its children, which are found by their parent's id while it may make no more of them. */
export function killDatabase(server: EmbeddedPostgres): number {
  const postmaster = server.processId();
  if (postmaster === null) return 0;
  killId(postmaster, 'SIGSTOP');
  const family = [...childrenOf(postmaster), postmaster];
  for (const id of family) killId(id);
  return family.length;
}

/** `kill -9` of one child alone: the server then ends all sessions and recovers. */
export function killOneBackend(server: EmbeddedPostgres, pick: (of: number) => number): boolean {
  const postmaster = server.processId();
  const children = postmaster === null ? [] : childrenOf(postmaster);
  if (children.length === 0) return false;
  killId(children[pick(children.length)]!);
  return true;
}

export function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((id) => parentOf(id) === parent);
}

function parentOf(id: number): number | null {
  try {
    // The name in brackets may hold anything, so the fields are counted from its end.
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
}

export function killId(id: number, signal: NodeJS.Signals = 'SIGKILL'): void {
  try {
    process.kill(id, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
