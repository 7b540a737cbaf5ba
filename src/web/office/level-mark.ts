import type { RiskLevel } from '../../law/index.ts';
import { levelBadge, levelName } from '../display/index.ts';
import { html, type Html, type Lang } from '../ui/index.ts';
import { wordsIn } from './texts/index.ts';

/** The level that a case says: a system's as its sign, one that the sender of a question only considers in words. */
export function levelMark(procedureId: string, level: RiskLevel, lang: Lang): Html {
  if (procedureId !== 'classification-guidance') return levelBadge(level, lang);
  return html`<span class="soft small">${wordsIn(lang).queue.considered(levelName(level, lang))}</span>`;
}
