import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import Papa from 'papaparse';
import { UsageError } from '../command.ts';
import type { Mapping, SourceRecord } from './mapping.ts';

/** A record, or why it could not be read. */
export type SourceRow =
  | { readonly row: number; readonly record: SourceRecord }
  | { readonly row: number; readonly problem: string };

/** Rows of a file, counted from 1 without the header; each time it is asked it reads the file anew, never as a whole. */
export async function* readRows(file: string, mapping: Mapping): AsyncGenerator<SourceRow> {
  const format = mapping.format ?? (/\.(ndjson|jsonl)$/i.test(file) ? 'ndjson' : 'csv');
  const text = Readable.from(decoded(file, mapping.encoding));
  if (format === 'ndjson') yield* ndjsonRows(text);
  else yield* csvRows(text, mapping);
}

/** Bytes to text; a byte that the encoding does not have is bad input, not a question mark. */
async function* decoded(file: string, encoding: string): AsyncGenerator<string> {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new UsageError(
      `The encoding ${JSON.stringify(encoding)} is unknown: expected utf-8, windows-1252, windows-1258, utf-16le …`,
    );
  }
  let read = 0;
  try {
    for await (const chunk of createReadStream(file)) {
      const text = decoder.decode(chunk as Buffer, { stream: true });
      read += (chunk as Buffer).length;
      if (text !== '') yield text;
    }
    const rest = decoder.decode();
    if (rest !== '') yield rest;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${file} is not ${encoding} (after byte ${read}): say its "encoding" in the mapping`);
  }
}

async function* csvRows(text: Readable, mapping: Mapping): AsyncGenerator<SourceRow> {
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, {
    header: false,
    skipEmptyLines: 'greedy',
    ...(mapping.delimiter === null ? {} : { delimiter: mapping.delimiter }),
  });
  // An error while decoding must reach the reader of the rows, which a bare pipe would not do.
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  let columns: string[] | null = null;
  let row = 0;
  for await (const fields of parser as AsyncIterable<string[]>) {
    if (columns === null) {
      columns = named(fields);
      continue;
    }
    row += 1;
    if (fields.length === columns.length)
      yield { row, record: Object.fromEntries(columns.map((column, at) => [column, fields[at]!])) };
    else yield { row, problem: `${fields.length} columns instead of ${columns.length}` };
  }
}

/** Columns of the same name are told apart by their count: “If Other, please explain. (2)”. */
function named(fields: string[]): string[] {
  const seen = new Map<string, number>();
  return fields.map((field) => {
    const name = field.replace(/^\uFEFF/, '').trim();
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

async function* ndjsonRows(text: Readable): AsyncGenerator<SourceRow> {
  let row = 0;
  for await (const line of createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    row += 1;
    yield ndjsonRow(row, line);
  }
}

function ndjsonRow(row: number, line: string): SourceRow {
  try {
    const value = JSON.parse(line.replace(/^\uFEFF/, '')) as unknown;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return { row, problem: 'not a JSON object' };
    return { row, record: Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asText(one)])) };
  } catch {
    return { row, problem: 'not JSON' };
  }
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return JSON.stringify(value);
}
