import type { Law } from '../../../law/index.ts';
import { classificationRuleSet, type ClassificationResult } from '../../../procedures/index.ts';
import type { WebContext } from '../../server/index.ts';
import { formatDay, formatInstant, html, linkButton, notice, pathIn, summaryList, type Html } from '../../ui/index.ts';
import { addressOf } from './address.ts';
import { toolTexts } from './texts/index.ts';

/** Keep it: as a file, on paper, or by its address. */
export function resultTools({ lang }: WebContext, { answers }: ClassificationResult): Html {
  const words = toolTexts(lang).result;
  return html`${notice({ lang, tone: 'info', body: words.yours })}
<div class="button-row">${linkButton({ label: words.download, href: addressOf('/phan-loai/ket-qua.json', answers), icon: 'download', download: true })}<button type="button" class="button button-quiet" hidden data-print>${words.print}</button>${linkButton(
    { label: words.again, href: pathIn(lang, '/phan-loai'), kind: 'quiet' },
  )}</div>`;
}

/** Which law, list and questions the result rests on, so that anyone can repeat it. */
export function proofOf({ lang, now }: WebContext, result: ClassificationResult, law: Law): Html {
  const { result: words, start } = toolTexts(lang);
  const { version, hash, listVersion } = classificationRuleSet(law);
  const address = pathIn(lang, addressOf('/phan-loai/ket-qua', result.answers));
  return html`<section class="section flow"><h2>${words.proofTitle}</h2>${summaryList(
    [
      { term: words.lawDay, value: formatDay(result.lawDay, lang) },
      { term: words.list, value: listVersion ?? start.noList },
      { term: words.ruleSet, value: words.version(version) },
      { term: words.ruleSetHash, value: html`<code class="hash" translate="no">${hash}</code>` },
      { term: words.printedOn, value: formatInstant(now, lang) },
      { term: words.address, value: html`<a href="${address}">${words.addressLink}</a>` },
    ],
    lang,
  )}</section>`;
}
