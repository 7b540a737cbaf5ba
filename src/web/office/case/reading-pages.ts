import { openDocument, readTrail, type TrailLine } from '../../../casework/index.ts';
import { contentDisposition } from '../../../platform/files/index.ts';
import { groundsShown } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  backLink,
  citations,
  formatInstant,
  html,
  pageHeading,
  pathIn,
  summaryList,
  table,
  typedText,
  type Lang,
} from '../../ui/index.ts';
import { framed } from '../frame.ts';
import type { Office } from '../office.ts';
import { wordsIn } from '../texts/index.ts';
import { viewOf } from './load-case.ts';

/** One letter as it was sent. */
export async function showLetter(office: Office, context: WebContext): Promise<Reply> {
  const { lang, params } = context;
  const found = await viewOf(office, context, params['code'] ?? '');
  const letter = found?.view.letters[Number(params['number']) - 1];
  if (!found || letter === undefined) return { kind: 'notFound' };
  const words = wordsIn(lang).case.letters;
  const { view } = found;
  const body = html`<article class="reading flow letter">${backLink({ lang, href: pathIn(lang, `/can-bo/vu-viec/${view.code}`), label: words.back })}
${pageHeading({ over: view.code, title: letter.subject[lang] })}
${summaryList(
  [
    {
      term: words.recipient,
      value:
        letter.to === 'otherParty'
          ? (view.otherParty?.name ?? words.to.otherParty)
          : letter.to === 'party'
            ? (view.party?.name ?? wordsIn(lang).case.facts.visitor)
            : words.to.actor,
    },
    { term: words.sent, value: formatInstant(letter.at, lang) },
  ],
  lang,
)}<div class="panel letter-text"><p>${typedText(letter.body[lang])}</p></div>${citations(groundsShown(letter.grounds, lang), lang)}<p class="soft small">${words.note}</p></article>`;
  return framed(context, { title: letter.subject[lang], body, under: under(context, view.code) });
}

/** Who has read and done what, for the case team alone. */
export async function showReaders(office: Office, context: WebContext): Promise<Reply> {
  const { lang, params } = context;
  const code = params['code'] ?? '';
  const trail = await readTrail(office.desk, code, context.actor!);
  if (trail === null) return { kind: 'notFound' };
  const words = wordsIn(lang).case.readers;
  const body = html`<div class="flow">${pageHeading({ over: code, title: words.title, lead: words.lead })}
${table({
  lang,
  caption: words.title,
  captionHidden: true,
  rows: trail,
  keys: true,
  empty: html`<p class="soft">${words.none}</p>`,
  columns: [
    { heading: words.at, cell: (line) => formatInstant(line.at, lang) },
    {
      heading: words.who,
      kind: 'main',
      cell: (line) => reader(line, lang),
    },
    { heading: words.what, cell: (line) => line.text?.[lang] ?? words.actions[line.action] ?? line.action },
    ...(trail.some((line) => nameIn(line) !== null) ? [{ heading: words.detail, cell: nameIn }] : []),
  ],
})}</div>`;
  return framed(context, { title: words.title, body, under: under(context, code) });
}

/** The file or the letter that a line is about. */
function nameIn({ detail }: TrailLine): string | null {
  return typeof detail['name'] === 'string' ? detail['name'] : null;
}

/** Only visitors come by a page without an account. */
function reader({ accountName, apiKeyId, via }: TrailLine, lang: Lang): string {
  const words = wordsIn(lang).case;
  if (accountName !== null) return accountName;
  if (apiKeyId !== null) return words.readers.key;
  return via === 'web' ? words.timeline.visitor : words.readers.portal;
}

/** Hands out a document; casework writes the read into the trail before a byte leaves. */
export async function sendDocument(office: Office, context: WebContext): Promise<Reply> {
  const { params, actor, now, requestId } = context;
  const request = { caseCode: params['code'] ?? '', fileId: params['fileId'] ?? '', actor: actor!, now, requestId };
  const document = await openDocument(office.desk, request);
  const content = document === null ? null : await office.services.files.get(Buffer.from(document.sha256, 'hex'));
  if (document === null || content === null) return { kind: 'notFound' };
  return {
    kind: 'stream',
    body: content,
    type: document.mediaType,
    headers: {
      'content-disposition': contentDisposition(document.name),
      'content-length': String(document.sizeBytes),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    },
  };
}

function under({ lang }: WebContext, code: string) {
  return [
    { href: pathIn(lang, '/can-bo'), label: wordsIn(lang).case.queue },
    { href: pathIn(lang, `/can-bo/vu-viec/${code}`), label: code },
  ];
}
