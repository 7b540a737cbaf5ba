import { errorSummary } from '../forms/error-summary.ts';
import type { FormError } from '../forms/error-summary.ts';
import { attributes, html } from '../html.ts';
import type { Html, HtmlValue } from '../html.ts';
import { texts } from '../text.ts';
import type { Lang } from '../text.ts';
import { button } from '../components/button.ts';
import { backLink, stepWords } from '../components/navigation.ts';
import { paragraph } from '../components/notice.ts';
import { citation } from '../components/proof.ts';
import type { Citation } from '../components/proof.ts';

/** Values that travel with a form without being shown. */
export type Hidden = readonly (readonly [name: string, value: string])[];

export interface QuestionOptions {
  readonly lang: Lang;
  readonly action: string;
  readonly csrf?: string;
  /** `post` unless told. A way without an account can be all `get`. */
  readonly method?: 'get' | 'post';
  readonly backHref?: string;
  readonly step?: number;
  readonly of?: number;
  readonly stepName?: string;
  /** The field with the question; with `heading: true` its label is the heading of the page. */
  readonly field: Html;
  /** Given when the field does not carry the heading. */
  readonly title?: string;
  readonly lead?: HtmlValue;
  readonly why?: { readonly text: string; readonly grounds: readonly Citation[] };
  readonly example?: HtmlValue;
  /** Name and value that a press on “Tôi không biết” sends. */
  readonly unknown?: { readonly name: string; readonly value: string; readonly label?: string };
  readonly errors?: readonly FormError[];
  readonly hidden?: Hidden;
  readonly nextLabel?: string;
  /** Shown as a quiet button that saves and leaves. */
  readonly save?: { readonly name: string; readonly value: string };
}

/** One decision a page: the question, why we ask, an example, a way on for those who do not know, a way back. */
export function questionPage(options: QuestionOptions): Html {
  const { lang, step, of, csrf } = options;
  const hidden: Hidden = [...(options.hidden ?? []), ...(csrf === undefined ? [] : [['csrf', csrf] as const])];
  return html`<div class="question reading flow">
${options.backHref === undefined ? null : backLink({ lang, href: options.backHref })}
${errorSummary({ lang, errors: options.errors ?? [], fields: options.field })}
<form class="flow" action="${options.action}" novalidate ${attributes({ method: options.method ?? 'post' })}>
${hiddenInputs(hidden)}
${step === undefined ? null : stepWords({ lang, step, of, name: options.stepName })}
${options.title === undefined ? null : html`<h1>${options.title}</h1>`}
${options.lead === undefined ? null : html`<div class="flow">${paragraph(options.lead)}</div>`}
${options.field}
${asides(options)}
${buttons(options)}
</form></div>`;
}

function buttons(options: QuestionOptions): Html {
  const words = texts(options.lang).question;
  const { unknown, save } = options;
  return html`<div class="button-row question-buttons">${button({ label: options.nextLabel ?? words.next, icon: 'next' })}${
    unknown === undefined
      ? null
      : button({ label: unknown.label ?? words.unknown, kind: 'secondary', name: unknown.name, value: unknown.value })
  }${save === undefined ? null : button({ label: words.save, kind: 'quiet', name: save.name, value: save.value })}</div>`;
}

function asides(options: QuestionOptions): Html | null {
  const words = texts(options.lang).question;
  const { why, example } = options;
  if (why === undefined && example === undefined) return null;
  return html`<div class="question-asides">${
    example === undefined
      ? null
      : html`<details class="fold"><summary>${words.example}</summary><div class="fold-body flow">${paragraph(example)}</div></details>`
  }${
    why === undefined
      ? null
      : html`<details class="fold"><summary>${words.why}</summary><div class="fold-body flow"><p>${why.text}</p>${why.grounds.map((item) => citation(item, options.lang))}</div></details>`
  }</div>`;
}

/** Hidden inputs of a form. */
export function hiddenInputs(values: Hidden): Html {
  return html`${values.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
}
