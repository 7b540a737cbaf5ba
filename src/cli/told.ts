import type { Outcome } from '../platform/refusal/index.ts';
import { UsageError } from './command.ts';

/** The value, or every reason why not as one line of bad input. */
export function told<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new UsageError(outcome.refusals.map((one) => `${one.field ? `${one.field}: ` : ''}${one.text.en}`).join(' '));
}
