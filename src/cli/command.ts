import { parseArgs } from 'node:util';

/** Where a command writes: results to `out`, complaints and progress to `err`. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** A line that replaces itself in a terminal. */
  progress(text: string, last: boolean): void;
  /** All of standard input, for `--password-stdin`. */
  stdin(): Promise<string>;
}

/** Exit code: 0 done · 1 the answer is no · 2 bad input, nothing changed. */
export type Command = (args: string[], io: Io) => Promise<number>;

/** Bad input. The message is the one line that is printed; the exit code is 2. */
export class UsageError extends Error {}

/** Options and positional arguments, or a `UsageError` that says what was expected. `flags` take no value. */
export function readArgs<const V extends string, const F extends string>(
  args: string[],
  usage: string,
  {
    values = [],
    flags = [],
    positionals = [0, 0],
  }: { values?: readonly V[]; flags?: readonly F[]; positionals?: readonly [min: number, max: number] },
): { values: Partial<Record<V, string>>; flags: Partial<Record<F, boolean>>; positionals: string[] } {
  if (args.includes('--help') || args.includes('-h')) throw new UsageError(`Usage: motcua ${usage}`);
  const options = Object.fromEntries([
    ...values.map((name) => [name, { type: 'string' }]),
    ...flags.map((name) => [name, { type: 'boolean' }]),
  ]) as Record<string, { type: 'string' | 'boolean' }>;
  let parsed;
  try {
    parsed = parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. ')[0]!}. Usage: motcua ${usage}`);
  }
  const count = parsed.positionals.length;
  if (count < positionals[0] || count > positionals[1]) throw new UsageError(`Usage: motcua ${usage}`);
  return { values: parsed.values as never, flags: parsed.values as never, positionals: parsed.positionals };
}

/** The option's text, or a `UsageError` when it is missing. */
export function needed(value: string | undefined, name: string, usage: string): string {
  if (value === undefined || value.trim() === '') throw new UsageError(`--${name} is missing. Usage: motcua ${usage}`);
  return value.trim();
}
