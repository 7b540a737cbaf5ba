import {
  derivedFrame,
  readPlan,
  reportDocument,
  reportSheets,
  type ConsolidationView,
  type PlanView,
  type ReportAbout,
  type ReportContent,
  type ReportDocument,
  type ReportFrame,
} from '../../../../plans/index.ts';
import { stateDocumentPdf } from '../../../../platform/documents/index.ts';
import { DOCX_TYPE, sheetFile, stateDocumentDocx, XLSX_TYPE } from '../../../../platform/office-files/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import { dbOf, todayOf } from '../plans-frame.ts';
import { reportWords } from '../reports/report-frame.ts';
import { consolidationHere, FILE, showConsolidation, type FILES } from './consolidation-page.ts';

type FileType = (typeof FILES)[number];

/** A document that is signed is in Vietnamese, whatever the language of the page. */
const LANG = 'vi';
const TYPES = { docx: DOCX_TYPE, pdf: 'application/pdf', xlsx: XLSX_TYPE } as const;

/**
 * The consolidation as a file: the document in the frame of Decree 30/2020, or the annex of all tasks. `ban` in the address asks for a
 * version that was made ready; without it a draft is given as a draft.
 */
export async function consolidationFile(context: WebContext, type: FileType): Promise<Reply> {
  const { actor, now, query } = context;
  const [db, today] = [dbOf(context), todayOf(context)];
  const here = await consolidationHere(context);
  if (here === null) return { kind: 'notFound' };
  const { view } = here;
  const plan = await readPlan(db, actor!, view.plan.code, today);
  const asked = query['ban'] ?? (view.state === 'draft' ? '' : String(view.version));
  const ready = view.versions.find(({ version }) => String(version) === asked) ?? null;
  if (plan === null || (ready === null && asked !== '')) return { kind: 'notFound' };
  const [frame, signed] = [await derivedFrame(db, view.period.id), ready?.document ?? null];
  const about = aboutOf(context, { view, plan, frame, signed });
  const content = counted((ready ?? view).content, `${here.at}?${ready === null ? '' : `ban=${ready.version}&`}`);
  const body = await fileOf(type, { content, about, createdAt: ready?.at ?? now });
  if (body === null)
    return showConsolidation(context, { form: FILE, errors: [{ text: reportWords(context.lang).join.tooLong }] });
  const name = ['bao-cao', plan.code, view.period.key.replaceAll(/[^\w-]/g, '-'), ready?.version ?? 'du-thao'].join(
    '-',
  );
  const headers = { 'content-disposition': `attachment; filename="${name}.${type}"` };
  return { kind: 'bytes', body, type: TYPES[type], headers };
}

interface Made {
  readonly view: ConsolidationView;
  readonly plan: PlanView;
  readonly frame: ReportFrame;
  readonly signed: ReportDocument | null;
}

/** Who issues it and to whom: as it stands in the version; of a draft, as the plan gives it. */
function aboutOf({ services }: WebContext, { view, plan, frame, signed }: Made): ReportAbout {
  return {
    plan,
    period: view.period,
    head: { ...(signed?.issuer ?? frame.issuer), place: frame.place },
    to: signed?.to ?? frame.to,
    signed,
    demo: plan.demo,
    baseUrl: services.config.baseUrl,
    supervisors: new Map(
      plan.taskList.flatMap(({ id, supervisor }) => (supervisor === null ? [] : [[id, supervisor.name] as const])),
    ),
  };
}

/** Numbers lead to the rows that were counted for them; the lists of the portal show the tasks of today. */
function counted(content: ReportContent, at: string): ReportContent {
  const figures = content.figures.map((one) => ({
    ...one,
    source: { kind: 'tasks' as const, href: `${at}so=${one.name}#nhiem-vu` },
  }));
  return { ...content, figures };
}

interface Parts {
  readonly content: ReportContent;
  readonly about: ReportAbout;
  readonly createdAt: Date;
}

/** The bytes, or null: longer than what becomes a PDF. */
async function fileOf(type: FileType, { content, about, createdAt }: Parts): Promise<Buffer | null> {
  if (type === 'xlsx') return sheetFile({ ...reportSheets(content, about, LANG), createdAt });
  const document = reportDocument(content, about, LANG);
  if (type === 'docx') return stateDocumentDocx(document, { lang: LANG, createdAt });
  try {
    return stateDocumentPdf(document, { lang: LANG, createdAt }).pdf;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
