import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { day } from '../../../src/law/index.ts';
import {
  addProgress,
  addSubTask,
  addTask,
  confirmPlan,
  consolidate,
  createPlan,
  editConsolidation,
  derivedFrame,
  finishConsolidation,
  placeAndDate,
  linkTask,
  listPeriods,
  listTasks,
  openDuePeriods,
  publicReports,
  readConsolidation,
  readPeriod,
  readReport,
  reportDifficulty,
  returnReport,
  saveReport,
  sendReport,
  sendUp,
  setDuty,
  type DueState,
  type ReportContent,
  type TaskState,
} from '../../../src/plans/index.ts';
import { freshDatabase } from '../../database.ts';
import { codes, person, task } from '../room.ts';
import { duty, good, on, periodOf, planWith, YEARLY } from './rooms.ts';

const { db } = await freshDatabase();
const most = await person(db, ['planner', 'most']);
const legal = await person(db, ['planner', 'most-legal']);
const office = await person(db, ['planner', 'most-office']);
const nidt = await person(db, ['planner', 'most-nidt']);
const iti = await person(db, ['planner', 'most-iti']);
const officer = await person(db, ['officer', 'most']);
const at = (actor: typeof most, text = '2026-11-20') => ({ actor, now: on(text) });
const today = day('2026-11-20');
const NIDT = 'Viện Công nghệ số và Chuyển đổi số quốc gia';
const keys = { legal: 'agency:most-legal', office: 'agency:most-office', nidt: 'agency:most-nidt' };
const DOCUMENT = {
  number: '12/BC-BKHCN',
  placeAndDate: 'Hà Nội, ngày 20 tháng 11 năm 2026',
  position: 'CỤC TRƯỞNG',
  name: 'Người ký (hư cấu)',
  recipients: ['Lãnh đạo Bộ', 'Lưu: VT'],
};

/** What the plan gives: the unit that the duty names as the receiver reports to its ministry. */
const DERIVED = {
  issuer: { parent: 'Bộ Khoa học và Công nghệ', name: 'Cục Công nghiệp Công nghệ thông tin' },
  to: ['Bộ Khoa học và Công nghệ'],
  authority: null,
};

/** Legal leads 1, the office 2 (with legal), the institute 3; all are due in the second quarter. */
async function opened() {
  const tasks = [
    task('1'),
    task('2', { leads: ['Văn phòng Bộ'], with: ['Vụ Pháp chế'] }),
    task('3', { leads: [NIDT] }),
  ];
  const duties = [duty(['các đơn vị'], ['Cục Công nghiệp Công nghệ thông tin'], YEARLY)];
  const plan = await planWith(db, most, { agencyCode: 'most', tasks, duties });
  await openDuePeriods(db, on('2026-11-15'));
  return { ...plan, period: await periodOf(db, most, plan.id, '2026') };
}

function figures({ figures: list }: ReportContent): Record<string, number> {
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

async function draftOf(period: string) {
  const { id } = good(await consolidate(db, period, {}, at(most)));
  return (await readConsolidation(db, most, id, today))!;
}

test('reports are consolidated: each task once, the words of its lead first, parts with the unit that wrote them, the missing by name [MST.IV.1-3] [HN.IV.1-3]', async () => {
  const { code, tasks, period } = await opened();
  assert.deepEqual(codes(await consolidate(db, period, {}, at(most))), ['noReports']);
  good(await addProgress(db, tasks['1']!, { state: 'done', text: 'Xong' }, at(legal, '2026-06-10')));
  good(
    await addProgress(db, tasks['2']!, { state: 'running', percent: 60, text: 'Phần chính' }, at(office, '2026-06-11')),
  );
  good(
    await addProgress(
      db,
      tasks['3']!,
      { state: 'running', percent: 10, text: 'Viện đang làm' },
      at(nidt, '2026-06-12'),
    ),
  );
  const two = tasks['2']!;
  good(
    await saveReport(
      db,
      period,
      keys.legal,
      { parts: { results: 'Vụ đã góp ý' }, results: { [two]: 'Đã góp ý' } },
      at(legal),
    ),
  );
  good(await sendReport(db, period, keys.legal, {}, at(legal)));
  good(
    await saveReport(
      db,
      period,
      keys.office,
      { parts: { results: 'Văn phòng đã làm' }, results: { [two]: 'Đã tổ chức' } },
      at(office),
    ),
  );
  good(await sendReport(db, period, keys.office, {}, at(office)));
  const { content, state, version, stale } = await draftOf(period);
  assert.deepEqual([state, version, stale], ['draft', 0, false]);
  assert.deepEqual(
    content.tasks.map(({ number, state: is, result, reportedBy }) => [number, is, result, reportedBy]),
    [
      ['1', 'done', '10/06/2026: Xong', ['Vụ Pháp chế']],
      ['2', 'running', 'Văn phòng Bộ: Đã tổ chức\nVụ Pháp chế: Đã góp ý', ['Văn phòng Bộ', 'Vụ Pháp chế']],
      ['3', 'running', '12/06/2026: Viện đang làm', []],
    ],
  );
  // Tasks 2 and 3 were due on 30 June; task 2 stands in two reports and counts once.
  assert.deepEqual(figures(content), {
    all: 3,
    done: 1,
    running: 2,
    notBegun: 0,
    stopped: 0,
    overdue: 2,
    dueSoon: 0,
    openDifficulties: 0,
  });
  assert.equal(content.parts.results, 'Văn phòng Bộ:\nVăn phòng đã làm\n\nVụ Pháp chế:\nVụ đã góp ý');
  assert.deepEqual(content.missing, [NIDT]);
  assert.deepEqual(
    content.rests.map(({ unitName, version: of, source }) => [unitName, of, source.href]),
    [
      ['Văn phòng Bộ', 1, `/can-bo/ke-hoach/${code}/bao-cao/${period}/don-vi/agency%3Amost-office`],
      ['Vụ Pháp chế', 1, `/can-bo/ke-hoach/${code}/bao-cao/${period}/don-vi/agency%3Amost-legal`],
    ],
  );
  assert.equal(
    content.figures.find(({ name }) => name === 'done')!.source.href,
    `/can-bo/ke-hoach/nhiem-vu?ke-hoach=${code}&chinh=1&tinh-hinh=done`,
  );
});

test('only versions that count are taken: the newest, and none that was given back', async () => {
  const { period } = await opened();
  const say = async (text: string) => {
    good(await saveReport(db, period, keys.legal, { parts: { results: text } }, at(legal)));
    good(await sendReport(db, period, keys.legal, {}, at(legal)));
  };
  await say('Lần một');
  await say('Lần hai');
  good(await sendReport(db, period, keys.office, {}, at(office)));
  good(await returnReport(db, period, keys.office, 'thiếu', at(most)));
  const one = await draftOf(period);
  assert.deepEqual(
    one.content.rests.map(({ unitName, version }) => [unitName, version]),
    [['Vụ Pháp chế', 2]],
  );
  assert.match(one.content.parts.results, /Lần hai/);
  assert.doesNotMatch(one.content.parts.results, /Lần một/);
  assert.deepEqual([...one.content.missing], ['Văn phòng Bộ', NIDT]);
  await say('Lần ba');
  assert.equal((await readConsolidation(db, most, one.id, today))!.stale, true);
  good(
    await editConsolidation(
      db,
      one.id,
      { parts: { proposals: 'Đề nghị của Cục', results: one.content.parts.results } },
      at(most),
    ),
  );
  const again = await draftOf(period);
  assert.match(again.content.parts.results, /Lần ba/, 'a part that was left as it was is joined again');
  assert.equal(again.content.parts.proposals, 'Đề nghị của Cục');
});

test('it is made ready with number, signer and recipients; then it never changes, and a correction is the next version [MST.IV.1-2]', async () => {
  const { code, period } = await opened();
  good(await sendReport(db, period, keys.legal, {}, at(legal)));
  const { id, revision } = await draftOf(period);
  const bad = await finishConsolidation(db, id, { ...DOCUMENT, number: '', name: 'a\u0007', recipients: [] }, at(most));
  assert.ok(!bad.ok);
  assert.deepEqual(
    bad.refusals.map(({ field }) => String(field)).sort((a, b) => a.localeCompare(b)),
    ['name', 'number', 'recipients'],
  );
  const both = await Promise.all(
    [1, 2].map((n) => editConsolidation(db, id, { parts: { nextSteps: `Bản ${n}` }, revision }, at(most))),
  );
  assert.deepEqual(both.flatMap(codes), ['changedMeanwhile']);
  assert.deepEqual(codes(await finishConsolidation(db, id, { ...DOCUMENT, revision }, at(most))), ['changedMeanwhile']);
  assert.deepEqual(codes(await finishConsolidation(db, id, DOCUMENT, at(legal))), ['notYours']);
  assert.equal(
    good(await finishConsolidation(db, id, DOCUMENT, at(iti))).version,
    1,
    'the unit that the reports go to',
  );
  assert.deepEqual(codes(await finishConsolidation(db, id, DOCUMENT, at(most))), ['alreadyReady']);
  assert.equal((await readPeriod(db, most, period, today))!.period.state, 'consolidated');
  const ready = (await readConsolidation(db, officer, id, today))!;
  assert.deepEqual(
    [ready.state, ready.document, ready.may],
    ['ready', { ...DOCUMENT, ...DERIVED }, { edit: false, finish: false, sendUp: false }],
  );
  good(await sendReport(db, period, keys.office, {}, at(office)));
  good(await consolidate(db, period, {}, at(most)));
  assert.equal(good(await finishConsolidation(db, id, { ...DOCUMENT, number: '13/BC-BKHCN' }, at(most))).version, 2);
  const { versions } = (await readConsolidation(db, most, id, today))!;
  assert.deepEqual(
    versions.map(({ version, document, content }) => [version, document.number, content.rests.length]),
    [
      [1, '12/BC-BKHCN', 1],
      [2, '13/BC-BKHCN', 2],
    ],
  );
  assert.deepEqual(versions[0]!.content, ready.content);
  await assert.rejects(sql`update plan_consolidation_version set number = 'x'`.execute(db), /permission denied/);
  const [shown] = await publicReports(db, code);
  assert.deepEqual(
    [shown!.units, shown!.inTime, shown!.late, shown!.consolidated!.figures.find(({ name }) => name === 'all')!.value],
    [3, 2, 0, 3],
  );
  assert.doesNotMatch(JSON.stringify(shown), /hư cấu|Vụ Pháp chế|href/, 'no persons, no units, no inner addresses');
});

test('who makes it ready corrects who issues it, to whom and for whom it is signed; each version keeps what it was given', async () => {
  const { period } = await opened();
  good(await sendReport(db, period, keys.legal, {}, at(legal)));
  const { id } = await draftOf(period);
  assert.deepEqual(await derivedFrame(db, period), { ...DERIVED, place: 'Hà Nội' });
  const wrong = { issuer: '', issuerParent: 'Bộ\u0000', to: 'Thủ tướng', authority: 'a\u0007' };
  const refused = await finishConsolidation(db, id, { ...DOCUMENT, ...wrong }, at(most));
  assert.ok(!refused.ok);
  assert.deepEqual(
    new Set(refused.refusals.map(({ field }) => field)),
    new Set(['issuer', 'issuerParent', 'to', 'authority']),
  );
  const first = {
    issuerParent: '',
    issuer: 'Bộ Khoa học và Công nghệ',
    to: ['Thủ tướng Chính phủ', 'Văn phòng Chính phủ'],
    authority: 'KT. BỘ TRƯỞNG',
  };
  good(await finishConsolidation(db, id, { ...DOCUMENT, ...first }, at(most)));
  good(await consolidate(db, period, {}, at(most)));
  const second = { issuerParent: 'Bộ Khoa học và Công nghệ', issuer: 'Văn phòng Bộ', to: [], authority: '' };
  good(await finishConsolidation(db, id, { ...DOCUMENT, ...second }, at(most)));
  const { versions } = (await readConsolidation(db, officer, id, today))!;
  assert.deepEqual(
    versions.map(({ document: { issuer, to, authority } }) => [issuer, to, authority]),
    [
      [{ parent: null, name: 'Bộ Khoa học và Công nghệ' }, first.to, 'KT. BỘ TRƯỞNG'],
      [{ parent: 'Bộ Khoa học và Công nghệ', name: 'Văn phòng Bộ' }, [], null],
    ],
  );
});

test('a people’s committee is signed for by its chair; documents are dated with days in two digits and months from March in one', async () => {
  const province = await person(db, ['planner', 'thai-nguyen-dost']);
  const duties = [duty(['các sở'], ['Bộ Khoa học và Công nghệ'], YEARLY)];
  const plan = await planWith(db, province, { agencyCode: 'thai-nguyen', tasks: [task('1')], duties });
  await openDuePeriods(db, on('2026-11-15'));
  const frame = await derivedFrame(db, await periodOf(db, province, plan.id, '2026'));
  assert.deepEqual(
    [frame.issuer, frame.place, frame.authority],
    [{ parent: null, name: 'Ủy ban nhân dân tỉnh Thái Nguyên' }, 'Thái Nguyên', 'TM. ỦY BAN NHÂN DÂN'],
  );
  assert.equal(placeAndDate('Thái Nguyên', day('2026-07-08')), 'Thái Nguyên, ngày 08 tháng 7 năm 2026');
  assert.equal(placeAndDate('Thái Nguyên', day('2027-02-15')), 'Thái Nguyên, ngày 15 tháng 02 năm 2027');
});

test('a draft is seen by who collects the reports alone', async () => {
  const { period, code } = await opened();
  good(await sendReport(db, period, keys.legal, {}, at(legal)));
  const { id } = await draftOf(period);
  for (const actor of [legal, officer]) {
    assert.equal(await readConsolidation(db, actor, id, today), null);
    assert.deepEqual((await readPeriod(db, actor, period, today))!.consolidations, []);
  }
  assert.ok(await readConsolidation(db, iti, id, today));
  assert.deepEqual(codes(await editConsolidation(db, id, { parts: {} }, at(office))), ['notYours']);
  assert.equal((await publicReports(db, code))[0]!.consolidated, null);
});

test('consolidated reports go up level by level: department, province, ministry, Prime Minister [TN.IV.1-3] [HN.IV.1-3]', async () => {
  const admin = await person(db, ['admin', null]);
  const dost = await person(db, ['planner', 'thai-nguyen-dost']);
  const justice = await person(db, ['planner', 'thai-nguyen-doj']);
  const toTop = await planWith(db, admin, {
    agencyCode: 'primeMinister',
    tasks: [task('A', { leads: ['Bộ Khoa học và Công nghệ'] })],
    duties: [duty(['Các bộ, ngành'], ['Thủ tướng Chính phủ'], YEARLY)],
  });
  const ministry = await planWith(db, most, {
    agencyCode: 'most',
    tasks: [task('B1', { with: ['các địa phương'] }), task('B2')],
    duties: [duty(['Các đơn vị'], [], YEARLY)],
  });
  const province = await planWith(db, dost, {
    agencyCode: 'thai-nguyen',
    tasks: [task('C1', { leads: ['Sở Tư pháp'] }), task('C2', { leads: ['Sở Tư pháp'] })],
    duties: [duty(['Các sở, ban, ngành tỉnh'], ['Sở Khoa học và Công nghệ'], YEARLY)],
  });
  const own = good(
    await createPlan(
      db,
      { agencyCode: 'thai-nguyen-doj', title: 'Kế hoạch của Sở Tư pháp', parentTaskId: province.tasks['C1']! },
      at(justice, '2026-04-01'),
    ),
  );
  good(await addTask(db, own.id, { title: 'Việc D1', leads: [{ name: 'Sở Tư pháp' }] }, at(justice, '2026-04-01')));
  good(await confirmPlan(db, own.id, { acceptGaps: true }, at(justice, '2026-04-01')));
  const added = {
    who: ['Sở Tư pháp'],
    to: ['Lãnh đạo Sở'],
    text: 'Báo cáo trong Sở',
    dueText: 'trước ngày 15 tháng 12 hằng năm',
    reason: 'Nội bộ',
  };
  good(await setDuty(db, own.id, added, at(justice, '2026-04-01')));
  good(await linkTask(db, province.tasks['C1']!, { upperTaskId: ministry.tasks['B1']! }, at(dost)));
  good(await linkTask(db, ministry.tasks['B1']!, { upperTaskId: toTop.tasks['A']! }, at(most)));
  await openDuePeriods(db, on('2026-11-15'));
  const period = (plan: { id: string }, actor: typeof most) => periodOf(db, actor, plan.id, '2026');

  // Inside the department.
  const d = await period(own, justice);
  const D1 = (await readReport(db, justice, d, 'agency:thai-nguyen-doj', today))!.draft.tasks[0]!.taskId;
  good(
    await saveReport(
      db,
      d,
      'agency:thai-nguyen-doj',
      { results: { [D1]: 'Đã rà soát 12 văn bản' }, parts: { results: 'Việc của Sở' } },
      at(justice),
    ),
  );
  good(await sendReport(db, d, 'agency:thai-nguyen-doj', {}, at(justice)));
  const first = good(await consolidate(db, d, {}, at(justice)));
  const c = await period(province, dost);
  assert.deepEqual(codes(await sendUp(db, first.id, c, at(justice))), ['notReady']);
  good(await finishConsolidation(db, first.id, { ...DOCUMENT, number: '1/BC-STP' }, at(justice)));
  const b = await period(ministry, most);
  assert.deepEqual(
    codes(await sendUp(db, first.id, b, at(justice))),
    ['notAbove'],
    'it carries out nothing of the ministry directly',
  );
  assert.deepEqual(codes(await sendUp(db, first.id, c, at(most))), ['notYours']);
  assert.deepEqual(
    (await readConsolidation(db, justice, first.id, today))!.upper.map(({ planCode }) => planCode),
    [province.code],
  );
  good(await sendUp(db, first.id, c, at(justice)));
  assert.deepEqual(codes(await sendUp(db, first.id, c, at(justice))), ['alreadySentUp']);
  assert.equal((await readConsolidation(db, justice, first.id, today))!.state, 'sentUp');

  // In the province.
  const inProvince = (await readReport(db, dost, c, 'agency:thai-nguyen-doj', today))!;
  assert.deepEqual(
    [inProvince.row.state, inProvince.versions[0]!.note],
    ['sent', `Báo cáo tổng hợp số 1/BC-STP, lần 1, từ kế hoạch ${own.code}`],
  );
  const second = good(await consolidate(db, c, {}, at(dost)));
  const ofProvince = (await readConsolidation(db, dost, second.id, today))!.content;
  assert.deepEqual(
    ofProvince.tasks.map(({ number, result }) => [number, result]),
    [
      ['C1', 'Sở Tư pháp Thái Nguyên: Việc D1: Đã rà soát 12 văn bản'],
      ['C2', ''],
    ],
  );
  assert.equal(figures(ofProvince)['all'], 2, 'tasks of the plan below are not counted again');
  good(await finishConsolidation(db, second.id, { ...DOCUMENT, number: '2/BC-SKHCN' }, at(dost)));

  // In the ministry, whose plan the province does not read, then with the Prime Minister.
  good(await sendUp(db, second.id, b, at(dost)));
  const rows = (await readPeriod(db, most, b, today))!.rows;
  assert.deepEqual(
    rows.filter(({ state }) => state === 'sent').map(({ unitKey, unitName }) => [unitKey, unitName]),
    [['agency:thai-nguyen', 'Ủy ban nhân dân tỉnh Thái Nguyên']],
  );
  const third = good(await consolidate(db, b, {}, at(most)));
  const ofMinistry = (await readConsolidation(db, most, third.id, today))!.content;
  assert.match(ofMinistry.tasks[0]!.result, /Thái Nguyên: Nhiệm vụ C1: .*Đã rà soát 12 văn bản/);
  assert.match(ofMinistry.parts.results, /Việc của Sở/);
  assert.deepEqual(ofMinistry.missing, ['Vụ Pháp chế']);
  good(await finishConsolidation(db, third.id, { ...DOCUMENT, number: '3/BC-BKHCN' }, at(most)));
  const a = await period(toTop, admin);
  good(await sendUp(db, third.id, a, at(most)));
  const fourth = good(await consolidate(db, a, {}, at(admin)));
  const atTop = (await readConsolidation(db, admin, fourth.id, today))!.content;
  assert.deepEqual([figures(atTop)['all'], [...atTop.missing]], [1, []]);
  assert.match(atTop.tasks[0]!.result, /^Bộ Khoa học và Công nghệ: Nhiệm vụ B1: .*Đã rà soát 12 văn bản/);
  assert.equal((await listPeriods(db, admin, { planId: toTop.id }, today))[0]!.sent, 1);
});

test('a plan without one above has no way up, and the portal says so', async () => {
  const { period } = await opened();
  good(await sendReport(db, period, keys.legal, {}, at(legal)));
  const { id } = await draftOf(period);
  good(await finishConsolidation(db, id, DOCUMENT, at(most)));
  const other = await opened();
  assert.deepEqual((await readConsolidation(db, most, id, today))!.upper, []);
  const refused = await sendUp(db, id, other.period, at(most));
  assert.ok(!refused.ok);
  assert.deepEqual(
    refused.refusals.map(({ code, field }) => [code, field]),
    [['notAbove', 'upper']],
  );
});

test('every number leads to the list behind it: the list counts the same [MST.IV.1-3]', async () => {
  const { tasks, period, code } = await opened();
  good(await addProgress(db, tasks['1']!, { state: 'done', text: 'Xong' }, at(legal, '2026-06-10')));
  good(await addProgress(db, tasks['2']!, { state: 'running', text: 'Đang làm' }, at(office, '2026-06-10')));
  good(await addSubTask(db, tasks['2']!, { title: 'Phần riêng của đơn vị' }, at(office, '2026-06-10')));
  good(await reportDifficulty(db, tasks['2']!, { text: 'Thiếu người' }, at(office, '2026-06-10')));
  good(await sendReport(db, period, keys.legal, {}, at(legal)));
  const { content } = await draftOf(period);
  for (const { name, value, source } of content.figures) {
    const asked = new URL(source.href, 'https://x.vn');
    const text = (key: string) => asked.searchParams.get(key);
    assert.deepEqual([asked.pathname, source.kind], ['/can-bo/ke-hoach/nhiem-vu', 'tasks']);
    const filter = {
      planCode: text('ke-hoach')!,
      topOnly: text('chinh') === '1',
      ...(text('tinh-hinh') === null ? {} : { state: text('tinh-hinh') as TaskState }),
      ...(text('han') === null ? {} : { due: text('han') as DueState }),
      ...(text('vuong-mac') === null ? {} : { withDifficulty: true }),
    };
    assert.equal(filter.planCode, code);
    assert.equal((await listTasks(db, most, filter, { today })).items.length, value, name);
  }
});
