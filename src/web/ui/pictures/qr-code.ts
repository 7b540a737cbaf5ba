import { create } from 'qrcode';
import { html } from '../html.ts';
import type { Html } from '../html.ts';

/** A text as QR code (error correction M), black on white in both themes so that every camera reads it. `label` says what it is for. */
export function qrCode(text: string, label: string): Html {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const quiet = 4;
  const side = modules.size + 2 * quiet;
  let path = '';
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size;) {
      const from = column;
      while (column < modules.size && modules.get(row, column) !== 0) column++;
      if (column > from) path += `M${from + quiet} ${row + quiet}h${column - from}v1H${from + quiet}z`;
      else column++;
    }
  }
  return html`<svg class="qr" viewBox="0 0 ${side} ${side}" width="180" height="180" role="img" aria-label="${label}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
}
