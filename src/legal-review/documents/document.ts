import type { Day, ProvisionId } from '../../law/index.ts';
import type { DocumentKind, DocumentState, LinkKind } from './words.ts';

/** What a document is tied to: another document of the catalogue, or a provision of the law data. */
export interface DocumentLink {
  readonly kind: LinkKind;
  readonly to: { readonly document: string } | { readonly provision: ProvisionId };
}

/** What officials say of a document. */
export interface DocumentFacts {
  readonly number: string | null;
  readonly kind: DocumentKind;
  readonly title: string;
  /** Our translation; null: none was made. */
  readonly titleEn: string | null;
  readonly issuer: string;
  readonly issuedOn: Day | null;
  readonly inForceFrom: Day | null;
  /** Last day. */
  readonly inForceUntil: Day | null;
  readonly state: DocumentState;
  /** Codes of sectors; empty: not tied to any. */
  readonly sectors: readonly string[];
  readonly links: readonly DocumentLink[];
  readonly sourceUrl: string | null;
  /** In our own words; for a document in force in part it says which parts. */
  readonly note: string | null;
}

/** A document of the catalogue. */
export interface LegalRecord extends DocumentFacts {
  readonly code: string;
  /** 0: as the law data has it, nobody has changed it. */
  readonly version: number;
  readonly issuerEn: string | null;
  readonly noteEn: string | null;
  /** Where the row comes from: shipped with the program, or entered by people of that agency. */
  readonly keptBy: 'lawData' | { readonly agency: string };
  readonly isDemo: boolean;
  readonly enteredAt: Date | null;
}
