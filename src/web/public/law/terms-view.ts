import { SERVICE_TARGETS, TERMS, type Bilingual, type Limit, type Term } from '../../../law/index.ts';
import { groundLinks } from '../../display/index.ts';
import { formatNumber, html, stateTag, table, type Html, type Lang } from '../../ui/index.ts';
import { lawTexts } from './texts/index.ts';

/** T1 to T28, and below them, apart, what the portal promises of itself. */
export function termsView(lang: Lang): Html {
  const { terms: words, instruments } = lawTexts(lang);
  return html`${table({
    lang,
    caption: words.title,
    captionHidden: true,
    rows: TERMS,
    columns: [
      {
        heading: words.who,
        kind: 'main',
        cell: (term) =>
          html`<span id="${term.id}">${term.id}. ${term.who[lang]}</span><p>${term.act[lang]}</p>${noteOf(term.note, lang)}`,
      },
      { heading: words.limit, cell: (term) => limitOf(term, lang) },
      { heading: words.from, cell: (term) => term.clockStart?.[lang] },
      { heading: words.grounds, cell: (term) => html`${groundLinks(term.provisions, lang)}${formOf(term, lang)}` },
      { heading: words.status, cell: () => stateTag({ label: instruments.statuses.issued, tone: 'success' }) },
    ],
  })}
<section class="section flow" id="muc-tieu"><h2>${words.targetsTitle}</h2><p>${words.targetsLead}</p>${table({
    lang,
    caption: words.targetsTitle,
    captionHidden: true,
    rows: SERVICE_TARGETS,
    columns: [
      { heading: words.target, kind: 'main', cell: (target) => target.act[lang] },
      { heading: words.limit, cell: (target) => limitText(target.limit, lang) },
      { heading: words.grounds, cell: (target) => groundLinks([target.id], lang) },
    ],
  })}</section>`;
}

function noteOf(note: Bilingual | null, lang: Lang): Html | null {
  return note === null ? null : html`<p class="soft small">${note[lang]}</p>`;
}

function formOf({ form }: Term, lang: Lang): Html | null {
  return form === null ? null : html`<p class="soft small">${lawTexts(lang).terms.form}: ${form}</p>`;
}

function limitOf({ limit }: Term, lang: Lang): Html {
  const words = lawTexts(lang).terms;
  if (limit === null) return html`${words.none}`;
  if (limit === 'immediately') return html`${words.immediately}`;
  if (!isList(limit)) return html`${limitText(limit, lang)}`;
  return html`${limit.map((one) => html`<p>${limitText(one.limit, lang)} <span class="soft small">(${one.when[lang]})</span></p>`)}`;
}

function isList(limit: Exclude<Term['limit'], null | string>): limit is Exclude<typeof limit, Limit> {
  return Array.isArray(limit);
}

function limitText({ amount, unit, direction }: Limit, lang: Lang): string {
  const words = lawTexts(lang).terms;
  const shown = words.amounts[unit](formatNumber(amount, lang));
  return direction === 'before' ? words.before(shown) : shown;
}
