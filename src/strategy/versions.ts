import { parseDay, type Day } from '../law/index.ts';
import type { Db } from '../platform/database/index.ts';
import {
  addressRefusals,
  done,
  mayPlanFor,
  notYours,
  planned,
  STRATEGY_AGENCY,
  textRefusals,
  type Doing,
  type Refusal,
  type Result,
} from './planning.ts';
import { LONGEST_REVIEW_MONTHS } from './review-clock.ts';
import type { StrategyVersion } from './strategy-version.ts';
import { SHIPPED_VERSIONS } from './shipped/versions.ts';

export interface StrategyReview {
  readonly strategy: string;
  readonly reviewedOn: Day;
  readonly cause: 'periodic' | 'majorChange';
  readonly result: 'keep' | 'amend' | 'replace';
  readonly note: string;
}

/** All versions, the oldest first. */
export async function strategyVersions(db: Db): Promise<readonly StrategyVersion[]> {
  const rows = await db.selectFrom('strategy_version').selectAll().execute();
  const added = rows.map((row) => ({
    number: row.number,
    title: row.title,
    issuedOn: row.issued_on as Day,
    inForceFrom: row.in_force_from as Day,
    reviewMonths: row.review_months,
    sourceUrl: row.source_url,
    shipped: false,
  }));
  return [...SHIPPED_VERSIONS, ...added].toSorted((a, b) => a.inForceFrom.localeCompare(b.inForceFrom));
}

/** The version in force on that day, or null before the first. */
export function versionOn(versions: readonly StrategyVersion[], on: Day): StrategyVersion | null {
  return versions.findLast(({ inForceFrom }) => inForceFrom <= on) ?? null;
}

export interface NewVersion {
  readonly number: string;
  readonly title: string;
  readonly issuedOn: string;
  readonly inForceFrom: string;
  readonly reviewMonths: string;
  readonly sourceUrl: string;
}

/** A new version from a decision of the Prime Minister. It must take effect after all earlier ones: history is not rewritten. */
export async function addStrategyVersion(db: Db, input: NewVersion, doing: Doing): Promise<Result> {
  const versions = await strategyVersions(db);
  const months = Number(input.reviewMonths);
  const [issuedOn, inForceFrom] = [parseDay(input.issuedOn), parseDay(input.inForceFrom)];
  const last = versions.at(-1);
  const wrong: Refusal[] = [
    ...(mayPlanFor(doing.actor, STRATEGY_AGENCY) ? [] : [notYours]),
    ...textRefusals({ number: input.number }, 60),
    ...textRefusals({ title: input.title }, 500),
    ...addressRefusals('sourceUrl', input.sourceUrl),
    ...(issuedOn === null ? [NO_DAY('issuedOn')] : []),
    ...(inForceFrom === null ? [NO_DAY('inForceFrom')] : []),
    ...(issuedOn !== null && inForceFrom !== null && inForceFrom < issuedOn ? [BEFORE_ISSUE] : []),
    ...(inForceFrom !== null && last !== undefined && inForceFrom <= last.inForceFrom ? [NOT_LATER] : []),
    ...(Number.isInteger(months) && months >= 1 && months <= LONGEST_REVIEW_MONTHS ? [] : [REVIEW_MONTHS]),
    ...(versions.some(({ number }) => number === input.number) ? [TWICE] : []),
  ];
  const act = { action: 'strategyVersionAdded', subjectId: input.number };
  // One row and its line in the trail: after a crash both are there or neither is.
  return planned(db, doing, wrong, act, async (tx) => {
    const added = await tx
      .insertInto('strategy_version')
      .values({
        number: input.number,
        title: input.title,
        issued_on: issuedOn!,
        in_force_from: inForceFrom!,
        review_months: months,
        source_url: input.sourceUrl === '' ? null : input.sourceUrl,
        by_account: doing.actor.accountId,
        at: doing.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 0n ? { ok: false, refusals: [TWICE] } : done(null);
  });
}

export async function strategyReviews(db: Db): Promise<readonly StrategyReview[]> {
  const rows = await db.selectFrom('strategy_review').selectAll().orderBy('reviewed_on').orderBy('id').execute();
  return rows.map((row) => ({
    strategy: row.strategy,
    reviewedOn: row.reviewed_on as Day,
    cause: row.cause as StrategyReview['cause'],
    result: row.result as StrategyReview['result'],
    note: row.note,
  }));
}

export interface NewReview {
  readonly strategy: string;
  readonly reviewedOn: string;
  readonly cause: string;
  readonly result: string;
  readonly note: string;
}

/** A review that took place. Not in the future, not before the version it reviews. */
export async function recordReview(db: Db, input: NewReview, today: Day, doing: Doing): Promise<Result> {
  const version = (await strategyVersions(db)).find(({ number }) => number === input.strategy);
  const reviewedOn = parseDay(input.reviewedOn);
  const wrong: Refusal[] = [
    ...(mayPlanFor(doing.actor, STRATEGY_AGENCY) ? [] : [notYours]),
    ...(version === undefined ? [NO_VERSION] : []),
    ...(reviewedOn === null ? [NO_DAY('reviewedOn')] : []),
    ...(reviewedOn !== null && (reviewedOn > today || (version !== undefined && reviewedOn < version.inForceFrom))
      ? [OUT_OF_TIME]
      : []),
    ...(['periodic', 'majorChange'].includes(input.cause) ? [] : [CHOOSE('cause')]),
    ...(['keep', 'amend', 'replace'].includes(input.result) ? [] : [CHOOSE('result')]),
    ...textRefusals({ note: input.note }, 4_000),
  ];
  const act = { action: 'strategyReviewed', subjectId: input.strategy };
  // One row and its line in the trail: after a crash both are there or neither is.
  return planned(db, doing, wrong, act, async (tx) => {
    await tx
      .insertInto('strategy_review')
      .values({
        strategy: input.strategy,
        reviewed_on: reviewedOn!,
        cause: input.cause,
        result: input.result,
        note: input.note,
        by_account: doing.actor.accountId,
        at: doing.now,
      })
      .execute();
    return done(null);
  });
}

const NO_DAY = (field: string): Refusal => ({
  code: 'badDay',
  field,
  text: { vi: 'Hãy ghi một ngày có thật.', en: 'Write a real day.' },
});
const CHOOSE = (field: string): Refusal => ({
  code: 'required',
  field,
  text: { vi: 'Hãy chọn một mục.', en: 'Choose one.' },
});
const BEFORE_ISSUE: Refusal = {
  code: 'beforeIssue',
  field: 'inForceFrom',
  text: { vi: 'Ngày có hiệu lực không thể trước ngày ban hành.', en: 'It cannot take effect before it is issued.' },
};
const NOT_LATER: Refusal = {
  code: 'notLater',
  field: 'inForceFrom',
  text: {
    vi: 'Phiên bản mới phải có hiệu lực sau phiên bản gần nhất.',
    en: 'A new version must take effect after the latest one.',
  },
};
const REVIEW_MONTHS: Refusal = {
  code: 'reviewTooLong',
  field: 'reviewMonths',
  text: {
    vi: 'Chu kỳ rà soát từ 1 đến 36 tháng: Luật không cho quá 3 năm (khoản 1 Điều 19).',
    en: 'The review period is 1 to 36 months: the Law allows no more than 3 years (Article 19.1).',
  },
};
const TWICE: Refusal = {
  code: 'known',
  field: 'number',
  text: { vi: 'Phiên bản có số này đã được ghi.', en: 'A version with this number is recorded already.' },
};
const NO_VERSION: Refusal = {
  code: 'unknownVersion',
  field: 'strategy',
  text: { vi: 'Không có phiên bản này.', en: 'There is no such version.' },
};
const OUT_OF_TIME: Refusal = {
  code: 'outOfTime',
  field: 'reviewedOn',
  text: {
    vi: 'Ngày rà soát phải sau khi phiên bản có hiệu lực và không ở tương lai.',
    en: 'The review must lie after the version took effect and not in the future.',
  },
};
