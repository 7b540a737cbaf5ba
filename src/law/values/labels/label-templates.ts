import type { Day } from '../../day.ts';
import { SET_2026_1 } from './set-2026-1.ts';
import type { LabelTemplateSet } from './template-set.ts';

export type { LabelTemplate, LabelTemplateSet, LabelUse } from './template-set.ts';

/** Every version there was, oldest first. */
export const LABEL_TEMPLATES: readonly LabelTemplateSet[] = [SET_2026_1];

/** The version of that day; null before the first one. */
export function labelTemplatesOn(
  day: Day,
  sets: readonly LabelTemplateSet[] = LABEL_TEMPLATES,
): LabelTemplateSet | null {
  return (
    sets.findLast((set) => set.inForceFrom <= day && (set.inForceUntil === null || day <= set.inForceUntil)) ?? null
  );
}
