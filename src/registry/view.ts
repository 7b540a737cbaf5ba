import type { PublicFacts } from './projection.ts';
import { registerOf } from './registers/index.ts';

/** How much of an entry someone may see. Who belongs where is decided by the caller, from mandates and jurisdiction. */
export type View = 'public' | 'parties' | 'authority';

/** What a view may see of the restricted part. A field that is no longer declared is for the authority alone. */
export function visiblePart(register: string, restricted: PublicFacts, view: View): PublicFacts {
  if (view === 'public') return {};
  const declared = new Map(registerOf(register).fields.map((field) => [field.name, field.visibility]));
  const allowed = Object.entries(restricted).filter(([name]) => {
    const visibility = declared.get(name) ?? 'authority';
    return visibility !== 'secret' && (view === 'authority' || visibility === 'parties' || visibility === 'public');
  });
  return Object.fromEntries(allowed);
}
