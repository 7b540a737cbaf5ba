import type { Day, ProvisionId } from '../../../../law/index.ts';
import { documentsOn, LINK_KINDS, type LegalRecord } from '../../../../legal-review/index.ts';
import { html, type Html, type Lang } from '../../../ui/index.ts';
import { documentLink, stateTags } from './document-words.ts';
import { documentTexts } from './texts.ts';

/** Documents of the catalogue that detail, guide, amend or rest on the provision or a part of it. */
export function documentsOnView(id: ProvisionId, all: readonly LegalRecord[], day: Day, lang: Lang): Html {
  const words = documentTexts(lang);
  const found = documentsOn(id, all);
  return html`<section class="section flow"><h2>${words.onProvision}</h2>${
    found.length === 0
      ? html`<p class="soft">${words.onProvisionNone}</p>`
      : html`<ul class="flow">${found.map(
          ({ kind, document }) =>
            html`<li>${LINK_KINDS[kind][lang]}: ${documentLink(document, lang)} <span class="tags">${stateTags(document, day, lang)}</span></li>`,
        )}</ul>`
  }</section>`;
}
