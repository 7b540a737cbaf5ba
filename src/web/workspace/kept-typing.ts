import { PROCEDURES } from '../../procedures/index.ts';
import type { Reply, WebContext } from '../server/index.ts';
import { button, form, html, notice, pageHeading, pathIn, textArea, type Hidden, type Lang } from '../ui/index.ts';
import { framed } from './frame.ts';
import { wordsIn } from './texts/index.ts';

/** From this length on a text is worth showing again: shorter ones are choices, numbers of versions and names of buttons. */
const TYPED_LENGTH = 12;
const OURS = new Set(['csrf']);

/**
 * The page for a form that was sent when no mandate holds any more (ended, revoked, signed in anew): nothing is saved, since nobody may
 * save it, and nothing typed is lost. It can be sent again from here once a party is chosen. Null when the form has nothing in it.
 */
export function keptTyping(context: WebContext): Reply | null {
  const { lang, body, formToken, path, uploads } = context;
  if (/\bjson\b/.test(String(context.headers['accept'] ?? '')))
    return { kind: 'json', status: 409, body: { code: 'noMandate' } };
  const fields = pairsOf(body);
  const typed = fields.filter(([, value]) => value.length >= TYPED_LENGTH);
  if (typed.length === 0) return null;
  const words = wordsIn(lang).home.keptTyping;
  const shown = typed.map(([name, value], at) =>
    textArea({ lang, name: `da-nhap-${at}`, label: labelOf(name, lang) ?? words.text, value, rows: 4 }),
  );
  const again = form({
    lang,
    action: pathIn(lang, path),
    csrf: formToken,
    hidden: fields,
    body: button({ label: words.again, kind: 'secondary' }),
  });
  const lost = uploads.length === 0 ? null : html`<p>${words.files}</p>`;
  const page = html`<div class="reading flow">${pageHeading({ title: words.title, lead: words.lead })}${notice({ lang, tone: 'warning', live: true, title: words.notSaved, body: words.how })}${lost}
<p><a href="${pathIn(lang, '/ho-so/ben')}" target="_blank" rel="noopener">${words.choose}</a></p>${again}
<section class="section flow"><h2>${words.yours}</h2>${shown}</section></div>`;
  return framed(context, { title: words.title, body: page, status: 409 });
}

function pairsOf(body: WebContext['body']): Hidden {
  return Object.entries(body)
    .filter(([name]) => !OURS.has(name))
    .flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const))
    .filter((pair): pair is readonly [string, string] => typeof pair[1] === 'string');
}

/** What the field is called on whichever form has it. */
function labelOf(name: string, lang: Lang): string | null {
  const field = name.split('--').at(-1)!;
  for (const { texts } of PROCEDURES) {
    const { fields } = texts[lang];
    if (Object.hasOwn(fields, field)) return fields[field]!.label;
  }
  return null;
}
