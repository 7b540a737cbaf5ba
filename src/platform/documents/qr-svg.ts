import { create } from 'qrcode';

/** Quiet zone that scanners need, in modules. */
const MARGIN = 4;

/**
 * A QR code as SVG, one path, black on white. `title` is read aloud; without it the picture counts as decoration.
 * Throws when the text does not fit (about 2 300 bytes).
 */
export function qrSvg(text: string, title?: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const size = modules.size + 2 * MARGIN;
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) path += `M${column + MARGIN} ${row + MARGIN}h1v1h-1z`;
    }
  }
  const label = title === undefined ? ' aria-hidden="true"' : ` role="img" aria-label="${escaped(title)}"`;
  const box = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"${label}>`;
  return `${box}<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${path}"/></svg>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
