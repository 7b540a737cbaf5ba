import { readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import {
  compareTexts,
  flatUnits,
  loadText,
  readText,
  splitText,
  type SplitText,
  type TextComparison,
  type TextStatus,
} from '../../library/index.ts';
import { needed, readArgs, UsageError, type Command } from '../command.ts';
import { withDatabase } from '../session.ts';

const IMPORT = 'law import FILE --number 134/2025/QH15 --status draft|issued [--json]';
const DIFF =
  'law diff A B [--json]   (each a text file, or a loaded text such as 134/2025/QH15@issued or 134/2025/QH15@draft#1)';
const MAX_BYTES = 20_000_000;

/** `motcua law import`: splits an official text and keeps it. Prints counts and whatever could not be placed with certainty. */
export const lawImport: Command = async (args, io) => {
  const { values, flags, positionals } = readArgs(args, IMPORT, {
    values: ['number', 'status'],
    flags: ['json'],
    positionals: [1, 1],
  });
  const documentNumber = needed(values.number, 'number', IMPORT);
  const status = statusOf(needed(values.status, 'status', IMPORT));
  const source = textOf(positionals[0]!);
  const result = await withDatabase(({ database, clock }) =>
    loadText(database.db, { documentNumber, status, source, loadedBy: userInfo().username, now: clock.now() }),
  );
  if (result.outcome === 'refused') throw new UsageError(`${positionals[0]}: ${result.refusal.text.en}`);
  const { outcome, load, split } = result;
  const counts = countsOf(split);
  if (flags.json) {
    io.out(
      JSON.stringify({
        documentNumber,
        status,
        outcome,
        load,
        counts,
        pages: split.pages.length,
        unplaced: split.unplaced,
      }),
    );
    return 0;
  }
  io.out(
    `${documentNumber} (${status}): ${outcome === 'loaded' ? `loaded as load ${load}` : `unchanged, still load ${load}`}`,
  );
  for (const [kind, count] of Object.entries(counts)) io.out(`${kind}\t${count}`);
  io.out(`page numbers taken out\t${split.pages.length}`);
  io.out(`not placed with certainty\t${split.unplaced.length}`);
  for (const { line, doubt, keptIn, text } of split.unplaced)
    io.out(`\tline ${line}\t${doubt}, kept in ${keptIn}\t${text}`);
  return 0;
};

/** `motcua law diff A B`: what changed from A to B, provision by provision. */
export const lawDiff: Command = async (args, io) => {
  const { flags, positionals } = readArgs(args, DIFF, { flags: ['json'], positionals: [2, 2] });
  const [before, after] = [await unitsOf(positionals[0]!), await unitsOf(positionals[1]!)];
  const comparison = compareTexts(before, after);
  if (flags.json) io.out(JSON.stringify(comparison));
  else for (const line of diffLines(comparison)) io.out(line);
  return 0;
};

function* diffLines({ differences, same }: TextComparison): Generator<string> {
  for (const { provision, change, words } of differences) {
    yield `${provision}\t${change}`;
    const marked = words.map(({ op, text }) =>
      op === 'same' ? text : op === 'removed' ? `[-${text}-]` : `{+${text}+}`,
    );
    yield `\t${marked.join(' ')}`;
  }
  yield `same ${same}, different ${differences.length}`;
}

type Units = Parameters<typeof compareTexts>[0];

/** A loaded text where the argument reads like one, else a file. */
async function unitsOf(reference: string): Promise<Units> {
  const stored = /^([^@]+)@(draft|issued)(?:#(\d{1,4}))?$/.exec(reference);
  if (stored === null) return flatUnits(splitText(textOf(reference)).units);
  const [, number = '', status, load] = stored;
  const text = await withDatabase(({ database }) =>
    readText(database.db, number.normalize('NFC'), status as TextStatus, load === undefined ? undefined : Number(load)),
  );
  if (text === null) throw new UsageError(`No text ${reference} was loaded`);
  return text.units;
}

function textOf(path: string): string {
  let bytes: Buffer;
  try {
    if (statSync(path).size > MAX_BYTES) throw new UsageError(`${path} is larger than ${MAX_BYTES} bytes`);
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown fault'}`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${path} is not UTF-8 text: save it as plain text (UTF-8) first`);
  }
}

function statusOf(text: string): TextStatus {
  if (text === 'draft' || text === 'issued') return text;
  throw new UsageError(`--status ${text} is unknown: expected draft or issued`);
}

function countsOf({ units }: SplitText): Record<string, number> {
  const flat = flatUnits(units);
  const kinds = ['chapter', 'section', 'article', 'clause', 'point'] as const;
  return Object.fromEntries(kinds.map((kind) => [kind, flat.filter((unit) => unit.kind === kind).length]));
}
