import type { CaseView, TimelineAct } from '../../../casework/index.ts';
import { dayOf } from '../../../law/index.ts';
import { fieldLabel } from '../../../procedures/index.ts';
import { fieldsOf } from '../../../procedures/kit/index.ts';
import { answerText, dayText, groundsShown, scopesText } from '../../display/index.ts';
import {
  citations,
  code,
  formatDay,
  formatInstant,
  html,
  pathIn,
  summaryList,
  timeline,
  type Html,
  type Lang,
  type TimelineItem,
} from '../../ui/index.ts';
import { wordsIn } from '../texts/index.ts';
import type { CaseShown } from './load-case.ts';

/** What lies ahead, what holds now, what was done: newest first, each act with who, for whom, on what ground. */
export function timelineView(shown: CaseShown, lang: Lang, today: string): Html {
  const { view } = shown;
  const words = wordsIn(lang).case.timeline;
  const ahead: TimelineItem[] =
    view.clock === null
      ? []
      : [
          {
            at: formatDay(dayOf(view.clock.dueAt), lang, today),
            datetime: view.clock.dueAt.toISOString(),
            title: `${words.due}: ${view.clock.kind === 'law' ? view.clock.text[lang] : wordsIn(lang).queue.target}`,
            stage: 'ahead',
            tone: view.clock.overdue ? 'danger' : 'neutral',
          },
        ];
  const last = view.timeline.at(-1);
  const now: TimelineItem[] =
    view.open && last
      ? [
          {
            at: formatInstant(last.at, lang, today),
            title: words.now(view.stateText[lang]),
            stage: 'now',
            tone: view.waitsFor === 'authority' ? 'info' : 'warning',
          },
        ]
      : [];
  const done = view.timeline.toReversed().map((act) => item(shown, act, lang));
  return html`<section class="section flow" id="dien-bien"><h2>${words.title}</h2>${timeline([...ahead, ...now, ...done], lang)}</section>`;
}

function item(shown: CaseShown, act: TimelineAct, lang: Lang): TimelineItem {
  return {
    at: formatInstant(act.at, lang),
    datetime: act.at.toISOString(),
    title: html`<strong>${who(act, lang)}</strong> ${act.text[lang]}`,
    by: byLine(act, lang),
    body: body(shown, act, lang),
    tone: act.entries.length > 0 ? 'success' : 'neutral',
  };
}

function who({ by }: TimelineAct, lang: Lang): string {
  const words = wordsIn(lang).case.timeline;
  if (by.kind === 'visitor') return words.visitor;
  return by.name ?? (by.keyName === null ? (by.partyName ?? words.portal) : words.key(by.keyName));
}

function byLine({ by }: TimelineAct, lang: Lang): string {
  const words = wordsIn(lang).case.timeline;
  const mandate =
    by.mandate === null
      ? null
      : words.mandate(
          scopesText(by.mandate.scopes, lang),
          by.mandate.validUntil === null ? words.openEnd : words.until(dayText(by.mandate.validUntil, lang)),
        );
  const parts = [
    by.agency?.[lang] ?? null,
    by.partyName === null ? null : words.for(by.partyName),
    mandate,
    words.via[by.via] || null,
  ];
  return parts.filter((part) => part !== null).join(' · ') || words.portal;
}

function body(shown: CaseShown, act: TimelineAct, lang: Lang): Html {
  const { view } = shown;
  const words = wordsIn(lang).case.timeline;
  const input = Object.keys(act.input).length === 0 ? null : summaryList(inputItems(shown, act, lang), lang);
  const findings = act.position === 1 ? [] : act.findings;
  const letters = view.letters.flatMap((letter, at) => (letter.actId === act.id ? [{ letter, at: at + 1 }] : []));
  return html`${input}${findings.map((finding) => html`<p>${finding.text[lang]}</p>`)}${act.entries.map(
    (entry) =>
      html`<p>${words.published} <a href="${pathIn(lang, `/can-bo/he-thong/${entry.code}`)}">${code(entry.code)}</a>, ${words.version(entry.version)}</p>`,
  )}${letters.map(({ letter, at }) => html`<p>${words.letter}: <a href="${letterHref(view, at, lang)}">${letter.subject[lang]}</a></p>`)}${act.confirmsActId === null ? null : html`<p class="small">${words.confirms}</p>`}
<details class="fold"><summary>${words.details}</summary><div class="fold-body">${citations(groundsShown(act.grounds, lang), lang)}<p class="soft small">${words.rules(dayText(act.lawDay, lang))} <code class="hash">${act.ruleSetHash.slice(0, 16)}…</code></p></div></details>`;
}

export function letterHref(view: Pick<CaseView, 'code'>, number: number, lang: Lang): string {
  return pathIn(lang, `/can-bo/vu-viec/${view.code}/thu/${number}`);
}

function inputItems({ procedure }: CaseShown, act: TimelineAct, lang: Lang) {
  const form = procedure.acts[act.act]?.form ?? { pages: [] };
  return fieldsOf(form)
    .filter((field) => field.name in act.input)
    .map((field) => {
      const value = answerText(procedure, field, act.input[field.name], lang);
      return {
        term: fieldLabel(procedure, field.name, lang),
        // The form asks for an account; people read a name.
        value: field.name === 'assignee' ? act.assignedTo : value,
      };
    });
}
