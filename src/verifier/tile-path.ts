/** Hashes in a full tile and records in a full bundle. */
export const TILE_WIDTH = 256;

/** Name of a hash tile under the log's address, as C2SP tlog-tiles lays them out: `tile/0/x001/x234/067`, `tile/0/000.p/5`. */
export function tilePath(level: number, tile: number, width: number): string {
  return `tile/${level}/${numberPath(tile)}${partSuffix(width)}`;
}

/** Name of a bundle of records: `tile/entries/x001/x234/067`, `tile/entries/000.p/5`. */
export function bundlePath(bundle: number, width: number): string {
  return `tile/entries/${numberPath(bundle)}${partSuffix(width)}`;
}

function numberPath(index: number): string {
  const groups: string[] = [];
  let rest = index;
  do {
    groups.unshift(String(rest % 1000).padStart(3, '0'));
    rest = Math.floor(rest / 1000);
  } while (rest > 0);
  return groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
}

function partSuffix(width: number): string {
  return width === TILE_WIDTH ? '' : `.p/${width}`;
}
