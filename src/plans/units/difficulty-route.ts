import type { Db } from '../../platform/database/index.ts';
import { agencyOf, atOrAbove, rootOf } from './agency-tree.ts';
import { unitsAbove } from './unit-chain.ts';

/** Where a difficulty lies: with the unit, with the agency that administers the plan, with the authority above it. */
export const DIFFICULTY_LEVELS = ['unit', 'administrator', 'authority'] as const;
export type DifficultyLevel = (typeof DIFFICULTY_LEVELS)[number];

/** Who has a difficulty: a unit above the one that reported it, the agency that administers the plan, or the authority. */
export interface Holder {
  readonly level: DifficultyLevel;
  readonly name: string;
  readonly agencyCode: string | null;
}

/** A unit that has a difficulty, as a task names it. */
export interface ReportingUnit {
  readonly name: string;
  readonly agencyCode: string | null;
  readonly unitId: string | null;
}

/** The way of a difficulty from a unit upward: the units it stands below, then who administers the plan, then the authority at the top. */
export async function difficultyRoute(
  db: Db,
  unit: ReportingUnit,
  plan: { readonly agencyCode: string; readonly administeredBy: string },
): Promise<Holder[]> {
  const root = rootOf(plan.agencyCode);
  const placed = unit.unitId === null ? [] : ((await unitsAbove(db, [unit.unitId])).get(unit.unitId) ?? []);
  const between: Holder[] = [];
  const top = new Set([root, plan.administeredBy, unit.agencyCode]);
  for (const { name, agencyCode } of [...placed, ...agenciesOver(unit, placed)])
    if (agencyCode === null || !top.has(agencyCode)) between.push({ level: 'unit', name, agencyCode });
  return [...between, holderOf('administrator', plan.administeredBy), holderOf('authority', root)];
}

/** Agencies above the last one that is known of the unit. */
function agenciesOver({ agencyCode }: ReportingUnit, placed: readonly { agencyCode: string | null }[]) {
  const known = placed.findLast((one) => one.agencyCode !== null)?.agencyCode ?? agencyCode;
  return known === null
    ? []
    : atOrAbove(known)
        .slice(1)
        .map((code) => holderOf('unit', code));
}

function holderOf(level: DifficultyLevel, agencyCode: string): Holder {
  return { level, agencyCode, name: agencyOf(agencyCode)?.name.vi ?? agencyCode };
}
