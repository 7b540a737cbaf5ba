import { completeRoot, EMPTY_ROOT, HASH_BYTES, nodeHash, powerOfTwoIn } from './hash.ts';
import { partialTiles, TILE_WIDTH, type Tile } from './tile.ts';

/** The right border of a tree: all that is needed to go on, and to know its root. */
export interface Edge {
  size: number;
  /** By level: the hashes of the unfinished tile (empty when the level ends at a full one). */
  levels: Buffer[];
}

/** The border of a tree of `size` records from its unfinished tiles. Throws when one is missing or of another width. */
export function edgeFrom(size: number, tiles: Tile[]): Edge {
  const levels: Buffer[] = [];
  for (const wanted of partialTiles(size)) {
    const tile = tiles.find(
      ({ level, index, width }) => level === wanted.level && index === wanted.index && width === wanted.width,
    );
    if (tile?.data.length !== wanted.width * HASH_BYTES) {
      throw new RangeError(`Tile ${wanted.level}/${wanted.index} of width ${wanted.width} is missing or damaged`);
    }
    levels[wanted.level] = tile.data;
  }
  return { size, levels: Array.from(levels, (data) => data ?? Buffer.alloc(0)) };
}

/** Root of the tree that ends at this border. */
export function rootAt(edge: Edge): Buffer {
  const subtrees: Buffer[] = [];
  // From the left, that is from the top: complete subtrees, each as large as what is left allows.
  for (const hashes of edge.levels.toReversed()) {
    for (let at = 0; at < hashes.length;) {
      const length = powerOfTwoIn((hashes.length - at) / HASH_BYTES) * HASH_BYTES;
      subtrees.push(completeRoot(hashes.subarray(at, at + length)));
      at += length;
    }
  }
  return subtrees.length === 0 ? EMPTY_ROOT : subtrees.reduceRight((right, left) => nodeHash(left, right));
}

/** Adds records' hashes. Gives the new border, and every tile that the new size needs and the old one had not. */
export function extend(edge: Edge, hashes: Buffer[]): { edge: Edge; tiles: Tile[] } {
  const levels: Buffer[] = [];
  const tiles: Tile[] = [];
  let fresh = Buffer.concat(hashes);
  let before = edge.size;
  for (let level = 0; fresh.length > 0 || level < edge.levels.length; level += 1) {
    const row = Buffer.concat([edge.levels[level] ?? Buffer.alloc(0), fresh]);
    const firstTile = Math.floor(before / TILE_WIDTH);
    const { full, rest } = cut(row);
    const changed = fresh.length > 0;
    tiles.push(...full.map((data, at) => ({ level, index: firstTile + at, width: TILE_WIDTH, data })));
    if (changed && rest.length > 0) {
      tiles.push({ level, index: firstTile + full.length, width: rest.length / HASH_BYTES, data: rest });
    }
    levels.push(rest);
    fresh = Buffer.concat(full.map(completeRoot));
    before = firstTile;
  }
  return { edge: { size: edge.size + hashes.length, levels }, tiles };
}

function cut(row: Buffer): { full: Buffer[]; rest: Buffer } {
  const full: Buffer[] = [];
  const step = TILE_WIDTH * HASH_BYTES;
  let at = 0;
  for (; at + step <= row.length; at += step) full.push(row.subarray(at, at + step));
  return { full, rest: row.subarray(at) };
}
