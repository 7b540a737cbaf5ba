import {
  INSTRUMENTS,
  OWN_RULES,
  provision,
  PROVISIONS,
  TERMS,
  type Instrument,
  type InstrumentStatus,
  type OwnRuleId,
  type ProvisionId,
} from '../../../law/index.ts';
import { formatDay, html, stateTag, table, type Html, type Lang, type Tone } from '../../ui/index.ts';
import { groundLinks } from '../ground.ts';
import { lawTexts } from './texts/index.ts';

const TONES: Readonly<Record<InstrumentStatus, Tone>> = {
  issued: 'success',
  draft: 'warning',
  notIssued: 'warning',
  superseded: 'neutral',
};

/** Every text that matters, with whether it can be relied on. */
export function instrumentsView(lang: Lang): Html {
  const words = lawTexts(lang).instruments;
  return table({
    lang,
    caption: words.title,
    captionHidden: true,
    rows: INSTRUMENTS,
    columns: [
      { heading: words.name, kind: 'main', cell: (one) => nameOf(one, lang) },
      {
        heading: words.status,
        cell: (one) =>
          html`${stateTag({ label: words.statuses[one.status], tone: TONES[one.status] })}<p class="soft small">${words.evidence[one.evidence]}</p>`,
      },
      { heading: words.dates, cell: (one) => datesOf(one, lang) },
      { heading: words.basis, cell: (one) => (one.basis.length === 0 ? '—' : groundLinks(one.basis, lang)) },
    ],
  });
}

function nameOf({ number, title, source, note, issuedBy }: Instrument, lang: Lang): Html {
  const name = source === null ? html`${title[lang]}` : html`<a href="${source}">${title[lang]}</a>`;
  return html`${number === null ? null : html`<span class="nobreak">${number}</span>. `}${name}<p class="soft small">${issuedBy[lang]}</p>${
    note === null ? null : html`<p class="soft small">${note[lang]}</p>`
  }`;
}

function datesOf({ issuedOn, inForceFrom, status }: Instrument, lang: Lang): Html {
  const words = lawTexts(lang).instruments;
  if (issuedOn === null) return html`${status === 'issued' ? words.unknown : '—'}`;
  return html`<p>${words.signed(formatDay(issuedOn, lang))}</p>${
    inForceFrom === null ? null : html`<p>${words.inForce(formatDay(inForceFrom, lang))}</p>`
  }`;
}

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
