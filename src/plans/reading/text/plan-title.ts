import type { Passage } from '../plan-reading.ts';
import { passage, words, type DocumentLine, type PlanDocument } from './document.ts';

const NAMED = /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH|CHIẾN LƯỢC|ĐỀ ÁN)(?=[\s:.]|$)/u;
const FIRST_LINES = 15;

/**
 * The name of the plan: the line in capitals with what goes on below it, else the first heading or early line that speaks of a plan,
 * else null.
 */
export function planTitle(document: PlanDocument): Passage | null {
  const index = document.lines.findIndex((line) => NAMED.test(words(document, line)));
  if (index >= 0) return passage(document, { from: document.lines[index]!.from, to: titleEnd(document, index) });
  const early = document.lines.slice(0, FIRST_LINES).filter((line) => !line.cells && !line.marker);
  const spoken = early.find(
    (line) => /kế hoạch|chương trình|chiến lược/iu.test(words(document, line)) && line.to - line.from < 300,
  );
  return spoken ? passage(document, spoken) : null;
}

/** Lines below the name belong to it until a number, a bracket, a stop or a long paragraph. */
function titleEnd(document: PlanDocument, index: number): number {
  let { to } = document.lines[index]!;
  for (const line of document.lines.slice(index + 1, index + 4)) {
    if (!goesOn(document, line)) break;
    to = line.to;
  }
  return to;
}

function goesOn(document: PlanDocument, line: DocumentLine): boolean {
  const text = words(document, line);
  return (
    line.marker === null &&
    line.cells === null &&
    text.length < 250 &&
    !/^\(|[.:;]$|^số:|^căn cứ|^thực hiện/iu.test(text)
  );
}
