import { answerText } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  button,
  html,
  linkButton,
  notice,
  pageHeading,
  pathIn,
  stateTag,
  summaryList,
  timeline,
  type Html,
} from '../../ui/index.ts';
import { fieldsOf } from '../../../procedures/kit/index.ts';
import { framed } from '../frame.ts';
import { formatInstant } from '../../ui/index.ts';
import { wordsIn } from '../texts/index.ts';
import { actFields } from './form/act-form.ts';
import type { Typed } from './acts-view.ts';
import type { CaseShown } from './load-case.ts';

/** What the page had shown when the person began to write. */
export interface SeenThen {
  readonly state: string;
  readonly position: number;
}

/** 409: the case moved meanwhile. Both states side by side, what happened between, and everything that was typed. */
export function stalePage(context: WebContext, shown: CaseShown, seen: SeenThen, typed: Typed): Reply {
  const { lang } = context;
  const { view, procedure } = shown;
  const words = wordsIn(lang).case.stale;
  const href = pathIn(lang, `/can-bo/vu-viec/${view.code}`);
  const stateOf = (state: string): string => procedure.texts[lang].states[state] ?? state;
  const since = view.timeline.filter((act) => act.position > seen.position);
  const body = html`<div class="flow reading-wide">${pageHeading({ over: view.code, title: words.title, lead: words.lead })}
<div class="columns columns-even"><section class="panel"><h2>${words.seen}</h2>${sides(context, stateOf(seen.state), seen.position)}</section><section class="panel"><h2>${words.now}</h2>${sides(context, stateOf(view.state), view.position)}</section></div>
<section class="section flow"><h2>${words.since}</h2>${timeline(
    since.map((act) => ({
      at: formatInstant(act.at, lang),
      datetime: act.at.toISOString(),
      title: html`<strong>${act.by.name ?? act.by.partyName ?? ''}</strong> ${act.text[lang]}`,
    })),
    lang,
  )}</section>
${typedPart(context, shown, typed)}
${linkButton({ label: words.open, href })}</div>`;
  return framed(context, { title: words.title, status: 409, body });
}

function sides({ lang }: WebContext, state: string, position: number): Html {
  const words = wordsIn(lang).case.stale;
  return summaryList(
    [
      { term: words.state, value: stateTag({ label: state, tone: 'info' }) },
      { term: words.acts, value: String(position) },
    ],
    lang,
  );
}

/** Still possible: the same form, filled in, for the state as it is now. Else the text alone, to be copied. */
function typedPart(context: WebContext, shown: CaseShown, typed: Typed): Html {
  const { lang, formToken } = context;
  const { view, procedure } = shown;
  const words = wordsIn(lang).case.stale;
  const act = view.acts.find((one) => one.act === typed.act && one.blocked === null);
  if (act !== undefined) {
    const fields =
      act.form === null
        ? null
        : actFields({ ...shown, lang, act: act.act, form: act.form, values: typed.values, errors: [] });
    return html`<section class="section flow"><h2>${words.typed}</h2>${notice({ lang, tone: 'info', body: words.again })}
<form class="form flow" method="post" action="${pathIn(lang, `/can-bo/vu-viec/${view.code}/viec/${act.act}`)}" novalidate><input type="hidden" name="csrf" value="${formToken}"><input type="hidden" name="thu-tuc" value="${view.procedureId}"><input type="hidden" name="vi-tri" value="${view.position}"><input type="hidden" name="luc-mo" value="${view.state}">${fields}${button({ label: act.button[lang] })}</form></section>`;
  }
  const form = procedure.acts[typed.act]?.form ?? { pages: [] };
  const items = fieldsOf(form).flatMap((field) => {
    const value = answerText(procedure, field, typed.values[field.name], lang);
    return value === null ? [] : [{ term: procedure.texts[lang].fields[field.name]?.label ?? field.name, value }];
  });
  return html`<section class="section flow"><h2>${words.typed}</h2>${notice({ lang, tone: 'warning', body: words.impossible })}${items.length === 0 ? html`<p class="soft">${words.typedNone}</p>` : summaryList(items, lang)}</section>`;
}
