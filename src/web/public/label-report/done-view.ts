import type { Submitted } from '../../../casework/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import { html, linkButton, notice, pageHeading, pathIn, summaryList } from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { labelReportTexts } from './texts.ts';

/** The tracking code first and large; then what happens next. Loading it again sends the same form again, which is the same case. */
export function donePage(context: WebContext, done: Submitted): Reply {
  const { lang } = context;
  const words = labelReportTexts(lang);
  const { trackingCode } = done;
  const body = html`<div class="reading flow">${pageHeading({ title: words.doneTitle })}${notice({ lang, tone: 'success', body: words.done, live: true })}
<div class="panel flow"><p class="soft">${words.tracking}</p><p class="code figure" translate="no">${trackingCode}</p></div>
${summaryList([{ term: words.caseCode, value: html`<span class="code nobreak" translate="no">${done.case.code}</span>` }], lang)}
<div class="button-row">${linkButton({ label: words.follow, href: pathIn(lang, `/tra-cuu?ma=${trackingCode}`), kind: 'primary' })}</div>
<section class="section flow"><h2>${words.next}</h2><ul>${words.steps.map((step) => html`<li>${step}</li>`)}</ul>${done.findings.map((finding) => html`<p class="soft small">${finding.text[lang]}</p>`)}</section></div>`;
  return { kind: 'page', page: publicPage(context, { title: words.doneTitle, body }) };
}
