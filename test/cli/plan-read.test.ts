import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runCommand } from '../../src/cli/index.ts';
import { renderPdf } from '../../src/platform/documents/index.ts';
import { zipFile } from '../platform/zip-file.ts';
import { sharedFile } from '../shared-folder.ts';
import { ownFolder } from '../own-folder.ts';

const folder = ownFolder('plan');

async function motcua(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommand(args, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    stdin: () => Promise.resolve(''),
    progress: () => undefined,
  });
  return { code, out: out.join('\n'), err };
}

function kept(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const PLAN = `II. NỘI DUNG

1. Rà soát văn bản

- Đơn vị chủ trì: Sở A.

- Thời hạn: Quý II/2026.
`;

interface Read {
  tasks: {
    id: string;
    title: string;
    lead: string[];
    deadline: { to: string };
    places: { title: { from: number; to: number } };
  }[];
  reportingDuties: object[];
  text: string;
}

test('motcua plan read --json prints tasks with their places, which point into the text it prints', async () => {
  const { code, out } = await motcua('plan', 'read', kept('plan.md', PLAN), '--json');
  assert.equal(code, 0);
  const read = JSON.parse(out) as Read;
  const [task] = read.tasks;
  assert.deepEqual(
    [task?.id, task?.title, task?.lead, task?.deadline.to],
    ['II.1', 'Rà soát văn bản', ['Sở A'], '2026-06-30'],
  );
  assert.equal(read.text.slice(task?.places.title.from, task?.places.title.to), 'Rà soát văn bản');
});

test('motcua plan read tells a person the tasks, who leads them and what is to be checked', async () => {
  const { code, out } = await motcua('plan', 'read', kept('plan.txt', PLAN));
  assert.equal(code, 0);
  assert.match(out, /1 task ·/u);
  assert.match(out, /II\.1 {2}Rà soát văn bản\n {4}lead {4}Sở A/u);
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

function docxWith(paragraphs: string[], rows: string[][]): Buffer {
  const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const table = rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`).join('');
  return zipFile([
    { name: '[Content_Types].xml', content: TYPES },
    {
      name: 'word/document.xml',
      content: `<w:document ${W}><w:body>${paragraphs.map(p).join('')}<w:tbl>${table}</w:tbl></w:body></w:document>`,
    },
  ]);
}

test('a Word document with its tasks in a table is read', async () => {
  const path = kept(
    'plan.docx',
    docxWith(
      ['KẾ HOẠCH', 'II. NHIỆM VỤ'],
      [
        ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
        ['1', 'Xây dựng cơ sở dữ liệu', 'Sở Khoa học và Công nghệ', 'Trước 30/6/2026'],
      ],
    ),
  );
  const { out } = await motcua('plan', 'read', path, '--json');
  const [task] = (JSON.parse(out) as Read).tasks;
  assert.deepEqual([task?.id, task?.lead, task?.deadline.to], ['II.1', ['Sở Khoa học và Công nghệ'], '2026-06-30']);
});

test('a PDF with its tasks in paragraphs and in a table is read, lines and cells put together again', async () => {
  const main = `#set page(paper: "a4", margin: 2.5cm, numbering: "1")
#set text(font: "Tinos", lang: "vi", size: 13pt)
#set par(justify: true)
II. NỘI DUNG

1. Rà soát các văn bản quy phạm pháp luật có liên quan đến Luật Trí tuệ nhân tạo thuộc thẩm quyền ban hành của Hội đồng nhân dân, Ủy ban nhân dân tỉnh

\\- Đơn vị chủ trì: Sở Tư pháp.

\\- Thời hạn: Quý II/2026.

PHỤ LỤC

#table(columns: (1.2cm, 5.5cm, 4cm, 3cm, 3cm), [TT], [Nhiệm vụ], [Cơ quan chủ trì], [Phối hợp], [Thời hạn],
  [2], [Đầu tư nền tảng trí tuệ nhân tạo dùng chung của tỉnh phục vụ cơ quan nhà nước], [Sở Khoa học và Công nghệ], [Sở Tài chính], [Quý III/2026])`;
  const { pdf } = renderPdf({ main }, {}, { lang: 'vi', createdAt: new Date('2026-11-22T00:00:00Z') });
  const { out } = await motcua('plan', 'read', kept('plan.pdf', pdf), '--json');
  assert.deepEqual(
    (JSON.parse(out) as Read).tasks.map(({ title, lead, deadline }) => [title, lead, deadline.to]),
    [
      [
        'Rà soát các văn bản quy phạm pháp luật có liên quan đến Luật Trí tuệ nhân tạo thuộc thẩm quyền ban hành của Hội đồng nhân dân, Ủy ban nhân dân tỉnh',
        ['Sở Tư pháp'],
        '2026-06-30',
      ],
      [
        'Đầu tư nền tảng trí tuệ nhân tạo dùng chung của tỉnh phục vụ cơ quan nhà nước',
        ['Sở Khoa học và Công nghệ'],
        '2026-09-30',
      ],
    ],
  );
});

test('bad input is one line and exit 2: no file, another kind, a broken file, too many words', async () => {
  for (const args of [
    ['plan', 'read', join(folder, 'nothing.txt')],
    ['plan', 'read', folder],
    ['plan', 'read', kept('picture.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))],
    ['plan', 'read', kept('broken.docx', 'PK\u0003\u0004 nothing')],
    ['plan', 'read'],
    ['plan', 'read', 'a', 'b'],
    ['plan', 'write'],
  ]) {
    const { code, out, err } = await motcua(...args);
    assert.equal(code, 2, args.join(' '));
    assert.equal(out, '');
    assert.equal(err.length, 1);
    assert.ok(!err[0]!.includes('\n'));
  }
});

const real = sharedFile('data/texts/ke-hoach-bo-khcn.txt');
const expectedPath = sharedFile('data/texts/expected-tasks.json');
if (real !== null && expectedPath !== null) {
  test('motcua plan read finds in the plan of the ministry what was read by hand', async () => {
    const { tasks } = JSON.parse(readFileSync(expectedPath, 'utf8')) as {
      tasks: { document: string; id: string; lead: string[] }[];
    };
    const { out } = await motcua('plan', 'read', real, '--json');
    assert.deepEqual(
      (JSON.parse(out) as Read).tasks.map(({ id, lead }) => [id, lead]),
      tasks.filter(({ document }) => document === '001').map(({ id, lead }) => [id, lead]),
    );
  });
}
