import { sql } from 'kysely';
import type { Db } from '../platform/database/index.ts';
import { HASH_BYTES } from './tree/hash.ts';
import type { Tile, TileId } from './tree/tile.ts';

/**
 * The stored tiles among those asked for, in one query. A tile that has grown since serves as well: its beginning
 * is the narrower tile, byte for byte.
 */
export async function readTiles(db: Db, wanted: TileId[]): Promise<Tile[]> {
  if (wanted.length === 0) return [];
  const found = await sql<{ level: number; index: number; width: number; data: Buffer }>`
    select wanted.level, wanted.n as index, wanted.width, stored.data
    from unnest(
      ${wanted.map((tile) => tile.level)}::smallint[], ${wanted.map((tile) => tile.index)}::bigint[],
      ${wanted.map((tile) => tile.width)}::smallint[]) as wanted(level, n, width)
    cross join lateral (
      select substring(tile.data for wanted.width * ${HASH_BYTES}::integer) as data from log_tile tile
      where tile.level = wanted.level and tile.n = wanted.n and tile.width >= wanted.width
      order by tile.width limit 1) as stored`.execute(db);
  return found.rows;
}
