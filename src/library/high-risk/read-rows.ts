import Papa from 'papaparse';
import { highRiskRow, knownRow, parseDay, type Bilingual, type HighRiskRow, type ListPart } from '../../law/index.ts';

/** What is wrong with a file, line by line; the first line of the file is 1. */
export interface RowFault {
  readonly line: number;
  readonly column: string;
  readonly text: string;
}

/** The rows of a file, or every reason against it; nothing is guessed. */
export type ReadRows = { readonly rows: readonly HighRiskRow[] } | { readonly faults: readonly RowFault[] };

const REQUIRED = ['row', 'sector', 'system_vi', 'conformity_route'] as const;
const OPTIONAL = [
  'system_en',
  'condition_summary_vi',
  'condition_summary_en',
  'condition_status',
  'due_if_running_before_2026_08_15',
  'name_seen_in',
] as const;

type Cells = Readonly<Partial<Record<(typeof REQUIRED)[number] | (typeof OPTIONAL)[number], string>>>;

const SECTOR_OF_PART: Readonly<Record<ListPart, string>> = {
  I: 'Giáo dục',
  II: 'Dân tộc, tôn giáo',
  III: 'Y tế',
  IV: 'Ngân hàng',
  V: 'Tố tụng',
  VI: 'Giao thông',
};

/** Reads a CSV (UTF-8) with the columns of the shipped transcription. English may be left out: an unchanged row keeps the one it has. */
export function readListRows(text: string): ReadRows {
  const parsed = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
  });
  const columns = parsed.meta.fields ?? [];
  const known: readonly string[] = [...REQUIRED, ...OPTIONAL];
  const missing = REQUIRED.filter((name) => !columns.includes(name)).map((column) =>
    fault(1, column, 'this column is missing'),
  );
  const strange = columns
    .filter((name) => !known.includes(name))
    .map((column) => fault(1, column, 'no such column is known'));
  const broken = parsed.errors.map(({ row = 0, message }) => fault(row + 2, '', message));
  if (missing.length + strange.length + broken.length > 0) return { faults: [...missing, ...strange, ...broken] };
  const cells = parsed.data.map((line) => tidied(line));
  const faults = cells.flatMap((line, at) => faultsOf(line, at + 2, cells.slice(0, at)));
  if (cells.length === 0) faults.push(fault(1, 'row', 'the file has no rows'));
  return faults.length > 0 ? { faults } : { rows: cells.map(rowOf) };
}

function fault(line: number, column: string, text: string): RowFault {
  return { line, column, text };
}

function tidied(line: Record<string, string>): Cells {
  return Object.fromEntries(Object.entries(line).map(([name, value]) => [name, (value ?? '').normalize('NFC').trim()]));
}

const ROW = /^(I|II|III|IV|V|VI)\.[1-9]\d?$/;

/** Each column that something is wrong with, and what. */
function faultsOf(cells: Cells, line: number, before: readonly Cells[]): RowFault[] {
  const checks: readonly (readonly [column: keyof Cells, text: string | null])[] = [
    ['row', rowFault(cells.row ?? '', before)],
    ['sector', sectorFault(cells)],
    ['system_vi', nameFault(cells.system_vi ?? '')],
    ['conformity_route', oneOf(cells.conformity_route ?? '', ['certify', 'self-or-hire'])],
    ['condition_status', oneOf(cells.condition_status ?? 'see-original', ['summary', 'see-original'])],
    ['condition_summary_vi', summaryFault(cells)],
    ['due_if_running_before_2026_08_15', dayFault(cells.due_if_running_before_2026_08_15 ?? '')],
  ];
  return checks.flatMap(([column, text]) => (text === null ? [] : [fault(line, column, text)]));
}

function rowFault(row: string, before: readonly Cells[]): string | null {
  if (partOf(row) === null) return `${JSON.stringify(row)} is no row of the parts I to VI, such as II.4`;
  return before.some((earlier) => earlier.row === row) ? `${row} stands there twice` : null;
}

function sectorFault({ row = '', sector = '' }: Cells): string | null {
  const part = partOf(row);
  if (part === null || SECTOR_OF_PART[part] === sector) return null;
  return `part ${part} is ${SECTOR_OF_PART[part]}, not ${JSON.stringify(sector)}`;
}

function nameFault(name: string): string | null {
  const fits = name.length >= 5 && name.length <= 2000 && !/\p{Cc}/u.test(name);
  return fits ? null : 'a name of 5 to 2000 characters was expected';
}

function oneOf(value: string, options: readonly [string, string]): string | null {
  return options.includes(value) ? null : `${JSON.stringify(value)} is neither ${options.join(' nor ')}`;
}

function summaryFault({ condition_status: status, condition_summary_vi: summary = '' }: Cells): string | null {
  return (status === 'summary') === (summary !== '')
    ? null
    : 'a summary stands there exactly when condition_status is summary';
}

function dayFault(day: string): string | null {
  return day === '' || parseDay(day) !== null ? null : `${JSON.stringify(day)} is no day`;
}

function partOf(row: string): ListPart | null {
  return (ROW.exec(row)?.[1] as ListPart | undefined) ?? null;
}

function rowOf(cells: Cells): HighRiskRow {
  const id = cells.row as `${ListPart}.${number}`;
  const { row: _id, system_vi: vi = '', conformity_route: route } = cells;
  const condition = conditionOf(cells);
  const due = parseDay(cells.due_if_running_before_2026_08_15 ?? '');
  const built = highRiskRow({
    id,
    vi,
    en: english(cells.system_en, vi, knownRow(id)?.name),
    ...(condition === null ? {} : { condition }),
    route: route === 'certify' ? 'certify' : 'selfOrHire',
    evidence: cells.name_seen_in === 'two sources' ? 'two sources' : 'one transcription',
  });
  return due === null ? built : { ...built, dueIfRunningBefore: due };
}

function conditionOf(cells: Cells): Bilingual | null {
  const vi = cells.condition_summary_vi ?? '';
  if (cells.condition_status !== 'summary') return null;
  const known = knownRow(cells.row)?.condition;
  return { vi, en: english(cells.condition_summary_en, vi, typeof known === 'object' ? known : undefined) };
}

/** A translation of ours belongs to its wording; where there is none the Vietnamese stands for itself. */
function english(given: string | undefined, vi: string, known: Bilingual | undefined): string {
  if (given !== undefined && given !== '') return given;
  return known?.vi === vi ? known.en : vi;
}
