import { listCases, openDraft, saveDraft, type Draft } from '../../../casework/index.ts';
import type { Procedure } from '../../../procedures/kit/index.ts';
import { readCode, searchEntries, type FoundEntry } from '../../../registry/index.ts';
import { formErrors } from '../../display/index.ts';
import type { Reply, Route } from '../../server/index.ts';
import { pathIn, type FormError, type Hidden } from '../../ui/index.ts';
import { framed } from '../frame.ts';
import { draftPath } from '../home/overview.ts';
import { partyRoute, type PartyContext } from '../party-route.ts';
import { wordsIn } from '../texts/index.ts';
import type { Workspace } from '../workspace.ts';
import { beginView, COPY, OTHER, SUBJECT, SUBJECT_CODE, type Beginning } from './begin-view.ts';
import { choicesView } from './choices-view.ts';

/** `/ho-so/moi` and the first page of each procedure, from which its draft is opened. */
export function beginRoutes(workspace: Workspace): Route[] {
  return [
    partyRoute(workspace, '/ho-so/moi', choices),
    partyRoute(workspace, '/ho-so/moi/:procedure', show),
    partyRoute(workspace, '/ho-so/moi/:procedure', begin, { method: 'POST' }),
  ];
}

function choices(context: PartyContext, { desk }: Workspace): Reply {
  const body = choicesView([...desk.procedures.values()].filter(isForParties), context.lang);
  return framed(context, { title: wordsIn(context.lang).start.title, body });
}

function procedureOf({ params }: PartyContext, { desk }: Workspace): Procedure | undefined {
  const segment = params['procedure'] ?? '';
  return [...desk.procedures.values()]
    .filter(isForParties)
    .find(({ path }) => path.vi === segment || path.en === segment);
}

async function show(context: PartyContext, workspace: Workspace): Promise<Reply> {
  const procedure = procedureOf(context, workspace);
  return procedure === undefined ? { kind: 'notFound' } : page(context, workspace, procedure, context.query);
}

type Given = Readonly<Record<string, unknown>>;

async function page(
  context: PartyContext,
  workspace: Workspace,
  procedure: Procedure,
  given: Given,
  errors: readonly FormError[] = [],
): Promise<Reply> {
  const { actor, now, lang } = context;
  const subjects = procedure.subject === undefined ? null : await ownEntries(context, workspace, procedure);
  const earlier =
    procedure.subject === undefined
      ? await listCases(workspace.desk, { actor, now, filters: { procedureId: procedure.id }, limit: 5 })
      : null;
  const body = beginView(context, {
    procedure,
    subjects,
    earlier: (earlier?.items ?? []).filter((item) => item.partyName === actor.mandate.partyName),
    typed: typedOf(given, subjects),
    preset: presetOf(given),
    errors,
  });
  const status = errors.length === 0 ? {} : { status: 422, hasErrors: true };
  return framed(context, { title: procedure.texts[lang].title, body, ...status });
}

async function ownEntries({ actor }: PartyContext, { desk }: Workspace, procedure: Procedure): Promise<FoundEntry[]> {
  if (procedure.subjectOfOthers === true) return [];
  const filters = { provider: actor.mandate.partyCode };
  const found = await searchEntries(desk.db, { filters, registers: procedure.subject!, limit: 50, facets: false });
  return found.items;
}

function typedOf(given: Given, subjects: readonly FoundEntry[] | null): Beginning['typed'] {
  const text = (name: string): string => (typeof given[name] === 'string' ? given[name] : '');
  const subject = text(SUBJECT);
  const isOwn = subjects?.some((entry) => entry.code === subject) === true;
  // A code that is not among the party's own was brought by a link: it stands in the field for codes.
  if (subject === '' || subject === OTHER || isOwn) return { subject, code: text(SUBJECT_CODE), copy: text(COPY) };
  return { subject: OTHER, code: subject, copy: text(COPY) };
}

const PRESET = /^dat\.[a-zA-Z]{1,60}$/;

/** First answers that a button elsewhere brought along (`dat.<field>`), to be sent on with the form. */
function presetOf(given: Given): Hidden {
  return Object.entries(given).flatMap(([name, value]) =>
    PRESET.test(name) && typeof value === 'string' ? [[name, value] as const] : [],
  );
}

/** Opens the draft, filled in with what the portal already knows, and leads to its first page. */
async function begin(context: PartyContext, workspace: Workspace): Promise<Reply> {
  const procedure = procedureOf(context, workspace);
  if (procedure === undefined) return { kind: 'notFound' };
  const { lang, body, actor, now } = context;
  const subject = subjectOf(context, procedure);
  if ('error' in subject) return page(context, workspace, procedure, body, [subject.error]);
  const copy = typeof body[COPY] === 'string' && body[COPY] !== '' ? { prefillFrom: body[COPY] } : {};
  const opened = await openDraft(workspace.desk, { procedureId: procedure.id, actor, now, ...subject, ...copy });
  if (!opened.ok) {
    const errors = formErrors(opened.refusals, lang).map((error) => ({
      ...error,
      ...(SUBJECT_CODES.has(codeOf(opened.refusals, error)) ? { field: SUBJECT_CODE } : {}),
    }));
    return page(context, workspace, procedure, body, errors);
  }
  await preset(context, workspace, opened.draft);
  return { kind: 'redirect', to: pathIn(lang, draftPath(opened.draft.id)) };
}

const SUBJECT_CODES: ReadonlySet<string> = new Set(['subjectMissing', 'subjectWrongRegister', 'subjectNotYours']);

function codeOf(refusals: readonly { code: string; text: { vi: string; en: string } }[], error: FormError): string {
  return refusals.find(({ text }) => text.vi === error.text || text.en === error.text)?.code ?? '';
}

/** The code of the entry that was chosen or typed, in its one spelling; nothing for a procedure that makes something new. */
function subjectOf(
  { body, lang }: PartyContext,
  procedure: Procedure,
): { subjectCode?: string } | { error: FormError } {
  if (procedure.subject === undefined) return {};
  const words = wordsIn(lang).start;
  const picked = body[SUBJECT];
  const typed = typeof picked === 'string' && picked !== '' && picked !== OTHER ? picked : body[SUBJECT_CODE];
  if (typeof typed !== 'string' || typed.trim() === '') {
    return {
      error: { field: picked === OTHER || picked === undefined ? SUBJECT_CODE : SUBJECT, text: words.subjectMissing },
    };
  }
  const read = readCode(typed);
  return read.ok ? { subjectCode: read.code } : { error: { field: SUBJECT_CODE, text: words.subjectWrong } };
}

/** Answers that the button before brought along; what the form does not take is simply not kept. */
async function preset({ body, actor, now }: PartyContext, { desk }: Workspace, draft: Draft): Promise<void> {
  const answers = Object.fromEntries(presetOf(body).map(([name, value]) => [name.slice('dat.'.length), value]));
  if (Object.keys(answers).length > 0)
    await saveDraft(desk, { draftId: draft.id, actor, answers, revision: draft.revision, now });
}

/** What is reported without an account has its place among the public pages. */
function isForParties({ acts }: Procedure): boolean {
  return Object.values(acts).some((act) => act.from === 'start' && act.by.includes('party'));
}
