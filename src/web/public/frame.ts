import type { WebContext } from '../server/index.ts';
import { page, pathIn, remember, type Html, type Lang, type NavigationItem } from '../ui/index.ts';
import { publicTexts } from './texts.ts';

/** What a public page adds to the frame. */
export interface PublicContent {
  readonly title: string;
  readonly description?: string;
  readonly body: Html;
  readonly breadcrumb?: readonly NavigationItem[];
  readonly status?: number;
  readonly hasErrors?: boolean;
  readonly scripts?: readonly string[];
  /** The Atom feed of what the page lists. */
  readonly feed?: { readonly href: string; readonly title: string };
  /** False on the sign-in page itself. */
  readonly signIn?: boolean;
}

/** A public page in its frame. Someone signed in sees the name; the server never keeps such a page. */
export function publicPage(context: WebContext, content: PublicContent): Html {
  const { lang, actor, services } = context;
  const person = actor?.kind === 'person' ? actor : null;
  return page({
    ...content,
    lang,
    path: pathIn(lang, pathWithQuery(context)),
    alternatePath: pathIn(lang === 'vi' ? 'en' : 'vi', pathWithQuery(context)),
    audience: 'public',
    navigation: navigation(lang, context.path),
    demo: services.config.demo,
    ...(context.nonce === '' ? {} : { nonce: context.nonce }),
    ...(person === null
      ? {}
      : {
          user: {
            name: person.name,
            csrf: context.formToken,
            home: pathIn(lang, '/ho-so'),
            ...(person.mandate === null ? {} : { party: person.mandate.partyName }),
          },
        }),
  });
}

/** The sections that exist, in the order in which people ask for them. */
const SECTIONS = [
  ['/he-thong', 'systems'],
  ['/phan-loai', 'classify'],
  ['/xac-minh', 'verify'],
  ['/tra-cuu', 'follow'],
  ['/phap-luat', 'law'],
  ['/huong-dan', 'guidance'],
  ['/du-lieu-mo', 'data'],
] as const satisfies readonly (readonly [string, keyof ReturnType<typeof publicTexts>['navigation']])[];

/** The public navigation; `path` is without language and query. */
export function navigation(lang: Lang, path: string): readonly NavigationItem[] {
  const current = SECTIONS.find(([section]) => path === section || path.startsWith(`${section}/`));
  return navigationAt(lang, current?.[0] ?? '');
}

const navigationAt = remember(2 * (SECTIONS.length + 1), (lang: Lang, current: string): readonly NavigationItem[] => {
  const words = publicTexts(lang).navigation;
  return SECTIONS.map(([section, key]) => ({
    href: pathIn(lang, section),
    label: words[key],
    current: section === current,
  }));
});

function pathWithQuery({ path, url }: WebContext): string {
  const at = url.indexOf('?');
  return at < 0 ? path : path + url.slice(at);
}
