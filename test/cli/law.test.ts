import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { runCommand } from '../../src/cli/index.ts';
import { freshDatabase } from '../database.ts';
import { listFile } from '../library/list-file.ts';
import { sharedFile } from '../shared-folder.ts';
import { ownFolder } from '../own-folder.ts';

const folder = ownFolder('law');

async function motcua(...args: string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    stdin: async () => '',
    progress: () => undefined,
  };
  return { code: await runCommand(['law', ...args], io), out, err };
}

function file(name: string, text: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const FIRST = file('first.txt', 'LUẬT\nChương I\nCHUNG\nĐiều 1. Một\n1. Câu một.\nc) lạc.\n2. Câu hai.');
const SECOND = file('second.txt', 'LUẬT\nChương I\nCHUNG\nĐiều 1. Một\n1. Câu thứ nhất.\nc) lạc.\n2. Câu hai.');

before(async () => {
  // The configuration reads addresses with a host name; the socket in `?host=` wins over it.
  process.env['CLOCK'] = '2026-11-22T10:00:00+07:00';
  process.env['DATABASE_URL'] = (await freshDatabase()).ownerUrl.replace('@/', '@localhost/');
});

test('law import prints counts and what could not be placed, and a second time changes nothing', async () => {
  const first = await motcua('import', FIRST, '--number', '1/2026/QH16', '--status', 'draft');
  assert.deepEqual(first, {
    code: 0,
    err: [],
    out: [
      '1/2026/QH16 (draft): loaded as load 1',
      'chapter\t1',
      'section\t0',
      'article\t1',
      'clause\t2',
      'point\t0',
      'page numbers taken out\t0',
      'not placed with certainty\t1',
      '\tline 6\tnumberOutOfSequence, kept in 1.1\tc) lạc.',
    ],
  });
  const again = await motcua('import', FIRST, '--number', '1/2026/QH16', '--status', 'draft', '--json');
  assert.deepEqual(
    [again.code, JSON.parse(again.out[0]!).outcome, JSON.parse(again.out[0]!).load],
    [0, 'unchanged', 1],
  );
});

test('law diff compares files with loaded texts, clause by clause', async () => {
  await motcua('import', FIRST, '--number', '2/2026/QH16', '--status', 'draft');
  await motcua('import', SECOND, '--number', '2/2026/QH16', '--status', 'draft');
  const files = await motcua('diff', FIRST, SECOND);
  assert.deepEqual(files.out, ['1.1\tchanged', '\tCâu [-một.-] {+thứ nhất.+} c) lạc.', 'same 4, different 1']);
  const stored = await motcua('diff', '2/2026/QH16@draft#1', '2/2026/QH16@draft');
  assert.deepEqual(stored.out, files.out);
  assert.equal((await motcua('diff', SECOND, '2/2026/QH16@draft')).out.at(-1), 'same 5, different 0');
});

test('law impact prints all that hangs on a provision, however it is written', async () => {
  const plain = await motcua('impact', '13.4');
  assert.equal(plain.code, 0);
  assert.match(plain.out[0]!, /^L13\.4\tkhoản 4 Điều 13 Luật 134\/2025\/QH15$/);
  assert.ok(plain.out.includes('highRiskRow\t46'));
  assert.ok(
    plain.out.some((line) => line.startsWith('question\t')),
    'the classification tool asks because of it',
  );
  const json = JSON.parse((await motcua('impact', 'D19.3', '--json')).out[0]!) as {
    asked: string;
    hits: { kind: string; id: string }[];
  };
  assert.equal(json.asked, 'D19.3');
  assert.deepEqual(
    json.hits.filter((hit) => hit.kind === 'term').map((hit) => hit.id),
    ['T7', 'T8'],
  );
});

test('law coverage prints a line a group and the sum', async () => {
  const { code, out } = await motcua('coverage');
  assert.equal(code, 0);
  assert.match(out[0]!, /^IDN\t\d+\/15$/);
  assert.match(out.at(-1)!, /^all\t\d+\/400$/);
  const json = JSON.parse((await motcua('coverage', '--json')).out[0]!) as {
    total: number;
    claims: { id: string; path: string }[];
  };
  assert.equal(json.total, 400);
  assert.ok(json.claims.some((claim) => claim.id === 'L34' && claim.path === join('test', 'law', 'on.test.ts')));
});

const LAW = sharedFile('data/texts/du-thao-luat-tri-tue-nhan-tao.txt');

test('the bill of the Law is imported whole', { skip: LAW === null ? 'the text is not here' : false }, async () => {
  const { out } = await motcua('import', LAW!, '--number', '134/2025/QH15', '--status', 'draft', '--json');
  const result = JSON.parse(out[0]!) as { counts: unknown; pages: number; unplaced: unknown[] };
  assert.deepEqual(result.counts, { chapter: 8, section: 0, article: 35, clause: 154, point: 67 });
  assert.deepEqual([result.pages, result.unplaced.length], [20, 1]);
});

test('bad input gives one line on the error stream, exit 2, and changes nothing', async () => {
  const bad: string[][] = [
    [],
    ['frobnicate'],
    ['import', FIRST, '--number', '1/2026/QH16'],
    ['import', FIRST, '--number', '1/2026/QH16', '--status', 'final'],
    ['import', FIRST, '--number', 'Luật', '--status', 'draft'],
    ['import', join(folder, 'missing.txt'), '--number', '1/2026/QH16', '--status', 'draft'],
    ['import', file('latin.txt', Buffer.from([0x4c, 0xe0, 0x20])), '--number', '1/2026/QH16', '--status', 'draft'],
    ['import', file('empty.txt', ''), '--number', '1/2026/QH16', '--status', 'draft'],
    ['diff', FIRST],
    ['diff', FIRST, '404/2026/QH16@issued'],
    ['impact', '99.9'],
    ['impact', 'own:nothing'],
    ['coverage', '--everything'],
  ];
  for (const args of bad) {
    const { code, out, err } = await motcua(...args);
    assert.deepEqual([code, out.length, err.length], [2, 0, 1], `${args.join(' ')}: ${err.join(' | ')}`);
    assert.doesNotMatch(err[0]!, /\n/);
  }
});

test('law list shows the versions, imports a corrected file with what differs, and refuses what it would have to guess', async () => {
  const shipped = await motcua('list');
  assert.deepEqual(shipped, { code: 0, err: [], out: ['33/2026/QĐ-TTg#1\tfrom 2026-08-15\t46 rows'] });
  const corrected = file(
    'list.csv',
    listFile((line) => (line.row === 'II.4' ? { ...line, route: 'self-or-hire' } : line)),
  );
  const said = [
    '--decision',
    '33/2026/QĐ-TTg',
    '--signed',
    '2026-06-30',
    '--source',
    'https://vanban.chinhphu.vn/?docid=218658',
  ];
  const later = ['--from', '2026-12-01', '--status', 'issued'];
  const done = await motcua('list', 'import', corrected, ...said, ...later);
  assert.deepEqual(done, {
    code: 0,
    err: [],
    out: [
      '33/2026/QĐ-TTg#2: loaded, 46 rows, in force from 2026-12-01',
      'II.4\tchanged: route',
      '\t- certify',
      '\t+ selfOrHire',
      'different 1',
    ],
  });
  const differences = await motcua('list', 'diff', '33/2026/QĐ-TTg#1', '33/2026/QĐ-TTg#2');
  assert.deepEqual(differences.out, done.out.slice(1));
  assert.equal((await motcua('list')).out.length, 2);
  const past = await motcua('list', 'import', corrected, ...said, '--from', '2026-08-20', '--status', 'issued');
  assert.equal(past.code, 2);
  const proposed = file(
    'proposed.csv',
    listFile((line) =>
      line.row === 'II.1' ? { ...line, route: line.route === 'certify' ? 'self-or-hire' : 'certify' } : line,
    ),
  );
  const draft = await motcua('list', 'import', proposed, ...said, '--from', '2027-01-01', '--status', 'draft');
  assert.match(draft.out[0] ?? draft.err.join(), /46 rows, a draft, for comparing only; it names 2027-01-01$/);
  assert.match(past.err.at(-1)!, /has passed/);
  const broken = await motcua('list', 'import', file('broken.csv', 'row;sector\nI.1;x'), ...said, ...later);
  assert.equal(broken.code, 2);
  assert.ok(broken.err.some((line) => /column is missing/.test(line)));
  assert.match(
    (await motcua('list', 'import', corrected, ...said, '--from', 'mai', '--status', 'issued')).err[0]!,
    /no day/,
  );
  assert.match((await motcua('list', 'diff', '33/2026/QĐ-TTg#1', '9/2026/QĐ-TTg#1')).err[0]!, /No version/);
});
