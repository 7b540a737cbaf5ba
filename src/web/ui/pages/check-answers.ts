import { errorSummary } from '../forms/error-summary.ts';
import type { FormError } from '../forms/error-summary.ts';
import { html } from '../html.ts';
import type { Html, HtmlValue } from '../html.ts';
import { icon } from '../pictures/icon.ts';
import { texts } from '../text.ts';
import type { Lang } from '../text.ts';
import { button } from '../components/button.ts';
import { backLink } from '../components/navigation.ts';
import { paragraph } from '../components/notice.ts';
import { copyReference } from '../components/proof.ts';
import { hiddenInputs } from './question.ts';
import type { Hidden } from './question.ts';
import { summaryList } from '../components/table.ts';
import type { SummaryItem } from '../components/table.ts';

export interface AnswerGroup {
  readonly title: string;
  readonly items: readonly SummaryItem[];
}

export interface CheckAnswersOptions {
  readonly lang: Lang;
  readonly title: string;
  readonly lead?: HtmlValue;
  readonly action: string;
  readonly csrf: string;
  readonly hidden?: Hidden;
  readonly backHref?: string;
  readonly groups: readonly AnswerGroup[];
  readonly errors?: readonly FormError[];
  /** Notices and findings shown before the statement. */
  readonly findings?: HtmlValue;
  /** The statement of responsibility, and a checkbox for it where one is asked for. */
  readonly statement?: HtmlValue;
  readonly submitLabel: string;
}

/** Everything on one page, each answer with a link to change it, the statement, one button. */
export function checkAnswers(options: CheckAnswersOptions): Html {
  const { lang } = options;
  const groups = html`${options.groups.map((group) => html`<section class="section flow"><h2>${group.title}</h2>${summaryList(group.items, lang)}</section>`)}`;
  return html`<div class="flow check-answers">
${options.backHref === undefined ? null : backLink({ lang, href: options.backHref })}
${errorSummary({ lang, errors: options.errors ?? [], fields: groups })}
<h1>${options.title}</h1>
${options.lead === undefined ? null : html`<p class="lead soft">${options.lead}</p>`}
${groups}
${options.findings === undefined ? null : html`<div class="section flow">${options.findings}</div>`}
<form class="section flow" method="post" action="${options.action}" novalidate>
${hiddenInputs([['csrf', options.csrf], ...(options.hidden ?? [])])}
${options.statement === undefined ? null : html`<div class="statement flow">${paragraph(options.statement)}</div>`}
<div class="button-row">${button({ label: options.submitLabel })}</div></form></div>`;
}

export interface DoneOptions {
  readonly lang: Lang;
  /** What is done: “Đã thông báo”. It is the heading of the page. */
  readonly title: string;
  readonly referenceLabel?: string;
  readonly reference: string;
  readonly lead?: HtmlValue;
  /** What happens next, with dates. */
  readonly next: readonly HtmlValue[];
  readonly sentTo?: string;
  readonly actions?: readonly Html[];
}

/** The end of a way: the reference first and large, then what happens next. */
export function donePanel(options: DoneOptions): Html {
  const words = texts(options.lang).done;
  return html`<div class="done flow"><div class="done-head"><p class="done-mark">${icon('check')}</p><h1>${options.title}</h1><p class="done-label">${options.referenceLabel ?? words.reference}</p><p class="reference" translate="no">${options.reference}</p>${copyReference(options.reference, options.lang)}</div>
${options.lead === undefined ? null : html`<p class="lead">${options.lead}</p>`}
${options.sentTo === undefined ? null : html`<p>${words.sentTo} <strong>${options.sentTo}</strong>.</p>`}
${options.actions === undefined ? null : html`<div class="button-row">${options.actions}</div>`}
${options.next.length === 0 ? null : html`<h2>${words.next}</h2><ol class="next-steps">${options.next.map((step) => html`<li>${step}</li>`)}</ol>`}</div>`;
}
