import { completeRoot, nodeHash, powerOfTwoIn } from './hash.ts';
import { hashesOf, TILE_WIDTH, widthAt, type Tile, type TileId } from './tile.ts';

/** Records `from` up to but without `to`. */
export interface Range {
  from: number;
  to: number;
}

/** The subtrees whose hashes show that record `index` is in the tree of `size` (RFC 6962 §2.1.1), from the leaf upward. */
export function inclusionRanges(index: number, size: number): Range[] {
  const ranges: Range[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + powerOfTwoIn(to - from - 1);
    if (index < middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  return ranges.toReversed();
}

/** The subtrees whose hashes show that the tree of `newer` begins with that of `older` (RFC 6962 §2.1.2); 0 < older <= newer. */
export function consistencyRanges(older: number, newer: number): Range[] {
  const ranges: Range[] = [];
  let [from, to] = [0, newer];
  while (to !== older) {
    const middle = from + powerOfTwoIn(to - from - 1);
    if (older <= middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  // Who checks knows the old root already, so the old tree itself is only named when it is a part of something else.
  if (from > 0) ranges.push({ from, to });
  return ranges.toReversed();
}

interface Subtree {
  level: number;
  /** Place of its first hash in the row of hashes at that level. */
  first: number;
  /** Power of two, at most 128. */
  count: number;
}

/** Complete subtrees of a range, from the left; the range must be one that a proof names. */
function subtreesOf(range: Range): Subtree[] {
  const subtrees: Subtree[] = [];
  for (let from = range.from; from < range.to;) {
    const length = powerOfTwoIn(range.to - from);
    let [level, unit] = [0, 1];
    while (unit * TILE_WIDTH <= length) [level, unit] = [level + 1, unit * TILE_WIDTH];
    subtrees.push({ level, first: from / unit, count: length / unit });
    from += length;
  }
  return subtrees;
}

/** The tiles of a tree of `size` records that hold the hashes of these ranges, each once. */
export function tilesFor(ranges: Range[], size: number): TileId[] {
  const tiles = new Map<string, TileId>();
  for (const { level, first } of ranges.flatMap(subtreesOf)) {
    const index = Math.floor(first / TILE_WIDTH);
    tiles.set(`${level}/${index}`, { level, index, width: widthAt(level, index, size) });
  }
  return [...tiles.values()];
}

/** The hash of each range, from the tiles that `tilesFor` asked for. Throws when one is missing. */
export function hashRanges(ranges: Range[], tiles: Tile[]): Buffer[] {
  return ranges.map((range) =>
    subtreesOf(range)
      .map(({ level, first, count }) => {
        const index = Math.floor(first / TILE_WIDTH);
        const tile = tiles.find((candidate) => candidate.level === level && candidate.index === index);
        if (tile === undefined) throw new Error(`Tile ${level}/${index} is missing`);
        return completeRoot(hashesOf(tile, first % TILE_WIDTH, count));
      })
      .reduceRight((right, left) => nodeHash(left, right)),
  );
}
