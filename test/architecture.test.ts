import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { test } from 'node:test';
import { ownFolder } from './own-folder.ts';

/** Storey of each room. Imports go down only; rooms of one storey are strangers unless listed. */
const STOREY: Record<string, number> = {
  'src/platform': 0,
  'src/verifier': 0,
  'src/law': 1,
  'src/record-log': 2,
  'src/procedures': 2,
  'src/library': 2,
  'src/registry': 3,
  'src/plans': 3,
  'src/communication': 3,
  'src/legal-review': 3,
  'src/strategy': 3,
  'src/connections': 3,
  'src/casework': 4,
  'src/web': 5,
  'src/cli': 5,
  'src/rooms-together.ts': 5.5,
  'src/night-tasks.ts': 5.5,
  'src/serve.ts': 6,
  'src/main.ts': 7,
};
/** Rooms that must not see a room although it lies below. */
const INVISIBLE: Record<string, string[]> = {
  'src/law': ['src/platform', 'src/verifier'],
  'src/procedures': ['src/platform', 'src/verifier'],
  'src/record-log': ['src/verifier', 'src/law'],
  'src/platform': [],
};
const AUDIENCES = ['public', 'workspace', 'office', 'api'];
const FORBIDDEN_NAMES = /(^|[-_./])(utils?|helpers?|common|manager|misc|v2)([-_./]|$)/i;
/** Exceptions to the size limits, each with its reason. */
const SIZE_EXCEPTIONS: Record<string, string> = {
  'src/platform/database/tables.ts': 'generated from the schema',
};
const LONG_KIND =
  /(texts?\.(vi|en)|\/(values|provisions|texts|examples)\/|(^|\/)(form|procedure|examples|texts)(\.|-)|\.examples\.)/;
const MAX_FOLDER_FILES = 12;
const MAX_DEPTH = 4;

/** Every broken rule of the house under `root`, as sentences. */
export function violations(root: string): string[] {
  const files = codeFiles(join(root, 'src')).map((file) => relative(root, file).split(sep).join('/'));
  return [
    ...files.flatMap((file) => [...importViolations(root, file), ...sourceViolations(root, file)]),
    ...folderViolations(root),
    ...circles(root, files),
  ];
}

function importViolations(root: string, file: string): string[] {
  const found: string[] = [];
  for (const target of importsOf(root, file)) {
    const problem = target.startsWith('src/') ? crossing(file, target) : `imports ${target} from outside src`;
    if (problem && !(target.endsWith('package.json') || /\.(css|sql)$/.test(target))) found.push(`${file}: ${problem}`);
    if (!existsSync(join(root, target))) found.push(`${file}: imports ${target}, which does not exist`);
  }
  return found;
}

/** Relative imports of a file, as paths from `root`; types count too. */
function importsOf(root: string, file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from\s+|import\s*\(\s*|import\s+)['"](\.[^'"]+)['"]/g)].map((match) =>
    relative(root, resolve(root, dirname(file), match[1]!))
      .split(sep)
      .join('/'),
  );
}

/** Files that import each other, directly or through others: also inside a room every arrow points one way. */
function circles(root: string, files: readonly string[]): string[] {
  const found: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (file: string, trail: readonly string[]): void => {
    if (state.get(file) === 'open')
      found.push(`${file}: a circle of imports: ${[...trail.slice(trail.indexOf(file)), file].join(' -> ')}`);
    if (state.has(file)) return;
    state.set(file, 'open');
    for (const next of importsOf(root, file)) if (files.includes(next)) visit(next, [...trail, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  return found;
}

function room(path: string): string {
  return Object.keys(STOREY).find((name) => path === name || path.startsWith(`${name}/`)) ?? path;
}

function crossing(from: string, to: string): string | null {
  const [a, b] = [room(from), room(to)];
  if (!(a in STOREY)) return `stands in no room of the house`;
  if (!(b in STOREY)) return `imports ${to}, which stands in no room`;
  if (a === b) return insideRoom(a, from, to);
  if (STOREY[b]! >= STOREY[a]!) return `imports ${to}: storey ${STOREY[a]} may not see ${STOREY[b]}`;
  if (INVISIBLE[a]?.includes(b)) return `imports ${to}: ${b} is invisible to ${a}`;
  if (!isFrontDoor(b, to)) return `imports ${to} past the front door of ${b}`;
  return null;
}

function isFrontDoor(name: string, to: string): boolean {
  if (name.endsWith('.ts')) return true;
  const inner = to.slice(name.length + 1);
  if (name === 'src/platform') return /^[a-z-]+\/index\.ts$/.test(inner);
  if (name === 'src/procedures') return inner === 'index.ts' || inner === 'kit/index.ts';
  if (name === 'src/web') return /^(index|server\/index|(public|workspace|office|api)\/index)\.ts$/.test(inner);
  return inner === 'index.ts';
}

function insideRoom(name: string, from: string, to: string): string | null {
  const [a, b] = [from, to].map((path) => path.slice(name.length + 1).split('/')[0]!) as [string, string];
  if (name === 'src/procedures' && a === 'kit' && b !== 'kit') return `imports ${to}: the kit sees no procedure`;
  if (name === 'src/procedures' && a !== b && b !== 'kit' && a !== 'index.ts')
    return `imports ${to}: procedures are strangers to each other`;
  if (name === 'src/web' && AUDIENCES.includes(a) && a !== b && b !== 'ui' && b !== 'display' && b !== 'server')
    return `imports ${to}: audiences are strangers`;
  if (name === 'src/web' && a === 'ui' && b !== 'ui') return `imports ${to}: ui sees only itself`;
  if (name === 'src/web' && a === 'display' && b !== 'display' && b !== 'ui')
    return `imports ${to}: display knows no audience and no server`;
  if (name === 'src/web' && a === 'server' && AUDIENCES.includes(b))
    return `imports ${to}: the server knows no audience`;
  if (name === 'src/platform' && a !== b && !/^[a-z-]+\/index\.ts$/.test(to.slice(name.length + 1)))
    return `imports ${to} past the front door`;
  return null;
}

function sourceViolations(root: string, file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found: string[] = [];
  const lines = text.split('\n').length - 1;
  const limit = LONG_KIND.test(file) ? 500 : 300;
  if (lines > limit && !SIZE_EXCEPTIONS[file]) found.push(`${file}: ${lines} lines, limit ${limit}`);
  if (FORBIDDEN_NAMES.test(file)) found.push(`${file}: a name that says nothing`);
  if (
    !file.startsWith('src/platform/clock/') &&
    !isBrowserCode(file) &&
    /new Date\(\)|Date\.now\(\)/.test(stripComments(text))
  ) {
    found.push(`${file}: asks the machine for the time; take a Clock or a Date`);
  }
  if (/^src\/(law|procedures)\//.test(file) && /from ['"](?!\.|typebox|node:crypto|canonicalize)/.test(text))
    found.push(`${file}: law and procedures are pure`);
  if (/^src\/verifier\//.test(file) && /from ['"](node:|[a-z@])/.test(text))
    found.push(`${file}: the verifier stands alone`);
  if (basename(file).toLowerCase() !== basename(file)) found.push(`${file}: file names are kebab-case`);
  return found;
}

function isBrowserCode(file: string): boolean {
  return file.includes('/assets/');
}

function stripComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');
}

function folderViolations(root: string): string[] {
  const found: string[] = [];
  const visit = (folder: string, depth: number): void => {
    const name = relative(root, folder).split(sep).join('/');
    const entries = readdirSync(folder);
    const code = entries.filter((entry) => /\.(ts|css)$/.test(entry));
    if (code.length > MAX_FOLDER_FILES) found.push(`${name}: ${code.length} files, limit ${MAX_FOLDER_FILES}`);
    if (depth > MAX_DEPTH) found.push(`${name}: deeper than ${MAX_DEPTH}`);
    if (depth === 1 && !entries.includes('README.md')) found.push(`${name}: no README.md`);
    if (entries.includes('README.md') && readFileSync(join(folder, 'README.md'), 'utf8').split('\n').length > 26)
      found.push(`${name}/README.md: over 25 lines`);
    for (const entry of entries) if (statSync(join(folder, entry)).isDirectory()) visit(join(folder, entry), depth + 1);
  };
  visit(join(root, 'src'), 0);
  return found;
}

function codeFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? codeFiles(path) : entry.name.endsWith('.ts') ? [path] : [];
  });
}

test('every import points to a smaller number, and the house keeps its limits', () => {
  assert.deepEqual(violations(resolve(import.meta.dirname, '..')), []);
});

/** Each planted file breaks exactly one rule, which must be named. */
const PLANTED: [file: string, text: string, caught: RegExp][] = [
  ['src/law/x.ts', `import { connect } from '../platform/database/index.ts';`, /storey|invisible/],
  ['src/procedures/a/form.ts', `import { b } from '../b/form.ts';`, /strangers to each other/],
  ['src/procedures/kit/x.ts', `import { a } from '../a/form.ts';`, /kit sees no procedure/],
  ['src/platform/files/x.ts', `import { lawOn } from '../../law/index.ts';`, /storey 0 may not see 1/],
  ['src/registry/x.ts', `import { perform } from '../casework/index.ts';`, /storey 3 may not see 4/],
  ['src/web/public/x.ts', `import { queue } from '../office/index.ts';`, /audiences are strangers/],
  ['src/web/display/x.ts', `import { queue } from '../office/index.ts';`, /knows no audience/],
  ['src/cli/x.ts', `import { page } from '../web/ui/page.ts';`, /storey 5 may not see 5/],
  ['src/casework/x.ts', `import { search } from '../registry/search.ts';`, /past the front door/],
  ['src/casework/clock.ts', `export const now = () => new Date();`, /asks the machine for the time/],
  ['src/verifier/x.ts', `import { createHash } from 'node:crypto';`, /stands alone/],
  ['src/law/utils.ts', `export const a = 1;`, /says nothing/],
  ['src/registry/long.ts', 'export {};\n'.repeat(301), /301 lines, limit 300/],
  ['src/registry/a.ts', `import type { B } from './a.ts';`, /a circle of imports/],
  ['src/law/impure.ts', `import { readFileSync } from 'node:fs';`, /pure/],
];

for (const [file, text, caught] of PLANTED) {
  test(`the architecture test catches a planted violation in ${file}`, () => {
    const root = ownFolder('planted');
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), text);
    assert.match(violations(root).join('\n'), caught);
  });
}
