export { openDiskFileStore } from './disk-file-store.ts';
export { cleanFileName, contentDisposition } from './file-name.ts';
export type { FileStore, StoredBytes, Upload, UploadRule } from './file-store.ts';
export { inspectFile } from './inspect-file.ts';
export { MEDIA_TYPES, tooLarge, type FileCode, type FileRefusal, type MediaType } from './media-type.ts';
export { dropFile, fileById, filesById, storeFile, sweepFiles, type StoredFile } from './stored-file.ts';
