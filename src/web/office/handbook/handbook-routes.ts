import {
  handbookAgencies,
  handbookEntry,
  handbookFile,
  handbookFiles,
  mayReviseHandbook,
  MOST_HANDBOOK_FILES,
  saveHandbook,
  type HandbookEntry,
  type HandbookFile,
} from '../../../legal-review/index.ts';
import { filesById, type StoredFile } from '../../../platform/files/index.ts';
import type { PersonActor } from '../../../platform/identity/index.ts';
import { formErrors } from '../../display/index.ts';
import type { Reply, Route, WebContext } from '../../server/index.ts';
import { html, pathIn, type FormError } from '../../ui/index.ts';
import { sendFile } from '../plans/keeping/send-file.ts';
import { sentBefore, takeFiles } from '../taken-files.ts';
import { shownList, typedFrom } from '../legal/typed-form.ts';
import { entryForm, FILE, HANDBOOK_DAYS } from './entry-form.ts';
import { entryPage } from './entry-page.ts';
import { entryPath, handbookPage, HANDBOOK_PATH, HANDBOOK_READERS, HANDBOOK_WRITERS } from './handbook-frame.ts';
import { listEntries } from './list-page.ts';
import { handbookTexts } from './texts.ts';

const ENTRY = `${HANDBOOK_PATH}/:code`;
const GET = { kind: 'page', method: 'GET', access: HANDBOOK_READERS, limit: 'read' } as const;
const WRITE = { ...GET, access: HANDBOOK_WRITERS } as const;
const UPLOAD = { ...WRITE, method: 'POST', limit: 'upload', upload: true, tellsOversized: true } as const;

/** The library of forms and processes: read by everybody with an office role, kept by those who keep the catalogue of documents. */
export function handbookRoutes(): Route[] {
  return [
    { ...GET, path: HANDBOOK_PATH, limit: 'search', handle: (context) => listEntries(context, mayAdd(context)) },
    { ...WRITE, path: `${HANDBOOK_PATH}/moi`, handle: (context) => newEntry(context) },
    { ...UPLOAD, path: `${HANDBOOK_PATH}/moi`, handle: (context) => save(context, null) },
    { ...GET, path: ENTRY, handle: withEntry(entryPage) },
    { ...GET, path: `${ENTRY}/ban/:version`, handle: withEntry(entryPage) },
    { ...GET, kind: 'machine', path: `${ENTRY}/tep/:fileId`, handle: withEntry(oneFile) },
    { ...WRITE, path: `${ENTRY}/phien-ban-moi`, handle: withEntry((context, entry) => newVersion(context, entry)) },
    { ...UPLOAD, path: `${ENTRY}/phien-ban-moi`, handle: withEntry(save) },
  ];
}

function withEntry(handle: (context: WebContext, entry: HandbookEntry) => Promise<Reply>): Route['handle'] {
  return async (context) => {
    const entry = await handbookEntry(context.services.database.db, context.params['code'] ?? '');
    return entry === null ? { kind: 'notFound' } : handle(context, entry);
  };
}

function mayAdd({ actor }: WebContext): boolean {
  return actor?.kind === 'person' && handbookAgencies(actor).length > 0;
}

type Received = readonly Pick<StoredFile, 'id' | 'name'>[];

function newEntry(context: WebContext, errors: readonly FormError[] = [], received: Received = []): Reply {
  if (!mayAdd(context)) return { kind: 'forbidden' };
  const { title, form } = handbookTexts(context.lang);
  return handbookPage(context, {
    title: form.newTitle,
    lead: form.newLead,
    under: [{ href: pathIn(context.lang, HANDBOOK_PATH), label: title }],
    errors,
    body: entryForm(context, { entry: null, files: [], received, errors }),
  });
}

async function newVersion(
  context: WebContext,
  entry: HandbookEntry,
  errors: readonly FormError[] = [],
  received: Received = [],
): Promise<Reply> {
  if (!mayReviseHandbook(context.actor as PersonActor, entry)) return { kind: 'forbidden' };
  const { lang } = context;
  const { title, form } = handbookTexts(lang);
  const [newest] = entry.versions;
  const files = await newestFiles(context, entry);
  return handbookPage(context, {
    title: form.reviseTitle(String(newest.version + 1)),
    over: html`<span lang="vi">${newest.vi.title}</span>`,
    lead: form.reviseLead,
    under: [
      { href: pathIn(lang, HANDBOOK_PATH), label: title },
      { href: entryPath(entry.code, lang), label: html`<span lang="vi">${newest.vi.title}</span>` },
    ],
    errors,
    body: entryForm(context, { entry, files, received, errors }),
  });
}

async function newestFiles({ services }: WebContext, { code, versions }: HandbookEntry): Promise<HandbookFile[]> {
  const files = (await handbookFiles(services.database.db, [code])).get(code) ?? [];
  return files.filter(({ version }) => version === versions[0].version);
}

async function save(context: WebContext, entry: HandbookEntry | null): Promise<Reply> {
  const { lang, now, requestId, body, services } = context;
  const actor = context.actor as PersonActor;
  const { db } = services.database;
  // Nothing is kept for somebody who may not add it.
  const may = entry === null ? mayAdd(context) : mayReviseHandbook(actor, entry);
  if (!may) return { kind: 'forbidden' };
  const again = (errors: readonly FormError[], received: Received): Reply | Promise<Reply> =>
    entry === null ? newEntry(context, errors, received) : newVersion(context, entry, errors, received);
  const had = entry === null ? [] : (await newestFiles(context, entry)).map(({ id }) => id);
  const before = await sentBefore(context, shownList(context, 'keep', []).filter((id) => !had.includes(id)).slice(0, MOST_HANDBOOK_FILES)); // prettier-ignore
  const taken = await takeFiles(context, FILE, handbookTexts(lang).form.tooLarge);
  if ('errors' in taken) return again(taken.errors, before);
  const version =
    typeof body['version'] === 'string' && /^\d{1,6}$/.test(body['version']) ? Number(body['version']) : 0;
  const saved = await saveHandbook(db, {
    code: entry?.code ?? null,
    version: entry === null ? 0 : version,
    typed: typedFrom(context, HANDBOOK_DAYS),
    fileIds: [...before.map(({ id }) => id), ...taken.ids],
    actor,
    now,
    requestId,
  });
  if (!saved.ok) return again(formErrors(saved.refusals, lang), [...before, ...(await filesById(db, taken.ids))]);
  const done = entry === null ? 'entered' : 'changed';
  return { kind: 'redirect', to: `${entryPath(saved.value.code, lang)}?xong=${done}`, status: 303 };
}

async function oneFile(context: WebContext, entry: HandbookEntry): Promise<Reply> {
  const file = await handbookFile(context.services.database.db, entry, context.params['fileId'] ?? '');
  return sendFile(context, file?.id ?? null);
}
