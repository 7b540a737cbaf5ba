/** Words that lead to their source: whoever opens the address sees what stands behind them. */
export interface LinkedWords {
  text: string;
  /** Absolute, http or https; with any other address the words stand there without a link. */
  href: string;
}

/** Words as they stand in a document, some of which may lead somewhere. */
export type Words = string | LinkedWords | (string | LinkedWords)[];

/** One piece of a document's text. Everything is plain text: mark-up in it is shown as typed. */
export type Block =
  | { kind: 'heading'; text: string; level?: 2 | 3 }
  | { kind: 'paragraph'; text: Words; strong?: boolean }
  | { kind: 'list'; items: Words[]; ordered?: boolean }
  | { kind: 'facts'; rows: Fact[] }
  | {
      kind: 'table';
      columns: string[];
      rows: Words[][];
      /** Shares of the width; without them all columns are as wide. */
      widths?: number[];
      /** How the cells of each column stand; left where nothing is said. */
      align?: ('left' | 'center' | 'right')[];
    }
  | { kind: 'note'; text: string };

export interface Fact {
  label: string;
  value: Words;
  note?: string;
  strong?: boolean;
}

/** A QR code beside the text that says where it leads. */
export interface DocumentCode {
  /** What the code says, usually an address. */
  text: string;
  caption: string;
  /** For those who cannot see it. */
  alt: string;
}

/** A file inside the PDF; makes it PDF/A-3. */
export interface Attachment {
  name: string;
  mediaType: string;
  description: string;
  content: string;
  relationship: 'source' | 'data' | 'alternative' | 'supplement';
}

interface DocumentBase {
  title: string;
  body: Block[];
  qr?: DocumentCode;
  attachment?: Attachment;
  footer?: string;
  /** Shown on every page of a document about invented facts. */
  demoMark?: string;
}

/** An administrative document in the form of Decree 30/2020. Dates come as written text. */
export interface StateDocument extends DocumentBase {
  agencyParent?: string;
  agency: string;
  number?: string;
  placeAndDate: string;
  /** Kind of document above its subject; a letter has none, its title stands there. */
  kind?: string;
  subject?: string;
  to?: string[];
  distribution?: string[];
  /** `note` says how it is signed, e.g. "Đã ký điện tử". Without a name the place stays empty for a pen. */
  signature: { authority?: string; position: string; name?: string; note?: string };
}

export interface Receipt extends DocumentBase {
  issuer: string;
  lead?: string;
  /** The number that people will quote. */
  number: { label: string; value: string };
  highlights?: { label: string; value: string }[];
}

/** What a document is made of when words are set: each piece with its address, or null. Addresses of other schemes are dropped. */
export function pieces(words: Words): { text: string; href: string | null }[] {
  const parts = Array.isArray(words) ? ['', ...words] : [words];
  return parts.map((part) => (typeof part === 'string' ? { text: part, href: null } : linked(part)));
}

function linked({ text, href }: LinkedWords): { text: string; href: string | null } {
  return { text, href: /^https?:\/\/[^\s\/]/v.test(href) && URL.canParse(href) ? new URL(href).href : null };
}
