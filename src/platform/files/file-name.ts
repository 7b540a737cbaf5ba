const LONGEST = 150;
/** Direction, invisible and control characters: nobody types them into a file name on purpose. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Surrogate}\p{Noncharacter_Code_Point}\u2028\u2029]/gv;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iv;

/**
 * A name that is safe to store, show and offer for download: NFC, without folders, unseen characters and signs that file systems
 * refuse, at most 150 characters with its ending kept. Never empty. The name never becomes a path on this machine.
 */
export function cleanFileName(name: string): string {
  const last =
    name
      .slice(-1_000)
      .split(/[\/\\]/v)
      .at(-1) ?? '';
  const seen = last
    .normalize('NFC')
    .replaceAll(UNSEEN, '')
    .replaceAll(/[<>:"\|?*]/gv, '_')
    .replaceAll(/\s+/gv, ' ');
  const trimmed = seen.replaceAll(/^[. ]+|[. ]+$/gv, '');
  const short = shortened(trimmed === '' ? 'tep' : trimmed);
  return RESERVED.test(short) ? `_${short}` : short;
}

function shortened(name: string): string {
  const letters = Array.from(name);
  if (letters.length <= LONGEST) return name;
  const ending = extensionOf(name);
  const tail = ending === '' ? '' : `.${ending}`;
  return (
    letters
      .slice(0, LONGEST - tail.length)
      .join('')
      .trimEnd() + tail
  );
}

/** Lower-case ending without the dot, or nothing. */
export function extensionOf(name: string): string {
  return /[^.]\.([A-Za-z0-9]{1,10})$/v.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Value of a Content-Disposition header that offers the file under its name (RFC 6266), with an ASCII stand-in for old programs. */
export function contentDisposition(name: string): string {
  const ascii = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gv, '')
    .replaceAll(/[đĐ]/gv, 'd')
    .replaceAll(/[^\x20-\x7e]|["\\%]/gv, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['\(\)*]/gv,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
