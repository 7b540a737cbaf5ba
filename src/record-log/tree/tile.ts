import { HASH_BYTES } from './hash.ts';

/** Hashes in a full tile, records in a full bundle (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;

/** Which tile: at level L each of its hashes stands for 256^L records. */
export interface TileId {
  level: number;
  index: number;
  /** Hashes it holds: 256 when full. */
  width: number;
}

/** A tile with its hashes, one after the other. */
export interface Tile extends TileId {
  data: Buffer;
}

/** The tiles that a tree of `size` records leaves unfinished, lowest level first. None is empty. */
export function partialTiles(size: number): TileId[] {
  const tiles: TileId[] = [];
  for (let level = 0, count = size; count > 0; level += 1, count = Math.floor(count / TILE_WIDTH)) {
    const width = count % TILE_WIDTH;
    if (width > 0) tiles.push({ level, index: Math.floor(count / TILE_WIDTH), width });
  }
  return tiles;
}

/** How wide that tile is in a tree of `size` records; 0 when it is not there at all. */
export function widthAt(level: number, index: number, size: number): number {
  const count = Math.floor(size / TILE_WIDTH ** level);
  return Math.max(0, Math.min(TILE_WIDTH, count - index * TILE_WIDTH));
}

/** The hashes `from` to `from + count` of a tile. Throws when it does not hold them: the log is damaged then. */
export function hashesOf(tile: Tile, from: number, count: number): Buffer {
  if (tile.data.length !== tile.width * HASH_BYTES || from + count > tile.width) {
    throw new Error(
      `Tile ${tile.level}/${tile.index} of width ${tile.width} does not hold hashes ${from} to ${from + count}`,
    );
  }
  return tile.data.subarray(from * HASH_BYTES, (from + count) * HASH_BYTES);
}

/** A file that the log serves. */
export type LogFile =
  | { kind: 'checkpoint' }
  | { kind: 'witnessed' }
  | { kind: 'witnesses' }
  | { kind: 'key' }
  | { kind: 'tile'; id: TileId }
  | { kind: 'entries'; index: number; width: number };

/** Reads a path under `/log/`; null when no file can have that name. Only the one spelling of the specification counts. */
export function parseLogPath(path: string): LogFile | null {
  if (path === 'checkpoint' || path === 'key' || path === 'witnessed' || path === 'witnesses') return { kind: path };
  const match = /^tile\/(entries|0|[1-5]?\d|6[0-3])\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(path);
  if (match === null) return null;
  const [, level, number, part] = match as unknown as [string, string, string, string | undefined];
  const width = part === undefined ? TILE_WIDTH : Number(part);
  if (part !== undefined && width >= TILE_WIDTH) return null;
  if (level.length > 1 && level.startsWith('0')) return null;
  // A leading group of zeroes would be a second name for the same tile.
  if (number.startsWith('x000/')) return null;
  const index = Number(number.replaceAll(/[x/]/g, ''));
  return level === 'entries'
    ? { kind: 'entries', index, width }
    : { kind: 'tile', id: { level: Number(level), index, width } };
}

/** The path of a tile under `/log/`: `tile/0/x001/x234/067`, `tile/1/000.p/17`. */
export function tilePath(id: TileId): string {
  return `tile/${id.level}/${spell(id.index, id.width)}`;
}

/** The path of a bundle of records under `/log/`. */
export function entriesPath(index: number, width: number): string {
  return `tile/entries/${spell(index, width)}`;
}

function spell(index: number, width: number): string {
  const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0');
  const groups = digits.match(/\d{3}/g) ?? [];
  const path = groups.map((group, at) => (at + 1 < groups.length ? `x${group}` : group)).join('/');
  return width === TILE_WIDTH ? path : `${path}.p/${width}`;
}
