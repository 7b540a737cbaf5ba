import type { Submitted } from '../../../casework/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import { donePanel, html, linkButton, notice, pathIn, summaryList } from '../../ui/index.ts';
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
  const before = done.repeated
    ? notice({ lang, tone: 'info', title: words.repeatedTitle, body: words.repeated, live: true })
    : null;
  const follow = linkButton({ label: words.follow, href: pathIn(lang, `/tra-cuu?ma=${trackingCode}`), kind: 'primary' });
  const panel = donePanel({
    lang,
    title: doneTitle,
    referenceLabel: words.tracking,
    reference: trackingCode,
    lead: thanks,
    next: steps,
    actions: [follow],
  });
  const caseCode = html`<span class="code nobreak" translate="no">${done.case.code}</span>`;
  const body = html`<div class="reading flow">${before}${panel}${summaryList([{ term: words.caseCode, value: caseCode }], lang)}
${done.findings.map((finding) => html`<p class="soft small">${finding.text[lang]}</p>`)}</div>`;
  return { kind: 'page', page: publicPage(context, { title: doneTitle, body }) };
} // prettier-ignore
