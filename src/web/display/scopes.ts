import type { Bilingual } from '../../law/index.ts';
import type { Lang } from '../ui/index.ts';

/** What a mandate or an API key is good for. */
const SCOPES: Readonly<Record<string, Bilingual>> = {
  notify: { vi: 'thông báo, cập nhật, phân loại lại', en: 'notify, update, reclassify' },
  deploy: { vi: 'khai việc triển khai', en: 'declare deployments' },
  guidance: { vi: 'đề nghị hướng dẫn phân loại', en: 'ask for classification guidance' },
  'party:manage': {
    vi: 'quản lý tổ chức (hồ sơ, khóa API, ủy quyền)',
    en: 'manage the party (profile, API keys, mandates)',
  },
  'cases:read': { vi: 'xem hồ sơ', en: 'see cases' },
};

/** Scopes in words, within a line. */
export function scopesText(scopes: readonly string[], lang: Lang): string {
  return scopes.map((scope) => SCOPES[scope]?.[lang] ?? scope).join('; ');
}

/** Scopes as choices of a form. */
export function scopeChoices(scopes: readonly string[], lang: Lang): { value: string; label: string }[] {
  return scopes.map((scope) => {
    const words = scopesText([scope], lang);
    return { value: scope, label: words.charAt(0).toUpperCase() + words.slice(1) };
  });
}
