import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { TRIP, type Db, type Tables } from '../../src/platform/database/index.ts';
import type { TestDatabase } from '../database.ts';

/** How a statement fails: never sent · carried out but reported as failed · connection ended before it, or right after it. */
export const KINDS = ['neverSent', 'storedButFailed', 'killedBefore', 'killedAfter'] as const;
export type Kind = (typeof KINDS)[number];

export interface Faulty {
  db: Db;
  /** The statement that failed; null when the run had fewer statements. */
  failed: () => string | null;
  close: () => Promise<void>;
}

/** A way to the database on which the `nth` statement (from 1) fails in that way; all others, the rollback included, pass. */
export function failingAt(database: TestDatabase, nth: number, kind: Kind): Faulty {
  const { Client, types, options, pipeline } = database.pool.options as pg.PoolConfig & { Client: typeof pg.Client };
  const settings = { ...(types && { types }), ...(options && { options }), ...(pipeline && { pipeline }) };
  const pool = new pg.Pool({ connectionString: database.url, max: 1, Client, ...settings });
  pool.on('error', () => undefined);
  let [count, failed] = [0, null as string | null];
  const wrap = (client: pg.PoolClient): pg.PoolClient => {
    client.on('error', () => undefined);
    const query = client.query.bind(client) as unknown as (...args: unknown[]) => Promise<unknown>;
    const name = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').slice(0, 60);
    const single = async (...args: unknown[]): Promise<unknown> => {
      count += 1;
      if (count !== nth) return query(...args);
      failed = name(args[0] as string);
      if (kind === 'killedBefore') {
        await kill(database, client);
        return query(...args);
      }
      if (kind !== 'neverSent') await query(...args);
      if (kind === 'killedAfter') await kill(database, client);
      throw new Error('reported as failed');
    };
    /** The same for statements that travel together: those before the failing one are carried out, those after it are sent, too. */
    const together = async (statements: readonly CompiledQuery[]): Promise<unknown> => {
      const at = nth - count - 1;
      count += statements.length;
      if (at < 0 || at >= statements.length) return query(TRIP, statements);
      failed = name(statements[at]!.sql);
      const kills = kind === 'killedBefore' || kind === 'killedAfter';
      const trouble = CompiledQuery.raw(kills ? 'select pg_terminate_backend(pg_backend_pid())' : 'select 1 / 0');
      const carriedOut = kind === 'killedAfter' || kind === 'storedButFailed' ? [statements[at]!] : [];
      return query(TRIP, [...statements.slice(0, at), ...carriedOut, trouble, ...statements.slice(at + 1)]);
    };
    const failing = (...args: unknown[]): Promise<unknown> =>
      args[0] === TRIP ? together(args[1] as CompiledQuery[]) : single(...args);
    return new Proxy(client, {
      get: (target, name) => (name === 'query' ? failing : Reflect.get(target, name, target)),
    });
  };
  const connect = async (): Promise<pg.PoolClient> => wrap(await pool.connect());
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: { connect, end: () => pool.end() } as never }),
  });
  return { db, failed: () => failed, close: () => db.destroy() };
}

async function kill(database: TestDatabase, client: pg.PoolClient): Promise<void> {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('select pg_terminate_backend($1, 5000)', [(client as unknown as { processID: number }).processID]);
  await owner.end();
}
