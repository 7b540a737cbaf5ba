import { AGENCIES, type Bilingual } from '../law/index.ts';
import type { Db } from '../platform/database/index.ts';
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
import type { Indicator } from './indicator.ts';
import { SHIPPED_INDICATORS } from './shipped/indicators.ts';

/** All indicators in their newest version: those the program ships, then those that planners added, by code. */
export async function indicators(db: Db): Promise<readonly Indicator[]> {
  const rows = await db
    .selectFrom('indicator')
    .selectAll()
    .distinctOn('code')
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute();
  const added = new Map(
    rows.map((row): [string, Indicator] => [
      row.code,
      {
        code: row.code,
        version: row.version,
        strategy: row.strategy,
        name: { vi: row.name_vi, en: row.name_en },
        unit: row.unit,
        method: row.method,
        source: row.source,
        ownerAgency: row.owner_agency,
        target: row.target === null ? null : Number(row.target),
        targetYear: row.target_year,
        namedBy: row.named_by,
        measure: SHIPPED_INDICATORS.find(({ code }) => code === row.code)?.measure ?? null,
      },
    ]),
  );
  const shipped = SHIPPED_INDICATORS.map((one) => added.get(one.code) ?? one);
  return [
    ...shipped,
    ...[...added.values()].filter(({ code }) => !SHIPPED_INDICATORS.some((one) => one.code === code)),
  ];
}

export async function indicatorOf(db: Db, code: string): Promise<Indicator | null> {
  return (await indicators(db)).find((one) => one.code === code) ?? null;
}

export interface NewIndicator {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly method: string;
  readonly source: string;
  readonly ownerAgency: string;
  readonly target: string;
  readonly targetYear: string;
  readonly namedBy: string;
  readonly strategy: string;
}

/** Adds an indicator, or a further version of one: the owner decides how it is measured, and what it was before stays readable. */
export async function addIndicator(db: Db, input: NewIndicator, doing: Doing): Promise<Result> {
  const before = await indicatorOf(db, input.code);
  const [target, year] = [numberIn(input.target), numberIn(input.targetYear)];
  const mine = [input.ownerAgency, ...(before === null ? [] : [before.ownerAgency])];
  const wrong: Refusal[] = [
    ...(mine.every((agency) => mayPlanFor(doing.actor, agency)) ? [] : [notYours]),
    ...(/^[a-z0-9][a-z0-9.-]{1,59}$/.test(input.code) ? [] : [refuse('code', WRONG.code)]),
    ...textRefusals({ nameVi: input.nameVi, nameEn: input.nameEn, unit: input.unit }, 200),
    ...textRefusals({ method: input.method, source: input.source, namedBy: input.namedBy }, 2_000, ['namedBy']),
    ...textRefusals({ strategy: input.strategy }, 60, ['strategy']),
    ...(AGENCIES.some(({ code }) => code === input.ownerAgency) ? [] : [refuse('ownerAgency', WRONG.agency)]),
    ...(target === 'wrong' ? [refuse('target', WRONG.number)] : []),
    ...(year === 'wrong' || (year !== null && (!Number.isInteger(year) || year < 2026 || year > 2100))
      ? [refuse('targetYear', WRONG.year)]
      : []),
  ];
  const act = { action: 'indicatorSet', subjectId: input.code };
  // One row and its line in the trail: after a crash both are there or neither is. Two at once: one meets the key and is refused.
  return planned(db, doing, wrong, act, async (tx) => {
    const added = await tx
      .insertInto('indicator')
      .values({
        code: input.code,
        version: (before?.version ?? 0) + 1,
        strategy: input.strategy === '' ? null : input.strategy,
        name_vi: input.nameVi,
        name_en: input.nameEn,
        unit: input.unit,
        method: input.method,
        source: input.source,
        owner_agency: input.ownerAgency,
        target: target as number | null,
        target_year: year as number | null,
        named_by: input.namedBy,
        by_account: doing.actor.accountId,
        at: doing.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 0n
      ? { ok: false, refusals: [refuse('code', WRONG.meanwhile)] }
      : done(null);
  });
}

/** A number as typed in either language: '1.234,5', '1234.5'; null for nothing, 'wrong' for what is none. */
export function numberIn(typed: string): number | null | 'wrong' {
  const text = typed.trim().replaceAll(/\s/g, '');
  if (text === '') return null;
  const plain =
    /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text) || /^-?\d+,\d+$/.test(text)
      ? text.replaceAll('.', '').replace(',', '.')
      : text;
  if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(plain)) return 'wrong';
  return Number(plain);
}

function refuse(field: string, text: Bilingual): Refusal {
  return { code: 'unusable', field, text };
}

const WRONG = {
  code: {
    vi: 'Mã gồm chữ thường không dấu, số, dấu chấm, gạch; 2 đến 60 ký tự.',
    en: 'A code has small letters, digits, points and dashes; 2 to 60.',
  },
  agency: { vi: 'Hãy chọn một cơ quan trong danh sách.', en: 'Choose an agency of the list.' },
  number: { vi: 'Hãy ghi một con số, ví dụ 12,5.', en: 'Write a number, such as 12.5.' },
  year: { vi: 'Hãy ghi một năm từ 2026 đến 2100.', en: 'Write a year from 2026 to 2100.' },
  meanwhile: {
    vi: 'Có người vừa sửa chỉ tiêu này. Hãy tải lại trang.',
    en: 'Somebody has just changed it. Reload the page.',
  },
} as const satisfies Record<string, Bilingual>;
