import type { TextUnit } from './split-text.ts';

/** A run of words that both texts share, or that only one of them has. */
export interface WordRun {
  readonly op: 'same' | 'removed' | 'added';
  readonly text: string;
}

export interface TextDifference {
  readonly provision: string;
  readonly kind: TextUnit['kind'];
  readonly change: 'added' | 'removed' | 'changed';
  /** Heading and own words of the part; null where it does not exist. */
  readonly before: string | null;
  readonly after: string | null;
  readonly words: readonly WordRun[];
}

export interface TextComparison {
  readonly differences: readonly TextDifference[];
  readonly same: number;
}

type Unit = Pick<TextUnit, 'provision' | 'kind' | 'heading' | 'body'>;

/** Compares two texts part by part (flat lists), by provision number, in the order of the second. */
export function compareTexts(before: readonly Unit[], after: readonly Unit[]): TextComparison {
  const old = new Map(before.map((unit) => [unit.provision, unit]));
  const fresh = new Set(after.map((unit) => unit.provision));
  const differences: TextDifference[] = [];
  let same = 0;
  for (const unit of after) {
    const difference = differenceOf(old.get(unit.provision) ?? null, unit);
    if (difference === null) same += 1;
    else differences.push(difference);
  }
  for (const unit of before) {
    const difference = fresh.has(unit.provision) ? null : differenceOf(unit, null);
    if (difference !== null) differences.push(difference);
  }
  return { differences, same };
}

function differenceOf(before: Unit | null, after: Unit | null): TextDifference | null {
  const [a, b] = [before && textOf(before), after && textOf(after)];
  if (a === b) return null;
  const { provision, kind } = (after ?? before)!;
  const change = a === null ? 'added' : b === null ? 'removed' : 'changed';
  return { provision, kind, change, before: a, after: b, words: compareWords(a ?? '', b ?? '') };
}

function textOf({ heading, body }: Unit): string {
  return [heading, body].filter((part) => part !== null && part !== '').join('\n');
}

/** Beyond this many pairs of words the middle is shown as replaced whole, so that a hostile file cannot eat the memory. */
const MAX_PAIRS = 4_000_000;

/** The shortest way from one text to the other in words (longest common subsequence). */
export function compareWords(before: string, after: string): WordRun[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return runsOf([
    ...a.slice(0, head).map((text): WordRun => ({ op: 'same', text })),
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...a.slice(a.length - tail).map((text): WordRun => ({ op: 'same', text })),
  ]);
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

function middle(a: readonly string[], b: readonly string[]): WordRun[] {
  const removed = a.map((text): WordRun => ({ op: 'removed', text }));
  const added = b.map((text): WordRun => ({ op: 'added', text }));
  if (a.length === 0 || b.length === 0 || a.length * b.length > MAX_PAIRS) return [...removed, ...added];
  const width = b.length + 1;
  // common[i * width + j]: how many words a[i..] and b[j..] share in order.
  const common = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  const runs: WordRun[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      runs.push({ op: 'same', text: a[i]! });
      [i, j] = [i + 1, j + 1];
    } else if (common[(i + 1) * width + j]! >= common[i * width + j + 1]!) runs.push(removed[i++]!);
    else runs.push(added[j++]!);
  }
  return [...runs, ...removed.slice(i), ...added.slice(j)];
}

function runsOf(words: readonly WordRun[]): WordRun[] {
  const runs: WordRun[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last?.op === word.op) runs[runs.length - 1] = { op: last.op, text: `${last.text} ${word.text}` };
    else runs.push(word);
  }
  return runs;
}
