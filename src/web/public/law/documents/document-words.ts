import { agencyName, type Day } from '../../../../law/index.ts';
import {
  LINK_KINDS,
  stateOnDay,
  STATES_ON_DAY,
  type LegalRecord,
  type ShownLink,
  type StateOnDay,
} from '../../../../legal-review/index.ts';
import { groundLinks } from '../../../display/index.ts';
import { html, pathIn, stateTag, type Html, type Lang, type Tone } from '../../../ui/index.ts';
import { documentTexts } from './texts.ts';

export const DOCUMENTS_PATH = '/phap-luat/van-ban';

const TONES: Readonly<Record<StateOnDay, Tone>> = {
  expected: 'warning',
  drafting: 'info',
  forComment: 'info',
  issued: 'success',
  notYetInForce: 'info',
  inForce: 'success',
  partlyExpired: 'warning',
  expired: 'neutral',
  replaced: 'neutral',
};

/** What the document is on that day; a made-up one says so too. */
export function stateTags(one: LegalRecord, day: Day, lang: Lang): Html[] {
  const state = stateOnDay(one, day);
  return [
    stateTag({ label: STATES_ON_DAY[state][lang], tone: TONES[state] }),
    ...(one.isDemo ? [stateTag({ label: documentTexts(lang).demo, tone: 'warning' })] : []),
  ];
}

/** The title in the language of the page; where there is no translation the Vietnamese stands, marked as such. */
export function titleOf({ title, titleEn }: LegalRecord, lang: Lang): Html {
  if (lang === 'vi') return html`${title}`;
  return titleEn === null ? html`<span lang="vi">${title}</span>` : html`${titleEn}`;
}

/** A text that people typed in Vietnamese, or its translation where the law data has one. */
export function typedIn(vi: string, en: string | null, lang: Lang): Html {
  if (lang === 'vi') return html`${vi}`;
  return en === null ? html`<span lang="vi">${vi}</span>` : html`${en}`;
}

export function documentLink(one: LegalRecord, lang: Lang): Html {
  const number = one.number === null ? null : html`<span class="nobreak" lang="vi">${one.number}</span>. `;
  return html`${number}<a href="${pathIn(lang, `${DOCUMENTS_PATH}/${one.code}`)}">${titleOf(one, lang)}</a>`;
}

/** One tie with its word: “Quy định chi tiết: khoản 3 Điều 10…”. */
export function linkLine({ kind, direction, document, provision }: ShownLink, lang: Lang): Html {
  const words = LINK_KINDS[kind];
  const word = direction === 'out' ? words[lang] : words.back[lang];
  const what =
    document === null ? groundLinks(provision === null ? [] : [provision], lang) : documentLink(document, lang);
  return html`${word}: ${what}`;
}

export function keeperName({ keptBy }: LegalRecord, lang: Lang): string {
  const words = documentTexts(lang);
  if (keptBy === 'lawData') return words.fromLawData;
  return words.entered(agencyName(keptBy.agency, lang));
}
