import { AGENCIES } from '../../../law/index.ts';
import {
  leadsOn,
  countAwaited,
  isCentral,
  mayPlanFor,
  administratorOf,
  type Deadline,
  type Due,
  type Lead,
  type PlanAct,
  type PlanOutcome,
  type TaskSummary,
} from '../../../plans/index.ts';
import { day, type Day } from '../../../law/index.ts';
import type { StoredFile } from '../../../platform/files/index.ts';
import { formErrors } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  code,
  formatDay,
  formatNumber,
  html,
  notice,
  pageHeading,
  pathIn,
  stateTag,
  tabs,
  type FormError,
  type Html,
  type Lang,
  type NavigationItem,
} from '../../ui/index.ts';
import { framed } from '../frame.ts';
import { en } from './texts.en.ts';
import { vi, type PlanWords } from './texts.vi.ts';

export const HERE = '/can-bo/ke-hoach';

export function planWords(lang: Lang): PlanWords {
  return lang === 'vi' ? vi : en;
}

/** What a form that was refused is shown again with. */
export interface Again {
  /** Which form of the page. */
  readonly form: string;
  readonly errors: readonly FormError[];
  /** The file that was taken in with it, which need not be chosen again. */
  readonly kept?: StoredFile | null;
}

interface PlanPage {
  readonly title: string;
  /** The title where words in another language carry it; missing: the title as it is. */
  readonly heading?: Html;
  readonly over?: string | Html;
  readonly lead?: string;
  readonly tags?: readonly Html[];
  readonly body: Html;
  readonly again?: Again | null;
  /** The way down from the list of plans; without it the page stands under its tabs. */
  readonly under?: readonly NavigationItem[];
  /** What was just done, when more can be said than that it was recorded. */
  readonly told?: string;
}

/** What is said after an act, by its mark in the address; else that it was recorded. */
const TOLD: ReadonlyMap<string, (words: PlanWords) => string> = new Map([
  ['cu', ({ upload }: PlanWords) => upload.same],
  ['doc', ({ confirm }: PlanWords) => confirm.read],
]);

const TABS = [
  [HERE, 'plans'],
  [`${HERE}/tong-quan`, 'overview'],
  [`${HERE}/nhiem-vu`, 'tasks'],
  [`${HERE}/tien-do`, 'timeline'],
  [`${HERE}/bao-cao`, 'reports'],
] as const;

/** A page of the plans; says what was just recorded. */
export async function plansPage(context: WebContext, parts: PlanPage): Promise<Reply> {
  const { lang, path, query } = context;
  const words = planWords(lang);
  const { title, over, lead, tags, body, again = null, under } = parts;
  const told =
    typeof query['xong'] === 'string'
      ? notice({
          lang,
          tone: 'success',
          title: parts.told ?? TOLD.get(query['xong'])?.(words) ?? words.saved,
          live: true,
        })
      : null;
  const shown = parts.heading === undefined ? {} : { heading: parts.heading };
  const heading = pageHeading({
    title: parts.heading ?? title,
    ...(over === undefined ? {} : { over }),
    ...(lead === undefined ? {} : { lead }),
    ...(tags === undefined ? {} : { tags }),
  });
  const awaited = under === undefined ? await countAwaited(dbOf(context), context.actor!) : 0;
  const items = TABS.map(([place, name]) => ({
    href: pathIn(lang, place),
    label: words.tabs[name],
    current: place === path,
    ...(name === 'reports' && awaited > 0 ? { count: awaited } : {}),
  }));
  const way = [{ href: pathIn(lang, HERE), label: words.title }, ...(under ?? [])];
  return framed(context, {
    title,
    ...shown,
    ...(again === null ? {} : { status: 422, hasErrors: true }),
    ...(under === undefined ? {} : { under: way }),
    body: html`<div class="flow">${heading}${under === undefined ? tabs({ lang, label: words.tabs.label, items }) : null}${told}${body}</div>`,
  });
}

/** After an act: back to the page with a word of it, or the page again with every reason and all that was typed. */
export async function afterAct(
  context: WebContext,
  outcome: PlanOutcome<unknown>,
  parts: { form: string; to: string; show: (again: Again) => Promise<Reply> },
): Promise<Reply> {
  if (outcome.ok) return done(context, parts.to);
  return parts.show({ form: parts.form, errors: formErrors(outcome.refusals, context.lang, `${parts.form}--`) });
}

/** Back to a page, which then says that it was recorded. */
export function done({ lang }: WebContext, to: string, told = '1'): Reply {
  const [path = '', hash = ''] = to.split('#');
  const mark = hash === '' ? '' : `#${hash}`;
  return { kind: 'redirect', to: `${pathIn(lang, path)}?xong=${told}${mark}`, status: 303 };
}

/** Who acts, and when. Routes of this room are for signed-in officials only. */
export function acting({ actor, now }: WebContext): PlanAct {
  return { actor: actor!, now };
}

export function todayOf({ services }: WebContext): Day {
  return day(services.today());
}

export function dbOf({ services }: WebContext): WebContext['services']['database']['db'] {
  return services.database.db;
}

/** Agencies that the person may set up plans for; those for which it only keeps plans of the centre come last. */
export function ownAgencies({ actor }: WebContext, lang: Lang): { value: string; label: string }[] {
  return AGENCIES.filter(
    ({ code }) => actor !== null && mayPlanFor(actor, { agencyCode: code, administeredBy: administratorOf(code) }),
  )
    .toSorted((a, b) => Number(isCentral(a.code)) - Number(isCentral(b.code)))
    .map(({ code, name }) => ({ value: code, label: name[lang] }));
}

const TONES = { done: 'success', overdue: 'danger', dueSoon: 'warning', onTime: 'info', noDate: 'neutral' } as const;

/** How a task stands against its day, with the days that are left or lost. */
export function dueTag(due: Due, lang: Lang): Html {
  const words = planWords(lang);
  const tag = stateTag({ label: words.due[due.state], tone: TONES[due.state] });
  if (due.days === null || due.state === 'onTime') return tag;
  const days = formatNumber(Math.abs(due.days), lang);
  return html`${tag} <span class="soft small nobreak">${due.days < 0 ? words.late(days) : words.left(days)}</span>`;
}

/** Who is in charge on that day, in the words of the plan. */
export function leadNames(leads: readonly Lead[], on: Day): string {
  return leadsOn(leads, on)
    .map(({ name, condition }) => (condition === null ? name : `${name} (${condition})`))
    .join('; ');
}

/** A time limit as data, in words: what the portal understood of it. */
export function deadlineData(deadline: Deadline | null, lang: Lang): string {
  const words = planWords(lang).edit;
  if (deadline === null) return words.kinds.none;
  if (deadline.kind === 'composite') return (deadline.parts ?? []).map((part) => deadlineData(part, lang)).join('; ');
  const { from, to, every = [] } = deadline;
  const kind =
    deadline.kind in words.kinds && deadline.kind !== 'date' && deadline.kind !== 'range'
      ? words.kinds[deadline.kind as keyof typeof words.kinds]
      : '';
  const periods = every.map((one) => words.everies[one as keyof typeof words.everies] ?? one).join(', ');
  const span = [from, to].map((one) => (one ? formatDay(one, lang) : '')).filter((one) => one !== '');
  const open = to === null ? '–' : '';
  return (
    [kind, periods, span.join(' – ') + open, deadline.milestone ?? ''].filter((one) => one !== '').join(', ') ||
    (deadline.text ?? deadline.kind)
  );
}

/** Text of a document stays in Vietnamese on an English page. */
export function vietnamese(text: string | null | undefined): Html {
  return html`<span lang="vi">${text ?? ''}</span>`;
}

type Named = Pick<TaskSummary, 'id' | 'number' | 'title'>;

/** A task by number and title, leading to its page. */
export function taskLink(planCode: string, task: Named, lang: Lang): Html {
  return html`<a href="${pathIn(lang, `${HERE}/${planCode}/nhiem-vu/${task.id}`)}">${taskName(task)}</a>`;
}

/** A task by number and title. */
export function taskName({ number, title }: Omit<Named, 'id'>): Html {
  return html`${number === null ? null : html`${code(number)} `}${vietnamese(title)}`;
}
