import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { submitMany, type Desk } from '../src/casework/index.ts';
import { removeCluster, startEmbedded } from '../src/platform/database/index.ts';
import type { ApiKeyActor } from '../src/platform/identity/index.ts';
import { bareInserts, sampleRows } from './notification/bare-inserts.ts';
import { compare } from './notification/compare.ts';
import { answersOf, notifier, notify, NOW, openEngine, PROCEDURE } from './notification/engine.ts';
import type { BenchRow } from './row.ts';

const BULK_ROWS = 2_000;

/** Notifications a second through the engine, beside the same rows inserted by bare pg in one transaction; and the bulk rate. */
export async function bench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join('/tmp', 'motcua-bench-notification-'));
  const server = await startEmbedded(folder);
  try {
    const { database, desk } = await openEngine(server, 'bench');
    const { actor } = await notifier(database, NOW);
    await notify(desk, actor);
    const sample = await sampleRows(database.pool);
    const sides = { measured: () => notify(desk, actor), bare: () => bareInserts(database.pool, sample) };
    const rows = [
      await compare('notification through the engine', 1, sides),
      await compare('notification through the engine', 16, sides),
      await bulk(desk, actor),
    ];
    await database.close();
    return rows;
  } finally {
    await server.stop();
    removeCluster(folder);
  }
}

async function bulk(desk: Desk, actor: ApiKeyActor): Promise<BenchRow> {
  const rows = Array.from({ length: BULK_ROWS }, (_, row) => ({
    row,
    answers: answersOf(`Hàng loạt ${row}`),
    key: `bulk-${row}`,
  }));
  const started = performance.now();
  let taken = 0;
  for await (const verdict of submitMany(desk, { procedureId: PROCEDURE, rows, actor, now: () => NOW })) {
    if (verdict.verdict === 'submitted') taken += 1;
  }
  if (taken !== BULK_ROWS) throw new Error(`only ${taken} of ${BULK_ROWS} rows were taken`);
  return {
    name: 'bulk notification',
    value: (taken / (performance.now() - started)) * 1_000,
    unit: 'rows/s',
    goal: '≥ 200 rows/s',
  };
}
