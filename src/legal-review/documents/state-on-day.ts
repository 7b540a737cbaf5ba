import type { Day } from '../../law/index.ts';
import type { DocumentFacts } from './document.ts';
import type { StateOnDay } from './words.ts';

/** What holds on that day: an issued document waits for its first day in force, holds, and ends after its last. */
export function stateOnDay(
  { state, inForceFrom, inForceUntil }: Pick<DocumentFacts, 'state' | 'inForceFrom' | 'inForceUntil'>,
  day: Day,
): StateOnDay {
  if (state !== 'issued' && state !== 'partlyExpired') return state;
  if (inForceUntil !== null && inForceUntil < day) return 'expired';
  if (state === 'partlyExpired') return state;
  if (inForceFrom === null) return 'issued';
  return inForceFrom > day ? 'notYetInForce' : 'inForce';
}
