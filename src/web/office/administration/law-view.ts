import { day, HOLIDAYS, INSTRUMENTS, LAW_KNOWN, lawOn, PROVISIONS, type Law } from '../../../law/index.ts';
import type { LoadedText } from '../../../library/index.ts';
import { classificationRuleSet, PROCEDURES } from '../../../procedures/index.ts';
import {
  formatDay,
  formatInstant,
  formatNumber,
  html,
  stateTag,
  summaryList,
  table,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { wordsIn } from '../texts/index.ts';

export interface LawShown {
  readonly lang: Lang;
  readonly today: string;
  readonly texts: readonly LoadedText[];
}

/** What law the portal answers from: days, hashes, instruments, texts, and what is still provisional. */
export function lawView({ lang, today, texts }: LawShown): Html {
  const words = wordsIn(lang).admin.law;
  const known = today >= LAW_KNOWN.from && today <= LAW_KNOWN.until;
  return html`${facts(known ? lawOn(day(today)) : null, lang)}
<section class="section flow"><h2>${words.provisional}</h2>${provisional(lang)}</section>
<section class="section flow"><h2>${words.procedures}</h2>${procedures(lang)}</section>
<section class="section flow"><h2>${words.instruments}</h2>${instruments(lang)}</section>
<section class="section flow"><h2>${words.texts}</h2>${loadedTexts(texts, lang)}</section>`;
}

function facts(law: Law | null, lang: Lang): Html {
  const words = wordsIn(lang).admin.law;
  const known = {
    term: words.known,
    value: words.knownText(formatDay(LAW_KNOWN.from, lang), formatDay(LAW_KNOWN.until, lang)),
  };
  const provisions = { term: words.provisions, value: formatNumber(Object.keys(PROVISIONS).length, lang) };
  if (law === null) return summaryList([known, provisions], lang);
  const tool = classificationRuleSet(law);
  const list = law.highRiskList;
  return summaryList(
    [
      known,
      { term: words.hash, value: html`<code class="hash">${law.hash}</code>` },
      { term: words.tool, value: html`<span class="hash">${words.toolText(tool.version, tool.hash)}</span>` },
      {
        term: words.list,
        value:
          list === null
            ? law.highRiskListUnknown![lang]
            : words.listText(list.rows.length, formatDay(list.inForceFrom, lang)),
      },
      provisions,
    ],
    lang,
  );
}

function provisional(lang: Lang): Html {
  const words = wordsIn(lang).admin.law;
  const rows = HOLIDAYS.filter((one) => one.provisional);
  if (rows.length === 0) return html`<p class="soft">${words.provisionalNone}</p>`;
  return html`<p class="soft">${words.provisionalLead}</p>${table({
    lang,
    caption: words.provisional,
    captionHidden: true,
    looks: 'plain',
    rows,
    columns: [
      {
        heading: words.day,
        kind: 'main',
        cell: (one) => html`<span class="nobreak">${formatDay(one.day, lang)}</span>`,
      },
      { heading: words.name, cell: (one) => one.name[lang] },
    ],
  })}`;
}

function procedures(lang: Lang): Html {
  const words = wordsIn(lang).admin.law;
  return table({
    lang,
    caption: words.procedures,
    captionHidden: true,
    looks: 'plain',
    rows: PROCEDURES,
    columns: [
      { heading: words.name, kind: 'main', cell: (one) => one.texts[lang].title },
      { heading: words.version, cell: (one) => one.version },
    ],
  });
}

function instruments(lang: Lang): Html {
  const words = wordsIn(lang).admin.law;
  return table({
    lang,
    caption: words.instruments,
    captionHidden: true,
    rows: INSTRUMENTS,
    columns: [
      { heading: words.name, kind: 'main', cell: (one) => one.title[lang] },
      { heading: words.number, cell: (one) => one.number ?? '—' },
      {
        heading: words.status,
        cell: (one) =>
          stateTag({ label: words.statuses[one.status], tone: one.status === 'issued' ? 'success' : 'neutral' }),
      },
      { heading: words.inForce, cell: (one) => (one.inForceFrom === null ? '—' : formatDay(one.inForceFrom, lang)) },
      { heading: words.evidence, cell: (one) => words.evidences[one.evidence] },
    ],
  });
}

function loadedTexts(texts: readonly LoadedText[], lang: Lang): Html {
  const words = wordsIn(lang).admin.law;
  return table({
    lang,
    caption: words.texts,
    captionHidden: true,
    rows: texts,
    empty: html`<p class="soft">${words.textsNone}</p>`,
    columns: [
      { heading: words.number, kind: 'main', cell: (one) => one.documentNumber },
      { heading: words.status, cell: (one) => words.statuses[one.status] },
      { heading: words.version, kind: 'number', cell: (one) => String(one.load) },
      { heading: words.units, kind: 'number', cell: (one) => formatNumber(one.units, lang) },
      { heading: words.loaded, cell: (one) => formatInstant(one.loadedAt, lang) },
      { heading: words.by, cell: (one) => one.loadedBy },
      { heading: words.sum, cell: (one) => html`<code class="hash">${one.sourceSha256}</code>` },
    ],
  });
}
