import type { ErrorStatus } from './pages/error-page.ts';
import { shortcutsDialog } from './components/navigation.ts';
import { changes, proofs, timePieces } from './gallery/cases.ts';
import { charts } from './gallery/charts.ts';
import { exampleForm } from './gallery/form-fields.ts';
import { home, lists, search } from './gallery/lists-and-home.ts';
import { exampleCheck, exampleDone, exampleError, exampleKept, exampleQuestion } from './gallery/pages.ts';
import { notices, signs, ways } from './gallery/words-and-signs.ts';
import { sayIn } from './gallery/words.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { page } from './page.ts';
import type { Lang } from './text.ts';

/** Examples that are whole pages and are therefore shown alone, with their own heading. */
export const GALLERY_PAGES = [
  'home',
  'question',
  'question-wrong',
  'check',
  'done',
  'kept-typing',
  '403',
  '404',
  '419',
  '429',
  '500',
  '503',
] as const;
export type GalleryPage = (typeof GALLERY_PAGES)[number];

export interface GalleryOptions {
  readonly lang: Lang;
  /** Where the gallery is mounted, without `/en`. */
  readonly path: string;
  /** One whole page instead of the gallery; anything unknown shows the gallery. */
  readonly show?: string | undefined;
  readonly nonce?: string;
}

/** Every component in every state. The server mounts it outside production. */
export function gallery(options: GalleryOptions): Html {
  const { lang, path } = options;
  const shown = GALLERY_PAGES.find((name) => name === options.show);
  const query = shown === undefined ? '' : `?show=${shown}`;
  const say = sayIn(lang);
  const wrong = shown === 'question-wrong';
  return page({
    lang,
    title: say('Bộ mẫu giao diện', 'Gallery of the interface'),
    path: `${lang === 'vi' ? '' : '/en'}${path}${query}`,
    alternatePath: `${lang === 'vi' ? '/en' : ''}${path}${query}`,
    audience: wrong ? 'workspace' : shown === 'check' ? 'office' : 'public',
    navigation: navigation(lang, path),
    ...(shown === 'check' || wrong
      ? { user: { name: 'Nguyễn Thị Lan', party: say('Công ty cổ phần Ánh Dương', 'Ánh Dương JSC'), csrf: 'example' } }
      : {}),
    ...(options.nonce === undefined ? {} : { nonce: options.nonce }),
    demo: true,
    hasErrors: wrong,
    body: shown === undefined ? contents(lang, path) : whole(lang, shown),
  });
}

function navigation(lang: Lang, path: string): readonly { href: string; label: string; current?: boolean }[] {
  const say = sayIn(lang);
  return [
    { href: `${lang === 'vi' ? '' : '/en'}${path}`, label: say('Hệ thống', 'Systems'), current: true },
    { href: '#x', label: say('Phân loại rủi ro', 'Risk classification') },
    { href: '#x', label: say('Báo cáo sự cố', 'Report an incident') },
    { href: '#x', label: say('Kế hoạch', 'Plans') },
    { href: '#x', label: say('Pháp luật', 'Law') },
    { href: '#x', label: say('Xác minh', 'Verify') },
  ];
}

function whole(lang: Lang, shown: GalleryPage): Html {
  if (shown === 'question' || shown === 'question-wrong') return exampleQuestion(lang, shown === 'question-wrong');
  if (shown === 'home') return html`<div class="flow">${home(lang)}</div>`;
  if (shown === 'check') return exampleCheck(lang);
  if (shown === 'done') return exampleDone(lang);
  if (shown === 'kept-typing') return exampleKept(lang);
  return exampleError(lang, Number(shown) as ErrorStatus);
}

function contents(lang: Lang, path: string): Html {
  const say = sayIn(lang);
  const parts: readonly (readonly [string, Html])[] = [
    [say('Nút, dấu hiệu', 'Buttons and signs'), signs(lang)],
    [say('Thông điệp', 'Messages'), notices(lang)],
    [say('Danh sách', 'Lists'), lists(lang)],
    [say('Tìm và lọc', 'Search and filter'), search(lang)],
    [say('Đường đi', 'Ways'), ways(lang)],
    [say('Thời gian', 'Time'), timePieces(lang)],
    [say('Căn cứ và bằng chứng', 'Grounds and proof'), proofs(lang)],
    [say('Khác biệt', 'Differences'), changes(lang)],
    [say('Biểu đồ', 'Charts'), charts(lang)],
    [say('Biểu mẫu', 'Form'), exampleForm(lang, 'a', false)],
    [say('Biểu mẫu có lỗi', 'Form with errors'), exampleForm(lang, 'b', true)],
  ];
  const own = `${lang === 'vi' ? '' : '/en'}${path}`;
  return html`<div class="flow gallery"><h1>${say('Bộ mẫu giao diện', 'Gallery of the interface')}</h1><p class="lead soft">${say('Mọi thành phần, trong mọi trạng thái.', 'Every component, in every state.')}</p>
<p class="tags">${GALLERY_PAGES.map((name) => html`<a href="${own}?show=${name}">${name}</a>`)}</p>
${shortcutsDialog(lang)}
${parts.map(([title, body]) => html`<section class="section flow"><h2>${title}</h2>${body}</section>`)}</div>`;
}
