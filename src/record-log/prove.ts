import { sql } from 'kysely';
import type { Db } from '../platform/database/index.ts';
import { readCheckpoint } from './read-log.ts';
import { readTiles } from './read-tiles.ts';
import { consistencyRanges, hashRanges, inclusionRanges, tilesFor, type Range } from './tree/proof.ts';

/** Shows that a leaf is in the log. */
export interface InclusionProof {
  index: number;
  size: number;
  /** From the leaf's sibling up to the root's child. */
  hashes: Buffer[];
  /** The signed head at `size`, with the witnesses' signatures. */
  checkpoint: string;
}

/** Proof against the newest head that the leaf is in the log; null while it waits for its place, or when there is no such leaf. */
export async function inclusionProof(db: Db, leafId: string): Promise<InclusionProof | null> {
  const found = await sql<{ index: number }>`select index from log_index where leaf_id = ${leafId}`.execute(db);
  const index = found.rows[0]?.index;
  // Index and checkpoint are committed together, so whoever sees the index finds a head that covers it.
  const head = index === undefined ? null : await readCheckpoint(db);
  if (index === undefined || head === null) return null;
  const hashes = await hashesFor(db, inclusionRanges(index, head.size), head.size);
  return { index, size: head.size, hashes, checkpoint: head.note };
}

/** Proof that the log of `newer` leaves begins with the log of `older`; null when there is nothing to prove or a size is not reached yet. */
export async function consistencyProof(db: Db, older: number, newer: number): Promise<Buffer[] | null> {
  if (!Number.isSafeInteger(older) || !Number.isSafeInteger(newer) || older < 1 || older > newer) return null;
  const head = await readCheckpoint(db);
  return head === null || newer > head.size ? null : hashesFor(db, consistencyRanges(older, newer), newer);
}

async function hashesFor(db: Db, ranges: Range[], size: number): Promise<Buffer[]> {
  return hashRanges(ranges, await readTiles(db, tilesFor(ranges, size)));
}
