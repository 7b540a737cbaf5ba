import {
  addDraft,
  askAgencies,
  commentPeriod,
  documentByCode,
  draftComments,
  draftRequests,
  draftVersions,
  handleComment,
  mayChange,
  setCommentPeriod,
  type DraftDoing,
} from '../../../../legal-review/index.ts';
import type { Reply, Route, WebContext } from '../../../server/index.ts';
import { html, notice, pathIn, type FormError } from '../../../ui/index.ts';
import type { Office } from '../../office.ts';
import { errorsOf, LEGAL_PATH, LEGAL_READERS, LEGAL_WRITERS, legalPage } from '../legal-frame.ts';
import { legalWords } from '../texts/index.ts';
import { RowForm, typedFrom } from '../typed-form.ts';
import { commentsView } from './comments-view.ts';
import { addForm, askForm, periodForm, requestsTable, versionsList } from './draft-forms.ts';

const PATH = `${LEGAL_PATH}/:code/du-thao`;

/** The desk of those who draft: versions, time for comments, agencies asked, comments handled. */
export function draftPages(office: Office): Route[] {
  const post = { kind: 'page', method: 'POST', access: LEGAL_WRITERS, limit: 'write' } as const;
  return [
    {
      kind: 'page',
      method: 'GET',
      access: LEGAL_READERS,
      limit: 'read',
      path: PATH,
      handle: (context) => show(office, context),
    },
    { ...post, path: `${PATH}/ban`, upload: true, handle: (context) => add(office, context) },
    { ...post, path: `${PATH}/thoi-gian`, handle: (context) => act(office, context, 'period', setCommentPeriod) },
    { ...post, path: `${PATH}/hoi`, handle: (context) => act(office, context, 'asked', askAgencies) },
    { ...post, path: `${PATH}/gop-y/:comment`, handle: (context) => handle(office, context) },
  ];
}

/** Which of the forms on the page the errors belong to. */
export type FormName = 'draft' | 'period' | 'asked' | 'handled';

async function show(
  { services }: Office,
  context: WebContext,
  wrong: FormName | null = null,
  errors: readonly FormError[] = [],
): Promise<Reply> {
  const { lang, actor, params } = context;
  const { db } = services.database;
  const document = await documentByCode(db, params['code'] ?? '');
  if (document === null || actor === null) return { kind: 'notFound' };
  const words = legalWords(lang).drafts;
  const versions = await draftVersions(db, document.code);
  const of = (name: FormName): readonly FormError[] => (wrong === name ? errors : []);
  const mine = mayChange(actor, document);
  const at = `${LEGAL_PATH}/${document.code}/du-thao`;
  const publicly = versions.length === 0 ? null : html`<p><a href="${pathIn(lang, `/phap-luat/van-ban/${document.code}/du-thao`)}">${words.publicPage}</a></p>`; // prettier-ignore
  const own = mine
    ? html`${commentsView(context, { at, comments: await draftComments(db, document.code), versions, errors: of('handled') })}
${requestsTable(context, await draftRequests(db, { code: document.code }), services.today())}
${versions.length === 0 ? null : html`${periodForm(context, { at, versions, period: await commentPeriod(db, document.code), errors: of('period') })}${askForm(context, at, of('asked'))}`}${addForm(context, at, of('draft'))}`
    : notice({ lang, tone: 'info', body: words.readOnly });
  return legalPage(context, {
    title: words.title,
    over: html`<span lang="vi">${document.title}</span>`,
    under: [
      { href: pathIn(lang, LEGAL_PATH), label: legalWords(lang).title },
      {
        href: pathIn(lang, `${LEGAL_PATH}/${document.code}`),
        label: document.number ?? html`<span lang="vi">${document.title}</span>`,
      },
    ],
    errors,
    body: html`${publicly}${versionsList(context, document.code, versions)}${own}`,
  });
}

function doing({ params, actor, now, requestId }: WebContext, typed: DraftDoing['typed']): DraftDoing {
  return { code: params['code'] ?? '', typed, actor: actor!, now, requestId };
}

async function add(office: Office, context: WebContext): Promise<Reply> {
  const file = context.uploads.find(({ field }) => field === 'file');
  const source = file === undefined ? '' : textOf(file.bytes);
  const done = await addDraft(office.services.database.db, { ...doing(context, context.body), source });
  if (!done.ok) return show(office, context, 'draft', errorsOf(done.refusals, context));
  return back(context, 'draft');
}

/** The file as UTF-8; what is no UTF-8 becomes a character that the room below refuses. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '\uFFFE';
  }
}

async function act(
  office: Office,
  context: WebContext,
  name: FormName,
  work: typeof setCommentPeriod | typeof askAgencies,
): Promise<Reply> {
  const typed = typedFrom(context, ['opensOn', 'closesOn', 'dueOn']);
  const done = await work(office.services.database.db, doing(context, typed));
  return done.ok ? back(context, name) : show(office, context, name, errorsOf(done.refusals, context));
}

async function handle(office: Office, context: WebContext): Promise<Reply> {
  const comment = context.params['comment'] ?? '';
  const typed = RowForm.typed(context, comment);
  const done = await handleComment(office.services.database.db, { ...doing(context, typed), comment });
  if (done.ok) return back(context, 'handled');
  return show(office, context, 'handled', RowForm.errors(comment, errorsOf(done.refusals, context)));
}

function back({ lang, params }: WebContext, done: string): Reply {
  return { kind: 'redirect', to: pathIn(lang, `${LEGAL_PATH}/${params['code']}/du-thao?xong=${done}`), status: 303 };
}
