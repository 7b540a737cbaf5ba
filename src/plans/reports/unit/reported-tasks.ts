import { sql } from 'kysely';
import { addDays, writtenDay, type Day } from '../../../law/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { SOON_DAYS } from '../../schedule/due-state.ts';
import { leadsOn, type Lead } from '../../schedule/lead.ts';
import type { TaskState } from '../../schedule/roll-up.ts';
import { COUNTED, unitOn } from '../periods/refresh-units.ts';
import { groupKeysOf } from '../periods/reporting-units.ts';
import { FIGURES, type Figure, type FigureName, type ReportedTask, type Source } from '../report.ts';
import { taskSource } from '../source-links.ts';

/** A difficulty of a task that is not settled. */
export interface OpenDifficulty {
  readonly id: string;
  readonly text: string;
  readonly proposal: string | null;
  readonly beyondCompetence: boolean;
}

/** A task as the rows say it stands, with what pre-fills a report. */
export interface TaskOfReport {
  readonly task: ReportedTask;
  readonly difficulties: readonly OpenDifficulty[];
}

export interface TaskScope {
  readonly planId: string;
  readonly planCode: string;
  readonly planAgency: string;
  /** First day of what is reported on. */
  readonly from: Day;
  readonly asOf: Day;
  /** Null: every task of the plan. */
  readonly unit: { readonly key: string; readonly agencyCode: string | null } | null;
}

interface Found {
  taskId: string;
  number: string | null;
  title: string;
  allLeads: Lead[];
  coordinators: string[];
  deadlineText: string | null;
  dueOn: Day | null;
  products: string[];
  state: TaskState;
  percent: number | null;
  doneOn: Day | null;
  entries: { onDay: Day; text: string }[];
  evidence: string[];
  difficulties: OpenDifficulty[];
}

/** How many of the last entries of the period pre-fill what was done. */
const LAST_ENTRIES = 3;

/** Tasks that the unit leads or coordinates on the day, or reported progress on in the period; in the order of the document. */
export async function tasksOfReport(db: Db, scope: TaskScope): Promise<TaskOfReport[]> {
  const { planId, from, asOf, unit } = scope;
  const found = await sql<Found>`
    select t.id as "taskId", t.number, t.title, t.leads as "allLeads", t.coordinators, t.deadline_text as "deadlineText",
           t.due_on as "dueOn", t.products, t.state, t.percent, t.done_on as "doneOn",
           coalesce((select jsonb_agg(jsonb_build_object('onDay', g.on_day, 'text', g.text) order by g.seq) from (
             select g.seq, g.on_day, g.text from plan_progress g
              where g.task_id = t.id and g.on_day between ${from}::date and ${asOf}::date and ${entriesOf(unit, asOf)}
              order by g.seq desc limit ${LAST_ENTRIES}) g), '[]') as entries,
           coalesce((select jsonb_agg(case when e.kind in ('register', 'document') then e.title || ' (' || e.value || ')' else e.title end order by e.seq)
              from plan_evidence e where e.task_id = t.id and e.withdraws is null
               and not exists (select from plan_evidence w where w.withdraws = e.id)), '[]') as evidence,
           coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'text', d.text, 'proposal', d.proposal,
                                                         'beyondCompetence', d.beyond_competence) order by d.at, d.id)
              from plan_difficulty d where d.task_id = t.id and d.state in ('open', 'answered')), '[]') as difficulties
      from plan_task t where t.plan_id = ${planId} and ${COUNTED} and ${tasksOf(scope)} order by t.position`.execute(
    db,
  );
  return found.rows.map((row) => ({ task: reported(row, scope), difficulties: row.difficulties }));
}

function tasksOf({ unit, asOf, from, planAgency }: TaskScope): ReturnType<typeof sql> {
  if (unit === null) return sql`true`;
  const groups = unit.agencyCode === null ? [] : groupKeysOf(unit.agencyCode, planAgency);
  return sql`(exists (select from plan_task_unit u where u.task_id = t.id and ${unitOn(asOf)}
                and (u.key = ${unit.key} or (u.role = 'lead' and u.key = any(${groups}::text[]))))
              or exists (select from plan_progress g where g.task_id = t.id and g.unit_agency = ${unit.agencyCode}
                and g.on_day between ${from}::date and ${asOf}::date))`;
}

/** Condition on `g`: who leads answers for the whole task; of others their own entries. */
function entriesOf(unit: TaskScope['unit'], asOf: Day): ReturnType<typeof sql> {
  if (unit === null) return sql`true`;
  return sql`(g.unit_agency is not distinct from ${unit.agencyCode} or exists (
    select from plan_task_unit u where u.task_id = t.id and u.role = 'lead' and u.key = ${unit.key} and ${unitOn(asOf)}))`;
}

function reported(row: Found, { planCode, asOf }: TaskScope): ReportedTask {
  const { taskId, number, title, coordinators, deadlineText, dueOn, products, state, percent, doneOn, evidence } = row;
  return {
    taskId,
    number,
    title,
    leads: leadsOn(row.allLeads, asOf).map(({ name }) => name),
    coordinators,
    deadlineText,
    dueOn,
    products,
    state,
    percent,
    overdue: doneOn === null && dueOn !== null && dueOn < asOf,
    result: row.entries.map(({ onDay, text }) => `${writtenDay(onDay, 'vi')}: ${text}`).join('\n'),
    evidence,
    openDifficulties: row.difficulties.length,
    source: taskSource(planCode, taskId),
  };
}

/** The figures of a report, counted from its tasks, each of them once. */
export function figuresOf(tasks: readonly ReportedTask[], asOf: Day, source: (name: FigureName) => Source): Figure[] {
  const soon = addDays(asOf, SOON_DAYS);
  const counts: Record<FigureName, number> = {
    all: tasks.length,
    done: tasks.filter(({ state }) => state === 'done').length,
    running: tasks.filter(({ state }) => state === 'running').length,
    notBegun: tasks.filter(({ state }) => state === 'notBegun').length,
    stopped: tasks.filter(({ state }) => state === 'stopped').length,
    overdue: tasks.filter(({ overdue }) => overdue).length,
    dueSoon: tasks.filter(({ state, dueOn }) => state !== 'done' && dueOn !== null && dueOn >= asOf && dueOn <= soon)
      .length,
    openDifficulties: tasks.reduce((sum, { openDifficulties = 0 }) => sum + openDifficulties, 0),
  };
  return FIGURES.map((name) => ({ name, value: counts[name], source: source(name) }));
}
