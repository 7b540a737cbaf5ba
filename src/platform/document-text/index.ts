export {
  DOCUMENT_TYPES,
  type DocumentLine,
  type DocumentTextCode,
  type DocumentTextRefusal,
  type DocumentType,
} from './document-line.ts';
export { documentLines, readDocumentFile } from './read-document.ts';
