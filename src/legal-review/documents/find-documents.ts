import { sql } from 'kysely';
import type { Day, ProvisionId } from '../../law/index.ts';
import type { Db } from '../../platform/database/index.ts';
import { folded, isPartOf } from '../find-words.ts';
import type { DocumentLink, LegalRecord } from './document.ts';
import { REPEAL, shippedDocuments } from './from-law-data.ts';
import { stateOnDay } from './state-on-day.ts';
import type { DocumentKind, DocumentState, LinkKind, StateOnDay } from './words.ts';

/** A version with who entered it. */
export interface DocumentVersion extends LegalRecord {
  readonly enteredBy: string | null;
}

export interface DocumentFilter {
  readonly words?: string;
  readonly kind?: DocumentKind;
  readonly state?: StateOnDay;
  readonly sector?: string;
  /** Ministry or province whose people keep it; 'lawData' for what is shipped. */
  readonly keptBy?: string;
}

/** Every document: those that people entered or changed, newest first, then what the law data ships. */
export async function allDocuments(db: Db): Promise<LegalRecord[]> {
  const stored = await rowsOf(db, sql`true`);
  const latest = new Map<string, DocumentVersion>();
  for (const row of stored) if (!latest.has(row.code)) latest.set(row.code, row);
  const shipped = shippedDocuments().map((one) => latest.get(one.code) ?? one);
  const entered = [...latest.values()].filter(({ code }) => !shippedDocuments().some((one) => one.code === code));
  return [...entered.toSorted((a, b) => b.enteredAt!.getTime() - a.enteredAt!.getTime()), ...shipped];
}

/** Those that fit, without regard to diacritics. */
export function filterDocuments(all: readonly LegalRecord[], filter: DocumentFilter, day: Day): LegalRecord[] {
  const words = folded(filter.words ?? '')
    .split(' ')
    .filter(Boolean);
  return all.filter((one) => {
    const text = folded([one.number, one.title, one.titleEn, one.issuer].join(' '));
    return (
      words.every((word) => text.includes(word)) &&
      (filter.kind === undefined || one.kind === filter.kind) &&
      (filter.state === undefined || stateOnDay(one, day) === filter.state) &&
      (filter.sector === undefined || one.sectors.includes(filter.sector)) &&
      (filter.keptBy === undefined || keeperOf(one) === filter.keptBy)
    );
  });
}

function keeperOf({ keptBy }: LegalRecord): string {
  return keptBy === 'lawData' ? keptBy : keptBy.agency;
}

export async function documentByCode(db: Db, code: string): Promise<LegalRecord | null> {
  const [stored] = await rowsOf(db, sql`v.code = ${code}`);
  return stored ?? shippedDocuments().find((one) => one.code === code) ?? null;
}

/** Every stored version of a document, newest first; what the law data ships is version 0 and stands last. */
export async function versionsOf(db: Db, code: string): Promise<DocumentVersion[]> {
  const shipped = shippedDocuments().filter((one) => one.code === code);
  return [...(await rowsOf(db, sql`v.code = ${code}`)), ...shipped.map((one) => ({ ...one, enteredBy: null }))];
}

/** A link as it is read from one document: to another (`direction` out), or from another to it. */
export interface ShownLink {
  readonly kind: LinkKind;
  readonly direction: 'out' | 'in';
  readonly document: LegalRecord | null;
  readonly provision: ProvisionId | null;
}

/** Everything that a document is tied to, in both directions. A code that no document has any more is left out. */
export function linksOf(code: string, all: readonly LegalRecord[]): ShownLink[] {
  const named = new Map(all.map((one) => [one.code, one]));
  const links = (one: LegalRecord): readonly DocumentLink[] =>
    one.code === REPEAL.by ? [...one.links, { kind: 'repeals', to: { document: REPEAL.of } }] : one.links;
  const own = named.get(code);
  const out = (own === undefined ? [] : links(own)).flatMap(({ kind, to }): ShownLink[] => {
    if ('provision' in to) return [{ kind, direction: 'out', document: null, provision: to.provision }];
    const document = named.get(to.document);
    return document === undefined ? [] : [{ kind, direction: 'out', document, provision: null }];
  });
  const back = all.flatMap((document) =>
    links(document)
      .filter(({ to }) => 'document' in to && to.document === code)
      .map(({ kind }): ShownLink => ({ kind, direction: 'in', document, provision: null })),
  );
  return [...out, ...back];
}

/** Documents that detail, guide, amend or rest on the provision or a part of it. */
export function documentsOn(
  asked: ProvisionId,
  all: readonly LegalRecord[],
): { kind: LinkKind; document: LegalRecord }[] {
  return all.flatMap((document) =>
    document.links
      .filter(({ to }) => 'provision' in to && isPartOf(to.provision, asked))
      .slice(0, 1)
      .map(({ kind }) => ({ kind, document })),
  );
}

type Row = Omit<DocumentVersion, 'keptBy' | 'state'> & { state: DocumentState; agency: string };

async function rowsOf(db: Db, which: ReturnType<typeof sql>): Promise<DocumentVersion[]> {
  const { rows } = await sql<Row>`
    select v.code, v.version, v.number, v.kind, v.title, v.title_en as "titleEn", v.issuer, null as "issuerEn", v.issued_on as "issuedOn",
           v.in_force_from as "inForceFrom", v.in_force_until as "inForceUntil", v.state, v.sectors, v.links, v.source_url as "sourceUrl",
           v.note, null as "noteEn", v.agency_code as agency, v.is_demo as "isDemo", v.entered_at as "enteredAt", a.name as "enteredBy"
      from legal_document_version v left join account a on a.id = v.entered_by
     where ${which} order by v.code, v.version desc`.execute(db);
  return rows.map(({ agency, ...row }) => ({ ...row, keptBy: { agency } }));
}
