import { mkdtempSync } from 'node:fs';
import { sql } from 'kysely';
import {
  connect,
  ensureDatabase,
  migrate,
  removeCluster,
  startEmbedded,
  type Db,
} from '../src/platform/database/index.ts';
import { portalActor, type PersonActor } from '../src/platform/identity/index.ts';
import { addDays, day, PROVINCES } from '../src/law/index.ts';
import {
  addProgress,
  connectionFigures,
  connectionLevels,
  confirmPlan,
  importPlan,
  listPlans,
  listTasks,
  overview,
  readPlan,
  readTask,
} from '../src/plans/index.ts';
import { reading, task } from '../test/plans/room.ts';
import type { BenchRow } from './row.ts';

const PLANS = 500;
const TASKS = 20;
const NOW = new Date('2026-09-01T02:00:00Z');
const TODAY = day('2026-09-01');
const act = { actor: portalActor('cli'), now: NOW };

/** The whole country's planner: sees every plan, so that nothing is left out of what is counted. */
const PLANNER: PersonActor = {
  kind: 'person',
  accountId: '00000000-0000-7000-8000-000000000001',
  name: 'Thảo',
  email: 'thao@bo-khcn.example',
  locale: 'vi',
  roles: [{ role: 'planner', agencyCode: 'most' }],
  mandate: null,
  via: 'web',
};

/** 10,000 tasks in 500 plans of every province and of the ministry: dashboard, lists, pages and acts. */
export async function bench(): Promise<BenchRow[]> {
  const folder = mkdtempSync('/tmp/motcua-bench-');
  const server = await startEmbedded(folder, process.env['POSTGRES_BIN'] || undefined);
  try {
    await ensureDatabase(server.adminUrl, 'bench');
    await migrate(server.url('bench'));
    const owner = connect(server.url('bench'), { max: 1, asOwner: true });
    const database = connect(server.url('bench'), { max: 4 });
    try {
      const filled = await fill(database.db);
      await sql`vacuum analyze`.execute(owner.db);
      const measured = await measure(database.db);
      await fillConnections(owner.db);
      await sql`vacuum analyze`.execute(owner.db);
      return [filled, ...measured, ...(await measureConnections(database.db))];
    } finally {
      await database.close();
      await owner.close();
    }
  } finally {
    await server.stop();
    removeCluster(folder);
  }
}

const LEADS = [
  'Vụ Pháp chế',
  'Văn phòng Bộ',
  'Sở Khoa học và Công nghệ',
  'Sở Tài chính',
  'Các sở, ban, ngành',
  'Phòng Một',
];

async function fill(db: Db): Promise<BenchRow> {
  const agencies = ['most', ...PROVINCES.map(({ slug }) => slug)];
  const started = performance.now();
  for (let plan = 0; plan < PLANS; plan += 1) {
    const tasks = Array.from({ length: TASKS }, (_, at) => {
      const to = addDays(TODAY, ((plan * 37 + at * 53) % 500) - 180);
      const deadline =
        at % 5 === 0
          ? { kind: 'recurring', every: 'P6M' }
          : at % 7 === 0
            ? { kind: 'onRequest' }
            : { kind: 'date', to };
      const supervisor = { text: `Lãnh đạo ${(plan + at) % 40}`, place: null };
      return task(`II.${at}`, {
        leads: [LEADS[(plan + at) % 6]!],
        with: ['Các đơn vị liên quan'],
        deadline,
        supervisor,
      });
    });
    const request = {
      agencyCode: agencies[plan % agencies.length]!,
      reading: reading(tasks),
      bytes: Buffer.from(`kế hoạch ${plan}`),
    };
    const made = await importPlan(db, { ...request, issuedOn: '2026-01-15' }, act);
    if (!made.ok) throw new Error(JSON.stringify(made.refusals));
    await confirmPlan(db, made.value.id, { acceptGaps: true }, act);
  }
  const seconds = (performance.now() - started) / 1_000;
  // A third has reported, as after some months.
  const some = await sql<{ id: string }>`select id from plan_task where position % 9 = 4`.execute(db);
  for (const [at, { id }] of some.rows.entries())
    await addProgress(db, id, { state: at % 2 ? 'done' : 'running', text: 'Đã làm' }, act);
  return {
    name: `importing and confirming ${PLANS} plans of ${TASKS} tasks`,
    value: (PLANS * TASKS) / seconds,
    unit: 'tasks/s',
  };
}

async function measure(db: Db): Promise<BenchRow[]> {
  const all = await overview(db, PLANNER, {}, TODAY);
  if (all.figures.total !== PLANS * TASKS) throw new Error(`counted ${all.figures.total}`);
  const [unit] = all.units;
  const last = await listTasks(db, PLANNER, { due: 'overdue' }, { today: TODAY, limit: 200 });
  const page = { today: TODAY, limit: 50, ...(last.next && { after: last.next }) };
  const plan = (await listPlans(db, PLANNER, TODAY))[0]!;
  const one = last.items[0]!.id;
  const dashboard = await p95(60, () => overview(db, PLANNER, {}, TODAY));
  const naive = await p95(5, () => withoutProjection(db));
  return [
    {
      name: 'leader’s page, all 10,000 tasks (p95); baseline: due days from the histories',
      value: dashboard,
      unit: 'ms',
      baseline: naive,
      ratio: naive / dashboard,
      goal: '< 200',
    },
    {
      name: 'leader’s page of one province (p95)',
      value: await p95(60, () => overview(db, PLANNER, { agencyCode: 'ha-noi' }, TODAY)),
      unit: 'ms',
      goal: '< 200',
    },
    {
      name: 'list behind a figure, later page (p95)',
      value: await p95(60, () => listTasks(db, PLANNER, { due: 'overdue' }, page)),
      unit: 'ms',
      goal: '< 100',
    },
    {
      name: 'list of one unit (p95)',
      value: await p95(60, () => listTasks(db, PLANNER, { unit: unit!.key }, { today: TODAY })),
      unit: 'ms',
      goal: '< 100',
    },
    {
      name: 'list of plans (p95)',
      value: await p95(60, () => listPlans(db, PLANNER, TODAY)),
      unit: 'ms',
      goal: '< 100',
    },
    {
      name: 'page of a plan (p95)',
      value: await p95(60, () => readPlan(db, PLANNER, plan.code, TODAY)),
      unit: 'ms',
      goal: '< 100',
    },
    {
      name: 'page of a task (p95)',
      value: await p95(60, () => readTask(db, PLANNER, one, TODAY)),
      unit: 'ms',
      goal: '< 100',
    },
    {
      name: 'reporting progress (p95)',
      value: await p95(60, () => addProgress(db, one, { state: 'running', text: 'Đang làm' }, act)),
      unit: 'ms',
      goal: '< 100',
    },
  ];
}

/** Ten connections a plan, each recorded three times. */
async function fillConnections(db: Db): Promise<void> {
  await sql`
    insert into plan_connection (plan_id, from_name, to_name, kind, at, via)
    select p.id, 'Kho ' || n, 'Kho dùng chung', 'using', ${NOW}, 'cli' from plan p, generate_series(1, 10) n`.execute(
    db,
  );
  await sql`
    insert into plan_connection_entry (connection_id, state, since, unit_name, at, via)
    select c.id, 'building', '2026-05-01', 'Sở Khoa học và Công nghệ', ${NOW}, 'cli' from plan_connection c, generate_series(1, 3)`.execute(
    db,
  );
}

async function measureConnections(db: Db): Promise<BenchRow[]> {
  const figures = await p95(60, () => connectionFigures(db, PLANNER));
  const whole = await p95(20, () => connectionLevels(db, PLANNER, {}, TODAY));
  return [
    {
      name: 'connections on the leader’s page, 5,000 (p95); baseline: every row fetched, as their own page does',
      value: figures,
      unit: 'ms',
      baseline: whole,
      ratio: whole / figures,
      goal: '< 100',
    },
  ];
}

/** What the figures would cost without the maintained rows: the last value and entry of every task, found at every look. */
async function withoutProjection(db: Db): Promise<unknown> {
  return sql`
    select p.agency_code, v.value->>'text' as due, g.state, count(*)
      from plan_task t join plan p on p.id = t.plan_id
      cross join lateral (select value from plan_value where task_id = t.id and field = 'deadline' order by id desc limit 1) v
      cross join lateral (select value as leads from plan_value where task_id = t.id and field = 'leads' order by id desc limit 1) l
      left join lateral (select state from plan_progress where task_id = t.id order by seq desc limit 1) g on true
     group by 1, 2, 3`.execute(db);
}

async function p95(rounds: number, work: () => Promise<unknown>): Promise<number> {
  for (let warm = 0; warm < 5; warm += 1) await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds * 0.95)]!;
}
