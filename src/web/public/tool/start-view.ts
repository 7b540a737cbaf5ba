import type { Law } from '../../../law/index.ts';
import { CLASSIFICATION_TEXTS, classificationRuleSet, type ClassificationAnswers } from '../../../procedures/index.ts';
import { groundsShown } from '../../display/index.ts';
import {
  citations,
  formatDay,
  html,
  linkButton,
  notice,
  pageHeading,
  pathIn,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { addressOf } from './address.ts';
import { STEPS } from './tool-pages.ts';
import { toolTexts } from './texts/index.ts';

/** The first page: the warning about secrets before anything else, then what the tool is and what one needs for it. */
export function startView(law: Law, lang: Lang, answers: ClassificationAnswers): Html {
  const own = toolTexts(lang).start;
  const tool = CLASSIFICATION_TEXTS[lang];
  return html`<div class="reading flow">
${pageHeading({ title: tool.title, lead: own.lead })}
${notice({ lang, tone: 'warning', title: own.secrecyTitle, body: html`<ul>${tool.before.map((line) => html`<li>${line}</li>`)}</ul>` })}
${beginButton(lang, answers)}
<section class="section flow"><h2>${own.orderTitle}</h2><ol>${STEPS.map(
    (step) => html`<li><strong>${tool.steps[step].title}.</strong> ${tool.steps[step].intro}</li>`,
  )}</ol></section>
<section class="section flow"><h2>${own.needTitle}</h2><ul>${own.need.map((line) => html`<li>${line}</li>`)}</ul></section>
<section class="section flow"><h2>${own.getTitle}</h2><ul>${own.get.map((line) => html`<li>${line}</li>`)}</ul></section>
<section class="section flow"><h2>${own.voluntaryTitle}</h2><p>${own.voluntary}</p>${citations(groundsShown(['D10.2', 'D10.1', 'D5.8'], lang), lang)}</section>
<p class="soft small">${rulesLine(law, lang)}</p>
</div>`;
}

/** Whoever came back here from the first question goes on with the answers already given. */
function beginButton(lang: Lang, answers: ClassificationAnswers): Html {
  const own = toolTexts(lang).start;
  const begun = Object.keys(answers).length > 0;
  return html`<div class="button-row">${linkButton({
    label: begun ? own.goOn : own.begin,
    href: pathIn(lang, addressOf('/phan-loai/cau-hoi', answers)),
    kind: 'primary',
    icon: 'next',
  })}</div>`;
}

/** Which questions, list and law day the tool works with, in one line. */
export function rulesLine(law: Law, lang: Lang): string {
  const own = toolTexts(lang).start;
  const { version, listVersion } = classificationRuleSet(law);
  return own.rules(version, listVersion ?? own.noList, formatDay(law.day, lang));
}
