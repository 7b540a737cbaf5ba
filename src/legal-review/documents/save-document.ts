import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { agencyNamed, parseProvisionId, SECTORS } from '../../law/index.ts';
import { record } from '../../platform/audit/index.ts';
import { inTransaction, type Db, type Tx } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import { accepted, refusal, refused, type Outcome } from '../../platform/refusal/index.ts';
import { answeringAgency, covers, writesFor } from '../agency-seat.ts';
import { TypedFields, type Typed } from '../typed-fields.ts';
import type { DocumentFacts, DocumentLink, LegalRecord } from './document.ts';
import { allDocuments, documentByCode } from './find-documents.ts';
import {
  DOCUMENT_KINDS,
  DOCUMENT_STATES,
  LINK_KINDS,
  type DocumentKind,
  type DocumentState,
  type LinkKind,
} from './words.ts';

export interface DocumentSaving {
  /** Null: a new document. */
  readonly code: string | null;
  /** Version that the person had before her; somebody else may have been faster. */
  readonly version: number;
  /** Ministry or province for which it is entered. */
  readonly agency: string;
  readonly typed: Typed;
  readonly actor: Actor;
  readonly now: Date;
  readonly requestId?: string;
  readonly isDemo?: boolean;
}

/** Fields of the form for links: one text area a kind, one code or provision a line. */
export const LINK_FIELD = (kind: LinkKind): string => `link-${kind}`;
const MOST_LINKS = 30;

/** Enters a document or its next version. The old versions stay. */
export async function saveDocument(db: Db, saving: DocumentSaving): Promise<Outcome<LegalRecord>> {
  const { actor, agency, code, typed } = saving;
  if (answeringAgency(agency)?.code !== agency || !covers(writesFor(actor), agency)) return notYours();
  const all = await allDocuments(db);
  const before = code === null ? null : (all.find((one) => one.code === code) ?? null);
  if (before !== null && before.keptBy !== 'lawData' && !mayChange(actor, before)) return notYours();
  if (before?.keptBy === 'lawData' && !covers(writesFor(actor), 'most')) return notYours();
  const fields = new TypedFields(typed);
  const facts = readFacts(fields, all, code);
  if (fields.refusals.length > 0) return refused(...fields.refusals);
  return inTransaction(db, (tx) => write(tx, saving, facts, before));
}

/** Whoever writes for the agency that keeps it, or for the Ministry of Science and Technology. */
export function mayChange(actor: Actor, { keptBy }: LegalRecord): boolean {
  const held = writesFor(actor);
  return covers(held, 'most') || (keptBy !== 'lawData' && covers(held, keptBy.agency));
}

function notYours(): Outcome<never> {
  return refused(
    refusal(
      'otherAgency',
      'Văn bản này do cơ quan khác giữ; bạn không nhập thay được.',
      'Another agency keeps this document; you cannot enter it for them.',
    ),
  );
}

function readFacts(fields: TypedFields, all: readonly LegalRecord[], code: string | null): DocumentFacts {
  const facts: DocumentFacts = {
    number: fields.optional('number', { max: 60 }),
    kind: fields.oneOf('kind', Object.keys(DOCUMENT_KINDS) as [DocumentKind]),
    title: fields.text('title', { max: 500 }),
    titleEn: fields.optional('titleEn', { max: 500 }),
    issuer: fields.text('issuer', { max: 300 }),
    issuedOn: fields.day('issuedOn'),
    inForceFrom: fields.day('inForceFrom'),
    inForceUntil: fields.day('inForceUntil'),
    state: fields.oneOf('state', Object.keys(DOCUMENT_STATES) as [DocumentState]),
    sectors: fields.someOf(
      'sectors',
      SECTORS.map((sector) => sector.code),
    ),
    links: (Object.keys(LINK_KINDS) as LinkKind[]).flatMap((kind) => readLinks(fields, kind, all, code)),
    sourceUrl: fields.address('sourceUrl'),
    note: fields.optional('note', { max: 2000, multiline: true }),
  };
  checkSense(fields, facts, all, code);
  return facts;
}

/** One a line: the number of a document of the catalogue, its code, or a provision such as L10.3. */
function readLinks(
  fields: TypedFields,
  kind: LinkKind,
  all: readonly LegalRecord[],
  code: string | null,
): DocumentLink[] {
  const field = LINK_FIELD(kind);
  const lines = (fields.optional(field, { max: 3000, multiline: true }) ?? '').split('\n').map((line) => line.trim());
  const links: DocumentLink[] = [];
  for (const line of new Set(lines.filter(Boolean))) {
    const document = all.find((one) => one.number === line || one.code === line);
    const provision = parseProvisionId(line);
    if (document !== undefined && document.code !== code) links.push({ kind, to: { document: document.code } });
    else if (provision !== null && /^[LDQ]/i.test(line)) links.push({ kind, to: { provision } });
    else
      fields.refuse(
        'unknownLink',
        `“${line}” không phải số hiệu văn bản trong danh mục, cũng không phải điều khoản như L10.3.`,
        `“${line}” is neither the number of a document in the catalogue nor a provision such as L10.3.`,
        field,
      );
  }
  if (links.length > MOST_LINKS)
    fields.refuse('tooMany', `Nhiều nhất ${MOST_LINKS} dòng.`, `At most ${MOST_LINKS} lines.`, field);
  return links;
}

/** What cannot be true together. */
function checkSense(fields: TypedFields, facts: DocumentFacts, all: readonly LegalRecord[], code: string | null): void {
  const { number, state, issuedOn, inForceFrom, inForceUntil, note } = facts;
  const isIssued = state === 'issued' || state === 'partlyExpired';
  if (isIssued && number === null)
    fields.refuse('required', 'Văn bản đã ban hành thì có số hiệu.', 'An issued document has a number.', 'number');
  if (state === 'expected' && issuedOn !== null)
    fields.refuse('contradiction', 'Văn bản chưa có thì chưa có ngày ban hành.', 'A document that is not there yet has no day of issue.', 'issuedOn'); // prettier-ignore
  if (issuedOn !== null && inForceFrom !== null && inForceFrom < issuedOn)
    fields.refuse('contradiction', 'Ngày có hiệu lực đứng trước ngày ban hành.', 'It would be in force before it was issued.', 'inForceFrom'); // prettier-ignore
  if (inForceFrom !== null && inForceUntil !== null && inForceUntil < inForceFrom)
    fields.refuse('contradiction', 'Ngày hết hiệu lực đứng trước ngày có hiệu lực.', 'Its last day comes before its first.', 'inForceUntil'); // prettier-ignore
  if (state === 'partlyExpired' && note === null)
    fields.refuse('required', 'Bạn hãy ghi rõ phần nào còn, phần nào hết hiệu lực.', 'Please say which parts still hold and which do not.', 'note'); // prettier-ignore
  const same = all.find((one) => number !== null && one.number === number && one.code !== code);
  if (same !== undefined)
    fields.refuse('numberTaken', `Số hiệu này đã có trong danh mục: ${same.title}.`, `This number is in the catalogue already: ${same.titleEn ?? same.title}.`, 'number'); // prettier-ignore
}

async function write(
  tx: Tx,
  saving: DocumentSaving,
  facts: DocumentFacts,
  before: LegalRecord | null,
): Promise<Outcome<LegalRecord>> {
  const { actor, now, requestId } = saving;
  const code = saving.code ?? newCode(facts.number);
  // Two people saving at once take turns; the second then sees that there is a newer version.
  await sql`select pg_advisory_xact_lock(hashtext('legal_document'))`.execute(tx);
  const current = saving.code === null ? null : await documentByCode(tx, code);
  if ((current?.version ?? 0) !== (saving.code === null ? 0 : saving.version))
    return refused(
      refusal(
        'changedMeanwhile',
        'Người khác vừa sửa văn bản này. Bạn hãy mở lại để xem bản mới.',
        'Somebody else has just changed this document. Please open it again.',
      ),
    );
  const version = (current?.version ?? 0) + 1;
  const agency = before === null || before.keptBy === 'lawData' ? saving.agency : before.keptBy.agency;
  // One row: after a crash the version is there whole or not at all, with its line in the trail.
  await sql`
    insert into legal_document_version (code, version, number, kind, title, title_en, issuer, issued_on, in_force_from, in_force_until, state,
                                        sectors, links, source_url, note, agency_code, is_demo, entered_at, entered_by)
    values (${code}, ${version}, ${facts.number}, ${facts.kind}, ${facts.title}, ${facts.titleEn}, ${facts.issuer}, ${facts.issuedOn},
            ${facts.inForceFrom}, ${facts.inForceUntil}, ${facts.state}, ${facts.sectors}, ${JSON.stringify(facts.links)}::jsonb,
            ${facts.sourceUrl}, ${facts.note}, ${agency}, ${saving.isDemo ?? before?.isDemo ?? false}, ${now},
            ${actor.kind === 'person' ? actor.accountId : null})`.execute(tx);
  const action = version === 1 ? 'documentEntered' : 'documentChanged';
  await record(tx, { at: now, actor, action, subjectKind: 'legalDocument', subjectId: code, requestId: requestId ?? null, detail: { version, state: facts.state, agency } }); // prettier-ignore
  return accepted((await documentByCode(tx, code))!);
}

/** Readable where there is a number; never one that the law data uses. */
function newCode(number: string | null): string {
  const from = (number ?? '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40);
  return `${from === '' ? 'van-ban' : from}-${randomBytes(3).toString('hex')}`;
}

/** Agencies for which the person may enter documents, by name. */
export function enteringAgencies(actor: Actor): string[] {
  const held = writesFor(actor);
  return held === 'all' ? ['most'] : [...held].filter((code) => agencyNamed(code) !== null);
}
