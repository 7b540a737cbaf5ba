import { randomBytes } from 'node:crypto';
import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino';
import { systemClock } from '../clock/index.ts';

/** Structured log of the process. It carries references, routes, codes and durations; never names, addresses or what people typed. */
export type Logger = PinoLogger;

/** Keys whose values never reach the log, wherever they appear. */
const REDACTED = [
  'password',
  'secret',
  'token',
  'authorization',
  'cookie',
  'email',
  'name',
  'phone',
  'address',
  'answers',
  'body',
  'query',
];

/** A logger writing JSON lines to standard error (or `destination`). */
export function createLogger(settings: { level: string }, destination?: DestinationStream): Logger {
  const paths = REDACTED.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);
  return pino(
    {
      level: settings.level,
      base: null,
      timestamp: () => `,"at":"${systemClock.now().toISOString()}"`,
      redact: { paths, censor: '[left out]' },
      serializers: { err: faultWithoutValues, req: () => undefined, res: () => undefined },
    },
    destination ?? pino.destination({ dest: 2, sync: false }),
  );
}

/** Database errors repeat the row in `detail`, and data errors (class 22) the value in the message; only what identifies the fault is kept. */
function faultWithoutValues(error: Error): unknown {
  const { name: type, message, stack } = error;
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown };
  const cause = error.cause instanceof Error ? faultWithoutValues(error.cause) : undefined;
  const dataError = typeof code === 'string' && /^22[0-9A-Z]{3}$/v.test(code);
  const shown = dataError ? message.replace(/[:"][\s\S]*$/v, '').trimEnd() : message;
  // The stack begins with the message, whatever is in it.
  const frames = stack?.split('\n').filter((line) => /^ {4}at /v.test(line));
  return { type, message: shown, stack: frames?.slice(0, 20).join('\n'), code, constraint, table, cause };
}

/** A reference that a person can read out on the phone: eight letters and digits without look-alikes. */
export function newReference(): string {
  if (at === random.length) {
    random = randomBytes(LENGTH * 500);
    at = 0;
  }
  let text = '';
  for (const end = at + LENGTH; at < end; at += 1) text += ALPHABET[random[at]! % ALPHABET.length]!;
  return text;
}

const LENGTH = 8;
/** Random bytes are asked for in stock: every request takes some. */
let random = Buffer.alloc(0);
let at = 0;

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
