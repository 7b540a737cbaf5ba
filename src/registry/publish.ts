import { randomUUID } from 'node:crypto';
import { inOneTrip, type Statement, type Tx } from '../platform/database/index.ts';
import { dayOf, type Bilingual, type Ground } from '../law/index.ts';
import type { EntryContent, RegisterName } from '../procedures/kit/index.ts';
import { leavesToEnter, type EnteredLeaf } from '../record-log/index.ts';
import { takeCodes, type WantedCodes } from './codes.ts';
import { LEAF_PUBLISHED, leafBody, sealContent, type SealedContent } from './content.ts';
import { deltasOf } from './counters.ts';
import { currentRow, vocabularyWords, type VersionFacts } from './projection.ts';
import { registerOf, type Register } from './registers/index.ts';
import { insertPublished, versionRow, type PublishedRow } from './write-rows.ts';

/** What a code is to be: an AI-ID only where the law gives one (Decree 3.2), everything else is a reference of ours. */
export type RequestedCode =
  | 'aiId'
  | 'publicReference'
  | 'deploymentCode'
  | 'guidanceCode'
  | 'conformityCode'
  | 'declarationCode'
  | 'commitmentCode'
  | 'petitionCode';

/** Something that is to become publicly true. */
export interface Publication {
  readonly register: RegisterName;
  readonly code: RequestedCode;
  /** Whose entry it is; null where the party stays unnamed. */
  readonly party: { readonly id: string } | null;
  readonly content: EntryContent;
  readonly grounds: readonly [Ground, ...Ground[]];
  readonly reason?: Bilingual;
  /** The act that published it; null only outside cases (tests, measurements). */
  readonly actId: string | null;
  /** Fictional, and shown so. */
  readonly demo: boolean;
  readonly at: Date;
}

/** What was written. The leaf gets its place in the log about a second after the commit. */
export interface Published {
  readonly entryId: string;
  readonly register: RegisterName;
  readonly code: string;
  readonly version: number;
  readonly leaf: EnteredLeaf;
}

const CODES: Record<RequestedCode, Register['codes']> = {
  aiId: 'system',
  publicReference: 'voluntary',
  deploymentCode: 'deployment',
  guidanceCode: 'guidance',
  conformityCode: 'conformity',
  declarationCode: 'declaration',
  commitmentCode: 'commitment',
  petitionCode: 'petition',
};
/** Rows a statement; larger ones only make the server hold more at once. */
const BATCH = 500;

/** Publishes one new entry in the caller's transaction. See `publishMany`. */
export async function publish(tx: Tx, publication: Publication): Promise<Published> {
  const [published] = await publishMany(tx, [publication]);
  return published!;
}

/**
 * Publishes new entries, in order, in the caller's transaction: entry, version, restricted part, what search needs, and the leaf of
 * each. After a crash before the commit nothing of it exists but a gap in the running numbers; after the commit all of it does.
 * Throws when a procedure's content does not fit the declaration of its register.
 */
export async function publishMany(tx: Tx, publications: readonly Publication[]): Promise<Published[]> {
  if (publications.length === 0) return [];
  const codes = await takeCodes(tx, codesOf(publications));
  const { published, statements } = toPublish(publications, codes);
  await inOneTrip(tx, statements);
  return published;
}

/** Entries to be, with their codes and what writes them, for whoever has more to send in the same transaction. */
export interface ToPublish {
  readonly published: Published[];
  readonly statements: Statement[];
}

/** Everything of `publishMany` but the writing; `codes` are those that were taken for `codesOf` the publications. */
export function toPublish(publications: readonly Publication[], codes: readonly (readonly string[])[]): ToPublish {
  const ordered: string[] = [];
  for (const [group, places] of [...groupsOf(publications).values()].entries())
    for (const [n, place] of places.entries()) ordered[place] = codes[group]![n]!;
  const batches: ToPublish[] = [];
  for (let at = 0; at < publications.length; at += BATCH)
    batches.push(batchToPublish(publications.slice(at, at + BATCH), ordered.slice(at, at + BATCH)));
  return {
    published: batches.flatMap((batch) => batch.published),
    statements: batches.flatMap((batch) => batch.statements),
  };
}

function batchToPublish(publications: readonly Publication[], codes: readonly string[]): ToPublish {
  const sealed = publications.map((publication) => sealContent(publication.register, publication.content));
  const { entered: leaves, statement: entering } = leavesToEnter(
    publications.map((publication, at) => leafOf(publication, codes[at]!, sealed[at]!)),
  );
  const rows = publications.map((publication, at) =>
    publishedRow(publication, codes[at]!, sealed[at]!, leaves[at]!.leafId),
  );
  const changes = rows.map((row) => ({
    before: null,
    after: row.current,
    words: vocabularyWords(row.facts),
    at: row.facts.at,
  }));
  const published = rows.map((row, at) => ({
    entryId: row.current.entry_id,
    register: publications[at]!.register,
    code: row.current.code,
    version: 1,
    leaf: leaves[at]!,
  }));
  return { published, statements: [entering, insertPublished(rows, deltasOf(changes))] };
}

/** The codes that publications need. */
export function codesOf(publications: readonly Publication[]): WantedCodes[] {
  return [...groupsOf(publications)].map(([group, places]) => {
    const [code, day] = group.split(' ') as [RequestedCode, string];
    return { kind: CODES[code], count: places.length, day };
  });
}

/** The places of the publications that get the same kind of code on the same day. */
function groupsOf(publications: readonly Publication[]): Map<string, number[]> {
  return Map.groupBy(publications.keys(), (at) => {
    const { register, code, at: instant } = publications[at]!;
    if (CODES[code] !== registerOf(register).codes) throw new Error(`Entries of register ${register} get no ${code}`);
    return `${code} ${dayOf(instant)}`;
  });
}

function leafOf(publication: Publication, code: string, sealed: SealedContent) {
  const { register, reason = null, grounds, actId, at } = publication;
  return {
    kind: LEAF_PUBLISHED,
    subject: code,
    at,
    body: leafBody({ register, version: 1, sealed, reason, grounds, actId }),
  };
}

function publishedRow(publication: Publication, code: string, sealed: SealedContent, leafId: string): PublishedRow {
  const { register, party, demo, at, grounds, actId, reason = null } = publication;
  const facts: VersionFacts = {
    entryId: randomUUID(),
    register,
    code,
    // The database gives the position when the row is written.
    position: 0,
    partyId: party?.id ?? null,
    demo,
    publishedAt: at,
    version: 1,
    status: sealed.status,
    public: sealed.public,
    at,
  };
  const version = versionRow(facts, { sealed, reason, grounds, actId, partyId: facts.partyId, leafId });
  return { facts, version, current: currentRow(facts) };
}
