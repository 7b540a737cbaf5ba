import { sql } from 'kysely';
import { inTransaction, type Db, type Tx } from '../../platform/database/index.ts';
import { recordDestruction } from '../../platform/destruction/index.ts';
import { sweepFiles, type FileStore } from '../../platform/files/index.ts';
import { sweepIdempotency } from '../../platform/http/index.ts';
import { sweepSessions } from '../../platform/identity/index.ts';
import { sweepMail } from '../../platform/mail/index.ts';
import { eraseRegistrations, sweepUnconfirmed } from '../../communication/index.ts';
import { destroyDrafts } from './destroy-drafts.ts';
import { eraseApartOfEnded } from './erase-apart.ts';
import { RETENTION_RULES, type RetentionRule } from './retention-rules.ts';

type Counts = Record<string, number>;
type Destroy = (tx: Tx, rule: RetentionRule, now: Date) => Promise<Counts>;

const DESTROY: Readonly<Record<Exclude<RetentionRule['id'], 'unnamedFile'>, Destroy>> = {
  endedSession: async (tx, { days }, now) => ({ sessions: await sweepSessions(tx, now, days) }),
  repeatableAnswer: async (tx, { days }, now) => ({ answers: await sweepIdempotency(tx, now, days) }),
  sentMessage: async (tx, { days }, now) => ({ messages: await sweepMail(tx, daysBefore(now, days)) }),
  discardedDraft: async (tx, { days }, now) =>
    destroyDrafts(tx, await drafts(tx, sql`d.discarded_at < ${daysBefore(now, days)}`), now),
  eventRegistration: async (tx, { days }, now) => ({
    registrations: await eraseRegistrations(tx, daysBefore(now, days), now),
  }),
  unconfirmedAlert: async (tx, { days }, now) => ({ subscriptions: await sweepUnconfirmed(tx, daysBefore(now, days)) }),
  visitorContact: (tx, { days }, now) => eraseApartOfEnded(tx, daysBefore(now, days), now),
  abandonedDraft: async (tx, { days }, now) =>
    destroyDrafts(tx, await drafts(tx, sql`d.discarded_at is null and d.updated_at < ${daysBefore(now, days)}`), now),
};

/**
 * Destroys what its retention rule no longer lets be kept, and records of each rule how much it was; nothing destroyed, nothing recorded.
 * Each rule is one transaction with its record. Files are removed first and recorded after: a crash between leaves the record out, never
 * the file in. Doing it twice destroys nothing twice.
 */
export async function destroyExpired(db: Db, files: FileStore, now: Date): Promise<Record<string, Counts>> {
  const done: Record<string, Counts> = {};
  for (const rule of RETENTION_RULES) {
    const { id } = rule;
    // The store is no part of a transaction, and walking through it takes longer than one should last.
    const swept = id === 'unnamedFile' ? { files: await sweepFiles(db, files, now) } : null;
    done[id] = await inTransaction(db, async (tx) => {
      const counts = id === 'unnamedFile' ? swept! : await DESTROY[id](tx, rule, now);
      const order = { at: now, subjectId: null, orderedBy: null, via: 'job', reason: null, counts } as const;
      if (Object.values(counts).some((count) => count > 0))
        await recordDestruction(tx, { ...order, rule: id, ground: rule.ground });
      return counts;
    });
  }
  return done;
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}

const BATCH = 1_000;

/** Drafts that were never submitted and still hold something; the rest of a long list waits for the next night. */
async function drafts(tx: Tx, which: ReturnType<typeof sql>): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select d.id from draft d
     where ${which} and not exists (select from case_record c where c.draft_id = d.id)
       and (d.answers <> '{}' or d.sources <> '{}' or exists (select from draft_file f where f.draft_id = d.id))
     order by d.updated_at limit ${BATCH}`.execute(tx);
  return found.rows.map(({ id }) => id);
}
