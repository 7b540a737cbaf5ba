import { HANDBOOK_KINDS, HANDBOOK_VISIBILITIES, type HandbookVersion } from '../../../legal-review/index.ts';
import { agencyName } from '../../../law/index.ts';
import { careTags } from '../../display/index.ts';
import type { Access, Reply, WebContext } from '../../server/index.ts';
import {
  html,
  notice,
  pageHeading,
  pathIn,
  stateTag,
  type FormError,
  type Html,
  type Lang,
  type NavigationItem,
} from '../../ui/index.ts';
import { framed } from '../frame.ts';
import { handbookTexts } from './texts.ts';

/** Everybody with an office role reads the library. */
export const HANDBOOK_READERS: Access = {
  to: 'roles',
  roles: ['planner', 'lead', 'officer', 'inspector', 'operator', 'admin'],
};
/** Who keeps it: those who keep the catalogue of legal documents; for which agency, the room itself decides. */
export const HANDBOOK_WRITERS: Access = { to: 'roles', roles: ['planner', 'admin'] };

export const HANDBOOK_PATH = '/can-bo/nghiep-vu';

export interface HandbookPage {
  readonly title: string;
  readonly titleLang?: Lang;
  readonly lead?: string;
  readonly over?: string | Html;
  readonly tags?: readonly Html[];
  readonly body: Html;
  readonly under?: readonly NavigationItem[];
  readonly errors?: readonly FormError[];
}

/** A page of the library: heading, what was just done, body. */
export function handbookPage(context: WebContext, { errors = [], under, ...page }: HandbookPage): Reply {
  const { lang, query } = context;
  const done = typeof query['xong'] === 'string' ? handbookTexts(lang).done[query['xong']] : undefined;
  return framed(context, {
    title: page.title,
    ...(under === undefined ? {} : { under }),
    ...(errors.length > 0 ? { status: 422, hasErrors: true } : {}),
    body: html`<div class="flow">${pageHeading(page)}${done === undefined ? null : notice({ lang, tone: 'success', live: true, title: done })}${page.body}</div>`,
  });
}

/** Who may read it, whether it is made up, and in English whether the words can be relied on. */
export function handbookTags(one: HandbookVersion, lang: Lang): Html[] {
  return [
    stateTag({
      label: HANDBOOK_VISIBILITIES[one.visibility][lang],
      tone: one.visibility === 'public' ? 'info' : 'neutral',
    }),
    ...careTags(one, lang),
  ];
}

/** “Biểu mẫu · Cục Công nghiệp Công nghệ thông tin”. */
export function whatAndWhose({ kind, agency }: HandbookVersion, lang: Lang): string {
  return `${HANDBOOK_KINDS[kind][lang]} · ${agencyName(agency, lang)}`;
}

/** Address of an entry at the desk. */
export function entryPath(code: string, lang: Lang): string {
  return pathIn(lang, `${HANDBOOK_PATH}/${code}`);
}
