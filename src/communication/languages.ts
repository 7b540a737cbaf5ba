import type { Bilingual } from '../platform/refusal/index.ts';

/** Names of languages that articles are likely to be written in; any other one is known by its tag. */
export const LANGUAGE_NAMES: Readonly<Record<string, Bilingual>> = {
  'vi-simple': { vi: 'Tiếng Việt dễ đọc', en: 'Easy-to-read Vietnamese' },
  tyz: { vi: 'Tiếng Tày', en: 'Tày' },
  blt: { vi: 'Tiếng Thái (Thái Đen)', en: 'Tai Dam' },
  mtq: { vi: 'Tiếng Mường', en: 'Mường' },
  km: { vi: 'Tiếng Khmer', en: 'Khmer' },
  nut: { vi: 'Tiếng Nùng', en: 'Nùng' },
  hmn: { vi: 'Tiếng Mông', en: 'Hmong' },
  jra: { vi: 'Tiếng Gia Rai', en: 'Jarai' },
  rad: { vi: 'Tiếng Ê Đê', en: 'Rade' },
  bdq: { vi: 'Tiếng Ba Na', en: 'Bahnar' },
  sed: { vi: 'Tiếng Xơ Đăng', en: 'Sedang' },
  cjm: { vi: 'Tiếng Chăm', en: 'Cham' },
};

/** The tag as BCP 47 writes it; null for what is none, and for the two languages that every article has a place for. */
export function languageTag(text: string): string | null {
  const asked = text.trim();
  if (asked.length > 35 || !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(asked)) return null;
  try {
    const [tag] = Intl.getCanonicalLocales(asked);
    return tag === undefined || tag === 'vi' || tag === 'en' ? null : tag;
  } catch {
    return null;
  }
}
