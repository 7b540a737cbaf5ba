import type { AllowedAct } from '../../../casework/index.ts';
import type { AnswerValue } from '../../../procedures/kit/index.ts';
import { groundsShown } from '../../display/index.ts';
import {
  attributes,
  button,
  citations,
  errorSummary,
  html,
  notice,
  pathIn,
  textField,
  type FormError,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { dueView } from '../queue/due-view.ts';
import { wordsIn } from '../texts/index.ts';
import { actFields } from './form/act-form.ts';
import { GROUNDS } from './form/grounds-field.ts';
import type { CaseShown } from './load-case.ts';

/** What was typed into one of the forms, to be shown again. */
export interface Typed {
  readonly act: string;
  readonly values: Readonly<Record<string, AnswerValue>>;
  /** The code of an answer that was to be cited. */
  readonly cited?: string;
  readonly errors: readonly FormError[];
}

export interface ActsShown extends CaseShown {
  readonly lang: Lang;
  readonly today: string;
  readonly me: { readonly id: string; readonly name: string };
  readonly formToken: string;
  readonly typed: Typed | null;
}

/** The right column: until when, what can be done now, what others have to do. The key `a` leads here. */
export function actsView(shown: ActsShown): Html {
  const { lang, view } = shown;
  const words = wordsIn(lang).case.acts;
  return html`<aside class="acts" aria-label="${words.title}"><section class="panel"><h2>${words.until}</h2>${dueView(running(shown), lang, shown.today)}${
    view.clock === null ? null : html`<p class="soft small">${view.clock.text[lang]}</p>`
  }</section>
<section class="panel" data-acts><h2>${words.title}</h2>${view.acts.length === 0 ? html`<p>${nothingToDo(shown)}</p>` : view.acts.map((act) => actView(shown, act))}</section>${othersView(shown)}</aside>`;
}

function running({ view }: ActsShown) {
  const { clock, waitsFor, open } = view;
  return {
    open,
    waitsFor,
    dueAt: clock?.dueAt ?? null,
    daysLeft: clock?.daysLeft ?? null,
    term: clock?.term ?? null,
    termKind: clock?.kind ?? null,
    clockStartedAt: clock?.startedAt ?? null,
  };
}

function nothingToDo({ view, lang }: ActsShown): string {
  const words = wordsIn(lang).case.acts;
  if (!view.open) return words.closed;
  if (view.sight === 'authority') return words.onlyRead;
  return view.waitsFor === 'party' || view.waitsFor === 'otherParty' ? words.waitsParty : words.none;
}

/** One act: a button, or a small form that opens in place; blocked ones say why. */
function actView(shown: ActsShown, act: AllowedAct): Html {
  const { lang, view } = shown;
  const words = wordsIn(lang).case.acts;
  if (act.blocked !== null) {
    return html`<div class="act"><h3>${act.button[lang]}</h3>${notice({ lang, tone: 'warning', title: words.blocked, body: blockedText(shown, act) })}</div>`;
  }
  const typed = shown.typed?.act === act.act ? shown.typed : null;
  const action = pathIn(lang, `/can-bo/vu-viec/${view.code}/viec/${act.act}`);
  const fields =
    act.form === null
      ? null
      : actFields({ ...shown, act: act.act, form: act.form, values: typed?.values ?? {}, errors: typed?.errors ?? [] });
  const body = html`<form class="form flow" method="post" action="${action}" novalidate>${errorSummary({ lang, errors: typed?.errors ?? [], fields })}
<input type="hidden" name="csrf" value="${shown.formToken}"><input type="hidden" name="thu-tuc" value="${view.procedureId}"><input type="hidden" name="vi-tri" value="${view.position}"><input type="hidden" name="luc-mo" value="${view.state}">
${act.means === null ? null : html`<p>${act.means[lang]}</p>`}${round(shown, act)}${fields}${cites(act) ? citing(shown, typed?.cited) : null}
${act.decision ? html`<p class="soft small">${words.decision(shown.me.name)}</p>` : null}
${button({ label: act.button[lang], kind: act.decision ? 'primary' : 'secondary' })}</form>
${citations(groundsShown(act.grounds, lang), lang)}`;
  if (act.form === null) return html`<div class="act">${body}</div>`;
  return html`<details class="act fold" id="viec-${act.act}" ${attributes({ open: typed !== null })}><summary>${act.button[lang]}</summary><div class="fold-body">${body}</div></details>`;
}

function blockedText(shown: ActsShown, act: AllowedAct): string {
  const prepared = shown.view.timeline.find((one) => one.id === act.confirmsActId);
  const refusal = act.blocked!;
  if (refusal.code !== 'fourEyes' || prepared === undefined) return refusal.text[shown.lang];
  return wordsIn(shown.lang).case.acts.fourEyes(prepared.by.name ?? prepared.by.agency?.[shown.lang] ?? '');
}

/** A list of what is missing: one is right, more need a reason; how many there were is said before the first field. */
function round({ view, lang }: ActsShown, act: AllowedAct): Html | null {
  if (!act.grounds.includes('own:defect-list-once')) return null;
  return notice({
    lang,
    tone: view.rounds === 0 ? 'info' : 'warning',
    body: wordsIn(lang).case.acts.round(view.rounds),
  });
}

function cites(act: AllowedAct): boolean {
  return act.form?.pages.some((page) => page.fields.some((field) => field.name === GROUNDS)) ?? false;
}

/** Buttons that put a citation into the draft; they send the whole form, so that nothing typed is lost. */
function citing({ precedents, lang }: ActsShown, cited: string | undefined): Html {
  const words = wordsIn(lang).case.acts;
  return html`<fieldset class="citing"><legend class="label">${words.citeTitle}</legend><p class="hint">${words.citeHint}</p>${
    precedents.length === 0
      ? null
      : html`<ul class="near">${precedents.map((one) => html`<li>${one.name} ${button({ label: words.citeThis(one.code), kind: 'quiet', name: 'chen', value: one.code })}</li>`)}</ul>`
  }${textField({ lang, name: 'chen-ma', label: words.citeCode, optional: true, value: cited, width: 'half', spellcheck: false })}${button({ label: words.cite, kind: 'secondary', name: 'chen', value: 'ma' })}</fieldset>`;
}

/** Acts that the state allows to others: whose move it is, and where four eyes are needed. */
function othersView({ view, procedure, lang }: ActsShown): Html | null {
  const words = wordsIn(lang).case.acts;
  const mine = new Set(view.acts.map((act) => act.act));
  const others = Object.entries(procedure.acts).filter(
    ([name, act]) => act.from !== 'start' && act.from.includes(view.state) && !mine.has(name),
  );
  if (others.length === 0 || !view.open) return null;
  const texts = procedure.texts[lang];
  return html`<section class="panel"><h2>${words.others}</h2><ul class="near">${others.map(([name, act]) => {
    const who = act.by.map((kind) => words.othersRole[kind]).join(', ');
    const prepared = act.confirms === undefined ? undefined : view.timeline.findLast((one) => one.act === act.confirms);
    return html`<li>${words.othersLine(texts.acts[name]?.button ?? name, who)}${
      prepared === undefined ? null : html`<p class="soft small">${words.fourEyes(prepared.by.name ?? '')}</p>`
    }</li>`;
  })}</ul></section>`;
}
