import { isUtf8 } from 'node:buffer';
import { UnreadableBody } from './unreadable-body.ts';

/** Nothing of ours is nested half as deep; what reads JSON after us may walk it by recursion. */
const MAX_DEPTH = 32;

/** The value of a JSON body. Refused, not repaired: bytes that are no UTF-8, deep nesting, names that reach an object's prototype. */
export function readJson(bytes: Buffer): unknown {
  const value = parsed(readText(bytes).text);
  checkShape(value);
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

function unreadable(code: string, vi: string, en: string, field = 'body'): UnreadableBody {
  return new UnreadableBody(400, { code, field, text: { vi, en } });
}
