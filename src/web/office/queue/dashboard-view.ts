import { sectorName } from '../../../law/index.ts';
import { COUNT_CAP, type QueueCounts, type QueueFacets } from '../../../casework/index.ts';
import { levelName } from '../../display/index.ts';
import { barChart, figureCards, html, type Bar, type Html, type Lang } from '../../ui/index.ts';
import { wordsIn } from '../texts/index.ts';
import { procedureTitle } from './filters-view.ts';
import { countText } from './list-view.ts';
import { queueHref, type QueueAddress } from './queue-address.ts';

/** Five living figures, each opening the list that it counts. */
export function figuresView(counts: QueueCounts, lang: Lang): Html {
  const words = wordsIn(lang).queue.figures;
  const figure = (count: number, label: string, values: QueueAddress['values']) => ({
    value: countText(count, lang),
    label,
    href: queueHref(lang, values),
  });
  return figureCards([
    figure(counts.overdue, words.overdue, { han: 'qua-han' }),
    figure(counts.dueSoon, words.dueSoon, { han: 'sap-den' }),
    figure(counts.unassigned, words.unassigned, { giao: 'chua' }),
    figure(counts.mine, words.mine, { giao: 'toi' }),
    figure(counts.total, words.open, {}),
  ]);
}

const MOST_BARS = 8;

/** Where the open cases lie: by procedure, level, sector. Each bar opens its list. */
export function chartsView(facets: QueueFacets, lang: Lang): Html {
  const { charts: words } = wordsIn(lang).queue;
  const chart = (title: string, bars: Bar[]): Html => {
    if (bars.length === 0) return html`<div><h3>${title}</h3><p class="soft">${words.none}</p></div>`;
    return barChart({
      lang,
      title,
      description: words.description,
      nameHeading: words.name,
      valueHeading: words.value,
      bars,
    });
  };
  const barsOf = (counts: ReadonlyMap<string, number>, bar: (value: string) => Omit<Bar, 'value'>): Bar[] =>
    [...counts].slice(0, MOST_BARS).map(([value, count]) => ({ ...bar(value), value: Math.min(count, COUNT_CAP) }));
  return html`<section class="section flow"><h2>${words.title}</h2><div class="charts">
${chart(
  words.procedure,
  barsOf(facets.procedureId, (id) => ({ label: procedureTitle(id, lang), href: queueHref(lang, { 'thu-tuc': id }) })),
)}
${chart(
  words.level,
  barsOf(facets.level, (level) => ({
    label: levelName(level, lang),
    tone: level as 'high',
    href: queueHref(lang, { muc: level }),
  })),
)}
${chart(
  words.sector,
  barsOf(facets.sector, (code) => ({ label: sectorName(code, lang), href: queueHref(lang, { 'linh-vuc': code }) })),
)}</div></section>`;
}
