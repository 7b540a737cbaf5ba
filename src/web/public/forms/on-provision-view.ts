import type { Day, ProvisionId } from '../../../law/index.ts';
import { formsOn, handbookWordsIn, versionFor, type HandbookEntry } from '../../../legal-review/index.ts';
import { html, type Html, type Lang } from '../../ui/index.ts';
import { formPath, formTags } from './form-words.ts';
import { formTexts } from './texts.ts';

/** Public forms that serve the provision or a part of it; nothing where there are none. */
export function formsOnView(id: ProvisionId, forms: readonly HandbookEntry[], day: Day, lang: Lang): Html | null {
  const found = formsOn(id, forms, day);
  if (found.length === 0) return null;
  return html`<section class="section flow"><h2>${formTexts(lang).onProvision}</h2><ul class="flow">${found.map(
    (form) => {
      const one = versionFor(form, day);
      const text = handbookWordsIn(one, lang);
      return html`<li><a href="${formPath(form.code, lang)}" lang="${text.lang}">${text.title}</a> <span class="tags">${formTags(one, form, day, lang)}</span></li>`;
    },
  )}</ul></section>`;
}
