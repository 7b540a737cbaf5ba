import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlanText, type PlanReading, type ReadTask } from '../../src/plans/index.ts';

/** Invented plans in the ways that authorities write them; what is expected was read by hand. */
function read(text: string): PlanReading {
  return readPlanText(text.split('\n').map((line) => ({ text: line, page: null })));
}

/** The fields of a task in one comparable row. */
function row(task: ReadTask) {
  return {
    id: task.id,
    title: task.title.text,
    lead: task.lead.names,
    with: task.coordinators.names,
    when: task.deadlineText?.text ?? null,
    products: task.products,
  };
}

const codes = (reading: PlanReading, about: string | null): string[] =>
  reading.doubts.filter((doubt) => doubt.about === about).map(({ code }) => code);

const CITY = `KẾ HOẠCH
Triển khai Luật Trí tuệ nhân tạo trên địa bàn thành phố Sen

II. NHIỆM VỤ

1. Tuyên truyền Luật

- Nội dung: Tuyên truyền trên hệ thống thông tin cơ sở.

- Cơ quan chủ trì: Sở Văn hóa, Thể thao và Du lịch.

- Cơ quan phối hợp: Sở Khoa học và Công nghệ; UBND các xã, phường.

- Thời hạn: Thường xuyên.

2. Góp ý dự thảo văn bản

- Cơ quan chủ trì: Sở Tư pháp.

- Thời hạn: Khi có yêu cầu.

3. Kết nối cơ sở dữ liệu

- Cơ quan chủ trì: Các sở, ban, ngành.

- Thời hạn: Theo tiến độ Kế hoạch phát triển dữ liệu của Thành phố.

III. KINH PHÍ

Ngân sách nhà nước theo phân cấp và các nguồn hợp pháp khác.

IV. TỔ CHỨC THỰC HIỆN

1. Sở Khoa học và Công nghệ: Là đầu mối theo dõi việc thực hiện Kế hoạch.

2. Các sở, ban, ngành; UBND các xã, phường

- Báo cáo kết quả thực hiện về Sở Khoa học và Công nghệ trước ngày 15/12 hằng năm để tổng hợp, báo cáo UBND Thành phố.

- Kịp thời báo cáo UBND Thành phố (qua Sở Khoa học và Công nghệ) những khó khăn, vướng mắc.

Nơi nhận:
- Như trên;
- Lưu: VT.`;

test('a city plan: content, times that hang on requests and other plans, a yearly report with its day', () => {
  const reading = read(CITY);
  assert.deepEqual(reading.tasks.map(row), [
    { id: 'II.1', title: 'Tuyên truyền Luật', lead: ['Sở Văn hóa, Thể thao và Du lịch'], with: ['Sở Khoa học và Công nghệ', 'UBND các xã, phường'], when: 'Thường xuyên', products: [] },
    { id: 'II.2', title: 'Góp ý dự thảo văn bản', lead: ['Sở Tư pháp'], with: [], when: 'Khi có yêu cầu', products: [] },
    { id: 'II.3', title: 'Kết nối cơ sở dữ liệu', lead: ['Các sở, ban, ngành'], with: [], when: 'Theo tiến độ Kế hoạch phát triển dữ liệu của Thành phố', products: [] },
  ]); // prettier-ignore
  assert.deepEqual(
    reading.tasks.map(({ deadline }) => deadline.kind),
    ['continuous', 'onRequest', 'linkedPlan'],
  );
  assert.equal(reading.tasks[0]!.content?.text, 'Tuyên truyền trên hệ thống thông tin cơ sở');
  const [yearly, trouble] = reading.reportingDuties;
  assert.deepEqual(yearly?.who, ['Các sở, ban, ngành', 'UBND các xã, phường']);
  assert.deepEqual(yearly?.to, ['Sở Khoa học và Công nghệ']);
  assert.deepEqual(yearly?.onwardTo, ['UBND Thành phố']);
  assert.deepEqual(yearly?.period, { kind: 'recurring', every: 'P1Y', dueDay: '12-15' });
  assert.equal(yearly?.dueText, 'trước ngày 15/12 hằng năm');
  assert.deepEqual(
    [trouble?.to, trouble?.via, trouble?.period.kind],
    [['UBND Thành phố'], ['Sở Khoa học và Công nghệ'], 'onEvent'],
  );
  assert.equal(reading.reportingDuties.length, 2);
  assert.deepEqual(
    reading.standingDuties.map(({ section, who }) => [section, who]),
    [['IV.1', ['Sở Khoa học và Công nghệ']]],
  );
  assert.deepEqual(
    reading.funding.map(({ sources }) => sources),
    [['stateBudget', 'otherLawful']],
  );
  assert.equal(reading.title?.text, 'KẾ HOẠCH Triển khai Luật Trí tuệ nhân tạo trên địa bàn thành phố Sen');
});

const LETTERED = `## II. NỘI DUNG

1. Tập huấn cho doanh nghiệp

a) Cơ quan thực hiện: Bộ A, Đài Tiếng nói Việt Nam, các bộ, ngành, địa phương và cơ quan có liên quan.

b) Cơ quan phối hợp: các bộ, cơ quan ngang bộ, Ủy ban nhân dân các tỉnh, thành phố và các cơ quan, tổ chức có liên quan.

c) Thời gian thực hiện: Năm 2026 và các năm tiếp theo.

2. Rà soát văn bản

a) Cơ quan thực hiện:

- Các bộ, cơ quan ngang bộ:

+ Rà soát văn bản do mình ban hành.

- Bộ A:

+ Tổng hợp kết quả rà soát.

b) Thời hạn trình: Tháng 2/2026; cập nhật định kỳ hoặc theo yêu cầu thực tiễn.

3. Vận hành hạ tầng

- Cơ quan chủ trì: Bộ A (chịu trách nhiệm về tiêu chuẩn, mô hình).

- Cơ quan phối hợp: Bộ B (chịu trách nhiệm về an ninh, an toàn), các cơ quan, đơn vị liên quan.

- Thời gian thực hiện: Năm 2026 - 2027.`;

test('labels with letters, leads with their own parts of a task, brackets behind units', () => {
  const reading = read(LETTERED);
  assert.deepEqual(
    reading.tasks.map(({ id, partOf, lead }) => [id, partOf, lead.names]),
    [
      ['II.1', null, ['Bộ A', 'Đài Tiếng nói Việt Nam', 'các bộ, ngành, địa phương và cơ quan có liên quan']],
      ['II.2', null, ['Các bộ', 'cơ quan ngang bộ', 'Bộ A']],
      ['II.2.1', 'II.2', ['Các bộ', 'cơ quan ngang bộ']],
      ['II.2.2', 'II.2', ['Bộ A']],
      ['II.3', null, ['Bộ A']],
    ],
  );
  assert.deepEqual(reading.tasks[0]!.coordinators.names, [
    'các bộ',
    'cơ quan ngang bộ',
    'Ủy ban nhân dân các tỉnh, thành phố',
    'các cơ quan, tổ chức có liên quan',
  ]);
  assert.deepEqual(reading.tasks[1]!.deadline, {
    kind: 'composite',
    parts: [
      { kind: 'monthYear', year: 2026, month: 2, from: '2026-02-01', to: '2026-02-28' },
      { kind: 'recurring', every: null, text: 'cập nhật định kỳ' },
      { kind: 'onEvent', event: 'theo yêu cầu thực tiễn' },
    ],
  });
  assert.deepEqual(reading.tasks[2]!.deadline, { kind: 'none', probablyAs: 'II.2' });
  assert.deepEqual(codes(reading, 'II.2.1'), ['numberMadeByReader', 'noDeadline']);
  assert.deepEqual(codes(reading, 'II.3'), ['leadConditional']);
  assert.deepEqual(reading.tasks[4]!.coordinators.names, ['Bộ B', 'các cơ quan, đơn vị liên quan']);
});

const TABLE_ROWS = [
  ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn hoàn thành', 'Sản phẩm'],
  ['I', 'Hoàn thiện thể chế', '', '', '', ''],
  [
    '1',
    'Ban hành quy chế dữ liệu',
    'Sở Khoa học và Công nghệ',
    'Sở Tư pháp; Công an tỉnh',
    'Trước 30/6/2026',
    'Quyết định',
  ],
  ['II', 'Phát triển hạ tầng', '', '', '', ''],
  ['2', 'Đầu tư nền tảng', 'Sở Tài chính', '', 'Quý III/2026', 'Nền tảng; tài liệu hướng dẫn'],
];
const TABLE_EXPECTED = [
  { id: 'II.1', title: 'Ban hành quy chế dữ liệu', lead: ['Sở Khoa học và Công nghệ'], with: ['Sở Tư pháp', 'Công an tỉnh'], when: 'Trước 30/6/2026', products: ['Quyết định'] },
  { id: 'II.2', title: 'Đầu tư nền tảng', lead: ['Sở Tài chính'], with: [], when: 'Quý III/2026', products: ['Nền tảng', 'tài liệu hướng dẫn'] },
]; // prettier-ignore

test('a table of tasks, as a word processor gives it and as Markdown, with rows that name groups', () => {
  const asCells = readPlanText([
    { text: 'II. NHIỆM VỤ', page: 1 },
    ...TABLE_ROWS.map((cells) => ({ text: '', page: 2, cells })),
  ]);
  const bars = TABLE_ROWS.map((cells) => `| ${cells.join(' | ')} |`);
  const asBars = read(['II. NHIỆM VỤ', '', bars[0], '|---|---|---|---|---|---|', ...bars.slice(1)].join('\n'));
  for (const reading of [asCells, asBars]) {
    assert.deepEqual(reading.tasks.map(row), TABLE_EXPECTED);
    assert.deepEqual(
      reading.tasks.map(({ groupTitle }) => groupTitle),
      ['Hoàn thiện thể chế', 'Phát triển hạ tầng'],
    );
  }
  assert.equal(asCells.tasks[0]!.lead.wording?.place.page, 2);
});

test('a table in columns of plain text, its cells wrapped', () => {
  const reading = read(`II. NHIỆM VỤ

TT   Nhiệm vụ                         Chủ trì              Phối hợp            Thời hạn
1    Tuyên truyền Luật trên hệ        Sở Văn hóa           UBND các xã,        Thường xuyên
     thống thông tin cơ sở            và Thể thao          phường
2    Xây dựng cơ sở dữ liệu           Sở Khoa học          Công an tỉnh        Quý IV/2026
     dùng chung của tỉnh              và Công nghệ

III. KINH PHÍ`);
  assert.deepEqual(reading.tasks.map(row), [
    { id: 'II.1', title: 'Tuyên truyền Luật trên hệ thống thông tin cơ sở', lead: ['Sở Văn hóa và Thể thao'], with: ['UBND các xã, phường'], when: 'Thường xuyên', products: [] },
    { id: 'II.2', title: 'Xây dựng cơ sở dữ liệu dùng chung của tỉnh', lead: ['Sở Khoa học và Công nghệ'], with: ['Công an tỉnh'], when: 'Quý IV/2026', products: [] },
  ]); // prettier-ignore
});

test('lines broken at sixty columns, page numbers between them, read as the whole paragraphs do', () => {
  const broken = CITY.split('\n').map((line) => wrapped(line, 60));
  broken.splice(20, 0, '\n- 2 -\n');
  assert.deepEqual(read(broken.join('\n')).tasks.map(row), read(CITY).tasks.map(row));
  assert.deepEqual(
    read(broken.join('\n')).reportingDuties.map(({ text }) => text.text),
    read(CITY).reportingDuties.map(({ text }) => text.text),
  );
});

function wrapped(line: string, width: number): string {
  const lines = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1)!;
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}

test('a news report: openings, units that carry over, one task for each document, times that only one sentence states', () => {
  const reading = read(`Ban hành Kế hoạch triển khai thi hành Luật

Phó Thủ tướng vừa ký Quyết định số 1/QĐ-TTg ngày 28/02/2026 ban hành Kế hoạch.

1. Trong năm 2026 và các năm tiếp theo, Bộ A, Đài B và các bộ, ngành tổ chức truyền thông về Luật.

2. Bộ A chủ trì, phối hợp với Bộ C và các cơ quan liên quan xây dựng và trình Nghị định quy định chi tiết; Nghị định về Quỹ trong tháng 2/2026.

3. Trong năm 2026-2027, Bộ A thành lập Quỹ. Phát triển cụm liên kết.

4. Giao Sở D chủ trì, phối hợp với Sở Tài chính kiểm tra việc thi hành, hoàn thành trước ngày 30/6/2026.`);
  assert.deepEqual(reading.tasks.map(row), [
    { id: '1', title: 'tổ chức truyền thông về Luật', lead: ['Bộ A', 'Đài B', 'các bộ, ngành'], with: [], when: 'Trong năm 2026 và các năm tiếp theo', products: [] },
    { id: '2.1', title: 'xây dựng và trình Nghị định quy định chi tiết', lead: ['Bộ A'], with: ['Bộ C', 'các cơ quan liên quan'], when: null, products: ['Nghị định quy định chi tiết'] },
    { id: '2.2', title: 'Nghị định về Quỹ', lead: ['Bộ A'], with: ['Bộ C', 'các cơ quan liên quan'], when: 'trong tháng 2/2026', products: ['Nghị định về Quỹ'] },
    { id: '3.1', title: 'thành lập Quỹ', lead: ['Bộ A'], with: [], when: 'Trong năm 2026-2027', products: [] },
    { id: '3.2', title: 'Phát triển cụm liên kết', lead: ['Bộ A'], with: [], when: null, products: [] },
    { id: '4', title: 'kiểm tra việc thi hành', lead: ['Sở D'], with: ['Sở Tài chính'], when: 'hoàn thành trước ngày 30/6/2026', products: [] },
  ]); // prettier-ignore
  const [, first, , , carried] = reading.tasks;
  assert.deepEqual(first?.deadline, { kind: 'none', probablyAs: '2.2' });
  assert.deepEqual([carried?.leadImplied, carried?.deadline], [true, { kind: 'none', probablyAs: '3.1' }]);
  assert.ok(reading.tasks.every(({ id }) => codes(reading, id).includes('proseTask')));
  assert.ok(codes(reading, '3.2').includes('leadImplied'));
});

test('several labels in one line, other names for the same labels, money and an unnamed leader', () => {
  const reading = read(`II. NỘI DUNG

1. Chuẩn hóa dữ liệu. Chủ trì: Sở A; phối hợp: Sở B và đơn vị liên quan; tiến độ: Quý I/2027; kết quả: Bộ dữ liệu.

2. Xây dựng trung tâm

+ Đầu mối: Sở C đối với hạ tầng; các nhiệm vụ khác theo phân công của UBND tỉnh

+ Thời gian hoàn thành: chưa rõ

+ Kinh phí thực hiện: 2 tỷ đồng

+ Lãnh đạo UBND tỉnh phụ trách: Đồng chí Nguyễn Văn A

3. Nhiệm vụ không có thông tin`);
  assert.deepEqual(reading.tasks.map(row), [
    { id: 'II.1', title: 'Chuẩn hóa dữ liệu', lead: ['Sở A'], with: ['Sở B', 'đơn vị liên quan'], when: 'Quý I/2027', products: ['Bộ dữ liệu'] },
    { id: 'II.2', title: 'Xây dựng trung tâm', lead: ['Sở C'], with: [], when: 'chưa rõ', products: [] },
  ]); // prettier-ignore
  assert.deepEqual(codes(reading, 'II.2'), ['leadConditional', 'deadlineNotUnderstood', 'supervisorUnknown']);
  assert.deepEqual(reading.tasks[1]!.leadConditions, [
    { lead: 'Sở C', condition: 'đối với hạ tầng' },
    { lead: null, condition: 'các nhiệm vụ khác theo phân công của UBND tỉnh' },
  ]);
  assert.equal(reading.tasks[1]!.funding?.text, '2 tỷ đồng');
  assert.deepEqual(
    reading.doubts.filter(({ code }) => code === 'wordsNotPlaced').map(({ passage }) => passage?.text),
    ['3. Nhiệm vụ không có thông tin'],
  );
});

test('names of units that could be parted in two ways are parted and marked', () => {
  const reading = read(
    `II. NỘI DUNG\n\n1. Việc một\n\n- Đơn vị chủ trì: Sở Tài chính, Nội vụ, Tư pháp\n\n- Thời hạn: 2026`,
  );
  assert.deepEqual(reading.tasks[0]!.lead.names, ['Sở Tài chính', 'Nội vụ', 'Tư pháp']);
  assert.deepEqual(codes(reading, 'II.1'), ['splitUncertain']);
});

test('who carries out beside who leads, two labels parted by a bar, a dash for none', () => {
  const { tasks } = read(`**III. Hạ tầng**

**16.** Phát triển hạ tầng

**16.1.** Hạ tầng dùng chung.
- Đơn vị thực hiện: Doanh nghiệp viễn thông, doanh nghiệp công nghệ số
- Chủ trì: Bộ A | Phối hợp: —
- Thời gian: 2026 - 2030`);
  assert.deepEqual(tasks.map(row), [{ id: 'III.16.1', title: 'Hạ tầng dùng chung', lead: ['Bộ A'], with: [], when: '2026 - 2030', products: [] }]); // prettier-ignore
  assert.deepEqual(tasks[0]!.implementing.names, ['Doanh nghiệp viễn thông', 'doanh nghiệp công nghệ số']);
  assert.deepEqual([tasks[0]!.group, tasks[0]!.groupTitle], ['III.16', 'Phát triển hạ tầng']);
});

test('a text without any task says so', () => {
  assert.deepEqual(
    read('Chào buổi sáng.').doubts.map(({ code }) => code),
    ['noTasks'],
  );
});

test('who gives a task out does not lead it, who finishes is no part of the name, and where the news was read is no time', () => {
  const found = read(`Tỉnh Sen lập kế hoạch chuyển sổ sách sang dữ liệu

Theo kế hoạch, trước ngày 20/3/2027, Sở Nội vụ hoàn thành xây dựng tài liệu tập huấn. Chủ tịch UBND tỉnh giao Sở Tài chính chủ trì, phối hợp với Sở Tư pháp có trách nhiệm lập dự toán trong năm 2027. Chủ tịch UBND tỉnh yêu cầu người đứng đầu cơ quan, tổ chức, đơn vị được giao nhiệm vụ phải gương mẫu. Các đơn vị được phân công chủ trì thực hiện nhiệm vụ có trách nhiệm bố trí cán bộ đầu mối trong quý I năm 2027.`);
  assert.deepEqual(
    found.tasks.map((task) => ({ ...row(task), id: '' })),
    [
      {
        id: '',
        title: 'xây dựng tài liệu tập huấn',
        lead: ['Sở Nội vụ'],
        with: [],
        when: 'trước ngày 20/3/2027',
        products: [],
      },
      {
        id: '',
        title: 'lập dự toán',
        lead: ['Sở Tài chính'],
        with: ['Sở Tư pháp'],
        when: 'trong năm 2027',
        products: [],
      },
      {
        id: '',
        title: 'bố trí cán bộ đầu mối',
        lead: ['Các đơn vị'],
        with: [],
        when: 'trong quý I năm 2027',
        products: [],
      },
    ],
  );
  assert.deepEqual(found.tasks[0]!.deadline, { kind: 'date', year: 2027, from: null, to: '2027-03-20' });
});

test('a noun for any unit at all is no unit: a deed that begins with “Tổ chức” has no lead, a heading over a column is no task', () => {
  const found = read(`KẾ HOẠCH
Đưa dữ liệu vào công việc

II. NHIỆM VỤ

1. Tổ chức hướng dẫn người dân dùng dịch vụ số tại các điểm bưu điện trong tỉnh.

Phụ lục

STT

Chỉ tiêu

Cơ quan chủ trì
`);
  assert.deepEqual(
    found.tasks.map(({ title, lead }) => [title.text, lead.names]),
    [['Tổ chức hướng dẫn người dân dùng dịch vụ số tại các điểm bưu điện trong tỉnh', []]],
  );
  assert.ok(codes(found, found.tasks[0]!.id).includes('noLead'));
});

test('the day of a yearly report counts also where the report stands between rhythm and day; a report that is passed on is owed without a time', () => {
  const found = read(`KẾ HOẠCH
Đưa dữ liệu vào công việc

IV. TỔ CHỨC THỰC HIỆN

1. UBND các xã, phường

a) Định kỳ hằng năm gửi báo cáo tới Sở Nội vụ về tình hình thực hiện Kế hoạch trước ngày 25 tháng 11 để tổng hợp, báo cáo UBND tỉnh.

b) Định kỳ hằng năm báo cáo kết quả thực hiện về Sở Tài chính; riêng năm đầu gửi trước ngày 25/11/2027.

2. Các sở rà soát quy trình, báo cáo về Sở Tư pháp để tổng hợp, báo cáo UBND tỉnh.`);
  const [yearly, noDay] = found.reportingDuties;
  assert.deepEqual(
    [yearly!.who, yearly!.to, yearly!.onwardTo, yearly!.period, yearly!.dueText],
    [
      ['UBND các xã, phường'],
      ['Sở Nội vụ'],
      ['UBND tỉnh'],
      { kind: 'recurring', every: 'P1Y', dueDay: '11-25' },
      'Định kỳ hằng năm; trước ngày 25 tháng 11',
    ],
  );
  assert.deepEqual(noDay!.period, { kind: 'recurring', every: 'P1Y' });
  const passedOn = found.reportingDuties.at(-1)!;
  assert.deepEqual(
    [passedOn.who, passedOn.to, passedOn.onwardTo, passedOn.period],
    [['Các sở'], ['Sở Tư pháp'], ['UBND tỉnh'], { kind: 'none' }],
  );
  assert.ok(codes(found, passedOn.id).includes('reportWithoutPeriod'));
});

test('a condition before a semicolon belongs to what follows from it; “trường hợp” is nobody', () => {
  const found = read(`KẾ HOẠCH
Đưa dữ liệu vào công việc

IV. TỔ CHỨC THỰC HIỆN

1. Sở Nội vụ

a) Làm đầu mối theo dõi Kế hoạch; trường hợp cần thiết, chủ trì, phối hợp với các sở trình UBND tỉnh sửa Kế hoạch.

2. Trường hợp vượt quá thẩm quyền; Sở Nội vụ trình UBND tỉnh xem xét, quyết định.`);
  assert.deepEqual(
    found.standingDuties.map(({ section, who, text }) => [section, who, text.text.slice(0, 32)]),
    [
      ['IV.1.a', ['Sở Nội vụ'], 'Làm đầu mối theo dõi Kế hoạch'],
      ['IV.1.a', ['Sở Nội vụ'], 'trường hợp cần thiết, chủ trì, p'],
      ['IV.2', ['Sở Nội vụ'], 'Trường hợp vượt quá thẩm quyền; '],
    ],
  );
});
