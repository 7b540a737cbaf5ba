import { labelText } from '../../procedures/index.ts';
import { sentFields, type Reply, type WebContext } from '../server/index.ts';
import { holdsTyping, html, keptTyping, pageHeading, pathIn } from '../ui/index.ts';
import { framed } from './frame.ts';
import { wordsIn } from './texts/index.ts';

/**
 * The page for a form that was sent when no mandate holds any more (ended, revoked, signed in anew): nothing is saved, since nobody may
 * save it, and nothing typed is lost. It can be sent again from here once a party is chosen. Null when the form has nothing in it.
 */
export function withoutMandate(context: WebContext): Reply | null {
  const { lang, formToken, path, uploads } = context;
  if (/\bjson\b/.test(String(context.headers['accept'] ?? '')))
    return { kind: 'json', status: 409, body: { code: 'noMandate' } };
  const fields = sentFields(context.body);
  if (!holdsTyping(fields)) return null;
  const words = wordsIn(lang).home.keptTyping;
  const kept = keptTyping({
    lang,
    how: words.how,
    way: { href: pathIn(lang, '/ho-so/ben'), label: words.choose },
    action: pathIn(lang, path),
    csrf: formToken,
    fields,
    labelOf: (name) => labelText(name, lang),
    lostFiles: uploads.length > 0,
  });
  const body = html`<div class="reading flow">${pageHeading({ title: words.title, lead: words.lead })}${kept}</div>`;
  return framed(context, { title: words.title, body, status: 409 });
}
