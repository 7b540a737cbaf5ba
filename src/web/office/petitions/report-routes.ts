import { casesOfPeriod } from '../../../casework/index.ts';
import { agencyNamed, parseDay } from '../../../law/index.ts';
import { DOCX_TYPE, sheetFile, stateDocumentDocx, XLSX_TYPE } from '../../../platform/office-files/index.ts';
import type { PersonActor } from '../../../platform/identity/index.ts';
import type { Reply, Route, WebContext } from '../../server/index.ts';
import { dateFrom, pathIn, type FormError } from '../../ui/index.ts';
import { framed } from '../frame.ts';
import { CASE_OFFICIALS, type Office } from '../office.ts';
import { wordsIn } from '../texts/index.ts';
import { petitionDocument, petitionSheets } from './report-files.ts';
import { periodView } from './report-page.ts';
import { REPORT, type Period, type Reported } from './reported.ts';
import { reportTexts } from './texts.ts';
import { vi } from './texts.vi.ts';

/** The report on petitions of a period, for whoever works on cases; which of them, casework decides. */
export function petitionReportRoutes(office: Office): Route[] {
  const get = { kind: 'page', method: 'GET', access: CASE_OFFICIALS, limit: 'read' } as const;
  return [
    { ...get, path: REPORT, handle: (context) => showReport(office, context) },
    { ...get, path: `${REPORT}/tong-hop.docx`, handle: (context) => sendFile(office, context, 'docx') },
    { ...get, path: `${REPORT}/tong-hop.xlsx`, handle: (context) => sendFile(office, context, 'xlsx') },
  ];
}

async function showReport(office: Office, context: WebContext): Promise<Reply> {
  const { lang } = context;
  const words = reportTexts(lang);
  const period = readPeriod(context);
  const reported = period === 'wrong' ? null : await read(office, context, period);
  const shown =
    period === 'wrong'
      ? { wrong: wrongDays(context) }
      : reported === null
        ? { wrong: [{ field: 'tu', text: words.tooMany }] }
        : reported;
  const body = periodView(shown, { query: context.query, asked: period === 'wrong' ? null : period, lang });
  const status = 'wrong' in shown ? { status: 422, hasErrors: true } : {};
  const under = [{ href: pathIn(lang, '/can-bo'), label: wordsIn(lang).queue.title }];
  return framed(context, { title: words.title, body, under, ...status });
}

/** This year until today, unless the address says otherwise. */
function readPeriod({ query, services }: WebContext): Period | 'wrong' {
  const today = parseDay(services.today())!;
  const [from, until] = [dateFrom(query, 'tu'), dateFrom(query, 'den')];
  if (from === 'wrong' || until === 'wrong') return 'wrong';
  const period = { from: parseDay(from ?? `${today.slice(0, 4)}-01-01`)!, until: parseDay(until ?? today)! };
  return period.from <= period.until ? period : 'wrong';
}

/** Beside each day that is none; two that are days stand in the wrong order. */
function wrongDays({ query, lang }: WebContext): FormError[] {
  const text = reportTexts(lang).badDates;
  const none = ['tu', 'den'].filter((name) => dateFrom(query, name) === 'wrong');
  return (none.length === 0 ? ['den'] : none).map((field) => ({ field, text }));
}

async function read(office: Office, context: WebContext, period: Period): Promise<Reported | null> {
  const { actor, now, requestId, services } = context;
  const wanted = {
    procedureId: 'petition',
    ...period,
    opening: ['petitionKind'],
    closing: { acts: ['answer'], input: ['answerGrounds', 'outcome'] },
    passing: 'forward',
  };
  const found = await casesOfPeriod(office.desk, wanted, { actor: actor!, now, requestId });
  const own = (actor as PersonActor).roles.find(({ agencyCode }) => agencyCode !== null)?.agencyCode;
  const agency = agencyNamed(own);
  return found === null ? null : { ...period, found, agency, baseUrl: services.config.baseUrl };
}

/** In Vietnamese, as it is signed. */
async function sendFile(office: Office, context: WebContext, type: 'docx' | 'xlsx'): Promise<Reply> {
  const period = readPeriod(context);
  const reported = period === 'wrong' ? null : await read(office, context, period);
  if (reported === null) return { kind: 'notFound' };
  const { now: createdAt } = context;
  const body =
    type === 'docx'
      ? await stateDocumentDocx(petitionDocument(reported, vi, 'vi'), { lang: 'vi', createdAt })
      : await sheetFile({ ...petitionSheets(reported, vi, 'vi'), createdAt });
  const name = `tong-hop-kien-nghi-${reported.from}-${reported.until}.${type}`;
  return {
    kind: 'bytes',
    body,
    type: type === 'docx' ? DOCX_TYPE : XLSX_TYPE,
    headers: { 'content-disposition': `attachment; filename="${name}"` },
  };
}
