import { riskBadge, type Html, type Lang } from '../ui/index.ts';

const LEVELS = {
  high: { vi: 'Rủi ro cao', en: 'High risk' },
  medium: { vi: 'Rủi ro trung bình', en: 'Medium risk' },
  low: { vi: 'Rủi ro thấp', en: 'Low risk' },
  unknown: { vi: 'Chưa rõ mức rủi ro', en: 'Risk level not stated' },
} as const;

/** A risk level in words; whatever is none is said to be unknown. */
export function levelName(level: string | null, lang: Lang): string {
  return LEVELS[known(level)][lang];
}

/** A risk level as shape, colour and word. */
export function levelBadge(level: string | null, lang: Lang, size: 'normal' | 'large' = 'normal'): Html {
  return riskBadge({ level: known(level), label: levelName(level, lang), size });
}

function known(level: string | null): keyof typeof LEVELS {
  return level === 'high' || level === 'medium' || level === 'low' ? level : 'unknown';
}
