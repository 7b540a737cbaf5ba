import type { Actor } from '../../../platform/identity/index.ts';
import type { WebContext } from '../../server/index.ts';
import { pathIn } from '../../ui/index.ts';

const OFFICIALS = new Set(['officer', 'lead', 'planner', 'inspector', 'operator', 'admin']);

/** Where a person's work is: officials at their desk, everybody else in the workspace. */
export function homeOf(actor: Actor | null, { lang }: WebContext): string {
  const official = actor?.kind === 'person' && actor.roles.some(({ role }) => OFFICIALS.has(role));
  return pathIn(lang, official ? '/can-bo' : '/ho-so');
}
