import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** A process of a measurement. */
export interface Child {
  /** The address that it printed. */
  readonly address: string;
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>;
}

const running = new Set<ReturnType<typeof spawn>>();
process.on('exit', () => running.forEach((one) => one.kill('SIGTERM')));

/** Starts a file of this folder as a process of its own and waits for the address that it prints. */
export function startChild(file: string, args: readonly string[], env: Record<string, string> = {}): Promise<Child> {
  const started = spawn(process.execPath, [join(import.meta.dirname, file), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(started);
  const ended = new Promise<void>((resolve) => {
    started.once('exit', () => {
      running.delete(started);
      resolve();
    });
  });
  const stop = (): Promise<void> => {
    started.kill('SIGTERM');
    return ended;
  };
  return new Promise((resolve, reject) => {
    started.once('exit', (status) => reject(new Error(`${file} ended with ${status}`)));
    started.stdout.on('data', (chunk: Buffer) => {
      const address = /READY (\S+)/.exec(chunk.toString())?.[1];
      if (address !== undefined) resolve({ address, stop });
    });
  });
}
