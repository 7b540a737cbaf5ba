import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { extend, edgeFrom, rootAt, type Edge } from '../../src/record-log/tree/edge.ts';
import { EMPTY_ROOT, leafHash } from '../../src/record-log/tree/hash.ts';
import { consistencyRanges, hashRanges, inclusionRanges, tilesFor } from '../../src/record-log/tree/proof.ts';
import {
  entriesPath,
  parseLogPath,
  partialTiles,
  tilePath,
  widthAt,
  type Tile,
  type TileId,
} from '../../src/record-log/tree/tile.ts';
import {
  emptyRoot,
  leafHash as verifierLeafHash,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from '../../src/verifier/index.ts';
import { auditPath, consistencyPath, treeHash } from './naive-tree.ts';

const EMPTY: Edge = { size: 0, levels: [] };

// The eight records and the roots are the test vectors of the Certificate Transparency reference implementation (RFC 6962).
const RECORDS = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => Buffer.from(hex, 'hex'));
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const EMPTY_HEX = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

test('writer, verifier and the definition give the roots of the RFC 6962 vectors', async () => {
  assert.equal(EMPTY_ROOT.toString('hex'), EMPTY_HEX);
  assert.equal(Buffer.from(await emptyRoot()).toString('hex'), EMPTY_HEX);
  for (const [at, root] of ROOTS.entries()) {
    const records = RECORDS.slice(0, at + 1);
    assert.equal(treeHash(records).toString('hex'), root);
    assert.equal(rootAt(extend(EMPTY, records.map(leafHash)).edge).toString('hex'), root);
    assert.equal(Buffer.from(await rootOf(await Promise.all(records.map(verifierLeafHash)))).toString('hex'), root);
  }
});

test('the audit and consistency paths of the RFC 6962 vectors come out and are accepted', async () => {
  // RFC 6962 §2.1.3 names the paths of a tree of seven by its nodes; the hashes follow from the definition.
  assert.deepEqual(inclusionRanges(0, 7), [
    { from: 1, to: 2 },
    { from: 2, to: 4 },
    { from: 4, to: 7 },
  ]);
  assert.deepEqual(inclusionRanges(3, 7), [
    { from: 2, to: 3 },
    { from: 0, to: 2 },
    { from: 4, to: 7 },
  ]);
  assert.deepEqual(inclusionRanges(4, 7), [
    { from: 5, to: 6 },
    { from: 6, to: 7 },
    { from: 0, to: 4 },
  ]);
  assert.deepEqual(inclusionRanges(6, 7), [
    { from: 4, to: 6 },
    { from: 0, to: 4 },
  ]);
  assert.deepEqual(consistencyRanges(3, 7), [
    { from: 2, to: 3 },
    { from: 3, to: 4 },
    { from: 0, to: 2 },
    { from: 4, to: 7 },
  ]);
  assert.deepEqual(consistencyRanges(4, 7), [{ from: 4, to: 7 }]);
  assert.deepEqual(consistencyRanges(6, 7), [
    { from: 4, to: 6 },
    { from: 6, to: 7 },
    { from: 0, to: 4 },
  ]);
  // Known vector: path of the last of eight records, as hashes.
  const path = auditPath(5, RECORDS).map((hash) => hash.toString('hex'));
  assert.deepEqual(path, [
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ]);
  const proof = path.map((hex) => Buffer.from(hex, 'hex'));
  const claim = { index: 5, size: 8, leafHash: leafHash(RECORDS[5]!), proof, root: Buffer.from(ROOTS[7]!, 'hex') };
  assert.equal(await verifyInclusion(claim), true);
  for (const bad of [
    { index: 4 },
    { size: 6 },
    { size: 9 },
    { index: 8 },
    { index: -1 },
    { index: 0.5 },
    { proof: proof.slice(1) },
    { proof: [...proof, proof[0]!] },
    { proof: proof.toReversed() },
  ]) {
    assert.equal(await verifyInclusion({ ...claim, ...bad }), false, JSON.stringify(Object.keys(bad)));
  }
});

/** A tree grown in uneven steps, with every tile it ever wrote. */
function grow(records: Buffer[], steps: () => number): { tiles: Map<string, Tile>; roots: Map<number, Buffer> } {
  const tiles = new Map<string, Tile>();
  const roots = new Map<number, Buffer>();
  let edge = EMPTY;
  while (edge.size < records.length) {
    const batch = records.slice(edge.size, edge.size + steps()).map(leafHash);
    const grown = extend(edge, batch);
    for (const tile of grown.tiles) {
      assert.ok(!tiles.has(tilePath(tile)), `${tilePath(tile)} would be written twice`);
      tiles.set(tilePath(tile), tile);
    }
    edge = grown.edge;
    roots.set(edge.size, rootAt(edge));
    // What is stored is enough to go on: nothing needs to be remembered.
    const reread = edgeFrom(
      edge.size,
      partialTiles(edge.size).map((id) => tiles.get(tilePath(id))!),
    );
    assert.deepEqual(rootAt(reread), rootAt(edge));
  }
  return { tiles, roots };
}

test('for every size up to 600, the writer, the verifier and the definition agree on root, inclusion and consistency', async () => {
  const records = Array.from({ length: 600 }, (_, at) =>
    createHash('sha256')
      .update(`record ${at}`)
      .digest()
      .subarray(0, at % 33),
  );
  const { tiles, roots } = grow(records, () => 1);
  const read = (ids: TileId[]): Tile[] => ids.map((id) => tiles.get(tilePath(id))!);
  for (let size = 1; size <= 600; size += 1) {
    const slice = records.slice(0, size);
    const root = roots.get(size)!;
    if (size < 70 || size % 37 === 0 || Math.abs(size - 256) < 4 || Math.abs(size - 512) < 4)
      assert.deepEqual(root, treeHash(slice));
    for (const index of new Set([0, size - 1, (size * 7) % size, (size * 31 + 5) % size, Math.max(0, size - 2)])) {
      const ranges = inclusionRanges(index, size);
      const proof = hashRanges(ranges, read(tilesFor(ranges, size)));
      if (size % 29 === 0) assert.deepEqual(proof, auditPath(index, slice));
      const claim = { index, size, leafHash: leafHash(records[index]!), proof, root };
      assert.ok(await verifyInclusion(claim), `inclusion ${index} in ${size}`);
      if (size % 5 !== 4) continue;
      assert.ok(!(await verifyInclusion({ ...claim, index: (index + 1) % size })), `wrong index ${index} in ${size}`);
      assert.ok(!(await verifyInclusion({ ...claim, leafHash: leafHash(Buffer.from('other')) })));
    }
    for (const older of new Set([1, size, Math.ceil(size / 2), Math.max(1, size - 1), ((size * 13) % size) + 1])) {
      const ranges = consistencyRanges(older, size);
      const proof = hashRanges(ranges, read(tilesFor(ranges, size)));
      if (size % 29 === 0) assert.deepEqual(proof, consistencyPath(older, slice));
      const claim = { from: older, fromRoot: roots.get(older)!, to: size, toRoot: root, proof };
      assert.ok(await verifyConsistency(claim), `consistency ${older} to ${size}`);
      if (size % 5 !== 4) continue;
      assert.ok(!(await verifyConsistency({ ...claim, fromRoot: EMPTY_ROOT })), `wrong old root ${older} to ${size}`);
      assert.ok(!(await verifyConsistency({ ...claim, toRoot: EMPTY_ROOT })), `wrong new root ${older} to ${size}`);
    }
  }
});

test('growing in batches writes the same tiles as growing one by one', () => {
  const records = Array.from({ length: 70_000 }, (_, at) => Buffer.from(`record ${at}`));
  const sizes = [1, 254, 1, 1, 300, 65_000, 3];
  const { tiles, roots } = grow(records, () => sizes.shift() ?? 5_000);
  // c2sp.org/tlog-tiles counts the tiles of a tree of 70,000.
  const full = (level: number): number =>
    [...tiles.values()].filter((tile) => tile.level === level && tile.width === 256).length;
  assert.deepEqual([full(0), full(1), full(2)], [273, 1, 0]);
  assert.deepEqual(partialTiles(70_000), [
    { level: 0, index: 273, width: 112 },
    { level: 1, index: 1, width: 17 },
    { level: 2, index: 0, width: 1 },
  ]);
  for (const id of partialTiles(70_000)) assert.ok(tiles.has(tilePath(id)), tilePath(id));
  assert.deepEqual(roots.get(70_000), rootAt(extend(EMPTY, records.map(leafHash)).edge));
  assert.equal(widthAt(0, 273, 70_000), 112);
  assert.equal(widthAt(0, 274, 70_000), 0);
  assert.equal(widthAt(1, 0, 70_000), 256);
});

test('a damaged or missing border tile is noticed', () => {
  const { tiles } = grow(
    Array.from({ length: 300 }, (_, at) => Buffer.from(String(at))),
    () => 300,
  );
  const border = partialTiles(300).map((id) => tiles.get(tilePath(id))!);
  assert.throws(() => edgeFrom(300, border.slice(1)), RangeError);
  assert.throws(
    () =>
      edgeFrom(
        300,
        border.map((tile) => ({ ...tile, data: tile.data.subarray(32) })),
      ),
    RangeError,
  );
});

test('log paths have one spelling each', () => {
  assert.deepEqual(parseLogPath('tile/0/x001/x234/067'), {
    kind: 'tile',
    id: { level: 0, index: 1_234_067, width: 256 },
  });
  assert.deepEqual(parseLogPath('tile/63/000.p/255'), { kind: 'tile', id: { level: 63, index: 0, width: 255 } });
  assert.deepEqual(parseLogPath('tile/entries/x001/000.p/1'), { kind: 'entries', index: 1000, width: 1 });
  assert.deepEqual(parseLogPath('checkpoint'), { kind: 'checkpoint' });
  for (const bad of [
    'tile/64/000',
    'tile/00/000',
    'tile/01/000',
    'tile/0/00',
    'tile/0/0000',
    'tile/0/x000/001',
    'tile/0/001/002',
    'tile/0/x001',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    'tile/0/000.p/',
    'tile/-1/000',
    'tile/entries',
    'tile/0/000/',
    '/checkpoint',
    'checkpoint ',
    '',
    '../key',
  ]) {
    assert.equal(parseLogPath(bad), null, bad);
  }
  for (const index of [0, 7, 255, 999, 1000, 123_456, 1_234_067]) {
    assert.deepEqual(parseLogPath(tilePath({ level: 1, index, width: 9 })), {
      kind: 'tile',
      id: { level: 1, index, width: 9 },
    });
    assert.deepEqual(parseLogPath(entriesPath(index, 256)), { kind: 'entries', index, width: 256 });
  }
});
