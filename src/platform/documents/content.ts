/** One piece of a document's text. Everything is plain text: mark-up in it is shown as typed. */
export type Block =
  | { kind: 'heading'; text: string; level?: 2 | 3 }
  | { kind: 'paragraph'; text: string; strong?: boolean }
  | { kind: 'list'; items: string[]; ordered?: boolean }
  | { kind: 'facts'; rows: Fact[] }
  | { kind: 'table'; columns: string[]; rows: string[][]; widths?: number[] }
  | { kind: 'note'; text: string };

export interface Fact {
  label: string;
  value: string;
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
