import { sql } from 'kysely';
import { record } from '../../platform/audit/index.ts';
import { readSystem, type EntryPage } from '../../registry/index.ts';
import type { Desk } from '../desk.ts';
import type { Viewing } from '../view/viewing.ts';
import { listCases, type QueueItem } from '../queue.ts';
import { mayOversee } from './jurisdictions.ts';
import { mayReadParty } from './read-party.ts';

/** A register entry as an official may see it. */
export interface OverseenEntry {
  readonly entry: EntryPage;
  /** Null as well where the party's page does not open for this official. */
  readonly partyCode: string | null;
  /** False: outside the jurisdiction, so that `entry.restricted` is empty. */
  readonly overseen: boolean;
  /** Cases about it that this official may see, what is due first on top; closed ones too. */
  readonly cases: readonly QueueItem[];
}

/**
 * The entry with that code, for an official; null when there is none. Its restricted part only within the jurisdiction, and
 * then that it was read is written into the private trail first: after a crash a line too many, never one too few.
 */
export async function readEntryAsOfficial(desk: Desk, code: string, viewing: Viewing): Promise<OverseenEntry | null> {
  const { actor, now, requestId = null } = viewing;
  const plain = await readSystem(desk.db, code);
  if (!plain) return null;
  const touched = { sectors: listOf(plain.public['sectors']), provinces: listOf(plain.public['provinces']) };
  const overseen = mayOversee(actor, touched);
  if (overseen) {
    await record(desk.db, {
      at: now,
      actor,
      action: 'entryRead',
      subjectKind: 'entry',
      subjectId: plain.code,
      requestId,
    });
  }
  const entry = overseen ? ((await readSystem(desk.db, plain.code, { view: 'authority' })) ?? plain) : plain;
  const { items: cases } = await listCases(desk, {
    actor,
    now,
    filters: { entryId: plain.entryId, open: 'any' },
    limit: 50,
  });
  const partyCode = await partyCodeOf(desk, plain.partyId);
  const opens = partyCode !== null && (overseen || (await mayReadParty(desk, partyCode, viewing)));
  return { entry, overseen, cases, partyCode: opens ? partyCode : null };
}

async function partyCodeOf(desk: Desk, partyId: string | null): Promise<string | null> {
  const found = await sql<{ code: string }>`select code from party where id = ${partyId}::uuid`.execute(desk.db);
  return found.rows[0]?.code ?? null;
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
