// Runs in the browser as well: nothing here may need a server.

/** What somebody handed in, as text to be checked: a receipt or something that may hold a code. */
export type Handed =
  | { readonly kind: 'receipt'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string };

type Inflate = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array | null>;

const RECEIPT_MARK = '"motcua-receipt/1"';
/** Compact receipts in links: far longer than any anchor of a page. */
const COMPACT = /#([A-Za-z0-9_-]{120,})/;
const CODE = /\b(AI|TN|TK|HD|HS)[-\s]?\d{4}[-\s]?\d{7,14}[-\s]?[0-9A-Z]\b/i;

/** Reads pasted or scanned text: a receipt as JSON, compact or in a link, else whatever code stands in it. */
export function readText(text: string): Handed {
  const bare = text.trim().replace(/^\uFEFF/, '');
  if (bare.startsWith('{')) return { kind: 'receipt', text: bare };
  const compact = COMPACT.exec(bare);
  if (compact !== null) return { kind: 'receipt', text: compact[1]! };
  if (/^[A-Za-z0-9_-]{120,}$/.test(bare)) return { kind: 'receipt', text: bare };
  return { kind: 'code', text: CODE.exec(bare)?.[0] ?? bare.slice(0, 200) };
}

/** Reads a file: JSON, SVG or text as they are, PDF through its streams. Null when nothing of ours is in it. */
export async function readFileBytes(bytes: Uint8Array<ArrayBuffer>, inflate: Inflate): Promise<Handed | null> {
  const head = latin1(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return readPdf(bytes, inflate);
  const text = new TextDecoder().decode(bytes);
  if (text.includes(RECEIPT_MARK)) return { kind: 'receipt', text: text.trim().replace(/^\uFEFF/, '') };
  const found = readText(text);
  return found.kind === 'receipt' || CODE.test(found.text) ? found : null;
}

const MOST_STREAMS = 400;

/** The receipt embedded in a document, or else the link that its QR code says too. */
async function readPdf(bytes: Uint8Array<ArrayBuffer>, inflate: Inflate): Promise<Handed | null> {
  const whole = latin1(bytes);
  let link = COMPACT.exec(whole)?.[1] ?? null;
  let count = 0;
  for (const match of whole.matchAll(/stream\r?\n/g)) {
    if (whole.slice(match.index - 3, match.index) === 'end') continue;
    if ((count += 1) > MOST_STREAMS) break;
    const start = match.index + match[0].length;
    const end = endOf(whole, match.index, start);
    if (end === null) break;
    const raw = bytes.slice(start, end);
    for (const content of [raw, await inflate(raw)]) {
      const text = content === null ? '' : new TextDecoder().decode(content);
      if (text.includes(RECEIPT_MARK)) {
        const json = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
        return { kind: 'receipt', text: json };
      }
      link ??= COMPACT.exec(text)?.[1] ?? null;
    }
  }
  return link === null ? null : { kind: 'receipt', text: link };
}

/**
 * Where the content of a stream ends: by its stated length, else before the line end that stands before `endstream`. It
 * must be exact: browsers refuse to unpack anything that has a byte behind it.
 */
function endOf(whole: string, keyword: number, start: number): number | null {
  const stated = /\/Length (\d{1,9})\b(?! \d+ R)/.exec(whole.slice(whole.lastIndexOf('<<', keyword), keyword))?.[1];
  const byLength = start + Number(stated ?? Number.NaN);
  if (/^\s*endstream/.test(whole.slice(byLength, byLength + 12))) return byLength;
  const marked = whole.indexOf('endstream', start);
  if (marked < 0) return null;
  return marked - (/\r?\n?$/.exec(whole.slice(start, marked).slice(-2))?.[0].length ?? 0);
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
