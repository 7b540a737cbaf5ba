import { pieces, type Block, type Receipt, type StateDocument } from './content.ts';
import { FRAME_LABELS } from './frame-labels.ts';
import { qrSvg } from './qr-svg.ts';
import { renderPdf, type RenderedPdf, type RenderOptions, type Template } from './render.ts';

type LayoutOptions = Omit<RenderOptions, 'attachment'>;

/** A letter, decision or report in the state's form. */
export function stateDocumentPdf(content: StateDocument, options: LayoutOptions): RenderedPdf {
  const data = { ...content, labels: FRAME_LABELS[options.lang] };
  return rendered(layout('state-document'), data, content, options);
}

/** A receipt with its number, QR code and, if given, its machine-readable twin inside. */
export function receiptPdf(content: Receipt, options: LayoutOptions): RenderedPdf {
  return rendered(layout('receipt'), content, content, options);
}

function layout(name: 'state-document' | 'receipt'): Template {
  return { main: `#import "${name}.typ": ${name}\n#${name}(json(bytes(sys.inputs.data)), sys.inputs.lang)` };
}

function rendered(
  template: Template,
  data: object,
  content: StateDocument | Receipt,
  options: LayoutOptions,
): RenderedPdf {
  const { qr, attachment } = content;
  const code = qr && { svg: qrSvg(qr.text), caption: qr.caption, alt: qr.alt };
  // The attachment's bytes go beside the data, its description with them.
  const described = attachment && { ...attachment, content: undefined };
  return renderPdf(
    template,
    { ...data, body: content.body.map(inPieces), qr: code, attachment: described },
    attachment ? { ...options, attachment } : options,
  );
}

/** The layouts set words piece by piece. */
function inPieces(block: Block): object {
  if (block.kind === 'paragraph') return { ...block, text: pieces(block.text) };
  if (block.kind === 'list') return { ...block, items: block.items.map(pieces) };
  if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map(pieces)) };
  if (block.kind === 'facts')
    return { ...block, rows: block.rows.map((row) => ({ ...row, value: pieces(row.value) })) };
  return block;
}
