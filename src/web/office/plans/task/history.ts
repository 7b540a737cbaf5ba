import type { Lead, Supervisor, TaskHistory, TaskView, Deadline } from '../../../../plans/index.ts';
import type { WebContext } from '../../../server/index.ts';
import { formatDay, formatInstant, html, timeline, type Html, type Lang } from '../../../ui/index.ts';
import { moneyTable } from '../keeping/money.ts';
import { deadlineData, planWords, vietnamese } from '../plans-frame.ts';

/** Money of a task by year, source and step. */
export function moneyPart(context: WebContext, { funding }: TaskView): Html | null {
  const shown = moneyTable(context, funding);
  if (shown === null) return null;
  return html`<section class="section flow"><h2>${planWords(context.lang).keeping.funding}</h2>${shown}</section>`;
}

/** Every value a task ever had, newest first, with who set it and why; the first values are those of the document. */
export function historyPart({ lang }: WebContext, { history }: TaskView): Html | null {
  const told = history.filter(({ value, reason }) => reason !== null || !isNothing(value)).slice(0, MOST);
  if (told.length === 0) return null;
  const words = planWords(lang);
  const items = told.map((entry) => ({
    at: formatInstant(entry.at, lang),
    datetime: entry.at.toISOString(),
    title: html`${fieldName(entry.field, lang)}: ${valueText(entry, lang)}`,
    by: entry.by ?? words.portal,
    body: entry.reason === null ? null : html`${words.edit.reason}: ${vietnamese(entry.reason)}`,
  }));
  return html`<section class="section flow"><h2>${words.keeping.history}</h2><details class="fold"><summary>${words.keeping.historyLead}</summary><div class="fold-body">${timeline(items, lang)}</div></details></section>`;
}

const MOST = 200;

/** What the document does not give is no change. */
function isNothing(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function fieldName(field: TaskHistory['field'], lang: Lang): string {
  const words = planWords(lang);
  return field === 'removed' ? words.keeping.removed : words.task[field];
}

/** A value of the history as it was stored. */
function valueText({ field, value }: TaskHistory, lang: Lang): Html {
  const words = planWords(lang);
  if (value === null || value === undefined) return html`<span class="soft">${words.none}</span>`;
  if (field === 'removed') return html`✓`;
  if (field === 'leads') return vietnamese((value as Lead[]).map((lead) => leadText(lead, lang)).join('; '));
  if (field === 'deadline') {
    const { value: limit, text } = value as { value: Deadline | null; text: string | null };
    return html`${vietnamese(text)} <span class="soft">(${deadlineData(limit, lang)})</span>`;
  }
  if (field === 'supervisor') {
    const { name, toBeAssigned } = value as Supervisor;
    return html`${vietnamese(name)}${toBeAssigned ? ` (${words.edit.toBeAssigned})` : ''}`;
  }
  return vietnamese(Array.isArray(value) ? value.join('; ') : typeof value === 'string' ? value : '');
}

function leadText({ name, from, until, condition }: Lead, lang: Lang): string {
  const words = planWords(lang).doing;
  const days = [
    condition ?? '',
    from === null ? '' : words.from(formatDay(from, lang)),
    until === null ? '' : words.until(formatDay(until, lang)),
  ].filter((one) => one !== '');
  return days.length === 0 ? name : `${name} (${days.join(', ')})`;
}
