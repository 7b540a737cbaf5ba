import type { SheetCell, SheetColumn, SheetContent, SheetFileContent } from '../../../platform/office-files/index.ts';
import type { ReportContent, ReportedTask, Source } from '../report.ts';
import type { SheetColumnName } from './document-texts.ts';
import { documentTexts, type Lang, type ReportAbout } from './report-about.ts';

/** The annex of a report: every task with all that the report says of it, the figures with their sources, who reported and who did not. */
export function reportSheets(
  content: ReportContent,
  about: ReportAbout,
  lang: Lang,
): Omit<SheetFileContent, 'createdAt'> {
  const texts = documentTexts(lang);
  const reports = content.rests.length + content.missing.length === 0 ? [] : [reportsSheet(content, about, lang)];
  return {
    title: texts.sheetTitle(about.plan.title, about.period.label[lang]),
    creator: about.head.name,
    lang,
    sheets: [tasksSheet(content, about, lang), figuresSheet(content, about, lang), ...reports],
  };
}

type Kind = SheetColumn['kind'];
type Columns<Row> = readonly (readonly [
  SheetColumnName,
  width: number,
  Kind,
  (row: Row, index: number) => SheetCell,
])[];

function sheet<Row>(name: string, lang: Lang, rows: readonly Row[], columns: Columns<Row>): SheetContent {
  const { columns: headings } = documentTexts(lang);
  return {
    name,
    columns: columns.map(([column, width, kind]) => ({ heading: headings[column], width, kind })),
    rows: rows.map((row, index) => columns.map(([, , , value]) => value(row, index))),
  };
}

function tasksSheet({ tasks }: ReportContent, about: ReportAbout, lang: Lang): SheetContent {
  const texts = documentTexts(lang);
  const lines = (values: readonly string[]): string => values.join('\n');
  const { supervisors } = about;
  const supervised: Columns<ReportedTask> =
    supervisors === undefined ? [] : [['supervisor', 22, 'text', ({ taskId }) => supervisors.get(taskId) ?? null]];
  const difficulties: Columns<ReportedTask> = tasks.some(({ openDifficulties }) => openDifficulties !== undefined)
    ? [['openDifficulties', 11, 'number', ({ openDifficulties = 0 }) => openDifficulties]]
    : [];
  const reporters: Columns<ReportedTask> = tasks.some(({ reportedBy }) => reportedBy !== undefined)
    ? [['reportedBy', 24, 'text', ({ reportedBy = [] }) => lines(reportedBy)]]
    : [];
  return sheet(texts.sheets.tasks, lang, tasks, [
    ['order', 6, 'number', (_, index) => index + 1],
    ['number', 10, 'text', ({ number }) => number],
    ['task', 48, 'text', ({ title }) => title],
    ['leads', 26, 'text', ({ leads }) => lines(leads)],
    ['coordinators', 26, 'text', ({ coordinators }) => lines(coordinators)],
    ['deadlineText', 20, 'text', ({ deadlineText }) => deadlineText],
    ['dueOn', 12, 'day', ({ dueOn }) => dueOn],
    ['products', 28, 'text', ({ products }) => lines(products)],
    ...supervised,
    ['state', 15, 'text', ({ state }) => texts.states[state]],
    ['overdue', 9, 'text', ({ overdue }) => (overdue ? texts.yes : null)],
    ['percent', 9, 'number', ({ percent }) => percent],
    ['result', 40, 'text', ({ result }) => result],
    ['evidence', 28, 'text', ({ evidence }) => lines(evidence)],
    ...difficulties,
    ...reporters,
    ['source', 12, 'link', ({ source }) => opened(source, about, lang)],
  ]);
}

function figuresSheet({ figures }: ReportContent, about: ReportAbout, lang: Lang): SheetContent {
  const texts = documentTexts(lang);
  return sheet(texts.sheets.figures, lang, figures, [
    ['figure', 36, 'text', ({ name }) => texts.figures[name]],
    ['value', 12, 'number', ({ value }) => value],
    ['source', 14, 'link', ({ source }) => opened(source, about, lang)],
  ]);
}

interface ReportRow {
  readonly unitName: string;
  readonly version: number | null;
  readonly source: Source | null;
}

function reportsSheet({ rests, missing }: ReportContent, about: ReportAbout, lang: Lang): SheetContent {
  const texts = documentTexts(lang);
  const rows: ReportRow[] = [...rests, ...missing.map((unitName) => ({ unitName, version: null, source: null }))];
  return sheet(texts.sheets.reports, lang, rows, [
    ['unit', 44, 'text', ({ unitName }) => unitName],
    ['reportState', 14, 'text', ({ version }) => (version === null ? texts.notSent : texts.sent)],
    ['version', 8, 'number', ({ version }) => version],
    ['source', 14, 'link', ({ source }) => (source === null ? null : opened(source, about, lang))],
  ]);
}

function opened({ href }: Source, { baseUrl }: ReportAbout, lang: Lang): SheetCell {
  return { text: documentTexts(lang).open, href: new URL(href, baseUrl).href };
}
