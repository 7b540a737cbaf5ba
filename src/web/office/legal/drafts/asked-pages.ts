import { agencyNamed } from '../../../../law/index.ts';
import {
  ANSWERS,
  documentByCode,
  draftRequests,
  readsFor,
  covers,
  replyToRequest,
  writesFor,
  type DraftRequest,
} from '../../../../legal-review/index.ts';
import type { Reply, Route, WebContext } from '../../../server/index.ts';
import {
  button,
  errorOf,
  form,
  formatDay,
  html,
  pathIn,
  radios,
  table,
  textArea,
  type FormError,
  type Html,
} from '../../../ui/index.ts';
import type { Office } from '../../office.ts';
import { ASKED_PATH, errorsOf, LEGAL_READERS, LEGAL_WRITERS, legalPage } from '../legal-frame.ts';
import { legalWords } from '../texts/index.ts';
import { shownText } from '../typed-form.ts';
import { answerOf } from './draft-forms.ts';

const ONE = `${ASKED_PATH}/:code/:agency`;

/** Requests for comments made to the person's agency, and the answer to each. */
export function askedPages(office: Office): Route[] {
  const get = { kind: 'page', method: 'GET', access: LEGAL_READERS, limit: 'read' } as const;
  return [
    { ...get, path: ASKED_PATH, handle: (context) => list(office, context) },
    { ...get, path: ONE, access: LEGAL_WRITERS, handle: (context) => show(office, context) },
    {
      ...get,
      method: 'POST',
      path: ONE,
      access: LEGAL_WRITERS,
      limit: 'write',
      handle: (context) => reply(office, context),
    },
  ];
}

async function list({ services }: Office, context: WebContext): Promise<Reply> {
  const { lang, actor } = context;
  const { db } = services.database;
  const words = legalWords(lang).drafts;
  const held = actor === null ? new Set<string>() : readsFor(actor);
  const mine = held === 'all' ? [] : [...held];
  const found = (await Promise.all(mine.map((agency) => draftRequests(db, { agency })))).flat();
  const rows = await Promise.all(found.map(async (one) => ({ ...one, document: await documentByCode(db, one.code) })));
  return legalPage(context, {
    title: words.askedTitle,
    lead: words.askedLead,
    body: table({
      lang,
      caption: words.askedTitle,
      captionHidden: true,
      keys: true,
      rows,
      empty: html`<p class="soft">${words.askedNone}</p>`,
      columns: [
        {
          heading: words.document,
          kind: 'main',
          cell: (one) => askedName(context, one),
        },
        { heading: words.dueOn, cell: ({ dueOn }) => formatDay(dueOn, lang) },
        { heading: words.answer, cell: (one) => answerOf(one, services.today(), lang) },
      ],
    }),
  });
}

/** Whoever only reads is led to the draft, whoever may answer to the answer. */
function askedName({ actor, lang }: WebContext, asked: DraftRequest & { document: { title: string } | null }): Html {
  const mayAnswer = actor !== null && covers(writesFor(actor), asked.agency);
  const path = mayAnswer ? `${ASKED_PATH}/${asked.code}/${asked.agency}` : draftPath(asked);
  return html`<a href="${pathIn(lang, path)}" lang="vi">${asked.document?.title ?? asked.code}</a>`;
}

function draftPath({ code, draftVersion }: DraftRequest): string {
  return `/phap-luat/van-ban/${code}/du-thao?ban=${draftVersion}`;
}

async function requestOf({ services }: Office, { params, actor }: WebContext): Promise<DraftRequest | null> {
  const { code = '', agency = '' } = params;
  if (actor === null || !covers(writesFor(actor), agency)) return null;
  return (await draftRequests(services.database.db, { code })).find((one) => one.agency === agency) ?? null;
}

async function show(office: Office, context: WebContext, errors: readonly FormError[] = []): Promise<Reply> {
  const asked = await requestOf(office, context);
  const document = asked === null ? null : await documentByCode(office.services.database.db, asked.code);
  if (asked === null || document === null) return { kind: 'notFound' };
  const { lang } = context;
  const words = legalWords(lang).drafts;
  return legalPage(context, {
    title: words.replyTitle,
    over: html`<span lang="vi">${document.title}</span>`,
    under: [{ href: pathIn(lang, ASKED_PATH), label: words.askedTitle }],
    errors,
    body: html`<p lang="vi">${asked.request}</p><p>${words.dueOn}: <strong>${formatDay(asked.dueOn, lang)}</strong> · ${agencyNamed(asked.agency)?.name[lang]}</p><p><a href="${pathIn(lang, draftPath(asked))}">${words.version(String(asked.draftVersion))}</a></p>
${form({
  lang,
  action: pathIn(lang, `${ASKED_PATH}/${asked.code}/${asked.agency}`),
  csrf: context.formToken,
  errors,
  body: html`${radios({ lang, name: 'answer', label: words.answer, value: shownText(context, 'answer', asked.answer), error: errorOf(errors, 'answer'), choices: Object.entries(ANSWERS).map(([value, text]) => ({ value, label: text[lang] })) })}${textArea({ lang, name: 'body', label: words.body, hint: words.bodyHint, optional: true, rows: 10, maxCharacters: 20_000, value: shownText(context, 'body', asked.body), error: errorOf(errors, 'body') })}${button({ label: words.send })}`,
})}`,
  });
}

async function reply(office: Office, context: WebContext): Promise<Reply> {
  const asked = await requestOf(office, context);
  if (asked === null) return { kind: 'notFound' };
  const { actor, now, requestId, body, lang } = context;
  const { code, agency } = asked;
  const done = await replyToRequest(office.services.database.db, { code, agency, typed: body, actor: actor!, now, requestId }); // prettier-ignore
  if (!done.ok) return show(office, context, errorsOf(done.refusals, context));
  return { kind: 'redirect', to: pathIn(lang, `${ASKED_PATH}?xong=answered`), status: 303 };
}
