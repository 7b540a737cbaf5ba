import { REPORT_PARTS, type ReportContent, type ReportedTask } from '../../../../plans/index.ts';
import type { WebContext } from '../../../server/index.ts';
import { button, errorOf, form, html, pathIn, textArea, type Html } from '../../../ui/index.ts';
import { valueOf } from '../plan-form.ts';
import { vietnamese, type Again } from '../plans-frame.ts';
import { deadlineOf, stateOf, taskLink } from './content-view.ts';
import { reportWords, written } from './report-frame.ts';

export const WRITE = 'bao-cao';
export const SEND = 'gui';

/** A report that was refused, with what the page holds now. */
export interface Written extends Again {
  /** Somebody else saved in between: their words stand beside those that were typed. */
  readonly between?: boolean;
}

interface Writing {
  /** Address of the report. */
  readonly at: string;
  readonly report: { readonly draft: ReportContent; readonly revision: number };
  readonly again: Written | null;
}

/** The words of a report: the result of each task and the four parts, filled in from what was recorded. */
export function writingForm(context: WebContext, { at, report, again }: Writing): Html {
  const { lang, formToken } = context;
  const words = reportWords(lang);
  const mine = again?.form === WRITE ? again : null;
  // Who was told of the other text and saves again means it; any other refusal leaves what the page was made of.
  const revision =
    mine === null || mine.between === true ? String(report.revision) : valueOf(context, WRITE, 'revision');
  const area = (name: string, label: string, stored: string, rows: number): Html =>
    oneArea(context, mine, { name, label, stored, rows });
  const tasks = report.draft.tasks.map(
    (task) =>
      html`<h3>${taskLink(task, lang)}</h3>${aboutTask(context, task)}${area(task.taskId, words.unit.resultFor(task.number ?? task.title), task.result, 3)}`,
  );
  const parts = REPORT_PARTS.map((part) => area(part, words.parts[part], report.draft.parts[part], 6));
  return form({
    lang,
    action: pathIn(lang, `${at}/luu`),
    csrf: formToken,
    errors: mine?.errors ?? [],
    hidden: [[`${WRITE}--revision`, revision]],
    body: html`<p>${words.unit.prefilled}</p><section class="section flow"><h2>${words.content.tasks}</h2>${tasks.length === 0 ? html`<p class="soft">${words.content.noTasks}</p>` : tasks}</section>
<section class="section flow"><h2>${words.partsTitle}</h2><p class="soft">${words.partsRule}</p>${parts}</section>
<div class="button-row">${button({ label: words.unit.preview, name: 'viec', value: 'xem' })}${button({ label: words.unit.save, kind: 'secondary', name: 'viec', value: 'luu' })}</div>`,
  });
}

function aboutTask({ lang }: WebContext, task: ReportedTask): Html {
  const words = reportWords(lang).content;
  const line = (term: string, value: readonly string[]): Html | null =>
    value.length === 0 ? null : html`<br>${term}: ${vietnamese(value.join('; '))}`;
  return html`<p class="small">${stateOf(task, lang)}<br>${words.deadline}: ${deadlineOf(task, lang)}${line(words.products, task.products)}${line(words.evidence, task.evidence)}</p>`;
}

interface Area {
  readonly name: string;
  readonly label: string;
  readonly stored: string;
  readonly rows: number;
}

/** One text; where somebody else saved another one in between, that stands under it. */
function oneArea(context: WebContext, mine: Written | null, { name, label, stored, rows }: Area): Html {
  const { lang } = context;
  const field = `${WRITE}--${name}`;
  const value = mine === null ? stored : valueOf(context, WRITE, name);
  const error = mine === null ? undefined : errorOf(mine.errors, field);
  const theirs =
    mine?.between === true && plain(value) !== plain(stored)
      ? html`<details class="fold" open><summary>${reportWords(lang).unit.theirs}</summary><div class="fold-body">${written(stored)}</div></details>`
      : null;
  return html`${textArea({ lang, name: field, label, value, rows, optional: true, error })}${theirs}`;
}

/** A text as it is compared: browsers send other line ends than they got. */
function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

/** What was typed: parts, and the result of each task of the draft; what the form did not hold stays as it was. */
export function typedReport(
  context: WebContext,
  draft: ReportContent,
): { parts: Record<string, string>; results: Record<string, string> } {
  return {
    parts: typedWords(context, WRITE, REPORT_PARTS),
    results: typedWords(
      context,
      WRITE,
      draft.tasks.map(({ taskId }) => taskId),
    ),
  };
}

/** Those of the named texts that a form sent, with plain line ends. */
export function typedWords(context: WebContext, form: string, names: readonly string[]): Record<string, string> {
  const sent = names.filter((name) => Object.hasOwn(context.body, `${form}--${name}`));
  return Object.fromEntries(sent.map((name) => [name, valueOf(context, form, name).replaceAll('\r\n', '\n')]));
}
