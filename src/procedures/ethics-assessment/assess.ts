import type { Bilingual, Day, Ground } from '../../law/index.ts';
import type { Finding } from '../kit/index.ts';
import { STATUSES, type FilledSheet, type RowStatus, type SheetRow, type SheetUse } from './read-sheet.ts';

/** Whether whoever assesses has to (Circular 05 Art. 1.2) or may (Art. 1.3); unknown until the use is told. */
export interface Obligation {
  readonly kind: 'obligatory' | 'voluntary' | 'unknown';
  readonly grounds: readonly [Ground, ...Ground[]];
}

export interface Assessment {
  readonly obligation: Obligation;
  /** Rows by answer. Numbers of rows, never a score: three met rows do not weigh up one that is not. */
  readonly counts: Readonly<Record<RowStatus | 'open', number>>;
  /** Rows not met, with what is to be done; those that are due first come first. */
  readonly remedies: readonly SheetRow[];
  /** What we notice; each is a remark, none stops anything. */
  readonly remarks: readonly Finding[];
}

/** Pure. `today` only tells which remedies are past their day. */
export function assess(filled: FilledSheet, today: Day): Assessment {
  const remedies = filled.rows.filter(({ status }) => status === 'notMet').toSorted(byDay);
  return {
    obligation: obligationOf(filled.sheet === 'research' ? null : filled.use, filled.sheet),
    counts: countsOf(filled.rows),
    remedies,
    remarks: [...filled.rows.flatMap((row) => rowRemarks(row, today)), ...conclusionRemarks(filled, remedies)],
  };
}

export function obligationOf(use: SheetUse | null, sheet: FilledSheet['sheet']): Obligation {
  if (sheet === 'research') return { kind: 'voluntary', grounds: ['L6.3', 'own:research-ethics-checklist'] };
  if (use === null) return { kind: 'unknown', grounds: ['T5.1.2', 'T5.1.3'] };
  if (use === 'other') return { kind: 'voluntary', grounds: ['T5.1.3', 'L26.4'] };
  return { kind: 'obligatory', grounds: ['T5.1.2', 'L27.1'] };
}

function countsOf(rows: readonly SheetRow[]): Assessment['counts'] {
  const count = (status: RowStatus | null): number => rows.filter((row) => row.status === status).length;
  const [met, notMet, notYetApplicable] = STATUSES.map(count) as [number, number, number];
  return { met, notMet, notYetApplicable, open: count(null) };
}

/** Without a day last; the same day in the order of the sheet. */
function byDay(a: SheetRow, b: SheetRow): number {
  return (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');
}

function rowRemarks(row: SheetRow, today: Day): Finding[] {
  const { id, status, evidence, remedy, responsible, dueOn } = row;
  if (status === 'met' && evidence === '') return [remark('noEvidence', id, NO_EVIDENCE)];
  if (status !== 'notMet') return [];
  return [
    ...(remedy === '' ? [remark('noRemedy', id, NO_REMEDY)] : []),
    ...(responsible === '' || dueOn === null ? [remark('noOneByThen', id, NO_ONE)] : []),
    ...(dueOn !== null && dueOn < today ? [remark('pastDue', id, PAST_DUE)] : []),
  ];
}

function conclusionRemarks({ conclusion, rows }: FilledSheet, remedies: readonly SheetRow[]): Finding[] {
  const goesOn = conclusion === 'maintain' || conclusion === 'extend';
  const open = rows.some(({ status }) => status === null);
  return [
    ...(goesOn && remedies.length > 0 ? [remark('goesOnUnmet', 'G', GOES_ON)] : []),
    ...(conclusion !== null && open ? [remark('concludedEarly', 'G', TOO_EARLY)] : []),
  ];
}

function remark(code: string, row: string, text: Bilingual): Finding {
  return {
    code,
    grounds: ['own:ethics-sheet-remarks'],
    used: { row },
    text: { vi: `${row}: ${text.vi}`, en: `${row}: ${text.en}` },
  };
}

const NO_EVIDENCE = {
  vi: 'ghi “đạt” nhưng chưa có minh chứng.',
  en: 'says “met” without evidence.',
};
const NO_REMEDY = {
  vi: 'chưa đạt và chưa ghi hành động khắc phục.',
  en: 'not met, and no remedy is written down.',
};
const NO_ONE = {
  vi: 'chưa đạt và chưa rõ ai làm, đến khi nào.',
  en: 'not met, and it is not said who does it by when.',
};
const PAST_DUE = {
  vi: 'thời hạn khắc phục đã qua.',
  en: 'the day for the remedy has passed.',
};
const GOES_ON = {
  vi: 'kết luận duy trì hoặc mở rộng trong khi còn câu chưa đạt. Hãy chắc rằng việc khắc phục có thể chờ.',
  en: 'concludes to maintain or extend while some rows are not met. Make sure that the remedies may wait.',
};
const TOO_EARLY = {
  vi: 'đã kết luận khi còn câu chưa trả lời.',
  en: 'concludes while some rows have no answer.',
};
