import { isUtf8 } from 'node:buffer';
import { UnreadableBody } from './unreadable-body.ts';

/** Nothing of ours is nested half as deep; what reads JSON after us may walk it by recursion. */
const MAX_DEPTH = 32;

/** The value of a JSON body. Refused, not repaired: bytes that are no UTF-8, deep nesting, names twice in one object or reaching its prototype. */
export function readJson(bytes: Buffer): unknown {
  const { text } = readText(bytes);
  const value = parsed(text);
  checkShape(value);
  const twice = repeatedName(text);
  if (twice !== null) throw repeated(twice);
  return value;
}

/** A plain text body. Refused when its bytes are no UTF-8. */
export function readText(bytes: Buffer): { text: string } {
  if (!isUtf8(bytes)) throw unreadable('notUtf8', 'Nội dung không phải là UTF-8.', 'The body is not UTF-8.');
  return { text: bytes.toString('utf8') };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw unreadable('notJson', 'Nội dung không phải là JSON đúng cú pháp.', 'The body is not well-formed JSON.');
  }
}

/** Looks at every object and list once, without recursion. Throws `UnreadableBody`. */
export function checkShape(root: unknown): void {
  const waiting: [value: unknown, depth: number][] = [[root, 1]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [value, depth] = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > MAX_DEPTH)
      throw unreadable('nestedTooDeep', `JSON lồng quá ${MAX_DEPTH} lớp.`, `JSON nested deeper than ${MAX_DEPTH}.`);
    if (Object.hasOwn(value, '__proto__'))
      throw unreadable(
        'forbiddenName',
        'Không dùng tên “__proto__”.',
        'The name `__proto__` is not allowed.',
        '__proto__',
      );
    for (const inner of Object.values(value)) if (typeof inner === 'object') waiting.push([inner, depth + 1]);
  }
}

function repeated(name: string): UnreadableBody {
  const shown = name.replaceAll(/[^\w.-]/g, '?').slice(0, 60);
  return unreadable(
    'repeatedName',
    `Tên “${shown}” xuất hiện hai lần trong cùng một đối tượng.`,
    `The name \`${shown}\` stands twice in one object.`,
    shown === '' ? 'body' : shown,
  );
}

function unreadable(code: string, vi: string, en: string, field = 'body'): UnreadableBody {
  return new UnreadableBody(400, { code, field, text: { vi, en } });
}

/**
 * The first name that an object of this JSON text has twice, or null. `JSON.parse` keeps the last of them silently, other readers the
 * first: what two readers would read differently must not be recorded. The text must be well-formed JSON. One pass, without recursion.
 */
function repeatedName(text: string): string | null {
  // For each open object the names that it has had; null for a list.
  const open: (Set<string> | null)[] = [];
  let nameNext = false;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case QUOTE: {
        const end = endOfString(text, at);
        const names = open.at(-1);
        if (nameNext && names) {
          const name = nameOf(text.slice(at, end + 1));
          if (names.has(name)) return name;
          names.add(name);
          nameNext = false;
        }
        at = end;
        break;
      }
      case OBJECT:
        open.push(new Set());
        nameNext = true;
        break;
      case LIST:
        open.push(null);
        nameNext = false;
        break;
      case OBJECT_END:
      case LIST_END:
        open.pop();
        nameNext = false;
        break;
      case COMMA:
        nameNext = open.at(-1) instanceof Set;
        break;
      default:
    }
  }
  return null;
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OBJECT, OBJECT_END, LIST, LIST_END] = [0x7b, 0x7d, 0x5b, 0x5d];

/** Place of the quote that ends the string beginning at `start`: one before which an even number of backslashes stands. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    if (end < 0) return text.length;
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
}

/** Two spellings of one name are one name. */
function nameOf(quoted: string): string {
  return quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
}
