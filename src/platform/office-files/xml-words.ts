/**
 * Words as XML may hold them: control characters (other than tab and line break) and code points that are no characters are left
 * out, half characters become the replacement character, line breaks are of one kind. Everything else stays, right-to-left writing too.
 */
export function xmlWords(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/gv, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}|\p{Noncharacter_Code_Point}/gv, '');
}

/** The same, escaped for an element or an attribute in double quotes. */
export function xmlEscaped(text: string): string {
  return xmlWords(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}
