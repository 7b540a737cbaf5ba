import type { Submitted } from '../../../casework/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import { html, linkButton, notice, pageHeading, pathIn, summaryList } from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { visitorFormTexts } from './texts.ts';

/** What a form of its own says once it was taken. */
export interface ReceivedWords {
  readonly doneTitle: string;
  readonly done: string;
  readonly steps: readonly string[];
}

/**
 * The tracking code first and large; then what happens next. Loading the page again, or going back and sending again, leads to the same
 * case: the page then says that it was received before.
 */
export function receivedPage(context: WebContext, done: Submitted, { doneTitle, done: thanks, steps }: ReceivedWords): Reply {
  const { lang } = context;
  const words = visitorFormTexts(lang);
  const { trackingCode } = done;
  const said = done.repeated
    ? html`${notice({ lang, tone: 'info', title: words.repeatedTitle, body: words.repeated, live: true })}<p>${thanks}</p>`
    : notice({ lang, tone: 'success', body: thanks, live: true });
  const caseCode = html`<span class="code nobreak" translate="no">${done.case.code}</span>`;
  const follow = linkButton({ label: words.follow, href: pathIn(lang, `/tra-cuu?ma=${trackingCode}`), kind: 'primary' });
  const body = html`<div class="reading flow">${pageHeading({ title: doneTitle })}${said}
<div class="panel flow"><p class="soft">${words.tracking}</p><p class="code figure" translate="no">${trackingCode}</p></div>
${summaryList([{ term: words.caseCode, value: caseCode }], lang)}<div class="button-row">${follow}</div>
<section class="section flow"><h2>${words.next}</h2><ul>${steps.map((step) => html`<li>${step}</li>`)}</ul>${done.findings.map((finding) => html`<p class="soft small">${finding.text[lang]}</p>`)}</section></div>`;
  return { kind: 'page', page: publicPage(context, { title: doneTitle, body }) };
} // prettier-ignore
