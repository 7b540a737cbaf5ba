/** One row of docs/requirements.tsv. `id` is written with `đ`, as in the requirements. */
export interface Requirement {
  readonly id: string;
  readonly group: string;
  readonly kind: string;
  readonly summary: string;
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A test title that names a requirement. */
export interface Claim {
  readonly id: string;
  readonly path: string;
  readonly title: string;
}

export interface Coverage {
  readonly total: number;
  readonly covered: number;
  readonly groups: readonly {
    readonly group: string;
    readonly total: number;
    readonly covered: number;
    readonly open: readonly string[];
  }[];
  readonly claims: readonly Claim[];
  /** Claims of a requirement that does not exist. */
  readonly madeUp: readonly Claim[];
}

/** Reads the ledger. Throws on a row of another shape and on an id that stands there twice. */
export function readRequirements(tsv: string): Requirement[] {
  const [, ...rows] = tsv.normalize('NFC').trimEnd().split('\n');
  const seen = new Set<string>();
  return rows.map((row, index) => {
    const [id, group, kind, summary, ...rest] = row.split('\t');
    if (!id || !group || !kind || !summary || rest.length > 0)
      throw new Error(`requirements.tsv, line ${index + 2}: four fields expected`);
    if (seen.has(key(id))) throw new Error(`requirements.tsv, line ${index + 2}: ${id} stands there twice`);
    seen.add(key(id));
    return { id, group, kind, summary };
  });
}

/**
 * Which requirements the titles of the tests claim to show, as `[L10.3-1]`, one bracket each; `đ` may be written `dd`.
 * A skipped or unwritten test covers nothing.
 */
export function coverageOf(requirements: readonly Requirement[], files: readonly SourceFile[]): Coverage {
  const idByKey = new Map(requirements.map(({ id }) => [key(id), id]));
  const found = files.flatMap(claimsOf);
  const claims = found.flatMap(({ runs, ...claim }) => {
    const id = idByKey.get(key(claim.id));
    return id === undefined || !runs ? [] : [{ ...claim, id }];
  });
  const madeUp = found.filter(({ id }) => !idByKey.has(key(id))).map(({ id, path, title }) => ({ id, path, title }));
  const shown = new Set(claims.map((claim) => claim.id));
  const groups = [...new Set(requirements.map(({ group }) => group))].map((group) => {
    const ids = requirements.filter((one) => one.group === group).map(({ id }) => id);
    const open = ids.filter((id) => !shown.has(id));
    return { group, total: ids.length, covered: ids.length - open.length, open };
  });
  return { total: requirements.length, covered: shown.size, groups, claims, madeUp };
}

const TITLED =
  /\b(?:test|it|describe|suite)((?:\.\w+)*)\(\s*(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|`((?:\\.|[^`\\])*)`)(\s*,\s*\{[^}]*\b(?:skip|todo)\s*:\s*(?:true|['"]))?/gsu;
/** What can only be meant as a requirement: brackets with anything else are left alone. */
const REQUIREMENT = /\[((?:L\d|Q367\.|MST\.|TN\.|HN\.)[^\]\s]*)\]/gu;

function claimsOf({ path, text }: SourceFile): (Claim & { runs: boolean })[] {
  return [...text.normalize('NFC').matchAll(TITLED)].flatMap(
    ([, modifiers = '', single, double, template, skipped]) => {
      const title = single ?? double ?? template ?? '';
      const runs = !/\.(?:skip|todo)\b/.test(modifiers) && skipped === undefined;
      return [...title.matchAll(REQUIREMENT)].map((match) => ({ id: match[1]!, path, title, runs }));
    },
  );
}

function key(id: string): string {
  return id.normalize('NFC').replaceAll('đ', 'dd');
}
