import type { Lang } from '../../ui/index.ts';
import { en } from './texts.en.ts';
import { vi, type RoomTexts } from './texts.vi.ts';

/** The words of the communication room in one language. */
export function roomTexts(lang: Lang): RoomTexts {
  return lang === 'vi' ? vi : en;
}
