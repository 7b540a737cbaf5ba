import { stringify } from 'csv-stringify/sync';
import { agencyName } from '../../../../law/index.ts';
import { connectionLevels, type ConnectionLevels } from '../../../../plans/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import { dbOf, planWords, todayOf } from '../plans-frame.ts';
import { askedIn, connectionsAsked, databasesAsked } from './levels-page.ts';
import { levelTexts } from './texts.ts';

/** Spreadsheets take UTF-8 for what it is only with this mark. */
const BOM = '\u{FEFF}';

type Row = readonly (string | null)[];

/** The connections over all levels as a CSV file: every row that is asked for, days as YYYY-MM-DD, headings in the language of the page. */
export function sendConnections(context: WebContext): Promise<Reply> {
  const { levels } = levelTexts(context.lang);
  const words = planWords(context.lang).connections;
  const { connection, from, fromCode, to, toCode, unit, kind, state, since, nextStep, nextOn, task } = words;
  const ends = [connection, from, fromCode, to, toCode];
  const headings = [...ends, levels.agency, unit, kind, state, since, nextStep, nextOn, levels.plan, task];
  return sendCsv(context, `ket-noi`, headings, (found) =>
    connectionsAsked(found, askedIn(context)).map((one) => [
      words.between(one.fromName, one.toName),
      one.fromName,
      one.fromCode,
      one.toName,
      one.toCode,
      agencyName(one.agencyCode, context.lang),
      one.unitName,
      words.kinds[one.kind],
      words.states[one.state],
      one.since,
      one.nextStep,
      one.nextOn,
      one.planCode,
      taskName(one.task),
    ]),
  );
}

/** The same for the databases. */
export function sendDatabases(context: WebContext): Promise<Reply> {
  const { levels, databases: words } = levelTexts(context.lang);
  const { name, serves, unit, review, since, gaps, task } = words;
  const headings = [name, levels.agency, unit, serves, review, since, gaps, levels.plan, task];
  return sendCsv(context, `co-so-du-lieu`, headings, (found) =>
    databasesAsked(found, askedIn(context)).map((one) => [
      one.name,
      agencyName(one.agencyCode, context.lang),
      one.unitName,
      one.serves,
      words.states[one.review],
      one.since,
      one.gaps,
      one.planCode,
      taskName(one.task),
    ]),
  );
}

function taskName(task: { readonly number: string | null; readonly title: string } | null): string | null {
  return task === null ? null : [task.number, task.title].filter((part) => part !== null).join(' ');
}

async function sendCsv(
  context: WebContext,
  name: string,
  headings: readonly string[],
  rowsOf: (found: ConnectionLevels) => readonly Row[],
): Promise<Reply> {
  const { task } = askedIn(context);
  const found = await connectionLevels(dbOf(context), context.actor!, { taskId: task }, todayOf(context));
  if (found === null) return { kind: 'notFound' };
  // What units typed may begin like a formula; a spreadsheet must not carry it out.
  const body =
    BOM +
    stringify(
      [headings, ...rowsOf(found)].map((row) => [...row]),
      { escape_formulas: true },
    );
  return {
    kind: 'bytes',
    body,
    type: 'text/csv; charset=utf-8',
    headers: { 'content-disposition': `attachment; filename="${name}-${todayOf(context)}.csv"` },
  };
}
