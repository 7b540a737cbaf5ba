import type { HandbookEntry, HandbookVersion } from '../../../legal-review/index.ts';
import type { Day } from '../../../law/index.ts';
import { careTags, standingTag } from '../../display/index.ts';
import { pathIn, type Html, type Lang } from '../../ui/index.ts';

export const FORMS_PATH = '/bieu-mau';

/** How a version stands on that day; what is made up or not (any longer) translated says so too. */
export function formTags(one: HandbookVersion, entry: HandbookEntry, day: Day, lang: Lang): Html[] {
  return [standingTag(one, entry, day, lang), ...careTags(one, lang)];
}

export function formPath(code: string, lang: Lang): string {
  return pathIn(lang, `${FORMS_PATH}/${code}`);
}
