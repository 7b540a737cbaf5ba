import { AGENCIES } from '../law/index.ts';
import type { StrategyItem } from './items.ts';
import type { Mapping } from './mappings.ts';

/** An item of the strategy with the tasks that carry it in a province's plans of a year. */
export interface CarriedItem {
  readonly item: StrategyItem;
  readonly by: readonly Mapping[];
}

/** The agency of a province or a department of it, by the province's code. */
export function isOfProvince(agencyCode: string, province: string): boolean {
  const agency = AGENCIES.find(({ code }) => code === agencyCode);
  return agency !== undefined && (agency.code === province || agency.parent === province);
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
