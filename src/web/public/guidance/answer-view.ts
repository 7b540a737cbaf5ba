import { dayOf } from '../../../law/index.ts';
import type { EntryPage } from '../../../registry/index.ts';
import { groundsShown } from '../../display/index.ts';
import {
  citations,
  code,
  formatDay,
  html,
  notice,
  pathIn,
  summaryList,
  timeline,
  type Html,
  type Lang,
  type SummaryItem,
} from '../../ui/index.ts';
import { factText, levelTag, provisionsOf, sectorNames } from './precedent.ts';
import { guidanceTexts } from './texts.ts';

/** One published answer: what was asked, what was answered, on which provisions, and its versions. */
export function answerView(entry: EntryPage, lang: Lang): Html {
  const words = guidanceTexts(lang);
  const level = levelTag(entry.public, lang);
  return html`<div class="reading flow">
<div class="page-heading"><p class="over">${words.breadcrumb}</p><h1 lang="vi">${entry.name}</h1><p class="tags">${level} ${code(entry.code)}</p></div>
${entry.status === 'published' ? null : notice({ lang, tone: 'warning', body: words.withdrawn })}
${longPart('question', entry, lang)}${longPart('facts', entry, lang)}${longPart('answer', entry, lang)}
<section class="section flow"><h2>${words.grounds}</h2>${citations(groundsShown(provisionsOf(entry.public), lang), lang)}</section>
${summaryList(items(entry, lang), lang)}
${notice({ lang, tone: 'info', body: words.anonymous })}
<section class="section flow"><h2>${words.history}</h2>${timeline(
    entry.history.toReversed().map((version) => ({
      at: formatDay(dayOf(version.at), lang),
      datetime: version.at.toISOString(),
      title: words.version(version.version),
      ...(version.reason === null ? {} : { body: version.reason[lang] }),
    })),
    lang,
  )}</section>
</div>`;
}

function longPart(name: 'question' | 'facts' | 'answer', { public: facts }: EntryPage, lang: Lang): Html | null {
  const text = factText(facts, name);
  if (text === '') return null;
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== '');
  return html`<section class="section flow"><h2>${guidanceTexts(lang)[name]}</h2><div class="flow" lang="vi">${paragraphs.map((line) => html`<p>${line}</p>`)}</div></section>`;
}

function items({ public: facts, publishedAt, code: reference }: EntryPage, lang: Lang): SummaryItem[] {
  const words = guidanceTexts(lang);
  const on = factText(facts, 'answeredOn');
  const row = factText(facts, 'highRiskRow');
  const by = factText(facts, 'answeredBy');
  const sectors = Array.isArray(facts['sectors']) ? sectorNames(facts['sectors'], lang) : '';
  return [
    { term: words.code, value: code(reference) },
    {
      term: words.answeredOn,
      value: on === '' ? words.published(formatDay(dayOf(publishedAt), lang)) : formatDay(on, lang),
    },
    ...(by === '' ? [] : [{ term: words.answeredBy, value: by }]),
    ...(sectors === '' ? [] : [{ term: words.sector, value: sectors }]),
    ...(row === ''
      ? []
      : [
          {
            term: words.row,
            value: html`<a href="${pathIn(lang, `/phap-luat/danh-muc-rui-ro-cao#${row}`)}">${row}</a>`,
          },
        ]),
  ];
}
