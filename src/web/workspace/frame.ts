import { actingParty } from '../../platform/identity/index.ts';
import type { Reply, WebContext } from '../server/index.ts';
import { page, pathIn, type Html, type NavigationItem } from '../ui/index.ts';
import { wordsIn } from './texts/index.ts';

export interface Framed {
  readonly title: string;
  readonly body: Html;
  readonly description?: string;
  readonly status?: number;
  /** The page shows a form again with errors. */
  readonly hasErrors?: boolean;
  /** The way down from the overview; the page itself is added. */
  readonly under?: readonly NavigationItem[];
}

/** A page of the workspace: header with who acts for whom, navigation, the way down, body. */
export function framed(context: WebContext, parts: Framed): Reply {
  const { lang, path, actor, services } = context;
  const { title, body, description, status, hasErrors, under } = parts;
  const search = context.url.includes('?') ? context.url.slice(context.url.indexOf('?')) : '';
  const home = { href: pathIn(lang, '/ho-so'), label: wordsIn(lang).home.overview };
  const breadcrumb =
    path === '/ho-so' ? undefined : [home, ...(under ?? []), { href: pathIn(lang, path), label: title }];
  const person = actor?.kind === 'person' ? actor : null;
  const party = actor === null ? null : actingParty(actor);
  const markup = page({
    lang,
    title,
    path: pathIn(lang, path) + search,
    alternatePath: pathIn(lang === 'vi' ? 'en' : 'vi', path) + search,
    audience: 'workspace',
    navigation: navigation(context),
    demo: services.config.demo && !services.config.production,
    nonce: context.nonce,
    body,
    ...(person === null
      ? {}
      : {
          user: { name: person.name, csrf: context.formToken, ...(party === null ? {} : { party: party.partyName }) },
        }),
    ...(description === undefined ? {} : { description }),
    ...(status === undefined ? {} : { status }),
    ...(hasErrors === undefined ? {} : { hasErrors }),
    ...(breadcrumb === undefined ? {} : { breadcrumb }),
  });
  return { kind: 'page', page: markup, ...(status === undefined ? {} : { status }) };
}

/** Each part of the workspace with the paths that belong to it. */
const PLACES = [
  ['/ho-so', 'overview', ['/ho-so/vu-viec', '/ho-so/he-thong']],
  ['/ho-so/moi', 'newCase', ['/ho-so/moi', '/ho-so/nhap', '/ho-so/tu-phan-loai']],
  ['/ho-so/to-chuc', 'profile', ['/ho-so/to-chuc', '/ho-so/khoa', '/ho-so/uy-quyen']],
  ['/ho-so/tai-khoan', 'account', ['/ho-so/tai-khoan', '/ho-so/ben']],
] as const;

function navigation({ lang, path }: WebContext): NavigationItem[] {
  const words = wordsIn(lang).home;
  return PLACES.map(([place, name, parts]) => ({
    href: pathIn(lang, place),
    label: words[name],
    current: path === place || parts.some((part) => path === part || path.startsWith(`${part}/`)),
  }));
}
