import type { Ground } from '../../ground.ts';
import type { Bilingual, ProvisionId } from '../../provision.ts';

/** Which text of Article 11 a template words. */
export type LabelUse = 'userNotice' | 'contentNotice' | 'imitationLabel' | 'creativeLabel' | 'userInstruction';

/** Words that may be taken over as they stand. */
export interface LabelTemplate {
  readonly id: string;
  readonly use: LabelUse;
  /** The situation it is meant for. */
  readonly when: Bilingual;
  readonly text: Bilingual;
  readonly grounds: readonly [ProvisionId, ...ProvisionId[]];
}

/** One version of the templates, whole. */
export interface LabelTemplateSet {
  readonly version: string;
  /** `issued` once the Government or the Ministry publishes the forms (Law 11.6); until then suggestions of ours. */
  readonly kind: 'ownSuggestion' | 'issued';
  readonly inForceFrom: string;
  readonly inForceUntil: string | null;
  readonly grounds: readonly [Ground, ...Ground[]];
  readonly templates: readonly LabelTemplate[];
}
