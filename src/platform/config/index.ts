import { isIP } from 'node:net';
import { isAbsolute, resolve } from 'node:path';

export { startTrouble } from './start-trouble.ts';
export { stopAsked } from './stop-asked.ts';

/** Settings of one process, read once from the environment. */
export interface Config {
  port: number;
  host: string;
  /** Public address without a trailing slash; receipts and mails link to it. */
  baseUrl: string;
  dataDir: string;
  /** null: the embedded PostgreSQL under `dataDir`. */
  databaseUrl: string | null;
  demo: boolean;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** ISO instant at which the process believes to start; null: the machine's time. */
  clock: string | null;
  smtpUrl: string | null;
  mailFrom: string;
  /** Name of the record log, first line of every checkpoint. */
  logOrigin: string;
  production: boolean;
  /**
   * Whose word on where a request came from (X-Forwarded-For) is taken: nobody's (false), that of these addresses and networks, or
   * that of so many hops before us.
   */
  trustProxy: false | number | string[];
  /** Where weaknesses are reported, for /.well-known/security.txt: mailto: or https: address; null: not told. */
  securityContact: string | null;
}

/** A setting that cannot be used. The process prints `message` on one line and exits with 2. */
export class ConfigError extends Error {}

type Environment = Record<string, string | undefined>;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Reads the environment. Throws `ConfigError` naming the variable, its value and what was expected. */
export function readConfig(env: Environment, cwd: string): Config {
  const production =
    oneOf(env, 'NODE_ENV', ['production', 'development', 'test'] as const, 'development') === 'production';
  const port = wholeNumber(env, 'PORT', 3000, 0, 65_535);
  const host = env['HOST'] || '127.0.0.1';
  const clock = instantOrNull(env, 'CLOCK');
  if (clock && production) throw new ConfigError('CLOCK is set: expected it to be unset when NODE_ENV=production');
  const dataDir = env['DATA_DIR'] || './data';
  return {
    port,
    host,
    baseUrl: (url(env, 'BASE_URL', ['http:', 'https:']) ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    dataDir: isAbsolute(dataDir) ? dataDir : resolve(cwd, dataDir),
    databaseUrl: url(env, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    demo: oneOf(env, 'DEMO', ['0', '1'] as const, '1') === '1',
    logLevel: oneOf(env, 'LOG_LEVEL', LOG_LEVELS, 'info'),
    clock,
    smtpUrl: url(env, 'SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: env['MAIL_FROM'] || 'Một Cửa AI <khong-tra-loi@localhost>',
    logOrigin: logOrigin(env),
    production,
    trustProxy: trustProxy(env),
    securityContact: securityContact(env),
  };
}

function wholeNumber(env: Environment, name: string, fallback: number, min: number, max: number): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < min || value > max)
    throw unusable(name, text, `a whole number from ${min} to ${max}`);
  return value;
}

function oneOf<const T extends string>(env: Environment, name: string, allowed: readonly T[], fallback: T): T {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  if (!(allowed as readonly string[]).includes(text)) throw unusable(name, text, `one of ${allowed.join(', ')}`);
  return text as T;
}

function url(env: Environment, name: string, protocols: readonly string[]): string | null {
  const text = env[name];
  if (text === undefined || text === '') return null;
  // PostgreSQL also takes addresses without a host (a socket folder in the query); URL does not.
  const parsed = URL.parse(text.replace(/^(postgres(?:ql)?:\/\/[^@/]*@)\//, '$1localhost/'));
  const expected = `an address starting with ${protocols.map((p) => `${p}//`).join(' or ')}`;
  // The value may hold a password, so it is not repeated.
  if (!parsed || !protocols.includes(parsed.protocol))
    throw new ConfigError(`${name} cannot be used: expected ${expected}`);
  return text;
}

function instantOrNull(env: Environment, name: string): string | null {
  const text = env[name];
  if (text === undefined || text === '') return null;
  if (!/^\d{4}-\d{2}-\d{2}T/.test(text) || Number.isNaN(Date.parse(text))) {
    throw unusable(name, text, 'an ISO instant such as 2026-11-22T08:00:00+07:00');
  }
  return text;
}

function logOrigin(env: Environment): string {
  const text = env['LOG_ORIGIN'] || 'motcua.local/log';
  if (!/^[A-Za-z0-9][A-Za-z0-9./_-]{0,99}$/.test(text))
    throw unusable('LOG_ORIGIN', text, 'a name such as motcua.example.vn/log');
  return text;
}

function securityContact(env: Environment): string | null {
  const text = env['SECURITY_CONTACT'] ?? '';
  if (text === '') return null;
  const address =
    /^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) || (/^https:\/\/\S+$/.test(text) && URL.canParse(text));
  if (!address) throw unusable('SECURITY_CONTACT', text, 'mailto:… or https://…');
  return text;
}

const MAX_HOPS = 9;
const EXPECTED_PROXIES = `addresses and networks such as 10.0.0.5,10.1.0.0/16, or a number of hops from 1 to ${MAX_HOPS}`;

function trustProxy(env: Environment): Config['trustProxy'] {
  const text = env['TRUST_PROXY']?.trim() ?? '';
  if (text === '') return false;
  if (/^[1-9]$/.test(text)) return Number(text);
  const proxies = text.split(',').map((one) => one.trim());
  if (!proxies.every(isAddressOrNetwork)) throw unusable('TRUST_PROXY', text, EXPECTED_PROXIES);
  return proxies;
}

/** Not the network of all addresses: then anybody could say to be anybody. */
function isAddressOrNetwork(text: string): boolean {
  const [address = '', prefix, more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more !== undefined) return false;
  return prefix === undefined || (/^[1-9]\d{0,2}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
}

function unusable(name: string, text: string, expected: string): ConfigError {
  return new ConfigError(`${name}=${JSON.stringify(text.slice(0, 80))} cannot be used: expected ${expected}`);
}
