import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDesk, submitMany, type ManyRow, type RowVerdict } from '../../casework/index.ts';
import { parsePartyCode, partyByCode, portalActor } from '../../platform/identity/index.ts';
import { procedure } from '../../procedures/index.ts';
import { fieldsOf } from '../../procedures/kit/index.ts';
import { loadOrCreateSigner, LOG_KEY_FILE, readCheckpoint, sequence, type Signer } from '../../record-log/index.ts';
import { foldDeltas } from '../../registry/index.ts';
import { needed, readArgs, UsageError, type Command, type Io } from '../command.ts';
import { withDatabase, type CommandSession } from '../session.ts';
import { columnsOf, mapRecord, parseMapping, type Mapping } from './mapping.ts';
import { progressBar } from './progress-bar.ts';
import { readRows } from './read-rows.ts';

const USAGE = 'notify import FILE --mapping FILE --party CODE [--dry-run] [--json]';
const NOTIFICATION = procedure('classification-notification')!;

const ONE_LINE: ReadonlySet<string> = new Set(
  fieldsOf(NOTIFICATION.form)
    .filter((field) => field.kind === 'text')
    .map((field) => field.name),
);

/**
 * `motcua notify import`: bulk notification from CSV or NDJSON, one verdict a row. Rows are known again by their key or content:
 * a second run creates nothing, one that was killed is finished by the next. Exit 0 all taken, 1 some refused, 2 bad input.
 */
export const notifyCommand: Command = async (args, io) => {
  const { values, flags, positionals } = readArgs(args, USAGE, {
    values: ['mapping', 'party'],
    flags: ['dry-run', 'json'],
    positionals: [2, 2],
  });
  const [verb, file] = positionals as [string, string];
  if (verb !== 'import') throw new UsageError(`Usage: motcua ${USAGE}`);
  const mappingFile = needed(values.mapping, 'mapping', USAGE);
  const party = needed(values.party, 'party', USAGE);
  for (const path of [file, mappingFile]) if (!existsSync(path)) throw new UsageError(`${path} does not exist`);
  const mapping = parseMapping(readFileSync(mappingFile, 'utf8'), NOTIFICATION);
  const total = await lookThrough(file, mapping);
  return withDatabase((session) =>
    importRows(session, io, {
      file,
      mapping,
      party,
      total,
      dryRun: flags['dry-run'] === true,
      json: flags.json === true,
    }),
  );
};

/** Reads the whole file once before anything is changed: encoding, columns, number of rows. */
async function lookThrough(file: string, mapping: Mapping): Promise<number> {
  let total = 0;
  let looked = /\.(ndjson|jsonl)$/i.test(file);
  for await (const one of readRows(file, mapping)) {
    total += 1;
    // The first row that can be read tells of the columns; one before it may be broken.
    if (!looked && 'record' in one) {
      looked = true;
      const missing = [...columnsOf(mapping)].filter((column) => !Object.hasOwn(one.record, column));
      if (missing.length > 0)
        throw new UsageError(`${file} has no column ${missing.map((column) => JSON.stringify(column)).join(', ')}`);
    }
  }
  if (total === 0) throw new UsageError(`${file} has no rows`);
  return total;
}

interface Work {
  file: string;
  mapping: Mapping;
  party: string;
  total: number;
  dryRun: boolean;
  json: boolean;
}

async function importRows({ config, clock, database }: CommandSession, io: Io, work: Work): Promise<number> {
  const party = await partyByCode(database.db, parsePartyCode(work.party) ?? '');
  if (party === null) throw new UsageError(`No party ${work.party} (motcua party list)`);
  const signer = await loadOrCreateSigner(
    join(config.dataDir, LOG_KEY_FILE),
    config.logOrigin,
    async () => (await readCheckpoint(database.db)) !== null,
  );
  const desk = openDesk({ db: database.db, signer, baseUrl: config.baseUrl });
  const counts: Record<RowVerdict['verdict'], number> = { submitted: 0, existing: 0, acceptable: 0, refused: 0 };
  const bar = progressBar(work.total, io);
  const request = {
    procedureId: NOTIFICATION.id,
    rows: rowsOf(work),
    partyCode: party.code,
    actor: portalActor('cli'),
    now: () => clock.now(),
    dryRun: work.dryRun,
  };
  for await (const verdict of submitMany(desk, request)) {
    counts[verdict.verdict] += 1;
    tell(verdict, io, work.json);
    bar.step();
  }
  bar.end();
  if (!work.dryRun) await bringToRest({ config, clock, database }, signer);
  const summary = {
    rows: work.total,
    notified: counts.submitted,
    existing: counts.existing,
    acceptable: counts.acceptable,
    refused: counts.refused,
  };
  io.out(
    work.json
      ? JSON.stringify({ summary })
      : `${work.total} rows: ${counts.submitted} notified, ${counts.existing} existing, ${counts.acceptable} acceptable, ${counts.refused} refused`,
  );
  return counts.refused === 0 ? 0 : 1;
}

/** Gives the new records their place in the log and adds up the counts, as a running server would have done meanwhile. */
async function bringToRest({ config, clock, database: { db } }: CommandSession, signer: Signer): Promise<void> {
  const options = config.production ? {} : { maxClockStepBackMs: Number.POSITIVE_INFINITY };
  while ((await sequence(db, signer, clock, options)).count > 0);
  await foldDeltas(db);
}

async function* rowsOf({ file, mapping }: Work): AsyncGenerator<ManyRow> {
  for await (const one of readRows(file, mapping)) {
    if ('problem' in one) {
      const text = { vi: `Không đọc được dòng này: ${one.problem}.`, en: `This row cannot be read: ${one.problem}.` };
      yield { row: one.row, answers: {}, unreadable: [{ code: 'rowUnreadable', text }] };
      continue;
    }
    const { answers, key, refusals } = mapRecord(mapping, one.record, ONE_LINE);
    yield {
      row: one.row,
      answers,
      ...(key === null ? {} : { key }),
      ...(refusals.length > 0 ? { found: refusals } : {}),
    };
  }
}

/** One line a row; accepted rows are only listed in JSON, where a program reads them. */
function tell(verdict: RowVerdict, io: Io, json: boolean): void {
  const { row } = verdict;
  if (verdict.verdict === 'refused') {
    const refusals = verdict.refusals.map(({ code, field = null, ground = null, text }) => ({
      code,
      field,
      provision: ground,
      text: text.en,
    }));
    if (json) io.out(JSON.stringify({ row, verdict: 'refused', refusals }));
    else
      for (const one of refusals)
        io.out(`row ${row} refused: ${one.field ?? ''} ${one.text}${one.provision ? ` [${one.provision}]` : ''}`);
    return;
  }
  if (!json) return;
  if (verdict.verdict === 'submitted')
    io.out(
      JSON.stringify({
        row,
        verdict: 'notified',
        aiId: verdict.submitted.entry?.code ?? null,
        caseCode: verdict.submitted.case.code,
      }),
    );
  else if (verdict.verdict === 'existing')
    io.out(JSON.stringify({ row, verdict: 'existing', aiId: verdict.entryCode, caseCode: verdict.caseCode }));
  else io.out(JSON.stringify({ row, verdict: verdict.verdict }));
}
