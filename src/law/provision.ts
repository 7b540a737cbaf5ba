import { DOCUMENTS } from './provisions/documents.ts';
import type { DocumentId, LegalDocument } from './provisions/documents.ts';
import { PROVISIONS } from './provisions/index.ts';
import type { ProvisionId } from './provisions/index.ts';
import type { Bilingual, ProvisionText } from './provisions/text.ts';

export { CHAPTERS, chapterOf } from './provisions/chapters.ts';
export type { Chapter } from './provisions/chapters.ts';
export { DOCUMENTS, PROVISIONS };
export type { Bilingual, DocumentId, LegalDocument, ProvisionId, ProvisionText };

/** Where a provision stands in its document; null for the parts above its own depth. */
export interface ProvisionPlace {
  readonly document: DocumentId;
  readonly article: string | null;
  readonly clause: string | null;
  /** As it is printed: 'đ', not 'dd'. */
  readonly point: string | null;
}

export interface Provision extends ProvisionPlace {
  readonly id: ProvisionId;
  /** Its own heading, or that of its article; the title of the document for a whole document. */
  readonly heading: Bilingual;
  /** One sentence in our own words. */
  readonly summary: Bilingual;
  readonly note: Bilingual | null;
  /** First and last day in force, 'YYYY-MM-DD'; null while no end is known. */
  readonly inForceFrom: string;
  readonly inForceUntil: string | null;
  readonly status: LegalDocument['status'];
  /** Address of the official text. */
  readonly source: string;
}

const IDS = Object.keys(PROVISIONS) as ProvisionId[];

/** The provision with what its article and document say of it. Throws for an id that is not in the data. */
export function provision(id: ProvisionId): Provision {
  const text: ProvisionText | undefined = PROVISIONS[id];
  if (text === undefined) throw new Error(`No provision ${JSON.stringify(id)} in the law data`);
  const place = placeOf(id);
  const document = DOCUMENTS[place.document];
  return {
    id,
    ...place,
    heading: headingOf(id) ?? document.title,
    summary: { vi: text.vi, en: text.en },
    note: text.note ?? null,
    inForceFrom: text.inForceFrom ?? document.inForceFrom,
    inForceUntil: text.inForceUntil ?? document.inForceUntil,
    status: document.status,
    source: document.source,
  };
}

/** The provision one level up (point, clause, article, document), or null for a document. */
export function parentOf(id: ProvisionId): ProvisionId | null {
  const place = placeOf(id);
  if (place.article === null) return null;
  if (place.clause === null) return known(idAt({ ...place, article: null }));
  if (place.point === null) return known(idAt({ ...place, clause: null }));
  return known(idAt({ ...place, point: null }));
}

/** The provisions one level down, in the order of the document. */
export function childrenOf(id: ProvisionId): readonly ProvisionId[] {
  return CHILDREN.get(id) ?? [];
}

/** How an official cites it: 'điểm a khoản 2 Điều 12 Nghị định 142/2026/NĐ-CP'. */
export function citation(id: ProvisionId, lang: 'vi' | 'en'): string {
  const { document, article, clause, point } = placeOf(id);
  const citedAs = DOCUMENTS[document].citedAs;
  if (article === null) return citedAs[lang];
  if (lang === 'vi') {
    const parts = [point && `điểm ${point}`, clause && `khoản ${clause}`, `Điều ${article}`, citedAs.vi];
    return parts.filter((part) => part !== null).join(' ');
  }
  const parts = [point && `point (${point})`, clause && `clause ${clause}`, `Article ${article}`];
  return `${parts.filter((part) => part !== null).join(', ')} of ${citedAs.en}`;
}

const WRITTEN = /^(L|D|(?:Q33|T5)(?=\.|$))?\.?(?:(\d{1,3})(?:\.(\d{1,3})(?:\.?(dd|[a-z]))?)?)?$/;

/**
 * Reads what a person types: '13.4' and 'L13.4' mean the Law, 'D12.2a' the Decree, 'Q33.4.1' the Decision, 'T5.3.1a' the Circular; 'đ' may be
 * written either way. Gives null for what is not in the data, never the nearest provision.
 */
export function parseProvisionId(text: string): ProvisionId | null {
  const typed = text.normalize('NFC').trim().replaceAll(/\s+/g, '');
  const prefix = /^(l|d|q33|t5)/i.exec(typed)?.[0] ?? '';
  const rest = typed.slice(prefix.length).toLowerCase().replace(/đ$/, 'dd');
  const match = WRITTEN.exec(prefix.toUpperCase() + rest);
  if (match === null || typed === '') return null;
  const [, written = 'L', article, clause, point] = match;
  const separator = article === undefined ? '' : separatorOf(written);
  const id = `${written}${separator}${article ?? ''}${clause === undefined ? '' : `.${clause}`}${point ?? ''}`;
  return known(id);
}

/** Provisions typed one after the other, between commas: each once, and apart what is none in the law data. */
export function parseProvisions(text: string): { readonly ids: ProvisionId[]; readonly unknown: string[] } {
  const typed = typedIn(text);
  return {
    ids: [...new Set(typed.flatMap((one) => parseProvisionId(one) ?? []))],
    unknown: typed.filter((one) => parseProvisionId(one) === null),
  };
}

/** Provisions typed one after the other, as they are cited; what is none stays as it was typed. */
export function citedProvisions(text: string, lang: 'vi' | 'en'): string {
  const cited = typedIn(text).map((one) => {
    const id = parseProvisionId(one);
    return id === null ? one : citation(id, lang);
  });
  return [...new Set(cited)].join('; ');
}

function typedIn(text: string): string[] {
  return text
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

const DOCUMENT_BY_PREFIX = {
  L: 'law',
  D: 'decree142',
  Q33: 'decision33',
  T5: 'circular5',
} as const satisfies Record<string, DocumentId>;

/** The parts of an id, read from the id alone. */
export function placeOf(id: ProvisionId): ProvisionPlace {
  const match = WRITTEN.exec(id);
  if (match === null) throw new Error(`Not a provision id: ${JSON.stringify(id)}`);
  const [, prefix, article = null, clause = null, point = null] = match;
  return {
    document: DOCUMENT_BY_PREFIX[prefix as keyof typeof DOCUMENT_BY_PREFIX],
    article,
    clause,
    point: point === 'dd' ? 'đ' : point,
  };
}

function idAt({ document, article, clause, point }: ProvisionPlace): string {
  const { prefix } = DOCUMENTS[document];
  if (article === null) return prefix;
  return `${prefix}${separatorOf(prefix)}${article}${clause === null ? '' : `.${clause}`}${point === 'đ' ? 'dd' : (point ?? '')}`;
}

/** A prefix that ends in a number is parted from the article by a point. */
function separatorOf(prefix: string): '' | '.' {
  return /\d$/.test(prefix) ? '.' : '';
}

function headingOf(id: ProvisionId): Bilingual | null {
  for (let at: ProvisionId | null = id; at !== null; at = parentOf(at)) {
    const { heading } = PROVISIONS[at];
    if (heading !== undefined) return heading;
  }
  return null;
}

function known(id: string): ProvisionId | null {
  return Object.hasOwn(PROVISIONS, id) ? (id as ProvisionId) : null;
}

const CHILDREN = childrenByParent();

function childrenByParent(): Map<ProvisionId, ProvisionId[]> {
  const children = new Map<ProvisionId, ProvisionId[]>();
  for (const id of IDS) {
    const parent = parentOf(id);
    if (parent === null) continue;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [id]);
    else siblings.push(id);
  }
  return children;
}
