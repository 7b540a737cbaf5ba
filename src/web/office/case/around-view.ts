import { day, lawOn } from '../../../law/index.ts';
import type { Precedent } from '../../../casework/index.ts';
import { asked, CLASSIFICATION_TEXTS, questionText, type ClassificationAnswers } from '../../../procedures/index.ts';
import { groundLinks, levelBadge, statusName } from '../../display/index.ts';
import {
  code,
  formatDay,
  html,
  pathIn,
  stateTag,
  table,
  type Html,
  type HtmlValue,
  type Lang,
} from '../../ui/index.ts';
import { wordsIn } from '../texts/index.ts';
import type { CaseShown } from './load-case.ts';

/** What stands around the case: the tool's answers, similar systems, the party's others, precedents. */
export function aroundView(shown: CaseShown, lang: Lang): Html {
  return html`${classificationView(shown, lang)}${similarView(shown, lang)}${othersView(shown, lang)}${precedentsView(shown, lang)}`;
}

function classificationView({ classification }: CaseShown, lang: Lang): Html | null {
  if (classification === null) return null;
  const words = wordsIn(lang).case.classification;
  const answers = classification.answers as ClassificationAnswers;
  const law = lawOn(day(classification.lawDay));
  const questions = asked(answers, law).questions.filter(({ id }) => answers[id] !== undefined);
  return html`<section class="section flow"><h2>${words.title}</h2><p class="soft">${words.lead(formatDay(classification.lawDay, lang))}</p>
<p><strong>${words.outcome}:</strong> ${CLASSIFICATION_TEXTS[lang].outcomes[classification.outcome].title}</p>
${table({
  lang,
  caption: words.title,
  captionHidden: true,
  rows: questions,
  columns: [
    {
      heading: words.question,
      kind: 'main',
      cell: (question) => html`<span class="plain-weight">${questionText(question, lang).question}</span>`,
    },
    { heading: words.answer, cell: (question) => chosen(answers[question.id]!, questionText(question, lang).options) },
    {
      heading: words.grounds,
      cell: (question) => html`<span class="small">${groundLinks(question.grounds, lang)}</span>`,
    },
  ],
})}</section>`;
}

function chosen(value: string | readonly string[], labels: Readonly<Record<string, string>>): HtmlValue {
  const list = typeof value === 'string' ? [value] : value;
  return list.map((one) => labels[one] ?? one).join('; ');
}

function similarView({ similar, view }: CaseShown, lang: Lang): Html {
  const words = wordsIn(lang).case.near;
  const list =
    similar.length === 0
      ? html`<p class="soft">${words.similarNone}</p>`
      : html`<ul class="near">${similar.map(
          (one) =>
            html`<li><a href="${pathIn(lang, `/can-bo/he-thong/${one.code}`)}">${one.name}</a> <span class="soft small">${one.partyName} · ${code(one.code)}</span> ${stateTag({ label: words.reasons[one.reason], tone: one.reason === 'sameName' ? 'warning' : 'neutral' })}${
              one.partyName === view.party?.name ? html` ${stateTag({ label: words.same, tone: 'info' })}` : null
            }</li>`,
        )}</ul>`;
  return html`<section class="section flow"><h2>${words.similar}</h2>${list}</section>`;
}

function othersView({ others, view }: CaseShown, lang: Lang): Html | null {
  const words = wordsIn(lang).case.near;
  const list =
    others.length === 0
      ? html`<p class="soft">${words.othersNone}</p>`
      : html`<ul class="near">${others.map(
          (one) =>
            html`<li><a href="${pathIn(lang, `/can-bo/he-thong/${one.code}`)}">${one.name}</a> <span class="soft small">${code(one.code)} · ${statusName(one.register, one.status, lang)}</span> ${
              one.riskLevel === null ? null : levelBadge(one.riskLevel, lang)
            }</li>`,
        )}</ul>`;
  if (view.party === null) return null;
  return html`<section class="section flow"><h2>${words.others}</h2>${list}<p><a href="${pathIn(lang, `/can-bo/to-chuc/${view.party.code}`)}">${words.all}</a></p></section>`;
}

function precedentsView({ precedents }: CaseShown, lang: Lang): Html {
  const words = wordsIn(lang).case.near;
  const list =
    precedents.length === 0
      ? html`<p class="soft">${words.precedentsNone}</p>`
      : html`<ul class="near">${precedents.map((one) => precedentLine(one, lang))}</ul>`;
  return html`<section class="section flow"><h2>${words.precedents}</h2>${list}<p><a href="${pathIn(lang, '/can-bo/huong-dan')}">${words.search}</a></p></section>`;
}

function precedentLine(one: Precedent, lang: Lang): Html {
  return html`<li><details class="fold"><summary>${one.name} <span class="soft small">${code(one.code)}</span></summary><div class="fold-body"><p>${one.answer}</p><p class="soft small">${groundLinks(one.provisions, lang)}</p></div></details></li>`;
}
