import { sectorName, type HighRiskList, type HighRiskRow, type Law } from '../../../law/index.ts';
import {
  formatDay,
  html,
  linkButton,
  notice,
  pathIn,
  stateTag,
  summaryList,
  table,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { lawTexts } from './texts/index.ts';

/** The Prime Minister's list with, for each row, its condition as far as it is known, its route and how sure we are. */
export function listView({ highRiskList: list }: Law, lang: Lang): Html {
  const words = lawTexts(lang).list;
  if (list === null) return notice({ lang, tone: 'warning', body: words.none });
  const parts = [...new Set(list.rows.map(({ part }) => part))];
  return html`${notice({ lang, tone: 'warning', body: html`<p>${list.status[lang]}. <a href="${list.source.url}">${words.original}</a></p>` })}
<div class="button-row">${linkButton({ label: words.tool, href: pathIn(lang, '/phan-loai'), kind: 'primary', icon: 'next' })}</div>
${parts.map((part) =>
  partTable(
    list.rows.filter((row) => row.part === part),
    lang,
  ),
)}
<section class="section flow"><h2>${words.facts}</h2>${facts(list, lang)}</section>`;
}

function partTable(rows: readonly HighRiskRow[], lang: Lang): Html {
  const words = lawTexts(lang).list;
  const first = rows[0]!;
  const sector = sectorName(first.sector, lang);
  const title = words.part(first.part, sector);
  return html`<section class="section flow"><h2>${title}</h2><p class="soft">${words.due} ${formatDay(first.dueIfRunningBefore, lang)}</p>${table(
    {
      lang,
      caption: title,
      captionHidden: true,
      rows,
      columns: [
        {
          heading: words.system,
          kind: 'main',
          cell: (row) => html`<span id="${row.id}">${row.id}. ${row.name[lang]}</span>`,
        },
        { heading: words.condition, cell: (row) => condition(row, lang) },
        {
          heading: words.route,
          cell: (row) => stateTag({ label: words[row.route], tone: row.route === 'certify' ? 'warning' : 'neutral' }),
        },
        { heading: words.evidence, cell: (row) => words.evidences[row.evidence] },
      ],
    },
  )}</section>`;
}

function condition(row: HighRiskRow, lang: Lang): Html {
  const words = lawTexts(lang).list;
  if (row.condition === 'see-original') return html`<span class="soft">${words.seeOriginal}</span>`;
  return html`${row.condition[lang]}`;
}

function facts(list: HighRiskList, lang: Lang): Html {
  const { list: words, document } = lawTexts(lang);
  return summaryList(
    [
      { term: words.document, value: list.document },
      { term: document.issuedOn, value: formatDay(list.signedOn, lang) },
      { term: document.inForce, value: formatDay(list.inForceFrom, lang) },
      { term: words.version, value: list.version },
      { term: words.status, value: list.status[lang] },
      { term: words.original, value: html`<a href="${list.source.url}">${document.original}</a>` },
      { term: words.hash, value: html`<code class="hash" translate="no">${list.source.sha256}</code>` },
    ],
    lang,
  );
}
