import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createGzip } from 'node:zlib';
import { once } from 'node:events';
import { sql } from 'kysely';
import { inTransaction, type Db } from '../../platform/database/index.ts';
import { enterLeaf, signNote, type Signer } from '../../record-log/index.ts';
import { dumpRegister, type DumpFormat } from '../dump.ts';
import { REGISTERS, type RegisterName } from '../registers/index.ts';
import { dumpFolder, readDailyDump, type DailyDump, type DumpFile } from './read-daily-dump.ts';

/** Kind of the record that the log has of each day's dump. */
export const LEAF_DUMPED = 'data.dumped';

export interface DumpPlace {
  readonly db: Db;
  readonly dataDir: string;
  readonly signer: Signer;
}

const FORMATS: readonly DumpFormat[] = ['ndjson', 'csv'];

/**
 * Writes the open data of all registers as of now under that day, once: a day that has its dump is left alone. The files are there, whole
 * and synced, before the row and the log's record name them in one transaction; a crash before that leaves files that nobody names and
 * that the next attempt writes anew.
 */
export async function writeDailyDump(place: DumpPlace, day: string, now: Date): Promise<DailyDump> {
  const { db, signer } = place;
  const done = await readDailyDump(db, day);
  if (done !== null) return done;
  const files = await writeFiles(place, day);
  const note = signNote(signer, manifest(signer.name, day, files));
  await inTransaction(db, async (tx) => {
    const hashes = Object.fromEntries(files.map(({ name, sha256 }) => [name, sha256]));
    const { leafId } = await enterLeaf(tx, {
      kind: LEAF_DUMPED,
      subject: `dump/${day}`,
      at: now,
      body: { day, files: hashes },
    });
    await sql`
      insert into daily_dump (day, note, files, leaf_id, created_at)
      values (${day}, ${note}, ${JSON.stringify(files)}::jsonb, ${leafId}, ${now})`.execute(tx);
  });
  return (await readDailyDump(db, day))!;
}

/** The text that is signed. Its first line keeps it apart from checkpoints; its last lines are as `sha256sum --check` reads them. */
function manifest(origin: string, day: string, files: readonly DumpFile[]): string {
  return ['motcua-dump/1', origin, day, ...files.map(({ name, sha256 }) => `${sha256}  ${name}`), ''].join('\n');
}

/** All registers in one snapshot, so that what hangs together is there together. */
async function writeFiles({ db, dataDir }: DumpPlace, day: string): Promise<DumpFile[]> {
  const folder = dumpFolder(dataDir, day);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const files: DumpFile[] = [];
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      for (const register of Object.keys(REGISTERS) as RegisterName[])
        for (const format of FORMATS) files.push(await writeFile(tx, folder, day, register, format));
    });
  const listing = await open(folder, 'r');
  try {
    await listing.sync();
  } finally {
    await listing.close();
  }
  return files;
}

async function writeFile(
  tx: Db,
  folder: string,
  day: string,
  register: RegisterName,
  format: DumpFormat,
): Promise<DumpFile> {
  const name = `${register}-${day}.${format}.gz`;
  const draft = join(folder, `${name}.draft`);
  const file = await open(draft, 'w', 0o600);
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    const gzip = createGzip({ level: 9 });
    const written = (async () => {
      for await (const piece of gzip) {
        const chunk = piece as Buffer;
        hash.update(chunk);
        bytes += chunk.length;
        await file.write(chunk);
      }
    })();
    // Reading waits until what was read is compressed and written.
    const { rows } = await dumpRegister(tx, register, format, async (chunk) => {
      if (!gzip.write(chunk)) await Promise.race([once(gzip, 'drain'), written]);
    });
    gzip.end();
    await written;
    await file.sync();
    await rename(draft, join(folder, name));
    return { name, register, format, rows, bytes, sha256: hash.digest('hex') };
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}
