import {
  dueState,
  FIGURES,
  REPORT_PARTS,
  type Figure,
  type FigureName,
  type ReportContent,
  type ReportedTask,
} from '../../../../plans/index.ts';
import type { WebContext } from '../../../server/index.ts';
import {
  code,
  formatDay,
  formatNumber,
  html,
  pathIn,
  stateTag,
  table,
  type Html,
  type Lang,
} from '../../../ui/index.ts';
import { planWords, vietnamese } from '../plans-frame.ts';
import { reportWords, written } from './report-frame.ts';

/** Where the list of tasks begins on the page. */
const TASKS = 'nhiem-vu';

/** The tasks that a figure counts, as they stood on the day of the report. */
export function tasksBehind({ tasks, asOf }: ReportContent, name: FigureName): readonly ReportedTask[] {
  switch (name) {
    case 'all':
      return tasks;
    case 'overdue':
      return tasks.filter(({ overdue }) => overdue);
    case 'dueSoon':
      return tasks.filter(({ state, dueOn }) => {
        const doneOn = state === 'done' ? asOf : null;
        return dueState({ dueOn, doneOn }, asOf).state === 'dueSoon';
      });
    case 'openDifficulties':
      return tasks.filter(({ openDifficulties = 0 }) => openDifficulties > 0);
    default:
      return tasks.filter(({ state }) => state === name);
  }
}

/** The figure whose rows the address asks for. */
export function askedFigure({ query }: WebContext): FigureName | null {
  return FIGURES.find((name) => name === query['so']) ?? null;
}

/** Figures, words and tasks of a report. `at` is the address of the page, which narrows the tasks to those behind a figure. */
export function contentView(context: WebContext, content: ReportContent, at: string): Html {
  return html`${figuresView(context, content, at)}${partsView(content, context.lang)}${tasksView(context, content, at)}`;
}

/** Each number with the rows behind it in this report, and the list as it is today. */
export function figuresView({ lang }: WebContext, content: ReportContent, at: string): Html {
  const words = reportWords(lang);
  const number = ({ name, value, source }: Figure): Html => {
    const shown = formatNumber(value, lang);
    if (value === 0) return html`${shown}`;
    // Where the rows of the report do not answer the number, only its source does.
    const href = tasksBehind(content, name).length === value ? tasksPath(at, name) : pathIn(lang, source.href);
    return html`<a href="${href}">${shown}<span class="unseen"> ${words.figures[name]}</span></a>`;
  };
  // Numbers of one unit are answered by its report alone.
  const elsewhere = content.figures.some(({ source }) => !pathIn(lang, source.href).startsWith(at.split('?')[0]!));
  const today = {
    heading: words.content.source,
    cell: ({ name, source }: Figure): Html =>
      html`<a href="${pathIn(lang, source.href)}">${words.content.today}<span class="unseen">: ${words.figures[name]}</span></a>`,
  };
  return html`<section class="section flow"><h2>${words.content.figures}</h2><p class="soft">${words.content.asOf(formatDay(content.asOf, lang))}</p>${table<Figure>(
    {
      lang,
      caption: words.content.figures,
      captionHidden: true,
      looks: 'plain',
      rows: content.figures,
      columns: [
        { heading: words.content.figure, kind: 'main', cell: ({ name }) => words.figures[name] },
        { heading: words.content.value, kind: 'number', cell: number },
        ...(elsewhere ? [today] : []),
      ],
    },
  )}</section>`;
}

/** The four parts in words. */
export function partsView({ parts }: ReportContent, lang: Lang, level: 2 | 3 = 2): Html {
  const words = reportWords(lang);
  return html`${REPORT_PARTS.map((part) => {
    const text = parts[part].trim() === '' ? html`<p class="soft">${words.noPart}</p>` : written(parts[part]);
    return level === 2
      ? html`<section class="section flow"><h2>${words.parts[part]}</h2>${text}</section>`
      : html`<h3>${words.parts[part]}</h3>${text}`;
  })}`;
}

/** Where the rows behind a figure stand. */
function tasksPath(at: string, figure: Figure['name']): string {
  return `${at}${at.includes('?') ? '&' : '?'}so=${figure}#${TASKS}`;
}

/** The tasks of a report, all or those behind the figure that the address names. */
export function tasksView(context: WebContext, content: ReportContent, at: string): Html {
  const { lang } = context;
  const words = reportWords(lang);
  const asked = askedFigure(context);
  const rows = asked === null ? content.tasks : tasksBehind(content, asked);
  const only =
    asked === null || asked === 'all'
      ? null
      : html`<p>${words.content.only(words.figures[asked], formatNumber(rows.length, lang))} <a href="${tasksPath(at, 'all')}">${words.content.every}</a></p>`;
  return html`<section class="section flow" id="${TASKS}"><h2>${words.content.tasks}</h2>${only}${table<ReportedTask>({
    lang,
    caption: words.content.tasks,
    captionHidden: true,
    rows,
    empty: html`<p class="soft">${words.content.noTasks}</p>`,
    columns: [
      {
        heading: words.content.task,
        kind: 'main',
        cell: (task) =>
          html`${taskLink(task, lang)}<p class="soft small">${words.content.leads}: ${vietnamese(task.leads.join('; '))}</p>`,
      },
      { heading: words.content.deadline, cell: (task) => deadlineOf(task, lang) },
      { heading: words.content.state, cell: (task) => stateOf(task, lang) },
      {
        heading: words.content.result,
        cell: (task) => resultOf(task, content, lang),
      },
      { heading: words.content.evidence, cell: ({ evidence }) => vietnamese(evidence.join('; ')) },
    ],
  })}</section>`;
}

/** What was done, and in a consolidated report by whose word. */
function resultOf({ result, reportedBy = [] }: ReportedTask, { rests }: ReportContent, lang: Lang): Html {
  const words = reportWords(lang).content;
  const text = result === '' ? html`<p class="soft">${words.noResult}</p>` : written(result);
  if (rests.length === 0) return text;
  const by = reportedBy.length === 0 ? words.byProgress : html`${words.by} ${vietnamese(reportedBy.join('; '))}`;
  return html`${text}<p class="soft small">${by}</p>`;
}

/** A task of a report, leading to where it stands today. */
export function taskLink({ number, title, source }: ReportedTask, lang: Lang): Html {
  return html`<a href="${pathIn(lang, source.href)}">${number === null ? null : html`${code(number)} `}${vietnamese(title)}</a>`;
}

/** The time limit in the words of the plan, with its day. */
export function deadlineOf({ deadlineText, dueOn }: ReportedTask, lang: Lang): Html {
  const day = dueOn === null ? null : html` <span class="soft small nobreak">(${formatDay(dueOn, lang)})</span>`;
  return html`${vietnamese(deadlineText)}${day}`;
}

const TONES = { done: 'success', running: 'info', stopped: 'warning', notBegun: 'neutral' } as const;

export function stateOf({ state, percent, overdue }: ReportedTask, lang: Lang): Html {
  const label = planWords(lang).doing.states[state];
  const late = overdue ? html` ${stateTag({ label: planWords(lang).due.overdue, tone: 'danger' })}` : null;
  const part =
    percent === null || state === 'done' ? null : html` <span class="nobreak">${formatNumber(percent, lang)}%</span>`;
  return html`${stateTag({ label, tone: TONES[state] })}${late}${part}`;
}
