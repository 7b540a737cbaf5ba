import {
  HANDBOOK_KINDS,
  HANDBOOK_STANDINGS,
  HANDBOOK_VISIBILITIES,
  handbookWordsIn,
  standingOn,
  type HandbookEntry,
  type HandbookStanding,
  type HandbookVersion,
} from '../../../legal-review/index.ts';
import { agencyName, type Day } from '../../../law/index.ts';
import type { Access, Reply, WebContext } from '../../server/index.ts';
import {
  formatDay,
  html,
  notice,
  pageHeading,
  pathIn,
  stateTag,
  type FormError,
  type Html,
  type Lang,
  type NavigationItem,
  type Tone,
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

const TONES: Readonly<Record<HandbookStanding, Tone>> = {
  current: 'success',
  upcoming: 'info',
  ended: 'neutral',
  superseded: 'neutral',
};

/** How the version stands on the day. */
export function standingTag(one: HandbookVersion, { dates }: HandbookEntry, day: Day, lang: Lang): Html {
  const standing = standingOn(one, dates, day);
  return stateTag({ label: HANDBOOK_STANDINGS[standing][lang], tone: TONES[standing] });
}

/** Who may read it, whether it is made up, and in English whether the words can be relied on. */
export function handbookTags(one: HandbookVersion, lang: Lang): Html[] {
  const words = handbookTexts(lang);
  const { translation } = handbookWordsIn(one, lang);
  return [
    stateTag({
      label: HANDBOOK_VISIBILITIES[one.visibility][lang],
      tone: one.visibility === 'public' ? 'info' : 'neutral',
    }),
    ...(translation === null ? [] : [stateTag({ label: words.translation[translation], tone: 'warning' })]),
    ...(one.isDemo ? [stateTag({ label: words.demo, tone: 'warning' })] : []),
  ];
}

/** “Biểu mẫu · Cục Công nghiệp Công nghệ thông tin”. */
export function whatAndWhose({ kind, agency }: HandbookVersion, lang: Lang): string {
  return `${HANDBOOK_KINDS[kind][lang]} · ${agencyName(agency, lang)}`;
}

/** From when until when a version is used. */
export function daysOf({ validFrom, validUntil }: HandbookVersion, lang: Lang): string {
  const words = handbookTexts(lang);
  const from = formatDay(validFrom, lang);
  return validUntil === null ? words.from(from) : words.fromUntil(from, formatDay(validUntil, lang));
}

/** Address of an entry at the desk. */
export function entryPath(code: string, lang: Lang): string {
  return pathIn(lang, `${HANDBOOK_PATH}/${code}`);
}
