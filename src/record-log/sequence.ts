import { sql } from 'kysely';
import type { Clock } from '../platform/clock/index.ts';
import { inTransaction, type Db, type Tx } from '../platform/database/index.ts';
import { isOurCheckpoint, signCheckpoint, type Head } from './checkpoint.ts';
import { readTiles } from './read-tiles.ts';
import type { Signer } from './signer.ts';
import { edgeFrom, extend, rootAt, type Edge } from './tree/edge.ts';
import { partialTiles, type Tile } from './tree/tile.ts';

/** What makes going on wrong. A person has to look; no retry can mend it. */
export type LogFaultCode = 'headNotOurs' | 'indexDisagrees' | 'tilesDisagree' | 'leafDisagrees' | 'clockWentBack';

/** The log contradicts itself: the sequencer stops and signs nothing more. */
export class LogFault extends Error {
  readonly code: LogFaultCode;

  constructor(code: LogFaultCode, message: string) {
    super(message);
    this.name = 'LogFault';
    this.code = code;
  }
}

export interface SequenceOptions {
  /** Most leaves to take in one transaction. */
  limit?: number;
  /** How far the clock may stand behind the last checkpoint (other machines' clocks differ a little). */
  maxClockStepBackMs?: number;
}

export interface Sequenced {
  /** Leaves that were given their index now. */
  count: number;
  head: Head;
}

/** A number that no one else's advisory lock is likely to use. */
const SEQUENCER_LOCK = 6962_9162;
const DEFAULT_LIMIT = 10_000;
const DEFAULT_CLOCK_STEP_BACK_MS = 5_000;

/**
 * Gives the queued leaves their places, writes the tiles, signs the new head: one transaction, so a crash anywhere leaves all or nothing.
 * Nothing is remembered between runs, so starting after a crash is the same as going on; sequencers of several processes take turns.
 * Throws `LogFault` when what is stored does not agree with itself; any other error may pass, and the next run begins anew.
 */
export async function sequence(
  db: Db,
  signer: Signer,
  clock: Clock,
  options: SequenceOptions = {},
): Promise<Sequenced> {
  return inTransaction(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(${SEQUENCER_LOCK})`.execute(tx);
    const stored = await readHead(tx);
    const createdAt = timeAfter(stored, clock.now(), options.maxClockStepBackMs ?? DEFAULT_CLOCK_STEP_BACK_MS);
    const edge = await readEdge(tx, signer, stored);
    const leaves = await takeQueued(tx, options.limit ?? DEFAULT_LIMIT);
    if (stored !== null && leaves.length === 0) return { count: 0, head: stored };
    const grown = extend(
      edge,
      leaves.map((leaf) => leaf.hash),
    );
    await writeIndexes(tx, edge.size, leaves);
    await writeTiles(tx, grown.tiles);
    const root = rootAt(grown.edge);
    const head = { size: grown.edge.size, root, note: signCheckpoint(signer, grown.edge.size, root) };
    // The signature is safe to make before the commit: if that fails, the note is lost with everything it speaks of and has been
    // shown to nobody. If the commit succeeds unseen by us, the next run finds it like any other head.
    await writeCheckpoint(tx, head, createdAt);
    return { count: leaves.length, head };
  });
}

interface StoredHead extends Head {
  created_at: Date;
}

async function readHead(tx: Tx): Promise<StoredHead | null> {
  const found =
    await sql<StoredHead>`select size, root, note, created_at from log_checkpoint order by size desc limit 1`.execute(
      tx,
    );
  return found.rows[0] ?? null;
}

function timeAfter(stored: StoredHead | null, now: Date, maxStepBackMs: number): Date {
  if (stored === null || now >= stored.created_at) return now;
  if (stored.created_at.getTime() - now.getTime() > maxStepBackMs) {
    const times = `it is ${now.toISOString()}, the last checkpoint is of ${stored.created_at.toISOString()}`;
    throw new LogFault('clockWentBack', `The clock stands before the last checkpoint: ${times}`);
  }
  return stored.created_at;
}

/** The right border of the tree, after all that is stored about it was compared. */
async function readEdge(tx: Tx, signer: Signer, stored: StoredHead | null): Promise<Edge> {
  const size = stored?.size ?? 0;
  if (stored !== null && !isOurCheckpoint(signer, stored)) {
    throw new LogFault('headNotOurs', `The checkpoint of size ${size} is not signed by ${signer.verifierKey}`);
  }
  const indexed = await sql<{ size: number }>`select coalesce(max(index) + 1, 0) as size from log_index`.execute(tx);
  if (indexed.rows[0]?.size !== size) {
    throw new LogFault(
      'indexDisagrees',
      `The checkpoint speaks of ${size} leaves, the index of ${indexed.rows[0]?.size}`,
    );
  }
  let edge: Edge;
  try {
    edge = edgeFrom(size, await readTiles(tx, partialTiles(size)));
  } catch (error) {
    if (error instanceof RangeError) throw new LogFault('tilesDisagree', error.message);
    throw error;
  }
  if (stored !== null && !rootAt(edge).equals(stored.root)) {
    throw new LogFault('tilesDisagree', `The tiles give another root than the checkpoint of size ${size}`);
  }
  return edge;
}

interface QueuedLeaf {
  id: string;
  hash: Buffer;
}

async function takeQueued(tx: Tx, limit: number): Promise<QueuedLeaf[]> {
  // Hashed where the records are: up to 64 KB each need not travel.
  const taken = await sql<QueuedLeaf & { holds: boolean }>`
    with taken as (
      delete from log_queue where seq in (select seq from log_queue order by seq limit ${limit}) returning seq, leaf_id
    )
    select leaf.id, leaf.leaf_hash as hash, sha256('\\x00'::bytea || leaf.body) = leaf.leaf_hash as holds
    from taken join log_leaf leaf on leaf.id = taken.leaf_id order by taken.seq`.execute(tx);
  const wrong = taken.rows.find((leaf) => !leaf.holds);
  if (wrong !== undefined) throw new LogFault('leafDisagrees', `Leaf ${wrong.id} is not what its hash says`);
  return taken.rows;
}

async function writeIndexes(tx: Tx, first: number, leaves: QueuedLeaf[]): Promise<void> {
  if (leaves.length === 0) return;
  await sql`
    insert into log_index (index, leaf_id)
    select ${first}::bigint + place - 1, id
    from unnest(${leaves.map((leaf) => leaf.id)}::uuid[]) with ordinality as given(id, place)`.execute(tx);
}

async function writeTiles(tx: Tx, tiles: Tile[]): Promise<void> {
  if (tiles.length === 0) return;
  await sql`
    insert into log_tile (level, n, width, data)
    select * from unnest(
      ${tiles.map((tile) => tile.level)}::smallint[], ${tiles.map((tile) => tile.index)}::bigint[],
      ${tiles.map((tile) => tile.width)}::smallint[], ${tiles.map((tile) => tile.data)}::bytea[])`.execute(tx);
}

async function writeCheckpoint(tx: Tx, head: Head, createdAt: Date): Promise<void> {
  await sql`
    insert into log_checkpoint (size, root, note, created_at)
    values (${head.size}, ${head.root}, ${head.note}, ${createdAt.toISOString()})`.execute(tx);
}
