/** A text in the two languages of the portal. Vietnamese governs; English is a translation made here. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/**
 * What we keep of one provision: a summary of one sentence in our own words, never the official sentence.
 * Articles also carry their official heading.
 */
export interface ProvisionText extends Bilingual {
  readonly heading?: Bilingual;
  /** A defect of the issued text, or how we read it: shown beside the summary. */
  readonly note?: Bilingual;
  /** Only where it differs from the document: 'YYYY-MM-DD', first day in force. */
  readonly inForceFrom?: string;
  /** Only where it differs from the document: 'YYYY-MM-DD', last day in force. */
  readonly inForceUntil?: string;
}

export type ProvisionTexts = Readonly<Record<string, ProvisionText>>;
