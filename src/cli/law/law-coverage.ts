import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArgs, UsageError, type Command } from '../command.ts';
import {
  coverageOf,
  readRequirements,
  type Coverage,
  type Requirement,
  type SourceFile,
} from './requirement-coverage.ts';

const USAGE = 'law coverage [--open] [--json]';
const ROOT = join(import.meta.dirname, '../../..');

/**
 * `motcua law coverage`: which of the requirements in docs/requirements.tsv the titles of the tests claim to show. It
 * says that a test bears the name, not that it passes: that is what running the tests says. Exit 1 on a made-up id.
 */
export const lawCoverage: Command = async (args, io) => {
  const { flags } = readArgs(args, USAGE, { flags: ['open', 'json'] });
  const requirements = readRequirements(readFileSync(join(ROOT, 'docs/requirements.tsv'), 'utf8'));
  const coverage = coverageOf(requirements, testFiles());
  if (flags.json) io.out(JSON.stringify(coverage));
  else for (const line of lines(coverage, requirements, flags.open === true)) io.out(line);
  return coverage.madeUp.length > 0 ? 1 : 0;
};

function testFiles(): SourceFile[] {
  const folder = join(ROOT, 'test');
  if (!existsSync(folder))
    throw new UsageError(`There is no folder test beside docs/requirements.tsv: run this in a full checkout`);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .toSorted((a, b) => a.localeCompare(b))
    .map((path) => ({ path: join('test', path), text: readFileSync(join(folder, path), 'utf8') }));
}

function* lines(
  { groups, total, covered, madeUp }: Coverage,
  requirements: readonly Requirement[],
  open: boolean,
): Generator<string> {
  const summaries = new Map(requirements.map(({ id, summary }) => [id, summary]));
  for (const group of groups) {
    yield `${group.group}\t${group.covered}/${group.total}`;
    if (open) for (const id of group.open) yield `\t${id}\t${summaries.get(id) ?? ''}`;
  }
  yield `all\t${covered}/${total}`;
  for (const { id, path, title } of madeUp) yield `no such requirement: ${id}\t${path}\t${title}`;
}
