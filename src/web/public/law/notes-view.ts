import { OWN_RULES, provision, PROVISIONS, TERMS, type OwnRuleId, type ProvisionId } from '../../../law/index.ts';
import { groundLinks } from '../../display/index.ts';
import { html, table, type Html, type Lang } from '../../ui/index.ts';
import { lawTexts } from './texts/index.ts';

/** Defects and gaps of the texts, where they stand. */
export function notesView(lang: Lang): Html {
  const words = lawTexts(lang).notes;
  const noted = (Object.keys(PROVISIONS) as ProvisionId[]).map(provision).filter(({ note }) => note !== null);
  return html`${table({
    lang,
    caption: words.title,
    captionHidden: true,
    rows: noted,
    columns: [
      { heading: words.provision, kind: 'main', cell: ({ id }) => groundLinks([id], lang) },
      { heading: words.note, cell: ({ note }) => note?.[lang] },
    ],
  })}
<section class="section flow"><h2>${words.termsTitle}</h2>${table({
    lang,
    caption: words.termsTitle,
    captionHidden: true,
    rows: TERMS.filter(({ note }) => note !== null),
    columns: [
      { heading: words.term, kind: 'main', cell: (term) => `${term.id}. ${term.act[lang]}` },
      { heading: words.note, cell: (term) => term.note?.[lang] },
    ],
  })}</section>
<section class="section flow"><h2>${words.formsTitle}</h2><ul>${words.forms.map((line) => html`<li>${line}</li>`)}</ul></section>`;
}

/** What the portal decided by itself, each with the gap that it fills. */
export function ownRulesView(lang: Lang): Html {
  const words = lawTexts(lang).ownRules;
  return html`<ul class="flow">${(Object.keys(OWN_RULES) as OwnRuleId[]).map((id) => {
    const { leftOpenBy, ...text } = OWN_RULES[id];
    return html`<li id="${id.slice('own:'.length)}"><p>${text[lang]}</p><p class="soft small">${words.leftOpen}: ${groundLinks(leftOpenBy, lang)}</p></li>`;
  })}</ul>`;
}
