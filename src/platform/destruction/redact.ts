/** What says who somebody is. */
export interface PersonalMarks {
  /** Lower-case address: a short text that holds it goes whole, since what stands beside it is the person's too. */
  readonly email: string;
  /** A text that is this name goes whole; within other texts it stays, for names of people stand in names of companies. */
  readonly name: string;
  /** Further pieces (a telephone number, another spelling of the name): taken out wherever they stand. */
  readonly also: readonly string[];
}

/** Stands where something was taken out. */
export const REDACTED = '(đã xóa dữ liệu cá nhân)';

const SHORT = 300;

/** The JSON value without what says who the person is, or null when nothing of it does. Names of members are not looked at. */
export function redact(value: unknown, marks: PersonalMarks): { value: unknown } | null {
  let found = false;
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') {
      const clean = redactText(part, marks);
      if (clean === null) return part;
      found = true;
      return clean;
    }
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, walk(inner)]));
  };
  const clean = walk(value);
  return found ? { value: clean } : null;
}

/** The text without it, or null when it says nothing of the person. */
export function redactText(text: string, marks: PersonalMarks): string | null {
  const plain = (one: string): string => one.normalize('NFC').trim().toLowerCase();
  if (plain(text) === plain(marks.name)) return REDACTED;
  const holdsAddress = plain(text).includes(marks.email);
  if (holdsAddress && text.length <= SHORT) return REDACTED;
  let clean = text.normalize('NFC');
  for (const piece of [marks.email, ...(holdsAddress ? [marks.name] : []), ...marks.also])
    clean = clean.replaceAll(new RegExp(RegExp.escape(piece.normalize('NFC').trim()), 'giu'), REDACTED);
  return clean === text.normalize('NFC') ? null : clean;
}

/** Pieces of text by which a database finds rows worth looking at: as `ilike` patterns. */
export function likePatterns({ email, name, also }: PersonalMarks): string[] {
  return [email, name, ...also].map(
    (one) =>
      `%${one
        .normalize('NFC')
        .trim()
        .replaceAll(/[\\%_]/g, String.raw`\$&`)}%`,
  );
}
