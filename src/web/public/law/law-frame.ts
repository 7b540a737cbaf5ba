import { day, lawOn, LawUnknown, type Law } from '../../../law/index.ts';
import type { Reply, Route, WebContext } from '../../server/index.ts';
import {
  html,
  notice,
  pageHeading,
  pathIn,
  searchBox,
  tabs,
  type Html,
  type HtmlValue,
  type NavigationItem,
} from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { lawTexts } from './texts/index.ts';

/** The parts of the law pages and where they stand. */
export const LAW_PATHS = {
  contents: '/phap-luat',
  instruments: '/phap-luat/van-ban',
  terms: '/phap-luat/thoi-han',
  list: '/phap-luat/danh-muc-rui-ro-cao',
  transition: '/phap-luat/chuyen-tiep',
  calendar: '/phap-luat/ngay-lam-viec',
  labels: '/phap-luat/nhan',
  notes: '/phap-luat/cho-chua-ro',
  ownRules: '/phap-luat/quy-tac-rieng',
} as const;

export type LawTab = keyof typeof LAW_PATHS;

export interface LawPage {
  readonly title: string;
  readonly lead?: string;
  readonly over?: string;
  readonly tags?: readonly Html[];
  readonly body: HtmlValue;
  /** The tab that this page is, or null for pages below one. */
  readonly tab: LawTab | null;
  readonly breadcrumb?: readonly NavigationItem[];
  readonly searched?: string;
  readonly description?: string;
  readonly status?: number;
  /** True where the words are not the portal's own: the note that they are is then left out. */
  readonly isOthers?: boolean;
}

/** A page on the law: heading, the other parts, the search, and whose words these are. */
export function lawPage(context: WebContext, content: LawPage): Reply {
  const { lang } = context;
  const words = lawTexts(lang);
  const items = (Object.keys(LAW_PATHS) as LawTab[]).map((tab) => ({
    href: pathIn(lang, LAW_PATHS[tab]),
    label: words.tabs[tab],
    current: tab === content.tab,
  }));
  const body = html`<div class="flow">${pageHeading(content)}
${content.tab === null ? null : tabs({ lang, label: words.tabs.label, items })}
${content.tab === 'contents' || content.searched !== undefined ? lawSearch(context, content.searched) : null}
${content.body}
${content.isOthers === true ? null : notice({ lang, tone: 'info', title: words.ours, body: words.oursText })}</div>`;
  const page = publicPage(context, {
    title: content.title,
    description: content.description ?? content.lead ?? words.description,
    body,
    ...(content.breadcrumb ? { breadcrumb: content.breadcrumb } : {}),
    ...(content.status ? { status: content.status } : {}),
  });
  return { kind: 'page', page, ...(content.status ? { status: content.status } : {}) };
}

function lawSearch({ lang }: WebContext, value = ''): Html {
  const words = lawTexts(lang).search;
  return searchBox({ lang, action: pathIn(lang, '/phap-luat/tim'), label: words.label, hint: words.hint, value });
}

/** The law of today; a day without law data gets a page that says so. */
export function withLaw(handle: (context: WebContext, law: Law) => Reply | Promise<Reply>): Route['handle'] {
  return (context) => {
    const law = lawToday(context);
    if (law !== null) return handle(context, law);
    const { title, text } = lawTexts(context.lang).unknownDay;
    return lawPage(context, { title, lead: text, body: null, tab: null, status: 503 });
  };
}

function lawToday({ services }: WebContext): Law | null {
  try {
    return lawOn(day(services.today()));
  } catch (error) {
    if (error instanceof LawUnknown) return null;
    throw error;
  }
}
