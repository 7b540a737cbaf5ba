import { day } from '../../../../law/index.ts';
import {
  allDocuments,
  commentsDocument,
  documentByCode,
  DOSSIER_PARTS,
  dossierLeads,
  draftComments,
  draftRequests,
  draftVersions,
  holdsFile,
  mayChange,
  mayReadDossier,
  nameDossierLeads,
  readDossier,
  saveDossierPart,
  type LegalRecord,
} from '../../../../legal-review/index.ts';
import { dropFile, storeFile } from '../../../../platform/files/index.ts';
import { DOCX_TYPE, stateDocumentDocx } from '../../../../platform/office-files/index.ts';
import type { Reply, Route, WebContext } from '../../../server/index.ts';
import { formatNumber, html, notice, pathIn, type FormError } from '../../../ui/index.ts';
import type { Office } from '../../office.ts';
import { sendFile } from '../../plans/keeping/send-file.ts';
import { errorsOf, LEGAL_PATH, LEGAL_READERS, LEGAL_WRITERS, legalPage } from '../legal-frame.ts';
import { legalWords } from '../texts/index.ts';
import { RowForm } from '../typed-form.ts';
import { LEADS, leadsView, productsView } from './heading-view.ts';
import { partView, PART_FILE } from './part-view.ts';

const PATH = `${LEGAL_PATH}/:code/ho-so`;

/** The dossier of a document that is being drafted: its parts, their files, the table of comments. */
export function dossierPages(office: Office): Route[] {
  const get = { kind: 'page', method: 'GET', access: LEGAL_READERS, limit: 'read' } as const;
  const post = { ...get, method: 'POST', access: LEGAL_WRITERS, limit: 'write' } as const;
  return [
    { ...get, path: PATH, handle: (context) => show(office, context) },
    { ...get, kind: 'machine', path: `${PATH}/gop-y.docx`, handle: (context) => commentsFile(office, context) },
    { ...get, kind: 'machine', path: `${PATH}/tep/:fileId`, handle: (context) => oneFile(office, context) },
    { ...post, path: `${PATH}/${LEADS}`, handle: (context) => saveLeads(office, context) },
    { ...post, path: `${PATH}/:part`, upload: true, handle: (context) => save(office, context) },
  ];
}

/** The document of the address, for those who may read its dossier. */
async function readable({ services }: Office, { params, actor }: WebContext): Promise<LegalRecord | null> {
  const document = await documentByCode(services.database.db, params['code'] ?? '');
  return document !== null && actor !== null && mayReadDossier(actor, document) ? document : null;
}

async function show(office: Office, context: WebContext, errors: readonly FormError[] = []): Promise<Reply> {
  const document = await readable(office, context);
  if (document === null) return { kind: 'notFound' };
  const { lang, actor } = context;
  const { db } = office.services.database;
  const words = legalWords(lang).dossiers;
  const { parts, missing } = await readDossier(db, document);
  const here = {
    draft: (await draftVersions(db, document.code)).length,
    comments: (await draftComments(db, document.code)).length,
  };
  const at = `${LEGAL_PATH}/${document.code}/ho-so`;
  const lacking = html`${words.missing(formatNumber(missing.length, lang))} ${missing.map((one) => DOSSIER_PARTS[one][lang]).join('; ')}.`;
  const sent = { id: context.params['part'] ?? (context.method === 'POST' ? LEADS : ''), errors };
  const mayWrite = mayChange(actor!, document);
  const [units, all] = await Promise.all([dossierLeads(db, document.code), allDocuments(db)]);
  return legalPage(context, {
    title: words.title,
    lead: words.lead,
    over: html`<span lang="vi">${document.title}</span>`,
    under: [
      { href: pathIn(lang, LEGAL_PATH), label: legalWords(lang).title },
      {
        href: pathIn(lang, `${LEGAL_PATH}/${document.code}`),
        label: document.number ?? html`<span lang="vi">${document.title}</span>`,
      },
    ],
    errors,
    body: html`${notice({ lang, tone: missing.length === 0 ? 'success' : 'info', body: missing.length === 0 ? words.complete : lacking })}
${leadsView(context, { units, at, mayWrite, sent })}
${productsView(document, all, day(office.services.today()), lang)}
${parts.map((part) => partView(context, { part, at, here, mayWrite, sent }))}`,
  });
}

async function save(office: Office, context: WebContext): Promise<Reply> {
  const document = await readable(office, context);
  const { params, actor, now, requestId, lang } = context;
  if (document === null || actor === null) return { kind: 'notFound' };
  const part = params['part'] ?? '';
  const { db } = office.services.database;
  // Nothing is kept for somebody who may not add it.
  const taken = mayChange(actor, document) ? await takeFile(context, part) : { id: null };
  if ('errors' in taken) return show(office, context, RowForm.errors(part, taken.errors));
  const typed = RowForm.typed(context, part);
  const done = await saveDossierPart(db, { code: document.code, part, fileId: taken.id, typed, actor, now, requestId });
  if (done.ok)
    return { kind: 'redirect', to: pathIn(lang, `${LEGAL_PATH}/${document.code}/ho-so?xong=dossier`), status: 303 };
  const { id } = taken;
  if (id !== null) await db.transaction().execute((tx) => dropFile(tx, id));
  return show(office, context, RowForm.errors(part, errorsOf(done.refusals, context)));
}

async function saveLeads(office: Office, context: WebContext): Promise<Reply> {
  const document = await readable(office, context);
  const { actor, now, requestId, lang } = context;
  if (document === null || actor === null) return { kind: 'notFound' };
  const doing = { code: document.code, typed: RowForm.typed(context, LEADS), actor, now, requestId };
  const done = await nameDossierLeads(office.services.database.db, doing);
  if (!done.ok) return show(office, context, RowForm.errors(LEADS, errorsOf(done.refusals, context)));
  return { kind: 'redirect', to: pathIn(lang, `${LEGAL_PATH}/${document.code}/ho-so?xong=dossierLeads`), status: 303 };
}

/** Takes in the file of a part, judged by what is in it; a crash before a row names it leaves bytes that the sweep takes. */
async function takeFile(
  { uploads, oversized, services, lang, now, actor }: WebContext,
  part: string,
): Promise<{ id: string | null } | { errors: FormError[] }> {
  const field = RowForm.nameOf(part, 'file');
  if (oversized.some((one) => one.field === field))
    return { errors: [{ field: 'file', text: legalWords(lang).dossiers.tooLarge }] };
  const upload = uploads.find((one) => one.field === field && one.bytes.length > 0);
  if (upload === undefined) return { id: null };
  const put = await services.files.put(
    { content: once(upload.bytes), name: upload.name },
    { maxBytes: PART_FILE.maxBytes, field: 'file' },
  );
  if (!put.ok) return { errors: put.refusals.map(({ text }) => ({ field: 'file', text: text[lang] })) };
  const uploadedBy = actor?.kind === 'person' ? actor.accountId : null;
  return { id: (await storeFile(services.database.db, put.value, { uploadedBy, partyId: null }, now)).id };
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function oneFile(office: Office, context: WebContext): Promise<Reply> {
  const document = await readable(office, context);
  const fileId = context.params['fileId'] ?? '';
  const held = document !== null && (await holdsFile(office.services.database.db, document.code, fileId));
  return sendFile(context, held ? fileId : null);
}

async function commentsFile(office: Office, context: WebContext): Promise<Reply> {
  const document = await readable(office, context);
  if (document === null) return { kind: 'notFound' };
  const { services } = office;
  const { db } = services.database;
  const received = {
    document,
    comments: await draftComments(db, document.code),
    requests: await draftRequests(db, { code: document.code }),
    today: day(services.today()),
  };
  return {
    kind: 'bytes',
    body: await stateDocumentDocx(commentsDocument(received), { lang: 'vi', createdAt: context.now }),
    type: DOCX_TYPE,
    headers: { 'content-disposition': `attachment; filename="gop-y-${document.code}-${services.today()}.docx"` },
  };
}
