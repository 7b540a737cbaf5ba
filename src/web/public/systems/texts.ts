import type { Lang } from '../../ui/index.ts';
import { en } from './texts.en.ts';
import { vi, type SystemTexts } from './texts.vi.ts';

export type { SystemTexts };

/** Words of search, system and organisation pages in one language. */
export function systemTexts(lang: Lang): SystemTexts {
  return lang === 'vi' ? vi : en;
}
