import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LOG_KEY_FILE, loadOrCreateSigner, readLogFile } from '../../record-log/index.ts';
import type { Db } from '../../platform/database/index.ts';
import {
  parseNote,
  parseVerifierKey,
  walkLog,
  type FetchBytes,
  type LogVerdict,
  type PlacedLeaf,
} from '../../verifier/index.ts';
import { readArgs, UsageError, type Command, type Io } from '../command.ts';
import { logDump } from './log-dump.ts';
import { logWitness } from './log-witness.ts';
import { withDatabase } from '../session.ts';

/** Where a log was read from, so that the registers can be read from the same place. `onWait` is told when an address asks for patience. */
export type LogPlace =
  | { kind: 'database'; db: Db }
  | { kind: 'address'; url: string; onWait?: (seconds: number) => void };

/** How the registers differ from the log. */
export interface RegisterDifference {
  code: string;
  /** Code of the entry and its version, or index of the record. */
  where: string;
}

/** What came of holding the registers against the log. */
export interface RegisterComparison {
  differences: RegisterDifference[];
  /** Versions that were held against their records. */
  versions: number;
  /** What this place does not let one compare, in words. */
  left: string[];
}

/**
 * Holds the registers against the records of the log, which arrive in their order. Null where that place's registers cannot be read.
 * Must take all records to the end: the log itself is only verified as far as they are taken.
 */
export type CompareWithRegisters = (
  place: LogPlace,
  leaves: AsyncIterable<PlacedLeaf>,
) => Promise<RegisterComparison | null>;

const USAGE = 'log verify [--url U] [--key NAME+ID+KEY] [--witness NAME+ID+KEY[,…]] [--previous FILE] [--json]';

/** `motcua log …`. `compare` knows the registers; without it only the log itself is verified, and the answer says so. */
export function createLogCommand(compare?: CompareWithRegisters): Command {
  return async (args, io) => {
    if (args.length === 0 || args[0]!.startsWith('-'))
      throw new UsageError(`Usage: motcua ${USAGE} | dump … | witness …`);
    if (args[0] === 'dump') return logDump(args.slice(1), io);
    if (args[0] === 'witness') return logWitness(args.slice(1), io);
    const { values, flags, positionals } = readArgs(args, USAGE, {
      values: ['url', 'key', 'witness', 'previous'],
      flags: ['json'],
      positionals: [1, 1],
    });
    if (positionals[0] !== 'verify') throw new UsageError(`Usage: motcua ${USAGE}`);
    if (values.key !== undefined && (await parseVerifierKey(values.key)) === null) {
      throw new UsageError(`--key is not a verifier key (name+id+base64): ${values.key}`);
    }
    const wish: Wish = {
      compare,
      json: flags.json === true,
      witnesses: await readWitnesses(values.witness),
      ...(values.key !== undefined && { key: values.key }),
      ...(values.previous !== undefined && { previous: await readPrevious(values.previous) }),
    };
    return values.url === undefined ? verifyDatabase(wish, io) : verifyAddress(values.url, wish, io);
  };
}

interface Wish {
  compare: CompareWithRegisters | undefined;
  json: boolean;
  /** Witnesses that must have signed. */
  witnesses: string[];
  key?: string;
  previous?: string;
}

async function readWitnesses(text: string | undefined): Promise<string[]> {
  const keys = text === undefined ? [] : text.split(',').map((key) => key.trim());
  for (const key of keys)
    if ((await parseVerifierKey(key))?.kind !== 'witness')
      throw new UsageError(`--witness is not a witness's key (name+id+base64): ${key}`);
  return keys;
}

async function readPrevious(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`--previous cannot be read: ${path}`);
  });
  if (parseNote(text) === null) throw new UsageError(`--previous is not a signed checkpoint: ${path}`);
  return text;
}

function verifyDatabase(wish: Wish, io: Io): Promise<number> {
  return withDatabase(async ({ config, database }) => {
    const { db } = database;
    // Reading must not make a key: to say that the log is signed is how that is forbidden.
    const key =
      wish.key ??
      (await loadOrCreateSigner(join(config.dataDir, LOG_KEY_FILE), config.logOrigin, () => Promise.resolve(true)))
        .verifierKey;
    const fetchBytes: FetchBytes = async (path) => (await readLogFile(db, { verifierKey: key }, path))?.bytes ?? null;
    return verify({ kind: 'database', db }, fetchBytes, { ...wish, key }, io);
  });
}

async function verifyAddress(url: string, wish: Wish, io: Io): Promise<number> {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new UsageError(`--url is not an http(s) address: ${url}`);
  const base = url.replace(/\/+$/, '').replace(/\/log$/, '');
  const fetchBytes: FetchBytes = (path) => fetchFile(`${base}/log/${path}`);
  let { key } = wish;
  if (key === undefined) {
    key = Buffer.from((await fetchBytes('key')) ?? [])
      .toString('utf8')
      .trim();
    if ((await parseVerifierKey(key)) === null)
      throw new UsageError(`${base}/log/key is not a verifier key: name one with --key`);
    io.err(
      `The key was taken from the same address, so it shows that the log agrees with itself, not whose it is: ${key}`,
    );
  }
  const onWait = (seconds: number): void =>
    io.err(`${base} asks for patience: the registers are read on in ${seconds} s`);
  return verify({ kind: 'address', url: base, onWait }, fetchBytes, { ...wish, key }, io);
}

async function fetchFile(address: string): Promise<Uint8Array | null> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(30_000) }).catch((error: unknown) => {
    throw new UsageError(
      `Cannot read ${address}: ${((error as Error).cause as Error | undefined)?.message ?? (error as Error).message}`,
    );
  });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new UsageError(`Cannot read ${address}: the answer is ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function verify(place: LogPlace, fetchBytes: FetchBytes, wish: Wish & { key: string }, io: Io): Promise<number> {
  const walk = walkLog(fetchBytes, {
    trustedKeys: [wish.key],
    witnessKeys: wish.witnesses,
    onProgress: progress(io),
    ...(wish.previous !== undefined && { previousCheckpoint: wish.previous }),
  });
  let verdict: LogVerdict | undefined;
  const leaves = (async function* eachLeaf(): AsyncGenerator<PlacedLeaf> {
    let step = await walk.next();
    for (; !step.done; step = await walk.next()) yield* step.value;
    verdict = step.value;
  })();
  const compared = (await wish.compare?.(place, leaves)) ?? null;
  // Whatever the comparison left untaken is still to be verified.
  for await (const leaf of leaves) void leaf;
  return report(verdict!, compared, wish.json, io);
}

function progress(io: Io): (done: number, of: number) => void {
  let toldAt = performance.now();
  return (done, of) => {
    if (performance.now() - toldAt < 1_000 && done < of) return;
    toldAt = performance.now();
    io.err(`${done} of ${of} records`);
  };
}

function report(verdict: LogVerdict, compared: RegisterComparison | null, json: boolean, io: Io): number {
  const holds = verdict.holds && (compared?.differences.length ?? 0) === 0;
  if (json) io.out(JSON.stringify({ holds, ...asJson(verdict, compared) }));
  else for (const line of inWords(verdict, compared, holds)) io.out(line);
  return holds ? 0 : 1;
}

function asJson(
  { checkpoint, checkpointNote, leafCount, findings, witnessed }: LogVerdict,
  compared: RegisterComparison | null,
) {
  return {
    origin: checkpoint?.origin ?? null,
    size: checkpoint?.size ?? null,
    root: checkpoint && Buffer.from(checkpoint.root).toString('base64'),
    leafCount,
    findings,
    witnessed,
    registers: compared === null ? 'notCompared' : compared.differences,
    ...(compared === null ? {} : { versionsCompared: compared.versions, notCompared: compared.left }),
    checkpoint: checkpointNote,
  };
}

function* inWords(verdict: LogVerdict, compared: RegisterComparison | null, holds: boolean): Generator<string> {
  const { checkpoint, leafCount, findings, witnessed } = verdict;
  for (const { code, where } of findings) yield `✖ log: ${code} (${where})`;
  for (const { code, where } of compared?.differences ?? []) yield `✖ registers: ${code} (${where})`;
  if (checkpoint !== null) yield `${checkpoint.origin}: ${leafCount} of ${checkpoint.size} records re-derived`;
  for (const { name, size } of witnessed) yield `✔ ${name} has signed the head of ${size} records`;
  if (compared === null) yield 'The registers were not compared.';
  else yield `The registers were compared: ${compared.versions} versions, ${compared.differences.length} differences.`;
  for (const what of compared?.left ?? []) yield `Not compared: ${what}`;
  yield holds ? '✔ Every record is where the signed head says.' : whatFailed(verdict);
}

function whatFailed({ holds }: LogVerdict): string {
  return holds ? '✖ The log verifies, but the registers do not say what it says.' : '✖ The log does not verify.';
}
