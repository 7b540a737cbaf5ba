import { openDraft, storeClassification } from '../../../casework/index.ts';
import { dayOf, lawOn } from '../../../law/index.ts';
import {
  classify,
  readClassificationAnswers,
  type ClassificationAnswers,
  type ClassificationResult,
} from '../../../procedures/index.ts';
import { formErrors, levelBadge } from '../../display/index.ts';
import { ANYONE, type Reply, type Route, type WebContext } from '../../server/index.ts';
import {
  button,
  form,
  html,
  linkButton,
  notice,
  pageHeading,
  pathIn,
  summaryList,
  type Hidden,
  type Html,
} from '../../ui/index.ts';
import { tokens } from '../form-token.ts';
import { framed } from '../frame.ts';
import { draftPath } from '../home/overview.ts';
import { partyRoute, type PartyContext } from '../party-route.ts';
import { wordsIn } from '../texts/index.ts';
import type { Workspace } from '../workspace.ts';

/**
 * From the classification tool into a draft. The answers travel in the address, so they survive signing in and choosing a party;
 * only the press on the button stores anything.
 */
export function fromToolRoutes(workspace: Workspace): Route[] {
  const path = '/ho-so/tu-phan-loai';
  return [
    partyRoute(workspace, path, show),
    {
      method: 'POST',
      path,
      access: ANYONE,
      limit: 'write',
      kind: 'page',
      handle: (context) => take(context, workspace),
    },
  ];
}

const TASK = 'viec';
const TASKS: Readonly<Record<string, string>> = {
  'thong-bao': 'classification-notification',
  'trien-khai': 'deployment',
  'cong-bo': 'voluntary-publication',
  'huong-dan': 'classification-guidance',
};
/** What each result can lead to; anything else opens nothing. */
const LEADS_TO: Readonly<Record<ClassificationResult['outcome'], readonly string[]>> = {
  high: ['classification-notification', 'deployment'],
  medium: ['classification-notification', 'deployment'],
  low: ['voluntary-publication'],
  undetermined: ['classification-guidance'],
  prohibited: [],
  outOfScope: [],
};

interface Carried {
  readonly answers: ClassificationAnswers;
  readonly result: ClassificationResult;
  readonly procedureId: string | null;
  readonly hasStrange: boolean;
}

function carriedBy(given: Readonly<Record<string, unknown>>, now: Date): Carried {
  const law = lawOn(dayOf(now));
  const raw = Object.fromEntries(Object.entries(given).filter(([name]) => name.includes('.')));
  const { answers, refusals } = readClassificationAnswers(raw, law);
  const result = classify(answers, law, dayOf(now));
  const possible = LEADS_TO[result.outcome];
  const asked = typeof given[TASK] === 'string' && Object.hasOwn(TASKS, given[TASK]) ? TASKS[given[TASK]]! : null;
  const procedureId = asked !== null && possible.includes(asked) ? asked : (possible[0] ?? null);
  return { answers: result.answers, result, procedureId, hasStrange: refusals.length > 0 };
}

function pairsOf({ answers, procedureId }: Carried): Hidden {
  const task = Object.keys(TASKS).find((name) => TASKS[name] === procedureId);
  const pairs = Object.entries(answers).map(
    ([id, answer]) => [id, typeof answer === 'string' ? answer : answer.join(',')] as const,
  );
  return task === undefined ? pairs : [...pairs, [TASK, task]];
}

function addressOf(path: string, pairs: Hidden): string {
  return `${path}?${new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString()}`;
}

function show(context: PartyContext, workspace: Workspace): Reply {
  return page(context, workspace, carriedBy(context.query, context.now));
}

function page(
  context: PartyContext,
  { desk }: Workspace,
  carried: Carried,
  errors: readonly { text: string }[] = [],
): Reply {
  const { lang, actor } = context;
  const words = wordsIn(lang).start.tool;
  const { result, procedureId, hasStrange } = carried;
  const procedure = procedureId === null ? undefined : desk.procedures.get(procedureId);
  const again = linkButton({
    label: words.again,
    href: pathIn(lang, addressOf('/phan-loai', pairsOf({ ...carried, procedureId: null }))),
  });
  const action = pathIn(lang, '/ho-so/tu-phan-loai');
  const send = procedure === undefined ? notice({ lang, tone: 'info', body: words.nothing }) : null;
  const body = html`<div class="button-row">${procedure === undefined ? null : button({ label: words.open, icon: 'next' })}${again}</div>`;
  const rows = [
    { term: words.outcome, value: outcomeOf(result.outcome, context) },
    ...(procedure === undefined ? [] : [{ term: words.opens, value: procedure.texts[lang].title }]),
  ];
  const markup = html`<div class="reading flow">${pageHeading({ title: words.title, lead: words.lead(actor.mandate.partyName) })}
${hasStrange ? notice({ lang, tone: 'warning', body: words.unread }) : null}${summaryList(rows, lang)}${send}
${form({ lang, action, body, errors, ...tokens(context, pairsOf(carried)) })}</div>`;
  const status = errors.length === 0 ? {} : { status: 422, hasErrors: true };
  return framed(context, { title: words.title, body: markup, ...status });
}

function outcomeOf(outcome: ClassificationResult['outcome'], { lang }: PartyContext): Html {
  if (outcome === 'high' || outcome === 'medium' || outcome === 'low') return levelBadge(outcome, lang);
  return html`${wordsIn(lang).start.tool.outcomes[outcome]}`;
}

/** Stores the result for the party and opens the draft that it leads to. Whoever must sign in or choose a party first keeps the answers. */
async function take(context: WebContext, workspace: Workspace): Promise<Reply> {
  const { lang, actor, body, now } = context;
  const carried = carriedBy(body, now);
  const here = pathIn(lang, addressOf('/ho-so/tu-phan-loai', pairsOf(carried)));
  if (actor === null) return { kind: 'redirect', to: `${pathIn(lang, '/dang-nhap')}?tiep=${encodeURIComponent(here)}` };
  if (actor.kind !== 'person') return { kind: 'forbidden' };
  if (actor.mandate === null)
    return { kind: 'redirect', to: `${pathIn(lang, '/ho-so/ben')}?tiep=${encodeURIComponent(here)}` };
  const party: PartyContext = { ...context, actor: { ...actor, mandate: actor.mandate } };
  if (carried.procedureId === null) return page(party, workspace, carried);
  const { result } = carried;
  const { outcome, answers, ruleSetHash, lawDay } = result;
  const stored = { outcome, answers, result: kept(result), ruleSetHash, lawDay, actor, now };
  const procedure = workspace.desk.procedures.get(carried.procedureId);
  // A procedure about an existing system asks which one first; the result is carried into the guidance and notification forms.
  if (procedure?.subject !== undefined)
    return { kind: 'redirect', to: pathIn(lang, `/ho-so/moi/${procedure.path[lang]}`) };
  const classificationId = await storeClassification(workspace.desk, stored);
  const opened = await openDraft(workspace.desk, { procedureId: carried.procedureId, actor, now, classificationId });
  if (!opened.ok) return page(party, workspace, carried, formErrors(opened.refusals, lang));
  return { kind: 'redirect', to: pathIn(lang, draftPath(opened.draft.id)) };
}

/** The result as it is kept; `prefill` is what forms take over, under the names of their fields. */
function kept(result: ClassificationResult): Record<string, unknown> {
  const { findings, rows, duties, complete, listVersion, prefill } = result;
  return {
    findings,
    rows: rows.map(({ id, route }) => ({ id, route })),
    duties: duties.map(({ code, dueOn }) => ({ code, dueOn: dueOn ?? null })),
    complete,
    listVersion,
    prefill,
  };
}
