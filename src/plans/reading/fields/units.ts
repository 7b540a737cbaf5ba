import { BARE_COLLECTIVE, COMMA_NAMES, KIND, KIND_ALONE, OPEN_TAIL, OWN_CLASS, PLURAL, PROPER } from './unit-words.ts';

export interface UnitList {
  names: string[];
  /** A comma or "và" could have been read both ways. */
  unsure: boolean;
}

const SEPARATOR = /;\s*|,\s*(?:và\s+)?|\s+(?:và|cùng với|cùng|với)\s+/gu;

/**
 * The single units of a list, as a reader would part them: "Các sở, ban, ngành tỉnh và UBND các xã, phường" are two, "Sở Khoa học
 * và Công nghệ" is one. Each name is an exact stretch of the text; words in brackets behind a name are left out of it.
 */
export function splitUnits(text: string): UnitList {
  const masked = maskFixed(text);
  const names: string[] = [];
  let unsure = false;
  let from = 0;
  for (const match of masked.matchAll(SEPARATOR)) {
    const left = text.slice(from, match.index).trim();
    const right = text.slice(match.index + match[0].length);
    const verdict = parts(left, right, match[0].trim());
    if (verdict === 'unsure') unsure = true;
    if (verdict === 'no') continue;
    names.push(left);
    from = match.index + match[0].length;
  }
  names.push(text.slice(from).trim());
  return { names: names.map(withoutBrackets).filter((name) => /\p{L}/u.test(name)), unsure };
}

/** Same length, with what must not be parted blotted out: brackets, names that hold commas. */
function maskFixed(text: string): string {
  let masked = text.replaceAll(COMMA_NAMES, (name) => 'x'.repeat(name.length));
  for (let before = ''; before !== masked;) {
    before = masked;
    masked = masked.replaceAll(/\([^()]*\)/gu, (name) => 'x'.repeat(name.length));
  }
  return masked;
}

function parts(left: string, right: string, separator: string): 'yes' | 'no' | 'unsure' {
  if (separator === ';') return 'yes';
  if (PLURAL.test(right) || OWN_CLASS.test(right)) return 'yes';
  // "các sở" + "ban", "UBND các xã" + "phường", "Các cơ quan" + "đơn vị thuộc Bộ": one collective.
  const collective = BARE_COLLECTIVE.test(left) || OPEN_TAIL.test(left);
  if (collective && (KIND.test(right) || KIND_ALONE.test(right))) return 'no';
  if (PROPER.test(right)) return 'yes';
  if (/^(?:cùng|với)/u.test(separator)) return 'no';
  if (KIND.test(right)) return 'yes';
  // "Sở Nội vụ, Tài chính, Tư pháp": the second name stands without its head.
  if (separator === ',' && /^\p{Lu}/u.test(right) && /^(?:các )?(?:Bộ|Sở|Vụ|Cục|Phòng|Ban)\s/iu.test(left))
    return 'unsure';
  if (separator.startsWith(',') && /^\p{Lu}/u.test(right)) return 'unsure';
  return 'no';
}

function withoutBrackets(name: string): string {
  return name.replace(/\s*\([^()]*\)?[\s.]*$/u, '').replace(/[\s.,;:]+$/u, '');
}

/** Whether words look like a list of units: a proper name or a kind of unit begins them. */
export function looksLikeUnits(text: string): boolean {
  return (
    PROPER.test(text) ||
    OWN_CLASS.test(text) ||
    (PLURAL.test(text) && KIND.test(text.replace(/^\S+\s+(?:số\s+)?/u, ''))) ||
    KIND.test(text)
  );
}
