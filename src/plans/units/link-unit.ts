import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/index.ts';
import { accepted } from '../../platform/refusal/index.ts';
import { mayPlanFor } from '../access/plan-sight.ts';
import { allOrNothing } from '../acts/on-plan.ts';
import { Inputs } from '../acts/text-input.ts';
import { isUuid } from '../../platform/http/index.ts';
import { no, refuse, type PlanOutcome, type PlanRefusal } from '../refusal.ts';
import { byColumns, type PlanAct } from '../stored/columns.ts';
import { refreshTasks } from '../stored/refresh-tasks.ts';
import { record } from '../../platform/audit/index.ts';
import { administratorOf, agencyOf, atOrBelow, rootOf } from './agency-tree.ts';
import { plainName } from './resolve-name.ts';
import { unitsAbove } from './unit-chain.ts';

export interface UnitLink {
  /** Agency whose plans use the name. */
  readonly agencyCode: string;
  /** The name as plans write it. */
  readonly name: unknown;
  /** Agency it stands for; missing: a unit without a code, under the name `unitName`. */
  readonly unitAgency?: string | null;
  readonly unitName?: unknown;
  readonly kind?: unknown;
  /** Unit it stands below: `agency:CODE` or `unit:NUMBER`; '' for none; missing: as it is. Only for units without a code of their own. */
  readonly parent?: unknown;
}

/** Says what a name in the plans of an agency stands for; every task of its plans that names it is counted under that unit from now on. */
export function linkUnitName(
  db: Db,
  link: UnitLink,
  act: PlanAct,
): Promise<PlanOutcome<{ unitId: string; tasks: number }>> {
  return allOrNothing(db, async (tx) => {
    const root = rootOf(link.agencyCode);
    if (agencyOf(root) === null) return refuse('unknownAgency', 'agencyCode');
    if (!mayPlanFor(act.actor, { agencyCode: root, administeredBy: administratorOf(root) })) return refuse('notYours');
    const inputs = new Inputs();
    const name = inputs.text(link.name, 'name', 300, false);
    const code = link.unitAgency ?? null;
    if (code !== null && agencyOf(code) === null) return refuse('unknownAgency', 'unitAgency');
    // Read also where an agency is meant, so that nothing that was typed is passed over in silence.
    const given = inputs.optional(link.unitName, 'unitName', 300, false);
    const unitName = code === null ? (given ?? name) : agencyOf(code)!.name.vi;
    const kind = inputs.oneOf(link.kind ?? 'unit', ['unit', 'group'] as const, 'kind');
    if (!inputs.ok) return inputs.outcome();
    const unitId = await unitOf(tx, { root, code, unitName, kind }, act);
    const placed = code === null ? await place(tx, unitId, { root, parent: link.parent }, act) : null;
    if (placed !== null) return { ok: false, refusals: [placed] };
    const { at, account_id, via } = byColumns(act);
    await sql`
      insert into plan_unit_alias (root_agency, alias, unit_id, created_at, account_id, via)
      values (${root}, ${plainName(name)}, ${unitId}, ${at}, ${account_id}, ${via})
      on conflict (root_agency, alias) do update
         set unit_id = excluded.unit_id, created_at = excluded.created_at, account_id = excluded.account_id, via = excluded.via`.execute(
      tx,
    );
    const named = await tasksNaming(tx, root, plainName(name));
    await refreshTasks(tx, named);
    const detail = { unitId, tasks: named.length };
    await record(tx, {
      at,
      actor: act.actor,
      action: 'planUnitLinked',
      subjectKind: 'agency',
      subjectId: root,
      detail,
    });
    return accepted({ unitId, tasks: named.length });
  });
}

/** Puts a unit below another one; gives why not. The trail says what it was put below. */
async function place(
  tx: Tx,
  unitId: string,
  { root, parent }: { root: string; parent: unknown },
  act: PlanAct,
): Promise<PlanRefusal | null> {
  if (parent === undefined) return null;
  // Placed in turn, so that two at once cannot close a circle between them.
  await sql`select pg_advisory_xact_lock(hashtext(${`plan_unit ${root}`}))`.execute(tx);
  const above = parent === '' ? null : await parentOf(tx, root, parent, act);
  if (above === undefined) return no('badValue', 'parent');
  if (above === unitId) return no('circle', 'parent');
  if (above !== null && (await unitsAbove(tx, [above])).get(above)?.some(({ id }) => id === unitId) === true)
    return no('circle', 'parent');
  await sql`update plan_unit set parent_id = ${above} where id = ${unitId}`.execute(tx);
  const detail = { unitId, parentId: above };
  await record(tx, {
    at: act.now,
    actor: act.actor,
    action: 'planUnitPlaced',
    subjectKind: 'agency',
    subjectId: root,
    detail,
  });
  return null;
}

/** Number of the unit that a parent names, made for an agency where it is the first time; undefined: there is none. */
async function parentOf(tx: Tx, root: string, parent: unknown, act: PlanAct): Promise<string | undefined> {
  const [kind, id = ''] = typeof parent === 'string' ? parent.split(':') : [];
  if (kind === 'agency' && atOrBelow(root).includes(id))
    return unitOf(tx, { root, code: id, unitName: agencyOf(id)!.name.vi, kind: 'unit' }, act);
  if (kind !== 'unit' || !isUuid(id)) return undefined;
  const found = await sql<{ id: string }>`select id from plan_unit where id = ${id} and root_agency = ${root}`.execute(
    tx,
  );
  return found.rows[0]?.id;
}

interface Unit {
  root: string;
  code: string | null;
  unitName: string;
  kind: 'unit' | 'group';
}

async function unitOf(tx: Tx, { root, code, unitName, kind }: Unit, act: PlanAct): Promise<string> {
  const { at, account_id, via } = byColumns(act);
  await sql`
    insert into plan_unit (root_agency, agency_code, name, kind, created_at, account_id, via)
    values (${root}, ${code}, ${unitName}, ${kind}, ${at}, ${account_id}, ${via}) on conflict do nothing`.execute(tx);
  const found = await sql<{ id: string }>`
    select id from plan_unit where root_agency = ${root}
       and case when ${code}::text is null then name = ${unitName} else agency_code = ${code} end limit 1`.execute(tx);
  return found.rows[0]!.id;
}

async function tasksNaming(tx: Tx, root: string, plain: string): Promise<string[]> {
  const found = await sql<{ id: string; name: string }>`
    select distinct u.task_id as id, u.name from plan_task_unit u join plan_task t on t.id = u.task_id join plan p on p.id = t.plan_id
     where p.agency_code = any(${atOrBelow(root)}::text[])`.execute(tx);
  return [...new Set(found.rows.filter(({ name }) => plainName(name) === plain).map(({ id }) => id))];
}
