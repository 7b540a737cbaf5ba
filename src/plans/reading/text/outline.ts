import { beginsWithLabel } from '../fields/split-labels.ts';
import { isCapitals } from './join-lines.ts';
import { words, type DocumentLine, type PlanDocument } from './document.ts';
import { sectionKind, type SectionKind } from './section-kind.ts';

/** An item of the document with what stands under it. Unmarked paragraphs are items too, with style "para". */
export interface Item {
  line: DocumentLine;
  style: string;
  number: string;
  parent: Item | null;
  children: Item[];
  section: SectionKind;
}

/** The document as a tree: its top items in order. */
export function outline(document: PlanDocument): Item[] {
  const roots: Item[] = [];
  let open: Item[] = [];
  for (const line of document.lines) {
    const body = words(document, line.body);
    const style = styleOf(line, body, open);
    if (style === 'restart') open = [];
    const own = headingKind(body, style, line.heading, open);
    open = above(open, style);
    const parent = style === 'para' ? ownerOf(document, open, body) : (open.at(-1) ?? null);
    const section = own ?? parent?.section ?? 'front';
    const item: Item = { line, style, number: line.marker?.number ?? '', parent, children: [], section };
    (parent?.children ?? roots).push(item);
    if (style !== 'para') open.push(item);
  }
  return roots;
}

/** Numbers from the section down to the item, "II.1.a"; bullets and unnumbered headings give none. */
export function numberPath(item: Item): string[] {
  const above = item.parent ? numberPath(item.parent) : [];
  if (item.number === '') return above;
  // "1.2" holds the number of the item above it; articles around Roman sections only frame the plan.
  if (/^decimal[2-9]$/u.test(item.style)) return [...above.filter((number) => !/^\d/u.test(number)), item.number];
  return item.style === 'roman'
    ? [...above.filter((number) => !number.startsWith('Điều')), item.number]
    : [...above, item.number];
}

/** A new document begins: the plan behind the decision that issues it, or an annex. */
const RESTART = /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH|CHIẾN LƯỢC|ĐỀ ÁN|PHỤ LỤC|DANH MỤC)(?=[\s:.]|$)/u;

function styleOf(line: DocumentLine, body: string, open: readonly Item[]): string {
  if (line.cells) return 'para';
  if (line.marker) {
    // "i)" after "h)" is a letter; "i)" first of its kind counts in Roman numerals.
    const roman = line.marker.style === 'letter' && /^[ivx]$/u.test(line.marker.number);
    return roman && open.some((item) => item.style === 'roman-low') ? 'roman-low' : line.marker.style;
  }
  if (RESTART.test(body) && (isCapitals(body.split(' ').slice(0, 2).join(' ')) || line.heading)) return 'restart';
  if (/^nơi nhận\s*:?/iu.test(body) && body.length < 40) return 'title';
  return sectionKind(body) && (line.heading || isCapitals(body)) ? 'title' : 'para';
}

/** What a heading opens, or null for a line that is no heading. */
function headingKind(body: string, style: string, marked: boolean, open: readonly Item[]): SectionKind | null {
  if (style in RANK) {
    const frame = open.findLast((item) => RANK[item.style]! < RANK[style]!);
    const own = body.length <= 200 || marked ? sectionKind(body) : null;
    return own ?? frame?.section ?? 'other';
  }
  // Plans without Roman numerals number their parts 1, 2, 3.
  if (style !== 'decimal1' || open.some((item) => item.style in RANK && item.style !== 'restart')) return null;
  const short = body.length <= 70 && !/[.;]$/u.test(body);
  return short && (marked || isCapitals(body) || PART_WORDS.test(body)) ? sectionKind(body) : 'body';
}
const PART_WORDS =
  /^(?:mục đích|yêu cầu|mục tiêu|nội dung|nhiệm vụ|kinh phí|nguồn kinh phí|tổ chức thực hiện)(?:[\s,:]|$)/iu;

const RANK: Record<string, number> = { restart: -1, part: 0, article: 0, title: 1, capital: 1, roman: 2 };

/** Open items that stay open when a line of this style comes. */
function above(open: readonly Item[], style: string): Item[] {
  if (style === 'para') return [...open];
  const same = open.findIndex((item) => item.style === style);
  if (same >= 0) return open.slice(0, same);
  const rank = RANK[style];
  if (rank !== undefined) return open.filter((item) => (RANK[item.style] ?? 9) < rank);
  const dots = /^decimal(\d)$/u.exec(style)?.[1];
  if (dots) {
    // "1.2" stands under "1", never under a bullet or letter.
    const shallower = open.findLastIndex((item) => item.style in RANK || /^decimal\d$/u.test(item.style));
    return open.slice(0, shallower + 1).filter((item) => !(item.style > style && /^decimal/u.test(item.style)));
  }
  return [...open];
}

/** A paragraph without number belongs to the nearest item; a label line never to a bullet that is itself a label. */
function ownerOf(document: PlanDocument, open: readonly Item[], body: string): Item | null {
  if (!beginsWithLabel(body)) return open.at(-1) ?? null;
  return open.findLast((item) => !beginsWithLabel(words(document, item.line.body))) ?? null;
}
