import { day, DOCUMENTS, ethicsFrameworkOn, type EthicsFramework } from '../../../law/index.ts';
import { allDocuments, linksOf, stateOnDay, type LegalRecord } from '../../../legal-review/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { assess, readSheet, SHEETS, type Sheet, type SheetError, type SheetId } from '../../../procedures/index.ts';
import { ethicsBasis } from '../../../strategy/index.ts';
import { ANYONE, type Reply, type Route, type Services, type WebContext } from '../../server/index.ts';
import { dateFrom, pathIn } from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { COMMITMENTS, commitmentList, commitmentPage } from './commitments.ts';
import { frameworkView } from './framework-view.ts';
import { sheetFile } from './sheet-file.ts';
import { SHEET_PATHS, sheetForm, typedIn } from './sheet-form.ts';
import { sheetResult } from './sheet-result.ts';
import { ethicsTexts } from './texts.ts';

const PAGE = { kind: 'page', access: ANYONE } as const;
const REGISTER = ['ethicsCommitments'] as const;

/** `/dao-duc`: the ethics framework, and the sheets that anyone fills in without an account. Nothing of them is kept. */
export function ethicsRoutes(_services: Services): Route[] {
  return [
    { ...PAGE, method: 'GET', path: '/dao-duc', limit: 'read', handle: framework },
    { ...PAGE, method: 'GET', path: COMMITMENTS, limit: 'search', cachedBy: REGISTER, handle: commitmentList },
    { ...PAGE, method: 'GET', path: `${COMMITMENTS}/:code`, limit: 'read', cachedBy: REGISTER, handle: commitmentPage },
    ...(['framework', 'research'] as const).flatMap(sheetRoutes),
  ];
}

function sheetRoutes(id: SheetId): Route[] {
  const at = { ...PAGE, path: SHEET_PATHS[id] };
  return [
    { ...at, method: 'GET', limit: 'read', handle: (context) => showForm(context, SHEETS[id], []) },
    { ...at, method: 'POST', limit: 'write', handle: (context) => sent(context, SHEETS[id]) },
  ];
}

async function framework(context: WebContext): Promise<Reply> {
  const { lang, services } = context;
  const { title, description } = ethicsTexts(lang);
  const listed = await ethicsBasis(services.database.db);
  const inForce = ethicsFrameworkOn(day(services.today()));
  const guidance = inForce === null ? [] : await guidanceOn(services.database.db, inForce, services.today());
  const body = frameworkView(inForce, { listed, guidance }, lang);
  return { kind: 'page', page: publicPage(context, { title, description, body }) };
}

/** Documents of the catalogue that guide the one which issued the framework, as far as they hold on that day. */
async function guidanceOn(db: Db, { document }: EthicsFramework, today: string): Promise<LegalRecord[]> {
  const all = await allDocuments(db);
  const circular = all.find(({ number }) => number === DOCUMENTS[document].number);
  const guides = circular === undefined ? [] : linksOf(circular.code, all);
  return guides.flatMap(({ kind, direction, document: one }) =>
    one !== null && kind === 'guides' && direction === 'in' && stateOnDay(one, day(today)) === 'inForce' ? [one] : [],
  );
}

/** The answer is worked out from what was sent and is gone when the page is closed; so there is no address to lead to. */
function sent(context: WebContext, sheet: Sheet): Reply {
  const typed = typedIn(context.body);
  const asked = (name: string): string => (name.endsWith('-due') ? (dateFrom(context.body, name) ?? '') : typed(name));
  const { filled, errors } = readSheet(sheet, asked);
  if (errors.length > 0 || typed('viec') === 'sua') return showForm(context, sheet, errors);
  const found = assess(filled, day(context.services.today()));
  if (typed('viec') === 'tai') return download(context, sheetFile(sheet, filled, found, context.now));
  const page = publicPage(context, {
    title: ethicsTexts(context.lang).sheet[sheet.id].title,
    breadcrumb: trail(context, sheet),
    body: sheetResult(context, sheet, filled, found),
  });
  return { kind: 'page', page };
}

function showForm(context: WebContext, sheet: Sheet, errors: readonly SheetError[]): Reply {
  const { title, lead } = ethicsTexts(context.lang).sheet[sheet.id];
  const page = publicPage(context, {
    title,
    description: lead,
    breadcrumb: trail(context, sheet),
    hasErrors: errors.length > 0,
    body: sheetForm(context, sheet, errors),
  });
  return { kind: 'page', page, ...(errors.length > 0 ? { status: 422 } : {}) };
}

function trail({ lang }: WebContext, sheet: Sheet): { href: string; label: string }[] {
  const words = ethicsTexts(lang);
  return [
    { href: pathIn(lang, '/dao-duc'), label: words.short },
    { href: '', label: words.sheet[sheet.id].title },
  ];
}

function download({ services }: WebContext, file: unknown): Reply {
  return {
    kind: 'bytes',
    body: JSON.stringify(file, null, 2),
    type: 'application/json; charset=utf-8',
    headers: { 'content-disposition': `attachment; filename="tu-danh-gia-${services.today()}.json"` },
  };
}
