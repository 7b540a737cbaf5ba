import type { RiskLevel } from '../../law/index.ts';
import { html, riskBadge, type Html, type Lang } from '../ui/index.ts';
import { wordsIn } from './texts/index.ts';

/** The level that a case says: a system's as its sign, one that the sender of a question only considers in words. */
export function levelMark(procedureId: string, level: RiskLevel, lang: Lang): Html {
  const { levels, considered } = wordsIn(lang).queue;
  const label = levels[level];
  if (procedureId === 'classification-guidance') return html`<span class="soft small">${considered(label)}</span>`;
  return riskBadge({ level, label });
}
