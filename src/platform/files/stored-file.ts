import { sql, type Selectable } from 'kysely';
import type { Db, Tables } from '../database/index.ts';
import { isUuid } from '../http/index.ts';
import type { FileStore, StoredBytes } from './file-store.ts';
import type { MediaType } from './media-type.ts';

export interface StoredFile extends StoredBytes {
  id: string;
  uploadedBy: string | null;
  partyId: string | null;
  createdAt: Date;
}

/** Names bytes that lie in the store already, in the caller's transaction: a row never points to bytes that a crash could take. */
export async function storeFile(
  tx: Db,
  stored: StoredBytes,
  owner: { uploadedBy: string | null; partyId: string | null },
  now: Date,
): Promise<StoredFile> {
  const { sha256, sizeBytes, mediaType, name } = stored;
  const row = await tx
    .insertInto('file')
    .values({
      sha256,
      size_bytes: sizeBytes,
      media_type: mediaType,
      name,
      uploaded_by: owner.uploadedBy,
      party_id: owner.partyId,
      created_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return fileFrom(row);
}

export async function fileById(db: Db, id: string): Promise<StoredFile | null> {
  if (!isUuid(id)) return null;
  const row = await db.selectFrom('file').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? fileFrom(row) : null;
}

export async function filesById(db: Db, ids: readonly string[]): Promise<StoredFile[]> {
  const known = ids.filter(isUuid);
  if (known.length === 0) return [];
  const rows = await db.selectFrom('file').selectAll().where('id', 'in', known).execute();
  return rows.map(fileFrom);
}

/** Takes the row away, e.g. from a draft. The bytes go with the next sweep if no other row names them. */
export async function dropFile(tx: Db, id: string): Promise<void> {
  await tx.deleteFrom('file').where('id', '=', id).execute();
}

const DAY_MS = 86_400_000;

/**
 * Takes away what nothing uses: rows that no row of any table refers to, two days old (a form that was refused and given up waits for a
 * day), and bytes that no row names and that were put more than a day ago (an upload whose transaction failed, a dropped file). A day is
 * far longer than any transaction between `put` and `storeFile`. Gives how many bytes were removed, as files. After a crash the next sweep
 * goes on.
 */
export async function sweepFiles(db: Db, store: FileStore, now: Date): Promise<number> {
  await dropUnused(db, new Date(now.getTime() - 2 * DAY_MS));
  let removed = 0;
  let batch: Buffer[] = [];
  const removeUnnamed = async (): Promise<void> => {
    if (batch.length === 0) return;
    const rows = await db.selectFrom('file').select('sha256').where('sha256', 'in', batch).execute();
    const named = new Set(rows.map((row) => row.sha256.toString('hex')));
    for (const sha256 of batch.filter((hash) => !named.has(hash.toString('hex')))) {
      await store.remove(sha256);
      removed += 1;
    }
    batch = [];
  };
  for await (const { sha256, putAt } of store.list()) {
    if (now.getTime() - putAt.getTime() < DAY_MS) continue;
    if (batch.push(sha256) >= 200) await removeUnnamed();
  }
  await removeUnnamed();
  return removed;
}

/** Whoever uses a file refers to it by a foreign key: the database knows all of them, also those of tables to come. */
async function dropUnused(db: Db, before: Date): Promise<void> {
  const users = await sql<{ reference: string }>`
    select format('select from %s where %I = file.id', conrelid::regclass, a.attname) as reference
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = 'public.file'::regclass`.execute(db);
  const unused = users.rows.map(({ reference }) => sql`not exists (${sql.raw(reference)})`);
  await sql`delete from file where created_at < ${before} and ${sql.join(unused, sql` and `)}`.execute(db);
}

function fileFrom(row: Selectable<Tables['file']>): StoredFile {
  const { id, sha256, name } = row;
  const owner = { uploadedBy: row.uploaded_by, partyId: row.party_id, createdAt: row.created_at };
  return { id, sha256, name, sizeBytes: row.size_bytes, mediaType: row.media_type as MediaType, ...owner };
}
