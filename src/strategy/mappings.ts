import { AGENCIES, agencyNamed, type Bilingual } from '../law/index.ts';
import type { Db } from '../platform/database/index.ts';
import { isUuid } from '../platform/http/index.ts';
import { strategyItems, type StrategyItem } from './items.ts';
import {
  done,
  mayPlanFor,
  notYours,
  planned,
  textRefusals,
  type Doing,
  type Refusal,
  type Result,
} from './planning.ts';

/** A task of an agency's plan carries out an item of the strategy, with these resources (Law 19.1). */
export interface Mapping {
  readonly id: string;
  readonly agencyCode: string;
  readonly planTask: string;
  readonly strategy: string;
  readonly itemCode: string;
  readonly resources: string;
  /** Year of the plan; null: a plan of several years. */
  readonly year: number | null;
  /** Communes and others that coordinate, in words; '' when none was named. */
  readonly coordinators: string;
  readonly at: Date;
}

/** What holds now; of one agency, or of all of them. */
export async function mappings(db: Db, strategy: string, agencyCode: string | null): Promise<readonly Mapping[]> {
  const rows = await db
    .selectFrom('strategy_mapping')
    .selectAll()
    .where('strategy', '=', strategy)
    .where('ended_at', 'is', null)
    .$if(agencyCode !== null, (query) => query.where('agency_code', '=', agencyCode!))
    .orderBy('item_code')
    .orderBy('plan_task')
    .limit(5_000)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    agencyCode: row.agency_code,
    planTask: row.plan_task,
    strategy: row.strategy,
    itemCode: row.item_code,
    resources: row.resources,
    year: row.plan_year,
    coordinators: row.coordinators,
    at: new Date(row.at),
  }));
}

/** An item of the strategy with the tasks that carry it in a province's plans of a year. */
export interface CarriedItem {
  readonly item: StrategyItem;
  readonly by: readonly Mapping[];
}

/** The agency of a province or a department of it, by the province's code. */
export function isOfProvince(agencyCode: string, province: string): boolean {
  const agency = agencyNamed(agencyCode);
  return agency !== null && (agency.code === province || agency.parent === province);
}

/**
 * Every item, with the tasks that carry it in the plans of that province and its departments for that year; plans of several years count
 * in each. An item without tasks is one that no plan of the province carries. Pure.
 */
export function carriedIn(
  province: string,
  year: number,
  items: readonly StrategyItem[],
  mapped: readonly Mapping[],
): CarriedItem[] {
  const own = mapped.filter(
    ({ agencyCode, year: of }) => isOfProvince(agencyCode, province) && (of === null || of === year),
  );
  return items.map((item) => ({ item, by: own.filter(({ itemCode }) => itemCode === item.code) }));
}

export interface NewMapping {
  readonly agencyCode: string;
  readonly planTask: string;
  readonly strategy: string;
  readonly itemCode: string;
  readonly resources: string;
  /** As typed; empty: a plan of several years. */
  readonly year?: string;
  readonly coordinators?: string;
}

/** Maps a task of the own plan. Resources must be named: the Law asks agencies to secure them. */
export async function addMapping(db: Db, input: NewMapping, doing: Doing): Promise<Result> {
  const items = await strategyItems(db, input.strategy);
  const { year = '', coordinators = '' } = input;
  const wrong: Refusal[] = [
    ...(mayPlanFor(doing.actor, input.agencyCode) ? [] : [notYours]),
    ...(AGENCIES.some(({ code }) => code === input.agencyCode) ? [] : [refuse('agencyCode', WRONG.agency)]),
    ...(items.some(({ code }) => code === input.itemCode) ? [] : [refuse('itemCode', WRONG.item)]),
    ...textRefusals({ planTask: input.planTask }, 120),
    ...textRefusals({ resources: input.resources }, 2_000),
    ...textRefusals({ coordinators }, 1_000, ['coordinators']),
    ...(/^(20(2[5-9]|[3-9]\d)|2100)?$/.test(year) ? [] : [refuse('year', WRONG.year)]),
  ];
  const act = { action: 'strategyMapped', subjectId: `${input.agencyCode} ${input.planTask} ${input.itemCode}` };
  // One row and its line in the trail: after a crash both are there or neither is.
  return planned(db, doing, wrong, act, async (tx) => {
    const added = await tx
      .insertInto('strategy_mapping')
      .values({
        agency_code: input.agencyCode,
        plan_task: input.planTask,
        strategy: input.strategy,
        item_code: input.itemCode,
        resources: input.resources,
        plan_year: year === '' ? null : Number(year),
        coordinators,
        by_account: doing.actor.accountId,
        at: doing.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 0n) return { ok: false, refusals: [refuse('planTask', WRONG.twice)] };
    return done(null);
  });
}

/** Ends a mapping of the own agency; the row stays with the day it ended. */
export async function endMapping(db: Db, id: string, doing: Doing): Promise<Result> {
  const row = isUuid(id)
    ? await db.selectFrom('strategy_mapping').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (row === undefined) return { ok: false, refusals: [refuse('id', WRONG.gone)] };
  const wrong = mayPlanFor(doing.actor, row.agency_code) ? [] : [notYours];
  // One row changes once: after a crash it is ended with its line in the trail, or it still holds.
  return planned(db, doing, wrong, { action: 'strategyMappingEnded', subjectId: id }, async (tx) => {
    const ended = await tx
      .updateTable('strategy_mapping')
      .set({ ended_at: doing.now, ended_by: doing.actor.accountId })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    return ended.numUpdatedRows === 0n ? { ok: false, refusals: [refuse('id', WRONG.gone)] } : done(null);
  });
}

function refuse(field: string, text: Bilingual): Refusal {
  return { code: 'unusable', field, text };
}

const WRONG = {
  agency: { vi: 'Hãy chọn một cơ quan trong danh sách.', en: 'Choose an agency of the list.' },
  item: { vi: 'Hãy chọn một mục tiêu hoặc nhiệm vụ của Chiến lược.', en: 'Choose a goal or task of the strategy.' },
  year: { vi: 'Năm là một số từ 2025 đến 2100.', en: 'The year is a number from 2025 to 2100.' },
  twice: { vi: 'Nhiệm vụ này đã gắn với mục đó.', en: 'This task is mapped to that item already.' },
  gone: { vi: 'Gắn kết này không còn.', en: 'This mapping is no longer there.' },
} as const satisfies Record<string, Bilingual>;
