import { AGENCIES } from '../../../law/index.ts';
import type { Lang } from '../../ui/index.ts';

export function agencyName(code: string, lang: Lang): string {
  return AGENCIES.find((agency) => agency.code === code)?.name[lang] ?? code;
}
