import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { icon } from '../pictures/icon.ts';
import { qrCode } from '../pictures/qr-code.ts';
import { texts } from '../text.ts';
import type { Lang } from '../text.ts';
import { copyButton, linkButton } from './button.ts';
import { summaryList } from './table.ts';
import type { SummaryItem } from './table.ts';

export interface Citation {
  /** As people say it: “Khoản 3 Điều 10 Luật TTNT”. */
  readonly label: string;
  /** Our own summary, one or two sentences. */
  readonly summary: string;
  readonly href?: string;
  /** True for a rule that the law does not contain; it is then said so. */
  readonly own?: boolean;
}

/** A provision, folded: its name shows, its summary opens. */
export function citation(item: Citation, lang: Lang): Html {
  let made = folded[lang].get(item);
  if (made === undefined) folded[lang].set(item, (made = madeCitation(item, lang)));
  return made;
}

/** Citations are constants of the law for those who keep them; then each is made once. */
const folded = { vi: new WeakMap<Citation, Html>(), en: new WeakMap<Citation, Html>() };

function madeCitation(item: Citation, lang: Lang): Html {
  const words = texts(lang).provision;
  const own = item.own === true;
  return html`<details class="citation ${own ? 'citation-own' : ''}"><summary>${own ? html`<strong>${words.own}:</strong> ` : null}${item.label}</summary><div class="citation-body"><p>${item.summary}</p>${
    own ? html`<p class="soft">${words.ownText}</p>` : null
  }${
    item.href === undefined
      ? null
      : html`<p><a href="${item.href}">${words.open}<span class="unseen"> ${item.label}</span></a></p>`
  }</div></details>`;
}

/** Several provisions under one label. */
export function citations(items: readonly Citation[], lang: Lang): Html | null {
  if (items.length === 0) return null;
  return html`<div class="citations"><span class="citations-label">${texts(lang).provision.grounds}</span>${items.map((item) => citation(item, lang))}</div>`;
}

export interface ProofOptions {
  readonly lang: Lang;
  readonly state: 'true' | 'unknown' | 'false';
  /** What that means here, in plain words. */
  readonly sentence: string;
  /** Hash, position, checkpoint…: folded. */
  readonly details: readonly SummaryItem[];
  readonly verifyHref?: string;
  readonly downloadHref?: string;
}

const PROOF_LOOKS = {
  true: ['success', 'check'],
  unknown: ['warning', 'question'],
  false: ['danger', 'danger'],
} as const;

/** Whether a record can be proved unchanged, in words first, in numbers folded. */
export function proofPanel(options: ProofOptions): Html {
  const words = texts(options.lang).proof;
  const [tone, picture] = PROOF_LOOKS[options.state];
  const { verifyHref, downloadHref } = options;
  return html`<section class="panel proof" aria-label="${words.title}"><p class="soft small">${words.title}</p><p class="proof-state proof-${tone}">${icon(picture)}<strong>${words[options.state]}</strong></p><p>${options.sentence}</p>
<details class="fold"><summary>${words.details}</summary><div class="fold-body">${summaryList(options.details, options.lang)}</div></details>
<div class="button-row">${verifyHref === undefined ? null : linkButton({ label: words.verify, href: verifyHref, icon: 'shield' })}${
    downloadHref === undefined
      ? null
      : linkButton({ label: words.download, href: downloadHref, kind: 'quiet', icon: 'download', download: true })
  }</div></section>`;
}

export interface ReceiptOptions {
  readonly lang: Lang;
  readonly title?: string;
  readonly reference: string;
  readonly items: readonly SummaryItem[];
  /** What the QR code says, usually an address. */
  readonly qrText: string;
  readonly pdfHref?: string;
  readonly jsonHref?: string;
}

/** A receipt as on paper: reference, facts, a code to check it by. */
export function receiptPanel(options: ReceiptOptions): Html {
  const words = texts(options.lang).receipt;
  const { pdfHref, jsonHref } = options;
  return html`<section class="panel receipt"><div class="receipt-head"><div><h2>${options.title ?? words.title}</h2><p class="reference" translate="no">${options.reference}</p>${copyReference(options.reference, options.lang)}</div><figure class="receipt-qr">${qrCode(options.qrText, words.scan)}<figcaption>${words.scan}</figcaption></figure></div>
${summaryList(options.items, options.lang)}
<div class="button-row">${pdfHref === undefined ? null : linkButton({ label: words.pdf, href: pdfHref, icon: 'download' })}${
    jsonHref === undefined ? null : linkButton({ label: words.json, href: jsonHref, kind: 'quiet', icon: 'download' })
  }</div></section>`;
}

/** The button that copies a reference. */
export function copyReference(reference: string, lang: Lang): Html {
  const words = texts(lang).copy;
  return copyButton({ text: reference, label: words.action, done: words.done, failed: words.failed });
}
