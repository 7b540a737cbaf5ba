import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runCommand } from '../../src/cli/index.ts';
import { freshDatabase } from '../database.ts';
import { answersFor } from '../operation/people.ts';
import { ownFolder } from '../own-folder.ts';
import { rowWatch } from '../web/server/row-watch.ts';

const database = await freshDatabase();
const dataDir = ownFolder('rows');
Object.assign(process.env, { DATABASE_URL: database.ownerUrl.replace('@/', '@localhost/'), DATA_DIR: dataDir });
const rows = await rowWatch(database);

interface Told {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function motcua(args: readonly string[]): Promise<Told> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommand([...args], {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    stdin: () => Promise.resolve(''),
    progress: () => undefined,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const made = await motcua(['party', 'create', '--name', 'Công ty Trà Sen', '--kind', 'organisation', '--json']);
const { code: party } = JSON.parse(made.out) as { code: string };

const GOOD = answersFor('0');
const COLUMNS = Object.keys(GOOD);
const FIELDS = Object.fromEntries(COLUMNS.map((column) => [column, { column }]));

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const line = (answers: Record<string, unknown>): string =>
  COLUMNS.map((column) => cell(String(answers[column]))).join(',');
const head = COLUMNS.join(',');

async function imported(content: string | Buffer, more: { mapping?: object; name?: string } = {}): Promise<Told> {
  const file = join(dataDir, more.name ?? 'he-thong.csv');
  const mapping = join(dataDir, 'cot.json');
  writeFileSync(file, content);
  writeFileSync(mapping, JSON.stringify({ fields: FIELDS, ...more.mapping }));
  return motcua(['notify', 'import', file, '--mapping', mapping, '--party', party, '--json']);
}

interface Verdict {
  readonly verdict: string;
  readonly refusals?: readonly { field?: string | null }[];
}

const verdictsOf = ({ out }: Told): Verdict[] =>
  out
    .split('\n')
    .map((text) => JSON.parse(text) as Verdict & { summary?: object })
    .filter(({ summary }) => summary === undefined);

/** What may stand in no cell. */
const UNUSABLE: Readonly<Record<string, string>> = {
  'NUL': 'trước\0sau',
  'a direction override': 'trước\u202Egpj.exe',
  'a bell': 'trước\u0007sau',
  'a character that was lost': 'trước\uFFFDsau',
  'a text far too long': 'ế'.repeat(60_000),
}; // prettier-ignore

test('a cell that cannot be kept is refused under its field, row by row, and the rows around it are taken', async () => {
  const wrong: string[] = [];
  const lines = [head];
  const expected: (string | null)[] = [];
  for (const column of ['name', 'version', 'intendedPurpose', 'riskLevel', 'providerContact']) {
    for (const value of Object.values(UNUSABLE)) {
      lines.push(line({ ...GOOD, name: `Tốt ${lines.length}` }), line({ ...GOOD, name: 'Xấu', [column]: value }));
      expected.push(null, column);
    }
  }
  const told = await imported(lines.join('\r\n'));
  assert.equal(told.code, 1, told.err);
  const verdicts = verdictsOf(told);
  assert.equal(verdicts.length, expected.length);
  for (const [at, field] of expected.entries()) {
    const { verdict, refusals = [] } = verdicts[at]!;
    const right = field === null ? verdict !== 'refused' : verdict === 'refused' && refusals.some((one) => one.field === field); // prettier-ignore
    if (!right) wrong.push(`row ${at + 1}, ${field}: ${JSON.stringify(verdicts[at]).slice(0, 300)}`);
  }
  assert.deepEqual(wrong, []);
});

test('text that looks like a formula, a command or a page is taken as the text it is', async () => {
  const odd = ['=HYPERLINK("http://evil.example")', '+84 24 0000', '-1+1', '@SUM(A1)', "'; drop table case_act; --", '<script>alert(1)</script>', '"trong ngoặc", và phẩy']; // prettier-ignore
  const told = await imported([head, ...odd.map((name) => line({ ...GOOD, name }))].join('\n'));
  assert.equal(told.code, 0, told.out + told.err);
  const kept = await database.db.selectFrom('entry_current').select('public').execute();
  const names = new Set(kept.map((row) => (row.public as { name?: string }).name));
  for (const name of odd) assert.ok(names.has(name), name);
});

test('rows that are broken are told one by one; none stops the others', async () => {
  const good = (name: string): string => line({ ...GOOD, name });
  const told = await imported([head, 'một,hai', good('Sau dòng thiếu'), `${good('Thừa')},"thừa"`, good('Sau dòng thừa')].join('\n')); // prettier-ignore
  assert.equal(told.code, 1);
  assert.deepEqual(verdictsOf(told).map(({ verdict }) => verdict === 'refused'), [true, false, true, false]); // prettier-ignore
  const json = ['{', 'null', '[]', '5', '{"__proto__":{"name":"x"}}', JSON.stringify({ ...GOOD, name: 'NDJSON tốt' })];
  const lines = await imported(json.join('\n'), { name: 'he-thong.ndjson' });
  assert.deepEqual(verdictsOf(lines).map(({ verdict }) => verdict === 'refused'), [true, true, true, true, true, false]); // prettier-ignore
});

test('a file that is not what it is said to be is told in one line before anything is written', async () => {
  const good = [head, line({ ...GOOD, name: 'Không được ghi' })].join('\n');
  const attempts: Readonly<Record<string, Parameters<typeof imported>>> = {
    'another encoding': [Buffer.from(good, 'latin1').subarray(0)],
    'UTF-16 that calls itself UTF-8': [Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good, 'utf16le')])],
    'half a character at the end': [Buffer.concat([Buffer.from(good), Buffer.from([0xe1, 0xba])])],
    'an encoding that there is not': [good, { mapping: { encoding: 'klingon' } }],
    'no rows': [head],
    'nothing': [''],
    'columns missing after a broken row': ['một,hai,ba\nx\na,b,c\n'],
    'a field that the form has not': [good, { mapping: { fields: { ...FIELDS, maNguon: { column: 'name' } } } }],
  }; // prettier-ignore
  for (const [what, [content, more]] of Object.entries(attempts)) {
    const before = await rows();
    const told = await imported(content, more);
    assert.equal(told.code, 2, `${what}: ${told.out.slice(0, 300)}`);
    assert.equal(told.out, '', what);
    assert.match(told.err, /^[^\n]{10,}$/, what);
    assert.equal(await rows(), before, what);
  }
});

test('a byte order mark, semicolons and another encoding that is said are read as they are meant', async () => {
  const marked = await imported(`\uFEFF${head}\n${line({ ...GOOD, name: 'Có dấu thứ tự byte' })}`);
  assert.equal(marked.code, 0, marked.out + marked.err);
  const wide = Buffer.from(`${head}\n${line({ ...GOOD, name: 'Mười sáu bit' })}`, 'utf16le');
  const told = await imported(wide, { mapping: { encoding: 'utf-16le' } });
  assert.equal(told.code, 0, told.out + told.err);
  const semicolons = `${COLUMNS.join(';')}\n${COLUMNS.map((column) => cell(String({ ...GOOD, name: 'Chấm phẩy' }[column]))).join(';')}`;
  const split = await imported(semicolons, { mapping: { delimiter: ';' } });
  assert.equal(split.code, 0, split.out + split.err);
});
