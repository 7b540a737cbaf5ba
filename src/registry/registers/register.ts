import type { Bilingual } from '../../law/index.ts';
import type { RegisterName, Visibility } from '../../procedures/kit/index.ts';

/** How a value is stored, compared and shown. */
export type ValueKind = 'text' | 'longText' | 'list' | 'day' | 'code' | 'choice';

/** A fact that an entry may hold. What is declared nowhere cannot become public. */
export interface EntryField {
  readonly name: string;
  readonly kind: ValueKind;
  readonly visibility: Visibility;
  readonly title: Bilingual;
  /** How much a match in it counts in search: A name, B party, C purpose, D the rest; null is not searched. */
  readonly searched: 'A' | 'B' | 'C' | 'D' | null;
  /** An entry without it is a fault of the procedure. */
  readonly required: boolean;
}

export type FacetName = 'risk' | 'status' | 'sector' | 'province';

/** A register: what its entries hold, who may see it, and how they are found. */
export interface Register {
  readonly name: RegisterName;
  readonly title: Bilingual;
  /** What the codes of its entries name. */
  readonly codes:
    | 'system'
    | 'voluntary'
    | 'deployment'
    | 'guidance'
    | 'conformity'
    | 'declaration'
    | 'commitment'
    | 'petition';
  readonly fields: readonly EntryField[];
  /** Every status an entry may have, with the word people see. */
  readonly statuses: Readonly<Record<string, Bilingual>>;
  readonly facets: readonly FacetName[];
  /** Kinds of links that may start at its entries, and where they lead. */
  readonly links: Readonly<
    Record<string, { readonly to: readonly RegisterName[]; readonly title: Bilingual; readonly back: Bilingual }>
  >;
  /** What the party of an entry is to the system (Law 3.4, 3.5); null where an entry gives no role. */
  readonly role: 'provider' | 'deployer' | null;
  /** Its entries are nobody's: whose case they came from is kept in no version. */
  readonly unnamed?: true;
  /** The public field with the name of the party; none where the party stays unnamed. */
  readonly partyField: string | null;
}

type Options = Partial<Omit<EntryField, 'name' | 'kind' | 'title'>>;

/** A field that everybody may see, unless the options say otherwise. */
export function field(name: string, kind: ValueKind, vi: string, en: string, options: Options = {}): EntryField {
  return { name, kind, title: { vi, en }, visibility: 'public', searched: null, required: false, ...options };
}
