import type { Evidence, TaskView } from '../../../../plans/index.ts';
import type { WebContext } from '../../../server/index.ts';
import { formatInstant, html, pathIn, stateTag, type Html } from '../../../ui/index.ts';
import { foldedForm } from '../plan-form.ts';
import { planWords, vietnamese, type Again } from '../plans-frame.ts';
import { mayAct, taskPath } from './task-forms.ts';

/** What shows that a product exists, newest first, each with the way to take it back. */
export function evidencePart(context: WebContext, task: TaskView, again: Again | null): Html {
  const { lang } = context;
  const words = planWords(lang);
  const items = task.evidence.map((one) => {
    const about = [words.doing.kinds[one.kind], ' · ', one.by ?? words.portal, ', ', formatInstant(one.at, lang)].join(
      '',
    );
    const product = one.product === null ? null : html` · ${vietnamese(one.product)}`;
    const taken =
      one.withdrawn === null ? null : html` ${stateTag({ label: words.doing.withdrawn })} ${vietnamese(one.withdrawn)}`;
    return html`<li>${evidenceValue(one, task, lang)} <span class="soft small">${about}${product}</span>${taken}${withdrawForm(context, task, one, again)}</li>`;
  });
  return html`<section class="section flow"><h2>${words.doing.evidence}</h2>${items.length === 0 ? html`<p class="soft">${words.none}</p>` : html`<ul class="flow">${items}</ul>`}</section>`;
}

/** Only addresses of the web, codes of registers and files become links. */
function evidenceValue(one: Evidence, task: TaskView, lang: WebContext['lang']): Html {
  const { kind, value, title, id } = one;
  if (kind === 'url') return html`<a href="${value}" rel="nofollow noopener">${vietnamese(title)}</a>`;
  if (kind === 'file')
    return html`<a href="${pathIn(lang, `${taskPath(task)}/minh-chung/${id}/tep`)}">${vietnamese(title)}</a>`;
  if (kind === 'register')
    return html`${vietnamese(title)} · <a href="${pathIn(lang, `/he-thong/${encodeURIComponent(value)}`)}">${value}</a>`;
  return html`${vietnamese(title)} · ${vietnamese(value)}`;
}

function withdrawForm(context: WebContext, task: TaskView, one: Evidence, again: Again | null): Html | null {
  if (one.withdrawn !== null || !mayAct(task)) return null;
  const words = planWords(context.lang).keeping;
  return foldedForm(context, again, {
    id: `rut-${one.id}`,
    action: `${taskPath(task)}/minh-chung/${one.id}/rut`,
    title: words.withdraw,
    button: words.withdraw,
    fields: [{ name: 'reason', label: words.withdrawReason }],
  });
}
