import type { Bilingual } from '../law/index.ts';
import { cleanText } from '../platform/http/index.ts';
import type { Db } from '../platform/database/index.ts';
import {
  done,
  mayPlanFor,
  notYours,
  planned,
  STRATEGY_AGENCY,
  type Doing,
  type Refusal,
  type Result,
} from './planning.ts';
import { strategyVersions } from './versions.ts';

/** A goal or task of a version of the strategy, as planners loaded it from the document. */
export interface StrategyItem {
  readonly code: string;
  readonly kind: 'goal' | 'task';
  readonly wording: string;
  readonly lead: string;
  readonly deadline: string;
}

const MOST_LINES = 1_000;
const LONGEST = 4_000;

/**
 * Reads lines of the form `code | goal or task | wording | lead | deadline` (the last two may be missing; tabs do as well). Everything
 * that cannot be used is told by line, all at once. Pure.
 */
export function readItemLines(text: string): {
  readonly items: readonly StrategyItem[];
  readonly refusals: readonly Refusal[];
} {
  const lines = text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) => line.trim());
  const refusals: Refusal[] = [];
  const items: StrategyItem[] = [];
  const seen = new Set<string>();
  for (const [at, line] of lines.entries()) {
    if (line === '') continue;
    const [code = '', kindSaid = '', wording = '', lead = '', deadline = ''] = line.split(/\s*[|\t]\s*/);
    const kind = KINDS[kindSaid.toLowerCase()];
    const wrong = wrongIn({ code, kind, wording, line, twice: seen.has(code) });
    if (wrong !== null || kind === undefined) refusals.push(refusal(at + 1, wrong ?? WRONG.kind));
    else items.push({ code, kind, wording, lead, deadline });
    seen.add(code);
  }
  if (items.length + refusals.length === 0) refusals.push({ code: 'required', field: 'lines', text: WRONG.none });
  if (items.length > MOST_LINES) refusals.push({ code: 'tooMany', field: 'lines', text: WRONG.tooMany });
  return { items, refusals };
}

const KINDS: Readonly<Record<string, StrategyItem['kind'] | undefined>> = {
  'mục tiêu': 'goal',
  'muc tieu': 'goal',
  goal: 'goal',
  'nhiệm vụ': 'task',
  'nhiem vu': 'task',
  task: 'task',
};

function wrongIn(line: {
  code: string;
  kind: string | undefined;
  wording: string;
  line: string;
  twice: boolean;
}): Bilingual | null {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}.\-_/]{0,39}$/u.test(line.code)) return WRONG.code;
  if (line.twice) return WRONG.twice;
  if (line.kind === undefined) return WRONG.kind;
  if (line.wording === '') return WRONG.wording;
  if (line.line.length > LONGEST) return WRONG.tooLong;
  return cleanText(line.line, { field: 'lines', max: LONGEST, multiline: true }).ok ? null : WRONG.broken;
}

function refusal(line: number, text: Bilingual): Refusal {
  return { code: 'badLine', field: 'lines', text: { vi: `Dòng ${line}: ${text.vi}`, en: `Line ${line}: ${text.en}` } };
}

const WRONG = {
  code: {
    vi: 'mã chỉ gồm chữ, số, dấu chấm, gạch, tối đa 40 ký tự.',
    en: 'a code has letters, digits, points, dashes, at most 40.',
  },
  twice: { vi: 'mã đã có ở dòng trên.', en: 'the code stands in a line above.' },
  kind: { vi: 'phần thứ hai phải là “mục tiêu” hoặc “nhiệm vụ”.', en: 'the second part must be “goal” or “task”.' },
  wording: { vi: 'thiếu nội dung.', en: 'the wording is missing.' },
  broken: { vi: 'có ký tự điều khiển hoặc ký tự hỏng.', en: 'has a control or broken character.' },
  tooLong: { vi: `dài quá ${LONGEST} ký tự.`, en: `longer than ${LONGEST} characters.` },
  none: { vi: 'Hãy ghi ít nhất một dòng.', en: 'Write at least one line.' },
  tooMany: { vi: `Mỗi lần tối đa ${MOST_LINES} dòng.`, en: `At most ${MOST_LINES} lines at a time.` },
} as const satisfies Record<string, Bilingual>;

/** What a version aims at and orders, in the order in which it was loaded; retired items are left out. */
export async function strategyItems(db: Db, strategy: string): Promise<readonly StrategyItem[]> {
  const rows = await db
    .selectFrom('strategy_item')
    .selectAll()
    .distinctOn('code')
    .where('strategy', '=', strategy)
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute();
  return rows
    .filter(({ retired }) => !retired)
    .toSorted((a, b) => a.position - b.position)
    .map(({ code, kind, wording, lead, deadline }) => ({
      code,
      kind: kind as StrategyItem['kind'],
      wording,
      lead,
      deadline,
    }));
}

/** Loads items of a version: unknown codes are added, known ones that say something else get a further version, the rest stays. */
export async function loadStrategyItems(
  db: Db,
  input: { readonly strategy: string; readonly lines: string },
  doing: Doing,
): Promise<Result<{ readonly added: number; readonly changed: number }>> {
  const { items, refusals } = readItemLines(input.lines);
  const known = (await strategyVersions(db)).some(({ number }) => number === input.strategy);
  const wrong: Refusal[] = [
    ...(mayPlanFor(doing.actor, STRATEGY_AGENCY) ? [] : [notYours]),
    ...(known ? [] : [{ code: 'unknownVersion', field: 'strategy', text: UNKNOWN }]),
    ...refusals,
  ];
  const act = { action: 'strategyItemsLoaded', subjectId: input.strategy, detail: { lines: items.length } };
  // All lines in one statement: after a crash the load is there whole or not at all.
  return planned(db, doing, wrong, act, async (tx) => {
    const rows = await tx
      .selectFrom('strategy_item')
      .selectAll()
      .distinctOn('code')
      .where('strategy', '=', input.strategy)
      .orderBy('code')
      .orderBy('version', 'desc')
      .execute();
    const before = new Map(rows.map((row) => [row.code, row]));
    const last = rows.reduce((most, { position }) => Math.max(most, position), 0);
    const news = items.filter((item) => differs(item, before.get(item.code)));
    if (news.length === 0) return done({ added: 0, changed: 0 });
    await tx
      .insertInto('strategy_item')
      .values(
        news.map((item, at) => ({
          strategy: input.strategy,
          ...item,
          version: (before.get(item.code)?.version ?? 0) + 1,
          position: before.get(item.code)?.position ?? last + at + 1,
          retired: false,
          by_account: doing.actor.accountId,
          at: doing.now,
        })),
      )
      .execute();
    const changed = news.filter(({ code }) => before.has(code)).length;
    return done({ added: news.length - changed, changed });
  });
}

const UNKNOWN: Bilingual = { vi: 'Không có phiên bản này.', en: 'There is no such version.' };

function differs(item: StrategyItem, row: (StrategyItemRow & { retired: boolean }) | undefined): boolean {
  if (row === undefined || row.retired) return true;
  return (['kind', 'wording', 'lead', 'deadline'] as const).some((name) => item[name] !== row[name]);
}

type StrategyItemRow = Readonly<Record<keyof StrategyItem, string>>;
