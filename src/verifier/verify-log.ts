import { sameBytes, toBase64 } from './encoding.ts';
import { parseLeaf, splitBundle, type Leaf } from './leaf.ts';
import { parseCheckpoint, parseNote, verifyNote, type Checkpoint, type Note, type VerifierKey } from './note.ts';
import { bundlePath, tilePath, TILE_WIDTH } from './tile-path.ts';
import { leafHash } from './tree.ts';
import { TreeBuilder, type BuiltTile } from './tree-builder.ts';
import { readKeys, type Trust } from './verify-receipt.ts';

/** Gives the bytes of a served file under the log's address (`checkpoint`, `tile/0/000`), null when there is none. */
export type FetchBytes = (path: string) => Promise<Uint8Array | null>;

export type LogFindingCode =
  | 'checkpointMissing'
  | 'checkpointMalformed'
  | 'checkpointSignatureWrong'
  | 'checkpointKeyUnknown'
  | 'witnessMissing'
  | 'witnessedCheckpointWrong'
  | 'previousCheckpointMalformed'
  | 'previousCheckpointSignatureWrong'
  | 'originChanged'
  | 'logShrank'
  | 'historyChanged'
  | 'bundleMissing'
  | 'bundleMalformed'
  | 'leafMalformed'
  | 'leafRepeated'
  | 'tileMissing'
  | 'tileWrong'
  | 'rootWrong';

/** Something that is not as it must be. */
export interface LogFinding {
  code: LogFindingCode;
  /** The file concerned, or the index of the record. */
  where: string;
}

export interface LogVerdict {
  /** True when there is no finding at all. */
  holds: boolean;
  findings: LogFinding[];
  /** The signed head that everything was compared with; null when it could not be read. */
  checkpoint: Checkpoint | null;
  /** The same as a signed note, to be kept and given as `previousCheckpoint` next time. */
  checkpointNote: string | null;
  /** Records re-derived. */
  leafCount: number;
  /** What each witness that had to sign has signed: the newest head under which its signature was found. */
  witnessed: { name: string; size: number }[];
}

/** A record with its place and the hash that the tree holds for it. */
export interface PlacedLeaf extends Leaf {
  index: number;
  /** base64 */
  hash: string;
}

export interface LogOptions extends Trust {
  /** Signed note kept from an earlier run: shows that the log only grew since. */
  previousCheckpoint?: string;
  /** Keys of witnesses each of which must have signed the head, or an earlier one that this log still grows from. */
  witnessKeys?: string[];
  onProgress?: (done: number, of: number) => void;
}

/** Beyond this the log is plainly broken, and a longer list would help nobody. */
const MAX_FINDINGS = 1000;

/** Re-derives the whole log from its public files and compares every hash with what is served and signed. */
export async function verifyLog(fetchBytes: FetchBytes, options: LogOptions): Promise<LogVerdict> {
  const walk = walkLog(fetchBytes, options);
  for (;;) {
    const step = await walk.next();
    if (step.done) return step.value;
  }
}

/** The same, handing over the records bundle by bundle on the way, for comparison with the registers. */
export async function* walkLog(fetchBytes: FetchBytes, options: LogOptions): AsyncGenerator<PlacedLeaf[], LogVerdict> {
  const findings: LogFinding[] = [];
  const find = (code: LogFindingCode, where: string): void => {
    if (findings.length < MAX_FINDINGS) findings.push({ code, where });
  };
  const head = await readHead(fetchBytes, options, find);
  if (head === null)
    return { holds: false, findings, checkpoint: null, checkpointNote: null, leafCount: 0, witnessed: [] };
  const { checkpoint, note: checkpointNote } = head;
  const previous = await readPrevious(options, checkpoint, find);
  const { witnessed, heads } = await readWitnessed(fetchBytes, head, options, find);
  const earlier = previous === null ? heads : [previous, ...heads];
  const leafCount = yield* walkBundles({ fetchBytes, checkpoint, earlier, find, options });
  return { holds: findings.length === 0, findings, checkpoint, checkpointNote, leafCount, witnessed };
}

type Find = (code: LogFindingCode, where: string) => void;

async function readHead(
  fetchBytes: FetchBytes,
  options: LogOptions,
  find: Find,
): Promise<{ checkpoint: Checkpoint; note: string } | null> {
  const bytes = await fetchBytes('checkpoint');
  if (bytes === null) {
    find('checkpointMissing', 'checkpoint');
    return null;
  }
  const note = parseNote(bytes);
  const checkpoint = note === null ? null : parseCheckpoint(note.text);
  if (note === null || checkpoint === null) {
    find('checkpointMalformed', 'checkpoint');
    return null;
  }
  const keys = (await readKeys(options.trustedKeys)).filter(
    (key) => key.kind === 'witness' || key.name === checkpoint.origin,
  );
  const { signed } = await verifyNote(note, keys);
  if (signed === 'false') find('checkpointSignatureWrong', 'checkpoint');
  if (signed === 'unknown') find('checkpointKeyUnknown', 'checkpoint');
  return { checkpoint, note: new TextDecoder().decode(bytes) };
}

async function readPrevious(options: LogOptions, current: Checkpoint, find: Find): Promise<Checkpoint | null> {
  if (options.previousCheckpoint === undefined) return null;
  const note = parseNote(options.previousCheckpoint);
  const previous = note === null ? null : parseCheckpoint(note.text);
  if (note === null || previous === null) {
    find('previousCheckpointMalformed', 'previous checkpoint');
    return null;
  }
  const { signed } = await verifyNote(note, await readKeys(options.trustedKeys));
  if (signed !== 'true') find('previousCheckpointSignatureWrong', 'previous checkpoint');
  if (previous.origin !== current.origin) find('originChanged', 'checkpoint');
  if (previous.size > current.size) find('logShrank', 'checkpoint');
  return previous;
}

interface Witnessed {
  witnessed: { name: string; size: number }[];
  /** Earlier heads that witnesses signed; the log must still grow from each. */
  heads: Checkpoint[];
}

/** Looks for each witness's signature under the head, and for those that are not there under the newest head that any witness signed. */
async function readWitnessed(
  fetchBytes: FetchBytes,
  head: { checkpoint: Checkpoint; note: string },
  options: LogOptions,
  find: Find,
): Promise<Witnessed> {
  const wanted = (await readKeys(options.witnessKeys ?? [])).filter((key) => key.kind === 'witness');
  if (wanted.length === 0) return { witnessed: [], heads: [] };
  const keys = [
    ...(await readKeys(options.trustedKeys)).filter((key) => key.name === head.checkpoint.origin),
    ...wanted,
  ];
  const at = async (note: Note | null): Promise<VerifierKey[]> =>
    note === null ? [] : (await verifyNote(note, keys)).by.filter((key) => key.kind === 'witness');
  const signedHead = await at(parseNote(head.note));
  const result: Witnessed = {
    witnessed: signedHead.map(({ name }) => ({ name, size: head.checkpoint.size })),
    heads: [],
  };
  const missing = wanted.filter((key) => !signedHead.includes(key));
  if (missing.length === 0) return result;
  const bytes = await fetchBytes('witnessed');
  const note = bytes === null ? null : parseNote(bytes);
  const earlier = note === null ? null : parseCheckpoint(note.text);
  const signed = note === null ? null : await verifyNote(note, keys);
  const ofThisLog = earlier?.origin === head.checkpoint.origin && earlier.size <= head.checkpoint.size;
  if (bytes !== null && (!ofThisLog || signed?.signed !== 'true')) find('witnessedCheckpointWrong', 'witnessed');
  else if (earlier !== null) result.heads.push(earlier);
  for (const key of missing) {
    if (result.heads.length > 0 && signed!.by.includes(key))
      result.witnessed.push({ name: key.name, size: earlier!.size });
    else find('witnessMissing', key.name);
  }
  return result;
}

interface Walk {
  fetchBytes: FetchBytes;
  checkpoint: Checkpoint;
  /** Heads signed earlier, whose roots the log must still have. */
  earlier: Checkpoint[];
  find: Find;
  options: LogOptions;
}

async function* walkBundles(walk: Walk): AsyncGenerator<PlacedLeaf[], number> {
  const { checkpoint, earlier, find, options } = walk;
  const tree = new TreeBuilder();
  const seen = new Set<string>();
  for (const head of earlier) if (head.size === 0) await comparePrevious(tree, head, find);
  for (let start = 0; start < checkpoint.size; start += TILE_WIDTH) {
    const width = Math.min(TILE_WIDTH, checkpoint.size - start);
    const bundle = await readBundle(walk, start, width);
    // Without these records nothing after them can be derived.
    if (bundle === null) return start;
    for (const [at, hash] of bundle.hashes.entries()) {
      const finished = await tree.append(hash);
      await compareTiles(walk, finished);
      for (const head of earlier) if (head.size === start + at + 1) await comparePrevious(tree, head, find);
    }
    for (const leaf of bundle.leaves) {
      if (seen.has(leaf.id)) find('leafRepeated', String(leaf.index));
      seen.add(leaf.id);
    }
    yield bundle.leaves;
    options.onProgress?.(start + width, checkpoint.size);
  }
  await compareTiles(walk, tree.partialTiles());
  if (!sameBytes(await tree.root(), checkpoint.root)) find('rootWrong', 'checkpoint');
  return checkpoint.size;
}

async function comparePrevious(tree: TreeBuilder, previous: Checkpoint, find: Find): Promise<void> {
  if (!sameBytes(await tree.root(), previous.root)) find('historyChanged', `first ${previous.size} records`);
}

async function readBundle(
  walk: Walk,
  start: number,
  width: number,
): Promise<{ hashes: Uint8Array[]; leaves: PlacedLeaf[] } | null> {
  const path = bundlePath(start / TILE_WIDTH, width);
  const bytes = await walk.fetchBytes(path);
  if (bytes === null) {
    walk.find('bundleMissing', path);
    return null;
  }
  const records = splitBundle(bytes);
  if (records?.length !== width) {
    walk.find('bundleMalformed', path);
    return null;
  }
  const hashes = await Promise.all(records.map(leafHash));
  const leaves: PlacedLeaf[] = [];
  for (const [at, record] of records.entries()) {
    const leaf = parseLeaf(record);
    if (leaf === null) walk.find('leafMalformed', String(start + at));
    else leaves.push({ ...leaf, index: start + at, hash: toBase64(hashes[at]!) });
  }
  return { hashes, leaves };
}

async function compareTiles(walk: Walk, tiles: BuiltTile[]): Promise<void> {
  for (const tile of tiles) {
    const path = tilePath(tile.level, tile.index, tile.width);
    const served = await walk.fetchBytes(path);
    if (served === null) walk.find('tileMissing', path);
    else if (!sameBytes(served, tile.data)) walk.find('tileWrong', path);
  }
}
