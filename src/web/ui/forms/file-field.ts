import { attributes, html } from '../html.ts';
import type { Html, HtmlValue } from '../html.ts';
import { icon } from '../pictures/icon.ts';
import { formatBytes, texts } from '../text.ts';
import type { Lang } from '../text.ts';
import { described, field } from './field.ts';
import type { FieldOptions } from './field.ts';

export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  /** Hexadecimal SHA-256. */
  readonly sha256?: string;
  readonly href?: string;
  readonly error?: string;
}

export interface FileFieldOptions extends FieldOptions {
  readonly files: readonly UploadedFile[];
  /** As in HTML: `.pdf,.docx`. What a file really is, the server judges by its content. */
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly maxBytes?: number;
  /** Name of the button that removes a file; its value is the file's id. */
  readonly removeName?: string;
  /** A button of its own for uploading; left out: the form's button uploads. */
  readonly upload?: { readonly name: string; readonly value: string };
}

/** Files to upload, and those already there with sizes and checksums. The form must be `multipart/form-data`. */
export function fileField(options: FileFieldOptions): Html {
  const words = texts(options.lang).form;
  const hint = hintOf(options);
  const withHint: FieldOptions = hint === undefined ? options : { ...options, hint };
  const { id, tied } = described(withHint);
  const own = attributes({ accept: options.accept, multiple: options.multiple === true });
  const upload =
    options.upload === undefined
      ? null
      : html`<button class="button button-secondary" name="${options.upload.name}" value="${options.upload.value}">${words.upload}</button>`;
  const zone = html`<div class="drop" data-drop="${words.dropFile}"><input class="file-input" type="file" id="${id}" name="${options.name}" ${own} ${tied}>${upload}<p class="upload-progress" hidden data-progress="${words.uploading('{n}')}" data-failed="${words.uploadFailed}" role="status"></p></div>`;
  return field(withHint, zone, fileList(options));
}

/** Files to take away, with sizes and checksums; null where there are none. */
export function fileLinks(files: readonly UploadedFile[], lang: Lang): Html | null {
  return fileList({ lang, files });
}

function hintOf(options: FileFieldOptions): HtmlValue {
  if (options.maxBytes === undefined) return options.hint;
  // Rounded down, as the refusal says it: nobody is promised more than is taken.
  const most = options.maxBytes < 1_000_000 ? options.maxBytes : Math.floor(options.maxBytes / 1_000_000) * 1_000_000;
  const limit = texts(options.lang).form.fileLimit(formatBytes(most, options.lang));
  return options.hint === undefined ? limit : html`${options.hint} ${limit}`;
}

type FileList = Pick<FileFieldOptions, 'lang' | 'files' | 'removeName'>;

function fileList(options: FileList): Html | null {
  if (options.files.length === 0) return null;
  return html`<ul class="files" aria-label="${texts(options.lang).form.files}">${options.files.map((file) => fileLine(options, file))}</ul>`;
}

function fileLine(options: FileList, file: UploadedFile): Html {
  const words = texts(options.lang).form;
  const name = file.href === undefined ? file.name : html`<a href="${file.href}">${file.name}</a>`;
  const sum =
    file.sha256 === undefined
      ? null
      : html`<details class="checksum"><summary>${words.checksum}</summary><code>${file.sha256}</code></details>`;
  const remove =
    options.removeName === undefined
      ? null
      : html`<button class="button button-quiet" name="${options.removeName}" value="${file.id}">${words.remove}<span class="unseen">: ${file.name}</span></button>`;
  return html`<li>${icon('file')}<div class="file-text"><span class="file-name">${name}</span> <span class="soft small nobreak">${formatBytes(file.bytes, options.lang)}</span>${sum}${
    file.error === undefined ? null : html`<p class="field-error">${file.error}</p>`
  }</div>${remove}</li>`;
}
