import {
  HANDBOOK_STANDINGS,
  handbookWordsIn,
  standingOn,
  type HandbookEntry,
  type HandbookFile,
  type HandbookStanding,
  type HandbookVersion,
} from '../../../legal-review/index.ts';
import type { Day } from '../../../law/index.ts';
import { fileLinks, formatDay, pathIn, stateTag, type Html, type Lang, type Tone } from '../../ui/index.ts';
import { formTexts } from './texts.ts';

export const FORMS_PATH = '/bieu-mau';

const TONES: Readonly<Record<HandbookStanding, Tone>> = {
  current: 'success',
  upcoming: 'info',
  ended: 'neutral',
  superseded: 'neutral',
};

/** How a version stands on that day. */
export function standingTag(one: HandbookVersion, { dates }: HandbookEntry, day: Day, lang: Lang): Html {
  const standing = standingOn(one, dates, day);
  return stateTag({ label: HANDBOOK_STANDINGS[standing][lang], tone: TONES[standing] });
}

/** How a version stands on that day; what is made up or not (any longer) translated says so too. */
export function formTags(one: HandbookVersion, entry: HandbookEntry, day: Day, lang: Lang): Html[] {
  const words = formTexts(lang);
  const { translation } = handbookWordsIn(one, lang);
  return [
    standingTag(one, entry, day, lang),
    ...(translation === null ? [] : [stateTag({ label: words.translation[translation], tone: 'warning' })]),
    ...(one.isDemo ? [stateTag({ label: words.demo, tone: 'warning' })] : []),
  ];
}

/** From when until when a version is used. */
export function daysOf({ validFrom, validUntil }: HandbookVersion, lang: Lang): string {
  const words = formTexts(lang);
  const from = formatDay(validFrom, lang);
  return validUntil === null ? words.from(from) : words.fromUntil(from, formatDay(validUntil, lang));
}

/** Files of that version with sizes and checksums, ready to be taken away. */
export function formFiles({ code, version }: HandbookVersion, files: readonly HandbookFile[], lang: Lang): Html | null {
  return fileLinks(
    files
      .filter((file) => file.version === version)
      .map(({ id, name, sizeBytes, sha256 }) => ({
        id,
        name,
        bytes: sizeBytes,
        sha256: sha256.toString('hex'),
        href: `${FORMS_PATH}/${code}/tep/${id}`,
      })),
    lang,
  );
}

export function formPath(code: string, lang: Lang): string {
  return pathIn(lang, `${FORMS_PATH}/${code}`);
}
