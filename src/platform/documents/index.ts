export type { Attachment, Block, DocumentCode, Fact, Receipt, StateDocument } from './content.ts';
export { receiptPdf, stateDocumentPdf } from './layouts.ts';
export { qrSvg } from './qr-svg.ts';
export { renderPdf, type RenderedPdf, type RenderOptions, type Template } from './render.ts';
