import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { inTransaction, type Db } from '../platform/database/index.ts';
import { flatUnits, splitText, type SplitText, type UnitKind } from './split-text.ts';

export type TextStatus = 'draft' | 'issued';

/** One provision of a loaded text, as stored. */
export interface StoredUnit {
  readonly provision: string;
  readonly kind: UnitKind;
  readonly heading: string | null;
  readonly body: string;
}

export interface StoredText {
  readonly documentNumber: string;
  readonly status: TextStatus;
  /** 1 for the first text loaded under that number and status; a differing file becomes the next. */
  readonly load: number;
  readonly sourceSha256: string;
  readonly loadedAt: Date;
  readonly loadedBy: string;
  readonly units: readonly StoredUnit[];
}

export interface LoadRequest {
  readonly documentNumber: string;
  readonly status: TextStatus;
  readonly source: string;
  readonly loadedBy: string;
  readonly now: Date;
}

export interface LoadRefusal {
  readonly code: 'badDocumentNumber' | 'noArticles' | 'numberTwice';
  readonly field: 'documentNumber' | 'source';
  readonly text: { readonly vi: string; readonly en: string };
}

export type LoadResult =
  | { readonly outcome: 'loaded' | 'unchanged'; readonly load: number; readonly split: SplitText }
  | { readonly outcome: 'refused'; readonly refusal: LoadRefusal };

/**
 * Loads an official text. The same file again changes nothing; another file under the same number and status becomes a
 * new load beside the old one, so that nothing is replaced unseen.
 */
export async function loadText(db: Db, request: LoadRequest): Promise<LoadResult> {
  const documentNumber = request.documentNumber.normalize('NFC').trim();
  const split = splitText(request.source);
  const units = flatUnits(split.units).filter(({ kind, body }) => kind !== 'preamble' || body !== '');
  const refusal = refusalOf(documentNumber, units);
  if (refusal !== null) return { outcome: 'refused', refusal };
  const sha256 = createHash('sha256').update(request.source).digest('hex');
  return inTransaction(db, async (tx) => {
    // Two operators loading at once take turns, so that both cannot become the same load number.
    await sql`select pg_advisory_xact_lock(hashtext(${`official_text ${documentNumber} ${request.status}`}))`.execute(
      tx,
    );
    const last = await latestLoad(tx, documentNumber, request.status);
    if (last?.source_sha256 === sha256) return { outcome: 'unchanged', load: last.load, split };
    const load = (last?.load ?? 0) + 1;
    // One statement: after a crash the load is there whole or not at all.
    await tx
      .insertInto('official_text')
      .values(
        units.map(({ provision, kind, heading, body }, position) => ({
          document_number: documentNumber,
          status: request.status,
          load,
          provision,
          kind,
          heading,
          body,
          position,
          source_sha256: sha256,
          loaded_at: request.now,
          loaded_by: request.loadedBy,
        })),
      )
      .execute();
    return { outcome: 'loaded', load, split };
  });
}

/** The latest text loaded under that number and status (or that very load), or null when there is none. */
export async function readText(
  db: Db,
  documentNumber: string,
  status: TextStatus,
  load?: number,
): Promise<StoredText | null> {
  const wanted = load ?? (await latestLoad(db, documentNumber, status))?.load;
  if (wanted === undefined) return null;
  const rows = await db
    .selectFrom('official_text')
    .selectAll()
    .where('document_number', '=', documentNumber)
    .where('status', '=', status)
    .where('load', '=', wanted)
    .orderBy('position')
    .execute();
  const [first] = rows;
  if (first === undefined) return null;
  return {
    documentNumber,
    status,
    load: wanted,
    sourceSha256: first.source_sha256,
    loadedAt: first.loaded_at,
    loadedBy: first.loaded_by,
    units: rows.map(({ provision, kind, heading, body }) => ({ provision, kind: kind as UnitKind, heading, body })),
  };
}

/**
 * The text to show beside our summaries: as issued where that is loaded, else the draft, whose status the reader must
 * be told. Null when nothing is loaded.
 */
export async function officialText(db: Db, documentNumber: string): Promise<StoredText | null> {
  return (await readText(db, documentNumber, 'issued')) ?? (await readText(db, documentNumber, 'draft'));
}

/** What the operator has loaded, newest first. */
export interface LoadedText {
  readonly documentNumber: string;
  readonly status: TextStatus;
  readonly load: number;
  readonly sourceSha256: string;
  readonly loadedAt: Date;
  readonly loadedBy: string;
  readonly units: number;
}

export async function listTexts(db: Db): Promise<LoadedText[]> {
  const rows = await db
    .selectFrom('official_text')
    .select(({ fn }) => [
      'document_number',
      'status',
      'load',
      'source_sha256',
      'loaded_at',
      'loaded_by',
      fn.countAll<number>().as('units'),
    ])
    .groupBy(['document_number', 'status', 'load', 'source_sha256', 'loaded_at', 'loaded_by'])
    .orderBy('loaded_at', 'desc')
    .execute();
  return rows.map((row) => ({
    documentNumber: row.document_number,
    status: row.status as TextStatus,
    load: row.load,
    sourceSha256: row.source_sha256,
    loadedAt: row.loaded_at,
    loadedBy: row.loaded_by,
    units: row.units,
  }));
}

function latestLoad(db: Db, documentNumber: string, status: TextStatus) {
  return db
    .selectFrom('official_text')
    .select(['load', 'source_sha256'])
    .where('document_number', '=', documentNumber)
    .where('status', '=', status)
    .orderBy('load', 'desc')
    .limit(1)
    .executeTakeFirst();
}

function refusalOf(documentNumber: string, units: readonly StoredUnit[]): LoadRefusal | null {
  if (!/^\d{1,4}\/\d{4}\/[\p{Lu}\d][\p{L}\d-]{1,20}$/u.test(documentNumber)) {
    return {
      code: 'badDocumentNumber',
      field: 'documentNumber',
      text: {
        vi: 'Số hiệu văn bản phải có dạng 134/2025/QH15',
        en: 'the document number must look like 134/2025/QH15',
      },
    };
  }
  if (!units.some((unit) => unit.kind === 'article')) {
    return {
      code: 'noArticles',
      field: 'source',
      text: { vi: 'Không tìm thấy điều nào trong tệp', en: 'no article was found in the file' },
    };
  }
  const ids = units.map((unit) => unit.provision);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice === undefined) return null;
  return {
    code: 'numberTwice',
    field: 'source',
    text: { vi: `Điều khoản ${twice} xuất hiện hai lần trong tệp`, en: `provision ${twice} occurs twice in the file` },
  };
}
