import type { Day } from '../../../law/index.ts';
import {
  REPORT_PARTS,
  type FigureName,
  type ReportContent,
  type ReportedTask,
  type ReportPart,
  type Source,
} from '../report.ts';
import { figuresOf } from '../unit/reported-tasks.ts';

/** A report that is consolidated, in the version that counts. */
export interface SentReport {
  readonly unitName: string;
  readonly version: number;
  readonly content: ReportContent;
  readonly source: Source;
  /** Tasks of this plan that the unit leads on the day. */
  readonly leads: ReadonlySet<string>;
  /** Of a report that came from a plan below: its tasks, by the tasks of this plan that they carry out. */
  readonly below: ReadonlyMap<string, readonly string[]>;
}

export interface Merging {
  /** Every task of the plan as its rows say it stands. */
  readonly tasks: readonly ReportedTask[];
  readonly reports: readonly SentReport[];
  readonly missing: readonly string[];
  readonly asOf: Day;
  readonly figureSource: (name: FigureName) => Source;
}

/**
 * One report of many: every task of the plan once, as the report of its lead says it stands (else another unit's, else its rows), with the
 * words of all who reported on it, the lead's first; the parts joined with the name of the unit before each; who is missing by name.
 */
export function mergeReports({ tasks, reports, missing, asOf, figureSource }: Merging): ReportContent {
  const merged = tasks.map((task) => mergeTask(task, reports));
  return {
    asOf,
    figures: figuresOf(merged, asOf, figureSource),
    parts: Object.fromEntries(REPORT_PARTS.map((part) => [part, joined(reports, part)])) as Record<ReportPart, string>,
    tasks: merged,
    rests: reports.map(({ unitName, version, source }) => ({ unitName, version, source })),
    missing,
  };
}

interface Said {
  readonly by: string;
  readonly words: string;
}

function mergeTask(own: ReportedTask, reports: readonly SentReport[]): ReportedTask {
  const about = reports.flatMap((report) => {
    const task = report.content.tasks.find(({ taskId }) => taskId === own.taskId);
    return task === undefined ? [] : [{ task, by: report.unitName, leads: report.leads.has(own.taskId) }];
  });
  const inOrder = [...about.filter(({ leads }) => leads), ...about.filter(({ leads }) => !leads)];
  const said = [...inOrder.map(({ task, by }) => ({ by, words: task.result })), ...saidBelow(own.taskId, reports)];
  const [first] = inOrder;
  const { state, percent, overdue, dueOn, openDifficulties = 0 } = first?.task ?? own;
  return {
    ...own,
    state,
    percent,
    overdue,
    dueOn,
    openDifficulties,
    result: said.length === 0 ? own.result : wordsOf(said, first?.leads === true),
    evidence: [...new Set([...inOrder.flatMap(({ task }) => task.evidence), ...own.evidence])],
    reportedBy: [...new Set(said.map(({ by }) => by))],
  };
}

/** What plans below say about the tasks that carry this one out. */
function saidBelow(taskId: string, reports: readonly SentReport[]): Said[] {
  return reports.flatMap(({ below, content, unitName }) => {
    const ids = below.get(taskId) ?? [];
    const lines = content.tasks
      .filter((task) => ids.includes(task.taskId) && task.result.trim() !== '')
      .map(({ title, result }) => `${title}: ${result.trim()}`);
    return ids.length === 0 ? [] : [{ by: unitName, words: lines.join('\n') }];
  });
}

/** Each text once, with who said it; of the lead alone without. */
function wordsOf(said: readonly Said[], leadFirst: boolean): string {
  const told: Said[] = [];
  for (const one of said)
    if (one.words.trim() !== '' && !told.some(({ words }) => words.trim() === one.words.trim())) told.push(one);
  if (told.length === 1 && leadFirst && told[0]!.by === said[0]!.by) return told[0]!.words;
  return told.map(({ by, words }) => `${by}: ${words}`).join('\n');
}

function joined(reports: readonly SentReport[], part: ReportPart): string {
  return reports
    .filter(({ content }) => content.parts[part].trim() !== '')
    .map(({ unitName, content }) => `${unitName}:\n${content.parts[part].trim()}`)
    .join('\n\n');
}
