import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import type { PersonActor } from '../../platform/identity/index.ts';
import { confirmPlan } from '../acts/confirm-plan.ts';
import { reportDifficulty, stepDifficulty } from '../acts/difficulty.ts';
import { linkTask, setFunding } from '../acts/funding-and-links.ts';
import { addSubTask } from '../acts/add-task.ts';
import { setCondition } from '../following/conditions.ts';
import { addConnection } from '../following/connections.ts';
import { addDatabase } from '../following/databases.ts';
import { followUp } from '../following/follow-up.ts';
import { importPlan } from '../acts/import-plan.ts';
import { addComment, addEvidence, addProgress } from '../acts/report-progress.ts';
import { readPlanText } from '../reading/read-plan-text.ts';
import type { PlanOutcome } from '../refusal.ts';
import type { PlanAct } from '../stored/columns.ts';
import type { PlanCast } from './plan-cast.ts';
import { ministryReports, openUntil, provinceReports, type Story } from './seed-reports.ts';
import { MINISTRY_PLAN, NATIONAL_PLAN, PROVINCE_PLAN } from './texts.ts';

/**
 * Three invented plans of two levels, read from their documents and run through the same acts as real ones, each act on its day; what has not come yet is
 * left out. Run again it changes nothing: a plan that is there keeps what was done with it.
 */
export async function seedPlans(db: Db, cast: PlanCast, now: Date): Promise<void> {
  await planFrom(db, { text: NATIONAL_PLAN, agencyCode: 'primeMinister', number: '00/KH-MINHHOA' }, cast.ministry, now);
  const ministry = await planFrom(
    db,
    { text: MINISTRY_PLAN, agencyCode: 'most', number: '01/KH-MINHHOA' },
    cast.ministry,
    now,
  );
  if (ministry !== null) await runMinistry(db, { ...ministry, cast, now });
  const province = await planFrom(
    db,
    { text: PROVINCE_PLAN, agencyCode: 'thai-nguyen', number: '02/KH-MINHHOA' },
    cast.province,
    now,
  );
  if (province !== null) await runProvince(db, { ...province, cast, now });
  if (ministry !== null || province !== null) await openUntil(db, now);
}

interface Document {
  readonly text: string;
  readonly agencyCode: string;
  readonly number: string;
}

type Tasks = ReadonlyMap<string, string>;

const LOADED_ON: Readonly<Record<string, string>> = {
  primeMinister: '2026-04-03',
  most: '2026-04-06',
  'thai-nguyen': '2026-04-07',
};

/** The plan with its tasks by their number in the document; null when it was there already, or its day has not come. */
async function planFrom(
  db: Db,
  { text, agencyCode, number }: Document,
  actor: PersonActor,
  now: Date,
): Promise<{ planId: string; tasks: Tasks } | null> {
  const at = new Date(`${LOADED_ON[agencyCode]!}T02:00:00Z`);
  if (at > now) return null;
  const reading = readPlanText(text.split('\n').map((line) => ({ text: line, page: null })));
  const about = { documentNumber: number, issuedOn: '2026-04-02', demo: true };
  const act = { actor, now: at };
  const made = await must(importPlan(db, { agencyCode, reading, bytes: Buffer.from(text), ...about }, act));
  if (made.outcome === 'unchanged') return null;
  await must(confirmPlan(db, made.id, { acceptGaps: true }, act));
  return { planId: made.id, tasks: await tasksOf(db, made.id) };
}

async function tasksOf(db: Db, planId: string): Promise<Tasks> {
  const found = await sql<{ number: string; id: string }>`
    select number, id from plan_task where plan_id = ${planId} and number is not null`.execute(db);
  return new Map(found.rows.map(({ number, id }) => [number, id]));
}

interface Run {
  readonly planId: string;
  readonly tasks: Tasks;
  readonly cast: PlanCast;
  readonly now: Date;
}

async function runMinistry(db: Db, { planId, tasks, cast, now }: Run): Promise<void> {
  const task = (number: string): string => tasks.get(number)!;
  const review = { lower: task('II.1.b'), upper: await taskAbove(db, '00/KH-MINHHOA', 'II.1') };
  await onTheirDays(now, [['2026-04-06', (at) => link(db, review, { actor: cast.ministry, now: at })]]);
  await onTheirDays(now, handbook(db, task('II.1.a'), cast));
  await onTheirDays(now, reviewOfDocuments(db, review.lower, cast));
  await onTheirDays(now, others(db, { training: task('II.2.a'), yearly: task('II.3') }, cast));
  await onTheirDays(now, ministryReports(db, planId, cast));
}

/** A task that is done, with what shows it. */
function handbook(db: Db, id: string, { industry, legal }: PlanCast): Story {
  const half = { state: 'running', percent: 50, text: 'Đã có dự thảo sổ tay, đang lấy ý kiến các đơn vị.' };
  const shown = {
    kind: 'document',
    value: '15/MINHHOA',
    title: 'Sổ tay tiếp nhận thông báo (minh họa)',
    product: 'Sổ tay tiếp nhận thông báo',
  };
  const done = { state: 'done', text: 'Đã ban hành sổ tay và bộ câu hỏi.' };
  return [
    ['2026-05-11', (at) => addProgress(db, id, half, { actor: industry, now: at })],
    ['2026-05-12', (at) => addComment(db, id, 'Vụ Pháp chế đã góp ý phần căn cứ.', { actor: legal, now: at })],
    ['2026-06-22', (at) => addEvidence(db, id, shown, { actor: industry, now: at })],
    ['2026-06-22', (at) => addProgress(db, id, done, { actor: industry, now: at })],
  ];
}

/** A task that is late, with a difficulty that went up to the leaders. */
function reviewOfDocuments(db: Db, id: string, { legal, ministry, leader }: PlanCast): Story {
  const part = {
    title: 'Lập danh sách văn bản của các đơn vị',
    person: 'Đỗ Nhật Lam (hư cấu)',
    deadline: { value: { kind: 'date', to: '2026-08-15' }, text: '15/8/2026' },
    leads: [{ name: 'Vụ Pháp chế' }],
  };
  const some = { state: 'running', percent: 40, text: 'Đã nhận danh sách của bảy đơn vị.' };
  const trouble = {
    text: 'Bốn đơn vị chưa gửi danh sách văn bản.',
    proposal: 'Đề nghị Lãnh đạo Bộ đôn đốc các đơn vị.',
    beyondCompetence: true,
  };
  let difficulty = '';
  const report = async (now: Date): Promise<PlanOutcome<unknown>> => {
    const made = await reportDifficulty(db, id, trouble, { actor: legal, now });
    if (made.ok) difficulty = made.value.id;
    return made;
  };
  const checked = { kind: 'checked', text: 'Đã kiểm tra tại Vụ Pháp chế: còn bốn đơn vị chưa gửi danh sách.' };
  const route = { step: 'routed', level: 'authority', text: 'Trình Lãnh đạo Bộ xem xét.' };
  const answer = { step: 'answered', text: 'Các đơn vị gửi danh sách trước ngày 15/9/2026.' };
  return [
    ['2026-07-06', (at) => addSubTask(db, id, part, { actor: legal, now: at })],
    ['2026-08-17', (at) => addProgress(db, id, some, { actor: legal, now: at })],
    ['2026-08-18', report],
    ['2026-08-19', (at) => followUp(db, id, checked, { actor: ministry, now: at, baseUrl: '' })],
    ['2026-08-20', (at) => stepDifficulty(db, difficulty, route, { actor: ministry, now: at })],
    ['2026-08-25', (at) => stepDifficulty(db, difficulty, answer, { actor: leader, now: at })],
  ];
}

function others(db: Db, ids: { training: string; yearly: string }, { industry, ministry }: PlanCast): Story {
  const money = { year: 2026, source: 'recurrent', step: 'decided', amountVnd: 400_000_000 };
  const classes = { state: 'running', percent: 30, text: 'Đã tổ chức ba lớp tập huấn.' };
  const figures = { state: 'running', period: '2026', text: 'Đang thu thập số liệu năm 2026.' };
  return [
    ['2026-04-20', (at) => setFunding(db, ids.training, money, { actor: ministry, now: at })],
    ['2026-09-07', (at) => addProgress(db, ids.training, classes, { actor: industry, now: at })],
    ['2026-10-05', (at) => addProgress(db, ids.yearly, figures, { actor: industry, now: at })],
  ];
}

async function runProvince(db: Db, { planId, tasks, cast, now }: Run): Promise<void> {
  const actor = cast.province;
  const [own, training, census] = ['II.1', 'II.2', 'II.3'].map((number) => tasks.get(number)!);
  const [reviewAbove, trainingAbove, joiningAbove] = [
    await taskAbove(db, '01/KH-MINHHOA', 'II.1.b'),
    await taskAbove(db, '01/KH-MINHHOA', 'II.2.a'),
    await taskAbove(db, '00/KH-MINHHOA', 'II.2'),
  ];
  const kept = {
    name: 'Kho dữ liệu hồ sơ một cửa của tỉnh (minh họa)',
    serves: 'Trợ lý trả lời câu hỏi về thủ tục của tỉnh (hư cấu)',
    review: 'toImprove',
    since: '2026-06-08',
    unitName: 'Sở Khoa học và Công nghệ',
    taskId: census!,
    gaps: 'Chưa có mã hồ sơ thống nhất giữa cấp tỉnh và cấp xã.',
  };
  const staff = { condition: 'staff', state: 'met', text: 'Mỗi sở cử một cán bộ đầu mối.' };
  const funds = { condition: 'funds', state: 'partly', text: 'Đã có kinh phí năm 2026, chưa có cho năm 2027.' };
  const joined = {
    fromName: 'Hệ thống một cửa của tỉnh (minh họa)',
    toName: 'Cơ sở dữ liệu quốc gia về hệ thống trí tuệ nhân tạo',
    kind: 'using',
    state: 'building',
    since: '2026-05-04',
    unitName: 'Sở Khoa học và Công nghệ',
    taskId: census!,
    nextStep: 'Thử nghiệm khai thác danh sách hệ thống đã thông báo.',
    nextOn: '2026-12-15',
  };
  const half = { state: 'done', period: '2026-H1', text: 'Đã có bảng thống kê sáu tháng đầu năm.' };
  const trained = { state: 'running', percent: 25, text: 'Đã tập huấn cho 40 cán bộ một cửa.' };
  const listed = { state: 'running', percent: 60, text: 'Đang lập danh mục văn bản của tỉnh.' };
  await onTheirDays(now, [
    ['2026-04-08', (at) => link(db, { lower: own!, upper: reviewAbove }, { actor, now: at })],
    ['2026-04-08', (at) => link(db, { lower: training!, upper: trainingAbove }, { actor, now: at })],
    ['2026-04-08', (at) => link(db, { lower: census!, upper: joiningAbove }, { actor, now: at })],
    ['2026-04-09', (at) => setCondition(db, planId, staff, { actor, now: at })],
    ['2026-04-09', (at) => setCondition(db, planId, funds, { actor, now: at })],
    ['2026-05-04', (at) => addConnection(db, planId, joined, { actor, now: at })],
    ['2026-06-08', (at) => addDatabase(db, planId, kept, { actor, now: at })],
    ['2026-06-29', (at) => addProgress(db, census!, half, { actor, now: at })],
    ['2026-07-20', (at) => addProgress(db, training!, trained, { actor, now: at })],
    ['2026-10-12', (at) => addProgress(db, own!, listed, { actor, now: at })],
  ]);
  await onTheirDays(now, provinceReports(db, planId, cast));
}

/** A task of a demonstration plan that was loaded before. */
async function taskAbove(db: Db, documentNumber: string, number: string): Promise<string> {
  const found = await sql<{ id: string }>`
    select t.id from plan_task t join plan p on p.id = t.plan_id
     where p.document_number = ${documentNumber} and p.demo and t.number = ${number}`.execute(db);
  return found.rows[0]?.id ?? '';
}

function link(
  db: Db,
  { lower, upper }: { readonly lower: string; readonly upper: string },
  act: PlanAct,
): Promise<PlanOutcome<null>> {
  return linkTask(db, lower, { upperTaskId: upper }, act);
}

async function onTheirDays(now: Date, story: Story): Promise<void> {
  for (const [on, work] of story) {
    const at = new Date(`${on}T03:00:00Z`);
    if (at <= now) await must(work(at));
  }
}

/** A refusal here is a mistake in the demonstration, so a fault. */
async function must<T>(outcome: Promise<PlanOutcome<T>>): Promise<T> {
  const done = await outcome;
  if (done.ok) return done.value;
  throw new Error(
    `The demonstration of plans was refused: ${done.refusals.map(({ code, field }) => `${code} ${field ?? ''}`).join(', ')}`,
  );
}
