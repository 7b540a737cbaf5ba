import { fileURLToPath } from 'node:url';
import { inflate } from 'node:zlib';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  button, fileField, form, html, linkButton, nothing, notice, pageHeading, pathIn, registerAsset, summaryList, textArea,
  type Html, type Lang,
} from '../../ui/index.ts'; // prettier-ignore
import { publicPage } from '../frame.ts';
import { verifyTexts, type Explanation } from './explain.ts';
import { readFileBytes, readText, type Handed } from './find-receipt.ts';
import { checkHanded } from './standing.ts';

export const VERIFY_SCRIPT = 'verify.js';
export const VERIFY_WORKER = 'verify-worker.js';
registerAsset(VERIFY_SCRIPT, fileURLToPath(new URL('browser/verify.ts', import.meta.url)));
registerAsset(VERIFY_WORKER, fileURLToPath(new URL('browser/verify-worker.ts', import.meta.url)));

const LONGEST_TEXT = 200_000;

interface Shown {
  readonly text: string;
  readonly answer: Explanation | null;
  readonly wrong?: { readonly field: 'noi-dung' | 'tep'; readonly text: string };
}

/** The page, fresh or with the answer for the code in its address (`?ma=`). */
export async function verifyPage(context: WebContext): Promise<Reply> {
  const asked = context.query['ma'];
  const text = typeof asked === 'string' ? asked.slice(0, LONGEST_TEXT) : '';
  const answer = text.trim() === '' ? null : await checkHanded(context.services, readText(text), context.lang);
  return shown(context, { text, answer });
}

/** What was sent in a form. A code gets an address of its own; a receipt is answered at once and kept nowhere. */
export async function verifySent(context: WebContext): Promise<Reply> {
  const { lang, services, body, uploads } = context;
  const words = verifyTexts(lang);
  const typed = typeof body['noi-dung'] === 'string' ? body['noi-dung'].slice(0, LONGEST_TEXT) : '';
  const upload = uploads.find(({ field }) => field === 'tep');
  let handed: Handed | null = typed.trim() === '' ? null : readText(typed);
  if (upload !== undefined) {
    handed = await readFileBytes(new Uint8Array(upload.bytes), inflated);
    if (handed === null)
      return shown(context, { text: typed, answer: null, wrong: { field: 'tep', text: words.unreadable } });
  }
  if (handed === null)
    return shown(context, { text: '', answer: null, wrong: { field: 'noi-dung', text: words.nothing } });
  if (handed.kind === 'code') {
    return {
      kind: 'redirect',
      to: `${pathIn(lang, '/xac-minh')}?ma=${encodeURIComponent(handed.text.toWellFormed())}`,
    };
  }
  return shown(context, { text: upload === undefined ? typed : '', answer: await checkHanded(services, handed, lang) });
}

const MOST_INFLATED = 20 * 1024 * 1024;

/** A stream of a PDF, unpacked; null when it is packed in another way or is too large. */
function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array | null> {
  return new Promise((resolve) => {
    inflate(bytes, { maxOutputLength: MOST_INFLATED }, (error, content) => resolve(error === null ? content : null));
  });
}

function shown(context: WebContext, { text, answer, wrong }: Shown): Reply {
  const { lang, services } = context;
  const words = verifyTexts(lang);
  const errors = wrong === undefined ? [] : [wrong];
  const body = html`<div class="reading flow">${pageHeading({ title: words.title, lead: words.lead })}
<div data-verify data-lang="${lang}" data-key="${services.signer.verifierKey}" class="flow">
<div data-answer aria-live="polite" tabindex="-1">${answer === null ? nothing : verdictPanel(answer, lang)}</div>
${form({
  lang,
  action: pathIn(lang, '/xac-minh'),
  csrf: context.formToken,
  files: true,
  errors,
  body: html`${textArea({ lang, name: 'noi-dung', label: words.paste, hint: words.pasteHint, optional: 'alternative', rows: 4, value: text, error: errorFor(wrong, 'noi-dung') })}
${fileField({ lang, name: 'tep', label: words.file, hint: words.fileHint, optional: 'alternative', files: [], accept: '.pdf,.json,.svg,.txt,image/*', error: errorFor(wrong, 'tep') })}
<div class="button-row">${button({ label: words.submit, icon: 'shield' })}</div>`,
})}
<div data-camera hidden class="flow"><p><button type="button" class="button button-secondary" data-scan>${words.scan}</button></p><video class="camera" hidden muted playsinline aria-label="${words.scanning}"></video><p role="status" class="soft" data-camera-says></p></div></div>
${about(services.signer.verifierKey, lang)}</div>`;
  return {
    kind: 'page',
    status: wrong === undefined ? 200 : 422,
    page: publicPage(context, {
      title: words.title,
      description: words.description,
      body,
      hasErrors: wrong !== undefined,
      scripts: [VERIFY_SCRIPT],
    }),
  };
}

function errorFor(wrong: Shown['wrong'], field: string): string | undefined {
  return wrong?.field === field ? wrong.text : undefined;
}

/** The answer in three states. `browser/show.ts` builds the same in the browser; a test compares them. */
export function verdictPanel(answer: Explanation, lang: Lang): Html {
  const words = verifyTexts(lang);
  const { state, title, sentence, reasons, facts, now, link } = answer;
  return html`<section class="verdict verdict-${state} flow"><h2>${title}</h2><p>${sentence}</p>${
    reasons.length === 0
      ? null
      : html`<p class="label">${words.facts.why}</p><ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`
  }${
    facts.length === 0
      ? null
      : summaryList(
          facts.map(([term, value]) => ({ term, value })),
          lang,
        )
  }${
    now.length === 0 ? null : html`<h3>${words.register.title}</h3>${now.map((line) => html`<p>${line}</p>`)}`
  }${link === null ? null : html`<p>${linkButton({ label: link.label, href: link.path })}</p>`}</section>`;
}

function about(key: string, lang: Lang): Html {
  const words = verifyTexts(lang);
  return html`${notice({ lang, tone: 'info', body: html`<p>${words.local}</p><noscript><p>${words.server}</p></noscript>` })}
<section class="section flow"><h2>${words.how}</h2><ul>${words.howText.map((line) => html`<li>${line}</li>`)}</ul>
<p class="soft small">${words.trusted}: <code class="hash" translate="no">${key}</code></p></section>`;
}
