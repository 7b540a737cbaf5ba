import { CompiledQuery, type RawBuilder } from 'kysely';
import { TRIP, type Db } from './connect.ts';

/** A statement that somebody else will carry out, at once or together with others. */
export type Statement = RawBuilder<unknown>;

/**
 * Carries out statements whose answers nobody needs, in this order, in one trip to the server: waiting for each answer costs more
 * than many a statement. The first that fails is thrown, after all have been answered; call it in a transaction, and none counts.
 */
export async function inOneTrip(tx: Db, statements: readonly Statement[]): Promise<void> {
  const [first, ...more] = statements;
  if (first === undefined) return;
  if (more.length === 0) await first.execute(tx);
  else
    await tx.executeQuery(
      CompiledQuery.raw(
        TRIP,
        statements.map((statement) => statement.compile(tx)),
      ),
    );
}
