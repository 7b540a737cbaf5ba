import { basename } from 'node:path';
import { importPlan, type PlanImport, type PlanReading } from '../../plans/index.ts';
import { DOCUMENT_TYPES } from '../../platform/document-text/index.ts';
import { dropFile, openDiskFileStore, storeFile } from '../../platform/files/index.ts';
import { portalActor } from '../../platform/identity/index.ts';
import { needed, readArgs, UsageError, type Command } from '../command.ts';
import { withDatabase, type CommandSession } from '../session.ts';
import { bytesOf, readPlanFile } from './plan-read.ts';

const USAGE = 'plan import FILE --agency CODE [--number N] [--issued YYYY-MM-DD] [--json]';

/** `motcua plan import FILE --agency CODE`: the plan becomes a draft, to be confirmed on screen; the same file again changes nothing. */
export const planImport: Command = async (args, io) => {
  const values = ['agency', 'number', 'issued'] as const;
  const given = readArgs(args, USAGE, { values, flags: ['json'], positionals: [1, 1] });
  const agencyCode = needed(given.values.agency, 'agency', USAGE);
  const path = given.positionals[0]!;
  const [reading, bytes] = [await readPlanFile(path), await bytesOf(path)];
  const about = { documentNumber: given.values.number ?? null, issuedOn: given.values.issued ?? null };
  const made = await withDatabase((session) =>
    keepAndImport(session, { name: basename(path), reading, bytes }, { agencyCode, ...about }),
  );
  if (!made.ok)
    throw new UsageError(made.refusals.map(({ field, text }) => `${field ?? 'plan'}: ${text.en}`).join(' '));
  const { outcome, code, tasks } = made.value;
  const doubts = reading.doubts.length;
  if (given.flags.json) io.out(JSON.stringify({ outcome, code, tasks, doubts }));
  else if (outcome === 'unchanged') io.out(`${code}: this file is that plan already, nothing changed`);
  else
    io.out(
      `${code}: ${tasks} tasks as a draft, ${doubts} doubts to look at; confirm it under /can-bo/ke-hoach/${code}`,
    );
  return 0;
};

interface PlanFile {
  readonly name: string;
  readonly reading: PlanReading;
  readonly bytes: Buffer;
}

/**
 * Keeps the document and makes the draft. The bytes are safe in the store before a row names them, and the row is there before the plan
 * refers to it; a crash in between leaves what nobody refers to. A plan that was not made takes its row with it.
 */
async function keepAndImport(
  { config, clock, database: { db } }: CommandSession,
  { name, reading, bytes }: PlanFile,
  about: Pick<PlanImport, 'agencyCode' | 'documentNumber' | 'issuedOn'>,
) {
  const store = await openDiskFileStore(config.dataDir, clock);
  const stored = await store.put({ content: once(bytes), name }, { allowed: DOCUMENT_TYPES });
  if (!stored.ok) return stored;
  const now = clock.now();
  const file = await storeFile(db, stored.value, { uploadedBy: null, partyId: null }, now);
  const act = { actor: portalActor('cli'), now };
  const made = await importPlan(db, { ...about, reading, bytes, fileId: file.id }, act);
  if (!made.ok || made.value.outcome === 'unchanged') await dropFile(db, file.id);
  return made;
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}
