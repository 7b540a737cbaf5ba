import type { Writable } from 'node:stream';
import { Kysely, PostgresDialect, type CompiledQuery, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB as Tables } from './tables.ts';

/** Query builder over the application's tables. */
export type Db = Kysely<Tables>;
/** The same inside a transaction: functions that write take one, so that the caller decides what belongs together. */
export type Tx = Transaction<Tables>;
export type { Tables };

/** One process's way to the database. */
export interface Database {
  db: Db;
  /** For hand-named statements on the hottest paths, LISTEN, and the job queue. */
  pool: pg.Pool;
  url: string;
  close(): Promise<void>;
}

/** The role whose grants carry the promises (append-only tables); see db/migrations/0001. */
export const APPLICATION_ROLE = 'motcua_app';

/** Stands in the place of a statement's text: what follows is a list of statements. */
export const TRIP = '/* one trip */';

/** PostgreSQL plans a named statement once a connection; naming by text makes every query of the builder a named one (2.4 times). */
class NamingClient extends pg.Client {
  readonly #names = new Map<string, string>();

  // The overloads of pg's `query` cannot be expressed here; the builder only calls (text, values) and (text, values, callback).
  override query(...args: unknown[]): never {
    const [text, values] = args;
    if (text === TRIP) return this.#together(values as CompiledQuery[]) as never;
    const base = super.query.bind(this) as (...all: unknown[]) => never;
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return base(...args);
    let name = this.#names.get(text);
    if (name === undefined && this.#names.size < MAX_NAMES) {
      name = `q${this.#names.size}`;
      this.#names.set(text, name);
    }
    return name === undefined ? base(...args) : base({ name, text, values }, ...args.slice(2));
  }

  /** All of them leave in one packet; nothing is thrown before the last is answered, so that nobody goes on while some still run. */
  async #together(statements: readonly CompiledQuery[]): Promise<{ rows: unknown[] }> {
    const { stream } = (this as unknown as { connection: { stream: Writable } }).connection;
    stream.cork();
    const sent = statements.map(({ sql, parameters }) => this.query(sql, parameters) as Promise<unknown>);
    stream.uncork();
    const failed = (await Promise.allSettled(sent)).find((one) => one.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    return { rows: [] };
  }
}

/** Batches of varying width make ever new texts; beyond this many they go unnamed instead of filling the server's memory. */
const MAX_NAMES = 500;

// int8 as number: every bigint here is a count, an index or a size far below 2^53. Dates stay strings: a Day has no time zone.
const INT8 = 20;
const DATE = 1082;
const TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') => {
    if (oid === INT8) return Number;
    if (oid === DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid, format);
  }) as pg.CustomTypesConfig['getTypeParser'],
};

/**
 * Connects as the application: every session takes on `motcua_app`, which may only INSERT and SELECT where records must stay.
 * `asOwner` keeps the address's own role, for migrations and for erasing personal data.
 */
export function connect(
  url: string,
  options: { max?: number; asOwner?: boolean; onFault?: (error: Error) => void } = {},
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 16,
    Client: NamingClient,
    // A statement leaves when it is asked for, not when the one before it is answered.
    pipeline: true,
    types: TYPES,
    connectionTimeoutMillis: 3_000,
    idle_in_transaction_session_timeout: 30_000,
    statement_timeout: 30_000,
    options: `-c jit=off -c timezone=UTC${options.asOwner ? '' : ` -c role=${APPLICATION_ROLE}`}`,
  });
  // A connection that breaks (server stopped) must not end the process; the query under way, or the next one, reports it.
  // The pool listens only while a connection is idle, so each one needs a listener of its own, which then is told of both.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', (error) => options.onFault?.(error)));
  const db: Db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const close = async (): Promise<void> => {
    await db.destroy();
    // The builder ends the pool only if it was used; an open pool would hold the process for ten seconds.
    if (!pool.ended) await pool.end();
  };
  return { db, pool, url, close };
}

/** Runs `work` in one transaction: all of it is committed, or none. */
export function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db as Tx) : db.transaction().execute(work);
}
