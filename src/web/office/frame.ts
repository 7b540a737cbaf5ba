import type { Role } from '../../platform/identity/index.ts';
import type { Reply, WebContext } from '../server/index.ts';
import { page, pathIn, type Html, type NavigationItem } from '../ui/index.ts';
import { wordsIn } from './texts/index.ts';

export interface Framed {
  readonly title: string;
  /** The title where words in another language carry it; missing: the title as it is. */
  readonly heading?: Html;
  readonly body: Html;
  readonly status?: number;
  /** The page shows a form again with errors. */
  readonly hasErrors?: boolean;
  /** The way down from the queue; the page itself is added. */
  readonly under?: readonly NavigationItem[];
}

/** A page of the office: header with who is at work, navigation by role, the way down, body. */
export function framed(context: WebContext, parts: Framed): Reply {
  const { lang, path, actor, services } = context;
  const { title, heading, body, status, hasErrors, under } = parts;
  const search =
    context.method === 'GET' && context.url.includes('?') ? context.url.slice(context.url.indexOf('?')) : '';
  const person = actor?.kind === 'person' ? actor : null;
  const here = { href: pathIn(lang, path), label: heading ?? title };
  const markup = page({
    lang,
    title,
    // What answered a POST has no page of its own under its address; the language then leads to the page above it.
    path: pathIn(lang, pageOf(context)) + search,
    alternatePath: pathIn(lang === 'vi' ? 'en' : 'vi', pageOf(context)) + search,
    audience: 'office',
    navigation: navigation(context),
    demo: services.config.demo && !services.config.production,
    nonce: context.nonce,
    body,
    ...(person === null ? {} : { user: { name: person.name, csrf: context.formToken, home: pathIn(lang, '/can-bo') } }),
    ...(status === undefined ? {} : { status }),
    ...(hasErrors === undefined ? {} : { hasErrors }),
    ...(under === undefined ? {} : { breadcrumb: [...under, here] }),
  });
  return { kind: 'page', page: markup, ...(status === undefined ? {} : { status }) };
}

function pageOf({ method, path }: WebContext): string {
  if (method === 'GET') return path;
  if (path.startsWith('/can-bo/ke-hoach/')) return pageOfPlan(path);
  if (path.startsWith('/can-bo/chien-luoc/')) return pageOfStrategy(path);
  if (path.startsWith('/can-bo/truyen-thong/')) return pageOfCommunication(path);
  // Forms of the library and of connections have their pages under the same address.
  if (/^\/can-bo\/(?:nghiep-vu|quan-tri\/ket-noi)\//.test(path)) return path;
  const of = /^\/can-bo\/vu-viec\/[^/]+/.exec(path) ?? /^\/can-bo\/quan-tri\/(?:tai-khoan|to-chuc)\/[^/]+/.exec(path);
  return (
    of?.[0] ??
    (path.startsWith('/can-bo/quan-tri')
      ? '/can-bo/quan-tri'
      : path.startsWith('/can-bo/van-ban')
        ? '/can-bo/van-ban'
        : path === '/can-bo/tai-khoan'
          ? path
          : '/can-bo')
  );
}

/** The page on which the form stood. */
function pageOfStrategy(path: string): string {
  return (
    /^\/can-bo\/chien-luoc\/(?:muc-tieu|gan-ket|chi-tieu|khung-dao-duc)(?:(?<=chi-tieu)\/[^/]+)?/.exec(path)?.[0] ??
    '/can-bo/chien-luoc'
  );
}

/** The article, the activities, or the form of a new one. */
function pageOfCommunication(path: string): string {
  return /^\/can-bo\/truyen-thong\/[^/]+/.exec(path)![0];
}

/** Acts on a task, a draft, a report stand on the page of that one; those on reporting duties on the page of reports of the plan. */
function pageOfPlan(path: string): string {
  const report =
    /^(\/can-bo\/ke-hoach\/[^/]+\/bao-cao)(?:\/che-do\b.*|(\/[^/]+(?:\/(?:don-vi|tong-hop)\/[^/]+)?))/.exec(path);
  if (report !== null) return `${report[1]!}${report[2] ?? ''}`;
  return (
    /^\/can-bo\/ke-hoach\/[^/]+(?:\/xac-nhan|\/dieu-kien|\/ket-noi(?:\/[^/]+)?|\/nhiem-vu\/[^/]+(?:\/sua|\/lien-ket)?)?/.exec(
      path,
    )?.[0] ?? '/can-bo/ke-hoach'
  );
}

const CASEWORK: readonly Role[] = ['officer', 'lead', 'inspector'];
const PLANNING: readonly Role[] = ['planner', 'lead', 'officer', 'inspector', 'admin'];
const EVERYBODY: readonly Role[] = [...PLANNING, 'operator'];
const WRITERS: readonly Role[] = ['planner', 'officer', 'lead', 'admin'];
const OPERATION: readonly Role[] = ['operator', 'admin'];

const PLACES = [
  ['/can-bo', 'queue', CASEWORK],
  ['/can-bo/he-thong', 'systems', CASEWORK],
  ['/can-bo/huong-dan', 'precedents', CASEWORK],
  ['/can-bo/ke-hoach', 'plans', PLANNING],
  ['/can-bo/van-ban', 'legal', PLANNING],
  ['/can-bo/nghiep-vu', 'handbook', EVERYBODY],
  ['/can-bo/chien-luoc', 'strategy', PLANNING],
  ['/can-bo/truyen-thong', 'communication', WRITERS],
  ['/can-bo/quan-tri', 'administration', OPERATION],
  ['/can-bo/tai-khoan', 'account', null],
] as const;

/** The parts of the office that the person may look at: one that settings close to the role today is not shown. */
export function navigation({ lang, path, actor, leaves }: WebContext): NavigationItem[] {
  const words = wordsIn(lang).queue.navigation;
  const held = actor?.kind === 'person' ? actor.roles.map(({ role }) => role) : [];
  const isOpen = (place: string, role: Role): boolean => held.includes(role) && leaves(place, 'read', role);
  return PLACES.filter(([place, , needed]) => needed === null || needed.some((role) => isOpen(place, role))).map(
    ([place, name]) => ({
      href: pathIn(lang, place),
      label: words[name],
      current:
        place === '/can-bo'
          ? path === place || path === '/can-bo/giao-viec' || path.startsWith('/can-bo/vu-viec/')
          : path === place || path.startsWith(`${place}/`),
    }),
  );
}
