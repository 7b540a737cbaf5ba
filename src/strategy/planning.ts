import type { Bilingual } from '../law/index.ts';
import { cleanText } from '../platform/http/index.ts';
import { record } from '../platform/audit/index.ts';
import { inTransaction, type Db, type Tx } from '../platform/database/index.ts';
import { holdsRole, type PersonActor } from '../platform/identity/index.ts';

/** The agency that drafts the strategy and keeps the framework (Law 19.1, 26.5): its planners write what holds for all. */
export const STRATEGY_AGENCY = 'most';

/** Who does it, when, and in which request. */
export interface Doing {
  readonly actor: PersonActor;
  readonly now: Date;
  readonly requestId: string;
}

export interface Refusal {
  readonly code: string;
  readonly field?: string;
  readonly text: Bilingual;
}

export type Result<T = null> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly [Refusal, ...Refusal[]] };

/** Whether the person plans for that agency. */
export function mayPlanFor(actor: PersonActor, agencyCode: string): boolean {
  return holdsRole(actor, 'admin') || holdsRole(actor, 'planner', agencyCode);
}

export const done = <T>(value: T): Result<T> => ({ ok: true, value });

/** Does it and writes it into the private trail in one transaction; the refusals found before it stop it. */
export async function planned<T>(
  db: Db,
  doing: Doing,
  wrong: readonly Refusal[],
  act: { readonly action: string; readonly subjectId: string; readonly detail?: Record<string, unknown> },
  work: (tx: Tx) => Promise<Result<T>>,
): Promise<Result<T>> {
  const [first, ...rest] = wrong;
  if (first !== undefined) return { ok: false, refusals: [first, ...rest] };
  return inTransaction(db, async (tx) => {
    const result = await work(tx);
    if (result.ok)
      await record(tx, {
        at: doing.now,
        actor: doing.actor,
        requestId: doing.requestId,
        subjectKind: 'strategy',
        ...act,
      });
    return result;
  });
}

/** A text that must be there and be no longer than that. */
export function textRefusals(
  fields: Readonly<Record<string, string>>,
  longest: number,
  optional: readonly string[] = [],
): Refusal[] {
  return Object.entries(fields).flatMap(([field, value]): Refusal[] => {
    if (value === '' && !optional.includes(field)) return [{ code: 'required', field, text: REQUIRED }];
    // Its own emptiness was told above; control, direction and broken characters are told by name.
    const clean = cleanText(value, { field, min: 0, max: longest, multiline: true });
    return clean.ok ? [] : [...clean.refusals];
  });
}

/** Only addresses that a browser may open as a page. */
export function addressRefusals(field: string, value: string): Refusal[] {
  const usable = /^https?:$/.test(URL.parse(value)?.protocol ?? '') && !/[\p{Cc}\uFFFD\u202A-\u202E]/u.test(value);
  if (value === '' || (usable && value.length <= 2_000)) return [];
  return [{ code: 'badAddress', field, text: BAD_ADDRESS }];
}

export const notYours: Refusal = {
  code: 'notYours',
  text: {
    vi: 'Bạn không có vai trò lập kế hoạch cho cơ quan này.',
    en: 'You have no planning role for this agency.',
  },
};

const REQUIRED: Bilingual = { vi: 'Hãy điền mục này.', en: 'Fill in this field.' };
const BAD_ADDRESS: Bilingual = {
  vi: 'Địa chỉ phải bắt đầu bằng https:// hoặc http://.',
  en: 'The address must begin with https:// or http://.',
};
