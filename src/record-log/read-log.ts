import { sql } from 'kysely';
import { gather, type Db } from '../platform/database/index.ts';
import { readTiles } from './read-tiles.ts';
import type { Signer } from './signer.ts';
import { parseLogPath, TILE_WIDTH, type TileId } from './tree/tile.ts';
import { witnessKeys } from './witness/witness.ts';

export interface PublishedCheckpoint {
  size: number;
  root: Buffer;
  /** Signed note with the log's signature and those of the witnesses in use. */
  note: string;
  createdAt: Date;
}

/** The newest head, or the one of that size; null when there is none. */
export async function readCheckpoint(db: Db, size?: number): Promise<PublishedCheckpoint | null> {
  if (size !== undefined || db.isTransaction) return readHead(db, size);
  let newest = gathered.get(db);
  if (newest === undefined) gathered.set(db, (newest = gather(async () => new Map([['', await readHead(db)]]))));
  return (await newest('')) ?? null;
}

/** Everybody who asks at the same moment has the newest head from one query. */
const gathered = new WeakMap<Db, (key: '') => Promise<PublishedCheckpoint | null | undefined>>();

/** What a page tells of the log is this old at most; it is true all the same. */
const HEAD_MS = 1_000;

/** A head with that place in it: the newest one of a second ago, if it has, else the newest; null when the place waits for its head. */
export async function readHeadWith(db: Db, index: number): Promise<PublishedCheckpoint | null> {
  const known = heads.get(db);
  if (known !== undefined && known.head.size > index && performance.now() - known.at < HEAD_MS) return known.head;
  const at = performance.now();
  const head = await readCheckpoint(db);
  if (head === null || head.size <= index) return null;
  heads.set(db, { head, at });
  return head;
}

const heads = new WeakMap<Db, { readonly head: PublishedCheckpoint; readonly at: number }>();

async function readHead(db: Db, size?: number): Promise<PublishedCheckpoint | null> {
  const which = size === undefined ? sql`order by size desc limit 1` : sql`where size = ${size}`;
  const found = await sql<{ size: number; root: Buffer; note: string; created_at: Date; cosignatures: string | null }>`
    select head.size, head.root, head.note, head.created_at,
      (select string_agg(line.signature_line, '' order by line.witness)
         from log_cosignature line join log_witness witness on witness.verifier_key = line.verifier_key and witness.retired_at is null
        where line.size = head.size) as cosignatures
    from (select * from log_checkpoint ${which}) as head`.execute(db);
  const head = found.rows[0];
  if (head === undefined) return null;
  return { size: head.size, root: head.root, note: head.note + (head.cosignatures ?? ''), createdAt: head.created_at };
}

/** The newest head that a witness in use has signed; null when there is none. */
export async function readWitnessed(db: Db): Promise<PublishedCheckpoint | null> {
  const found = await sql<{ size: number }>`
    select line.size from log_cosignature line join log_witness witness on witness.verifier_key = line.verifier_key
     where witness.retired_at is null order by line.size desc limit 1`.execute(db);
  const size = found.rows[0]?.size;
  return size === undefined ? null : readCheckpoint(db, size);
}

/** A hash tile as it is served; null when the log has none of that width. */
export async function readTile(db: Db, id: TileId): Promise<Buffer | null> {
  const [tile] = await readTiles(db, [id]);
  return tile?.data ?? null;
}

/** A bundle of `width` records as it is served, each after its length; null unless all of them are in the log. */
export async function readEntries(db: Db, index: number, width: number): Promise<Buffer | null> {
  const first = index * TILE_WIDTH;
  if (!Number.isSafeInteger(first)) return null;
  const found = await sql<{ body: Buffer }>`
    select leaf.body from log_index place join log_leaf leaf on leaf.id = place.leaf_id
    where place.index >= ${first} and place.index < ${first + width} order by place.index`.execute(db);
  if (found.rows.length !== width) return null;
  return Buffer.concat(found.rows.flatMap(({ body }) => [lengthPrefix(body), body]));
}

function lengthPrefix(body: Buffer): Buffer {
  const prefix = Buffer.alloc(2);
  prefix.writeUInt16BE(body.length);
  return prefix;
}

/** A file of the log with what an HTTP server must say about it. */
export interface ServedFile {
  bytes: Buffer;
  contentType: string;
  /** Tiles and bundles never change; the checkpoint does. */
  immutable: boolean;
}

const TEXT = 'text/plain; charset=utf-8';
const BYTES = 'application/octet-stream';

/** The file at a path under `/log/`, from `checkpoint` to `tile/entries/x001/234`; null when there is none. */
export async function readLogFile(
  db: Db,
  signer: Pick<Signer, 'verifierKey'>,
  path: string,
): Promise<ServedFile | null> {
  const file = parseLogPath(path);
  if (file === null) return null;
  if (file.kind === 'key')
    return { bytes: Buffer.from(`${signer.verifierKey}\n`), contentType: TEXT, immutable: false };
  if (file.kind === 'witnesses') {
    const keys = (await witnessKeys(db)).map(({ text }) => `${text}\n`);
    return { bytes: Buffer.from(keys.join('')), contentType: TEXT, immutable: false };
  }
  if (file.kind === 'checkpoint' || file.kind === 'witnessed') {
    const head = await (file.kind === 'checkpoint' ? readCheckpoint(db) : readWitnessed(db));
    return head && { bytes: Buffer.from(head.note), contentType: TEXT, immutable: false };
  }
  const bytes = file.kind === 'tile' ? await readTile(db, file.id) : await readEntries(db, file.index, file.width);
  return bytes && { bytes, contentType: BYTES, immutable: true };
}

/** The place of a leaf in the log; null while it waits, or when there is no such leaf. */
export async function leafPosition(db: Db, leafId: string): Promise<number | null> {
  const found = await sql<{ index: number }>`select index from log_index where leaf_id = ${leafId}`.execute(db);
  return found.rows[0]?.index ?? null;
}

export interface LogState {
  /** Records that the newest signed head covers. */
  size: number;
  checkpointAt: Date | null;
  /** Records that have no place yet. */
  waiting: number;
  /** When the record that waits longest was entered; null when none waits. */
  waitingSince: Date | null;
  /** Signatures of witnesses in use under it, and how many witnesses are in use. */
  cosignatures: number;
  witnesses: number;
}

/** How far the log is, for those who keep it running. */
export async function logState(db: Db): Promise<LogState> {
  const found = await sql<Omit<LogState, 'size'> & { size: number | null }>`
    select head.size, head.created_at as "checkpointAt",
           (select count(*) from log_queue) as waiting,
           (select min(leaf.entered_at) from (select leaf_id from log_queue order by seq limit 100) as first join log_leaf leaf on leaf.id = first.leaf_id) as "waitingSince",
           (select count(*) from log_cosignature c join log_witness w on w.verifier_key = c.verifier_key and w.retired_at is null where c.size = head.size) as cosignatures,
           (select count(*) from log_witness where retired_at is null) as witnesses
      from (select 1) as one left join lateral (select size, created_at from log_checkpoint order by size desc limit 1) as head on true`.execute(
    db,
  );
  const row = found.rows[0]!;
  return { ...row, size: row.size ?? 0 };
}
