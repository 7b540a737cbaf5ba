export {
  pieces,
  type Attachment,
  type Block,
  type DocumentCode,
  type Fact,
  type LinkedWords,
  type Receipt,
  type StateDocument,
  type Words,
} from './content.ts';
export { FRAME_LABELS } from './frame-labels.ts';
export { receiptPdf, stateDocumentPdf } from './layouts.ts';
export { qrSvg } from './qr-svg.ts';
export { renderPdf, type RenderedPdf, type RenderOptions, type Template } from './render.ts';
