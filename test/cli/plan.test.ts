import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { runCommand } from '../../src/cli/index.ts';
import { day } from '../../src/law/index.ts';
import { readPlan } from '../../src/plans/index.ts';
import { portalActor } from '../../src/platform/identity/index.ts';
import { freshDatabase } from '../database.ts';
import { ownFolder } from '../own-folder.ts';

const database = await freshDatabase();
const folder = ownFolder('plan');
Object.assign(process.env, { DATABASE_URL: database.ownerUrl.replace('@/', '@localhost/'), DATA_DIR: folder });

const PLAN = `KẾ HOẠCH
Thử nghiệm

II. NỘI DUNG

1. Lập danh mục dữ liệu

- Đơn vị chủ trì: Sở Tư pháp.

- Thời gian thực hiện: Quý III năm 2026.

- Sản phẩm: Danh mục.

2. Họp báo cáo

- Đơn vị chủ trì: Sở Tài chính.

- Thời gian thực hiện: Thường xuyên.
`;
const file = `${folder}/ke-hoach.txt`;
writeFileSync(file, PLAN);

async function motcua(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommand(args, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    stdin: () => Promise.resolve(''),
    progress: () => undefined,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('a plan file becomes a draft of the agency, and the same file again changes nothing', async () => {
  const args = ['plan', 'import', file, '--agency', 'thai-nguyen', '--issued', '2026-03-02', '--json'];
  const first = await motcua(...args);
  assert.equal(first.code, 0, first.err);
  const made = JSON.parse(first.out) as { outcome: string; code: string; tasks: number };
  assert.deepEqual([made.outcome, made.tasks], ['imported', 2]);
  const plan = (await readPlan(database.db, portalActor('cli'), made.code, day('2026-05-01')))!;
  assert.deepEqual([plan.state, plan.agencyCode, plan.issuedOn], ['draft', 'thai-nguyen', '2026-03-02']);
  assert.deepEqual(
    plan.taskList.map(({ leads, dueOn }) => [leads[0]!.name, dueOn]),
    [
      ['Sở Tư pháp', '2026-09-30'],
      ['Sở Tài chính', '2026-12-31'],
    ],
  );
  const again = JSON.parse((await motcua(...args)).out) as { outcome: string; code: string };
  assert.deepEqual([again.outcome, again.code], ['unchanged', made.code]);
  const kept = await database.db.selectFrom('file').select(['id', 'name', 'sha256', 'media_type']).execute();
  assert.equal(kept.length, 1, 'the second time leaves no row behind');
  assert.deepEqual(
    [kept[0]!.id, kept[0]!.name, kept[0]!.media_type],
    [plan.documentFileId, 'ke-hoach.txt', 'text/plain'],
  );
  const hex = kept[0]!.sha256.toString('hex');
  assert.equal(
    readFileSync(`${folder}/files/${hex.slice(0, 2)}/${hex}`, 'utf8'),
    PLAN,
    'the original is kept as it was',
  );
});

test('bad input is one line and changes nothing', async () => {
  const empty = `${folder}/trong.txt`;
  writeFileSync(empty, 'Không có nhiệm vụ nào ở đây.');
  for (const [args, message] of [
    [[file], /--agency is missing/],
    [[`${folder}/khong-co.txt`, '--agency', 'most'], /There is no file/],
    [[file, '--agency', 'nowhere'], /no agency with this code/],
    [[empty, '--agency', 'most'], /no task/],
    [[file, '--agency', 'most', '--issued', '2026-02-30'], /issuedOn/],
  ] as const) {
    const { code, err } = await motcua('plan', 'import', ...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(err, message);
    assert.ok(!err.includes('\n'));
  }
});

test('reading a plan prints its tasks as data and stores nothing', async () => {
  const { code, out } = await motcua('plan', 'read', file, '--json');
  assert.equal(code, 0);
  const { tasks } = JSON.parse(out) as { tasks: { title: string; lead: string[] }[] };
  assert.deepEqual(
    tasks.map(({ title, lead }) => [title, lead]),
    [
      ['Lập danh mục dữ liệu', ['Sở Tư pháp']],
      ['Họp báo cáo', ['Sở Tài chính']],
    ],
  );
});
