import { join } from './encoding.ts';
import { TILE_WIDTH } from './tile-path.ts';
import { emptyRoot, nodeHash, rootOf } from './tree.ts';

/** A tile as it must be served. */
export interface BuiltTile {
  level: number;
  index: number;
  /** 1 to 256. */
  width: number;
  data: Uint8Array;
}

/** Grows a tree record by record, keeping only its right border: at most 255 hashes a level. */
export class TreeBuilder {
  /** Per level: the hashes of the tile that is not full yet, and how many full tiles stand before it. */
  readonly #levels: { hashes: Uint8Array[]; fullTiles: number }[] = [];

  /** Adds a record's hash; gives the tiles that became full by it, lowest first. */
  async append(hash: Uint8Array): Promise<BuiltTile[]> {
    const full: BuiltTile[] = [];
    let rising = hash;
    for (let level = 0; ; level += 1) {
      const row = (this.#levels[level] ??= { hashes: [], fullTiles: 0 });
      row.hashes.push(rising);
      if (row.hashes.length < TILE_WIDTH) return full;
      rising = await rootOf(row.hashes);
      full.push({ level, index: row.fullTiles, width: TILE_WIDTH, data: join(...row.hashes) });
      this.#levels[level] = { hashes: [], fullTiles: row.fullTiles + 1 };
    }
  }

  /** The tiles that are not full, lowest first. */
  partialTiles(): BuiltTile[] {
    return this.#levels.flatMap(({ hashes, fullTiles }, level) =>
      hashes.length === 0 ? [] : [{ level, index: fullTiles, width: hashes.length, data: join(...hashes) }],
    );
  }

  /** Root of the tree as it stands. */
  async root(): Promise<Uint8Array> {
    let right: Uint8Array | null = null;
    for (const { hashes } of this.#levels) {
      // Whole powers of two join among themselves first; what is left over to the right joins last.
      for (const block of blocksFromTheRight(hashes)) {
        const left = await rootOf(block);
        right = right === null ? left : await nodeHash(left, right);
      }
    }
    return right ?? emptyRoot();
  }
}

/** Cuts a row into runs whose lengths are its binary digits, smallest (rightmost) first: 13 is 1, 4, 8. */
function blocksFromTheRight(hashes: Uint8Array[]): Uint8Array[][] {
  const blocks: Uint8Array[][] = [];
  let end = hashes.length;
  for (let length = 1; end > 0; length *= 2) {
    if (end % (length * 2) === 0) continue;
    blocks.push(hashes.slice(end - length, end));
    end -= length;
  }
  return blocks;
}
