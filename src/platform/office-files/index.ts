export { sheetFile, type SheetCell, type SheetColumn, type SheetContent, type SheetFileContent } from './sheet-file.ts';
export { stateDocumentDocx, type DocxOptions } from './state-document-docx.ts';

/** Media types of what is written here. */
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
