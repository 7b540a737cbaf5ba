import { sql } from 'kysely';
import { agencyName } from '../../law/index.ts';
import type { Db } from '../../platform/database/index.ts';
import { storeFile, type FileStore } from '../../platform/files/index.ts';
import type { PersonActor } from '../../platform/identity/index.ts';
import { stateDocumentDocx } from '../../platform/office-files/index.ts';
import { answeringAgency } from '../agency-seat.ts';
import { saveHandbook } from '../handbook/save-handbook.ts';
import { INVENTED_HANDBOOK, type InventedEntry, type InventedVersion } from './handbook-texts.ts';

/** Who enters, by ministry or province; entries of others are left out. */
export type HandbookCast = Readonly<Record<string, PersonActor>>;

interface Place {
  readonly db: Db;
  readonly files: FileStore;
  readonly now: Date;
}

/** An invented library of forms and processes with real files, through the same door as real ones. What is there already stays. */
export async function seedHandbook({ db, files, now }: Place, cast: HandbookCast): Promise<void> {
  const { rows } = await sql`select from handbook_version where is_demo limit 1`.execute(db);
  if (rows.length > 0) return;
  for (const entry of INVENTED_HANDBOOK) {
    const actor = cast[answeringAgency(entry.agency)?.code ?? ''];
    if (actor === undefined) continue;
    let code: string | null = null;
    for (const [version, said] of entry.versions.entries()) {
      const fileIds = [await fileOf({ db, files, now }, entry, said, actor)];
      const { lines: _lines, ...words } = said;
      const { kind, agency, provisions, visibility } = entry;
      const typed = { kind, agency, provisions, visibility, ...words };
      const saved = await saveHandbook(db, { code, version, typed, fileIds, actor, now, isDemo: true });
      if (!saved.ok) throw new Error(`The demonstration was refused: ${JSON.stringify(saved.refusals)}`);
      ({ code } = saved.value);
    }
  }
}

async function fileOf(
  { db, files, now }: Place,
  { agency, fileName }: InventedEntry,
  { title, lines }: InventedVersion,
  actor: PersonActor,
): Promise<string> {
  const bytes = await stateDocumentDocx(
    {
      title,
      agency: agencyName(agency, 'vi'),
      placeAndDate: '……, ngày …… tháng …… năm ……',
      body: lines.map((text) => ({ kind: 'paragraph', text })),
      signature: { position: 'Người ký' },
      demoMark: 'MINH HỌA: nội dung hư cấu',
    },
    { lang: 'vi', createdAt: now },
  );
  const put = await files.put({ content: once(bytes), name: fileName });
  if (!put.ok) throw new Error(`The demonstration was refused: ${JSON.stringify(put.refusals)}`);
  return (await storeFile(db, put.value, { uploadedBy: actor.accountId, partyId: null }, now)).id;
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}
