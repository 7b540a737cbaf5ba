import { readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { recheckList } from '../../casework/index.ts';
import {
  compareLists,
  dayOf,
  HIGH_RISK_LISTS,
  parseDay,
  type Day,
  type HighRiskList,
  type RowDifference,
} from '../../law/index.ts';
import { composeLists, loadHighRiskList, storedLists, type ListStatus } from '../../library/index.ts';
import { needed, readArgs, UsageError, type Command } from '../command.ts';
import { withDatabase } from '../session.ts';

const IMPORT =
  'law list import FILE --decision 33/2026/QĐ-TTg --signed DAY --from DAY --status draft|issued --source URL [--json]';
const DIFF = 'law list diff A B [--json]   (versions such as 33/2026/QĐ-TTg#1; see motcua law list)';
const MAX_BYTES = 5_000_000;

/** `motcua law list`: the versions of the high-risk list; `import` loads a corrected or amended one, `diff` compares two. */
export const lawList: Command = async (args, io) => {
  const [name = '', ...rest] = args;
  if (name === 'import') return importList(rest, io);
  if (name === 'diff') return diffLists(rest, io);
  const { flags } = readArgs(args, 'law list [--json] · law list import FILE … · law list diff A B', {
    flags: ['json'],
  });
  const lists = await allLists();
  const shown = lists.map(({ version, inForceFrom, signedOn, rows, source, status }) => ({
    version, inForceFrom, signedOn, rows: rows.length, status, source: source.url,
  })); // prettier-ignore
  if (flags.json) io.out(JSON.stringify(shown));
  else for (const { version, list } of lists) io.out(`${version}\t${list}`);
  return 0;
};

type Listed = HighRiskList & { readonly list: string };

async function allLists(): Promise<Listed[]> {
  const loaded = await withDatabase(({ database }) => storedLists(database.db));
  return [...HIGH_RISK_LISTS, ...loaded].map((one) => {
    const draft = 'isDraft' in one && one.isDraft === true ? '\tdraft' : '';
    return { ...one, list: `from ${one.inForceFrom}\t${one.rows.length} rows${draft}` };
  });
}

const importList: Command = async (args, io) => {
  const { values, flags, positionals } = readArgs(args, IMPORT, {
    values: ['decision', 'signed', 'from', 'status', 'source'],
    flags: ['json'],
    positionals: [1, 1],
  });
  const request = {
    document: needed(values.decision, 'decision', IMPORT).normalize('NFC'),
    signedOn: dayIn(needed(values.signed, 'signed', IMPORT), 'signed'),
    inForceFrom: dayIn(needed(values.from, 'from', IMPORT), 'from'),
    status: statusOf(needed(values.status, 'status', IMPORT)),
    sourceUrl: needed(values.source, 'source', IMPORT),
    source: textOf(positionals[0]!),
    loadedBy: userInfo().username,
  };
  const { loaded, rechecked } = await withDatabase(async ({ database, clock, config }) => {
    const now = clock.now();
    const done = await loadHighRiskList(database.db, { ...request, now, today: dayOf(now) });
    if (done.outcome !== 'loaded') return { loaded: done, rechecked: null };
    await composeLists(database.db);
    return { loaded: done, rechecked: await recheckList({ db: database.db, baseUrl: config.baseUrl }, now) };
  });
  if (loaded.outcome === 'refused') {
    for (const { line, column, text } of loaded.faults)
      io.err(`line ${line}${column === '' ? '' : `, ${column}`}: ${text}`);
    throw new UsageError(`${positionals[0]}: ${loaded.text}`);
  }
  const { outcome, list, differences } = loaded;
  if (flags.json)
    io.out(
      JSON.stringify({
        outcome,
        version: list.version,
        inForceFrom: list.inForceFrom,
        rows: list.rows.length,
        differences,
        rechecked,
      }),
    );
  else {
    const standing = request.status === 'draft' ? 'a draft, for comparing only; it names' : 'in force from';
    io.out(`${list.version}: ${outcome}, ${list.rows.length} rows, ${standing} ${list.inForceFrom}`);
    for (const line of lines(differences)) io.out(line);
    if (rechecked !== null) io.out(`systems to be reviewed\t${rechecked}`);
  }
  return 0;
};

const diffLists: Command = async (args, io) => {
  const { flags, positionals } = readArgs(args, DIFF, { flags: ['json'], positionals: [2, 2] });
  const lists = await allLists();
  const [before, after] = positionals.map((wanted) => {
    const found = lists.find(({ version }) => version === wanted.normalize('NFC'));
    if (found === undefined)
      throw new UsageError(`No version ${wanted}: there are ${lists.map(({ version }) => version).join(', ')}`);
    return found;
  });
  const differences = compareLists(before!, after!);
  if (flags.json) io.out(JSON.stringify(differences));
  else for (const line of lines(differences)) io.out(line);
  return 0;
};

function* lines(differences: readonly RowDifference[]): Generator<string> {
  for (const { row, change, what, before, after } of differences) {
    yield `${row}\t${change}${what.length === 0 ? '' : `: ${what.join(', ')}`}`;
    const parts = what.length === 0 ? (['name'] as const) : what;
    for (const part of parts) {
      if (before !== null) yield `\t- ${wordsOf(before[part])}`;
      if (after !== null) yield `\t+ ${wordsOf(after[part])}`;
    }
  }
  yield `different ${differences.length}`;
}

function wordsOf(text: string | { readonly vi: string }): string {
  return typeof text === 'string' ? text : text.vi;
}

function dayIn(text: string, name: string): Day {
  const day = parseDay(text);
  if (day === null) throw new UsageError(`--${name} ${text} is no day: expected for example 2026-12-01`);
  return day;
}

function statusOf(text: string): ListStatus {
  if (text === 'draft' || text === 'issued') return text;
  throw new UsageError(`--status ${text} is unknown: expected draft or issued`);
}

function textOf(path: string): string {
  try {
    if (statSync(path).size > MAX_BYTES) throw new UsageError(`${path} is larger than ${MAX_BYTES} bytes`);
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (error instanceof TypeError) throw new UsageError(`${path} is not UTF-8: save it as CSV (UTF-8) first`);
    throw new UsageError(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown fault'}`);
  }
}
