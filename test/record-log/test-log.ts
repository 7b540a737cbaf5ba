import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { frozenClock } from '../../src/platform/clock/index.ts';
import { inTransaction } from '../../src/platform/database/index.ts';
import {
  enterLeaves,
  readLogFile,
  readReceipt,
  sequence,
  signerFrom,
  type EnteredLeaf,
} from '../../src/record-log/index.ts';
import {
  verifyLog,
  verifyReceipt,
  walkLog,
  type LogOptions,
  type LogVerdict,
  type PlacedLeaf,
} from '../../src/verifier/index.ts';
import { freshDatabase, type TestDatabase } from '../database.ts';

/** A log on a database of its own, which can re-verify the whole of itself through the public files. */
export interface TestLog extends Awaited<ReturnType<typeof createTestLog>> {}

export async function createTestLog() {
  const database: TestDatabase = await freshDatabase();
  const signer = signerFrom('motcua.test/log', generateKeyPairSync('ed25519').privateKey);
  const clock = frozenClock('2026-11-22T01:00:00Z');
  const { db } = database;
  let lastCheckpoint: string | undefined;
  const entered = new Map<string, string>();

  const fetchBytes = async (path: string): Promise<Uint8Array | null> =>
    (await readLogFile(db, signer, path))?.bytes ?? null;
  const verify = (options: Partial<LogOptions> = {}): Promise<LogVerdict> =>
    verifyLog(fetchBytes, { trustedKeys: [signer.verifierKey], ...options });

  const check = async (extent: 'exactly' | 'atLeast'): Promise<void> => {
    const walk = walkLog(fetchBytes, {
      trustedKeys: [signer.verifierKey],
      ...(lastCheckpoint && { previousCheckpoint: lastCheckpoint }),
    });
    const placed: PlacedLeaf[] = [];
    let step = await walk.next();
    for (; !step.done; step = await walk.next()) placed.push(...step.value);
    const verdict = step.value;
    if (lastCheckpoint === undefined && verdict.findings[0]?.code === 'checkpointMissing') {
      const indexed = await sql`select 1 from log_index`.execute(db);
      assert.equal(indexed.rows.length, 0, 'places without a head');
    } else {
      assert.deepEqual(verdict.findings, []);
      lastCheckpoint = verdict.checkpointNote!;
    }
    const queued = await sql<{ leaf_id: string }>`select leaf_id from log_queue`.execute(db);
    const everywhere = [...placed.map((leaf) => leaf.id), ...queued.rows.map((row) => row.leaf_id)].sort();
    if (extent === 'exactly') assert.deepEqual(everywhere, [...entered.keys()].sort());
    assert.equal(new Set(everywhere).size, everywhere.length, 'a record is there twice');
    assert.deepEqual(
      [...entered.keys()].filter((id) => !everywhere.includes(id)),
      [],
      'acknowledged, but lost',
    );
    const some = placed.filter((_, at) => at === 0 || at === placed.length - 1 || at % 97 === 0);
    for (const leaf of some) {
      const verdict = await verifyReceipt(await readReceipt(db, signer, leaf.id), {
        trustedKeys: [signer.verifierKey],
      });
      assert.deepEqual([verdict.verdict, verdict.leaf?.id], ['true', leaf.id]);
    }
  };

  return {
    database,
    db,
    signer,
    clock,
    fetchBytes,
    verify,

    /** Enters `count` records in one transaction and remembers them as acknowledged. */
    enter: async (count: number, subject = 'VN-AI-1'): Promise<EnteredLeaf[]> => {
      const first = entered.size;
      const leaves = await inTransaction(db, (tx) =>
        enterLeaves(
          tx,
          Array.from({ length: count }, (_, at) => ({
            kind: 'tested',
            subject,
            body: { number: first + at },
            at: clock.now(),
          })),
        ),
      );
      for (const leaf of leaves) entered.set(leaf.leafId, leaf.body);
      return leaves;
    },

    sequence: (limit?: number) => sequence(db, signer, clock, limit === undefined ? {} : { limit }),

    /**
     * Re-verifies the whole log from its public bytes, against the head of the last check too, and holds it against all that was
     * acknowledged: each record is in the log or waits, exactly once, and nothing else is there.
     */
    checkLog: (): Promise<void> => check('exactly'),

    /** The same where some commits may have gone through unseen: all that was acknowledged is there once, with perhaps more. */
    checkLogHolding: (): Promise<void> => check('atLeast'),

    waiting: async (): Promise<number> => {
      const found = await sql<{ count: number }>`select count(*) as count from log_queue`.execute(db);
      return found.rows[0]!.count;
    },

    /** Does as the database's owner what the application itself may not. */
    tamper: async (text: string, values: unknown[] = []): Promise<void> => {
      const client = new pg.Client({ connectionString: database.ownerUrl });
      await client.connect();
      try {
        await client.query('set session_replication_role = replica');
        const changed = await client.query(text, values);
        assert.ok((changed.rowCount ?? 0) > 0, 'the tampering changed nothing');
      } finally {
        await client.end();
      }
    },
  };
}
