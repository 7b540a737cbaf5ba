import { TERMS } from '../../../law/index.ts';
import type { QueueItem } from '../../../casework/index.ts';
import { groundLinks } from '../../display/index.ts';
import { deadlineBar, formatDay, html, type Html, type Lang } from '../../ui/index.ts';
import { dayOf } from '../../../law/index.ts';
import { wordsIn } from '../texts/index.ts';

/** A running clock as far as a line or a page shows it. */
export type Running = Pick<
  QueueItem,
  'dueAt' | 'daysLeft' | 'term' | 'termKind' | 'clockStartedAt' | 'waitsFor' | 'open'
>;

const DAY_MS = 86_400_000;

/** Days left as number and bar, with what the limit rests on; our own promise is always called that. */
export function dueView(item: Running, lang: Lang, today: string): Html {
  const words = wordsIn(lang).queue;
  const { dueAt, daysLeft } = item;
  if (dueAt === null || daysLeft === null) {
    if (!item.open) return html`<span class="soft">—</span>`;
    return html`<span class="soft">${item.waitsFor === 'party' || item.waitsFor === 'otherParty' ? words.waitsForParty : words.noDue}</span>`;
  }
  const total =
    item.clockStartedAt === null ? daysLeft : Math.ceil((dueAt.getTime() - item.clockStartedAt.getTime()) / DAY_MS);
  const bar = deadlineBar({
    lang,
    left: daysLeft,
    total: Math.max(1, total),
    unit: 'day',
    due: formatDay(dayOf(dueAt), lang, today),
  });
  return html`${bar}<p class="soft small">${basis(item, lang)}</p>`;
}

function basis(item: Running, lang: Lang): Html {
  const words = wordsIn(lang).queue;
  if (item.termKind !== 'law') return html`${words.target}`;
  const term = TERMS.find((one) => one.id === item.term);
  return html`${words.legalTerm} ${groundLinks(term?.provisions ?? [], lang)}`;
}
