import type { Day } from '../law/index.ts';
import type { Db } from '../platform/database/index.ts';
import type { Indicator } from './indicator.ts';
import { indicatorOf, numberIn } from './indicators.ts';
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

/** A value as it counts now for its period. */
export interface MeasuredValue {
  readonly period: string;
  readonly value: number;
  readonly origin: 'entered' | 'register';
  readonly note: string;
  readonly at: Date;
  /** How often the period was corrected. */
  readonly corrections: number;
}

/** Counts of the registers, by name; the wiring gives them, since this room sees no register. */
export type Measures = Readonly<Record<string, () => Promise<number>>>;

/** The values of each indicator, the newest row of every period, in order of time. */
export async function measuredValues(
  db: Db,
  codes: readonly string[],
): Promise<ReadonlyMap<string, readonly MeasuredValue[]>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .selectFrom('indicator_value')
    .selectAll()
    .where('indicator', 'in', codes)
    .orderBy('indicator')
    .orderBy('period')
    .orderBy('id')
    .execute();
  const byIndicator = Map.groupBy(rows, (row) => row.indicator);
  return new Map(
    [...byIndicator].map(([code, all]) => [
      code,
      [...Map.groupBy(all, (row) => row.period)]
        .map(([period, same]) => {
          const last = same.at(-1)!;
          const origin = last.origin === 'register' ? 'register' : 'entered';
          return {
            period,
            value: Number(last.value),
            origin,
            note: last.note,
            at: new Date(last.at),
            corrections: same.length - 1,
          } as const;
        })
        .toSorted((a, b) => endOf(a.period).localeCompare(endOf(b.period))),
    ]),
  );
}

/** Month in which a period ends, so that years, quarters and months stand in order of time. Pure. */
export function endOf(period: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter !== null) return `${quarter[1]!}-${String(Number(quarter[2]) * 3).padStart(2, '0')}`;
  return period.length === 4 ? `${period}-12~` : period;
}

/** How much of the target is reached, 0 and up; null where there is no target to reach. Pure. */
export function shareOfTarget({ target }: Pick<Indicator, 'target'>, value: number): number | null {
  return target === null || target <= 0 ? null : Math.max(0, value / target);
}

export interface NewValue {
  readonly indicator: string;
  readonly period: string;
  readonly value: string;
  readonly note: string;
}

const PERIOD = /^\d{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$/;

/** A value that a person enters, with where it comes from. A second one for a period corrects the first, which stays. */
export async function enterValue(db: Db, input: NewValue, today: Day, doing: Doing): Promise<Result> {
  const indicator = await indicatorOf(db, input.indicator);
  const value = numberIn(input.value);
  const wrong: Refusal[] = [
    ...refusalsFor(indicator, doing),
    ...(PERIOD.test(input.period) && input.period.slice(0, 4) <= today.slice(0, 4) ? [] : [BAD_PERIOD]),
    ...(value === null || value === 'wrong' ? [BAD_VALUE] : []),
    ...textRefusals({ note: input.note }, 1_000),
  ];
  const row = { indicator: input.indicator, period: input.period, value: value as number, note: input.note };
  return write(db, doing, wrong, { ...row, origin: 'entered' });
}

/** Counts the register now and keeps the number for this month; once kept it is as fixed as any other. */
export async function keepCount(db: Db, code: string, today: Day, measures: Measures, doing: Doing): Promise<Result> {
  const indicator = await indicatorOf(db, code);
  const measure = indicator?.measure == null ? undefined : measures[indicator.measure];
  const wrong = [...refusalsFor(indicator, doing), ...(measure === undefined ? [NOT_COUNTED] : [])];
  const value = measure === undefined || wrong.length > 0 ? 0 : await measure();
  return write(db, doing, wrong, {
    indicator: code,
    period: today.slice(0, 7),
    value,
    note: `Đếm ngày ${today}`,
    origin: 'register',
  });
}

function refusalsFor(indicator: Indicator | null, { actor }: Doing): Refusal[] {
  if (indicator === null) return [NO_INDICATOR];
  return mayPlanFor(actor, indicator.ownerAgency) ? [] : [notYours];
}

interface ValueRow {
  readonly indicator: string;
  readonly period: string;
  readonly value: number;
  readonly note: string;
  readonly origin: MeasuredValue['origin'];
}

function write(db: Db, doing: Doing, wrong: readonly Refusal[], row: ValueRow): Promise<Result> {
  const act = {
    action: 'indicatorMeasured',
    subjectId: row.indicator,
    detail: { period: row.period, origin: row.origin },
  };
  // One row and its line in the trail: after a crash both are there or neither is.
  return planned(db, doing, wrong, act, async (tx) => {
    await tx
      .insertInto('indicator_value')
      .values({ ...row, by_account: doing.actor.accountId, at: doing.now })
      .execute();
    return done(null);
  });
}

const NO_INDICATOR: Refusal = {
  code: 'unknownIndicator',
  text: { vi: 'Không có chỉ tiêu này.', en: 'There is no such indicator.' },
};
const NOT_COUNTED: Refusal = {
  code: 'notCounted',
  text: { vi: 'Chỉ tiêu này không đếm từ sổ đăng ký.', en: 'No register counts this indicator.' },
};
const BAD_PERIOD: Refusal = {
  code: 'badPeriod',
  field: 'period',
  text: {
    vi: 'Kỳ ghi như 2026, 2026-Q3 hoặc 2026-10, không ở năm tương lai.',
    en: 'Write the period as 2026, 2026-Q3 or 2026-10, not in a future year.',
  },
};
const BAD_VALUE: Refusal = {
  code: 'badValue',
  field: 'value',
  text: { vi: 'Hãy ghi một con số, ví dụ 12,5.', en: 'Write a number, such as 12.5.' },
};
