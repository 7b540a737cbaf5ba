import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { coverageOf, readRequirements, type SourceFile } from '../../src/cli/law/requirement-coverage.ts';
import { sharedFile } from '../shared-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
const requirements = readRequirements(readFileSync(join(ROOT, 'docs/requirements.tsv'), 'utf8'));

/** Put together here, so that the planted titles of this file are not taken for its own. */
const TEST = ['te', 'st'].join('');

/** A test file as text. */
function planted(...titles: string[]): SourceFile {
  return { path: 'planted.test.ts', text: titles.map((title) => `${TEST}(${title}, () => {});`).join('\n') };
}

test('no test claims a requirement that does not exist', () => {
  const files = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => ({ path, text: readFileSync(join(ROOT, 'test', path), 'utf8') }));
  const { madeUp } = coverageOf(requirements, files);
  assert.deepEqual(
    madeUp.map(({ id, path }) => `${path}: ${id}`),
    [],
  );
});

test('the ledger has 400 requirements in 29 groups', () => {
  assert.equal(requirements.length, 400);
  assert.equal(new Set(requirements.map(({ group }) => group)).size, 29);
  const counted = ['IDN', 'REG', 'CLS', 'INC', 'INS', 'PLN', 'XCC'].map(
    (group) => requirements.filter((one) => one.group === group).length,
  );
  assert.deepEqual(counted, [15, 16, 19, 20, 32, 37, 13]);
  for (const { id, summary } of requirements)
    assert.ok(summary.length >= 15 && summary.length <= 130 && !summary.endsWith('.'), id);
});

const SPEC = 'spec/requirements.md';
const spec = sharedFile(SPEC);

test(
  'the ledger holds exactly the ids of the requirements, in their order',
  { skip: spec === null ? `${SPEC} is not here` : false },
  () => {
    const matrix = readFileSync(spec!, 'utf8').split('## 4. ')[0]!.split('### 3.1 ')[1]!;
    const rows = [...matrix.matchAll(/^\| (?!ID |-)([^ |]+) \| ([A-Z]+) \|.*\| ([A-Z]{3}) \|$/gm)];
    assert.deepEqual(
      requirements.map(({ id, kind, group }) => [id, kind, group]),
      rows.map(([, id, kind, group]) => [id, kind, group]),
    );
  },
);

test('a claim is found in any kind of string, several in one title, and đ may be written dd', () => {
  const found = coverageOf(requirements, [
    planted(
      "'one [L10.3-1]'",
      '"two [L1.1] [L2]"',
      '`three ${x} [L14.2dd-1]`',
      "'four [L14.1đ-1]'",
      "'it\\'s five [L34]'",
    ),
  ]);
  assert.deepEqual(
    found.claims.map((claim) => claim.id),
    ['L10.3-1', 'L1.1', 'L2', 'L14.2đ-1', 'L14.1đ-1', 'L34'],
  );
  assert.equal(found.covered, 6);
  assert.deepEqual(found.madeUp, []);
});

test('a made-up id is named with its file', () => {
  const { madeUp, covered } = coverageOf(requirements, [planted("'x [L99.9]'", "'y [L10.3]'", "'z [MST.99]'")]);
  assert.deepEqual(
    madeUp.map(({ id, path }) => [id, path]),
    [
      ['L99.9', 'planted.test.ts'],
      ['L10.3', 'planted.test.ts'],
      ['MST.99', 'planted.test.ts'],
    ],
  );
  assert.equal(covered, 0);
});

test('other brackets are no claims', () => {
  const found = coverageOf(requirements, [
    planted("'a [D14.4] [RFC 8785] [x]'"),
    { path: 'x', text: "// [L10.3-1]\nconst a = '[L34]';" },
  ]);
  assert.deepEqual([found.claims, found.madeUp], [[], []]);
});

test('a skipped or unwritten test covers nothing', () => {
  const skipping = ['.skip', '.todo'].map((modifier) => ({
    path: 'x',
    text: `${TEST}${modifier}('a [L34]', () => {})`,
  }));
  const options = [planted("'a [L34]', { skip: true }"), planted("'a [L34]', { todo: 'later' }")];
  assert.equal(coverageOf(requirements, [...skipping, ...options]).covered, 0);
  assert.equal(coverageOf(requirements, [planted("'a [L34]', { timeout: 5 }")]).covered, 1);
});

test('groups count what is covered and list what is open', () => {
  const { groups, total } = coverageOf(requirements, [planted("'a [L10.4-1] [L10.4-2]'", "'b [L10.4-1]'")]);
  assert.deepEqual(
    groups.find(({ group }) => group === 'GUI'),
    { group: 'GUI', total: 4, covered: 2, open: ['Q367.4.6', 'MST.4b'] },
  );
  assert.equal(total, 400);
});

test('a ledger with a row too short or an id twice is refused', () => {
  assert.throws(() => readRequirements('id\tgroup\tkind\tsummary\nL1.1\tIDN\tDEF\n'), /line 2/);
  assert.throws(() => readRequirements('h\nL1.1đ\tIDN\tDEF\tx\nL1.1dd\tIDN\tDEF\ty\n'), /line 3.*twice/);
});
