/**
 * Thrown when the law data holds no answer for that day or that question. A fault, never a refusal:
 * guessing "the latest known value" would give a person a wrong deadline or a wrong duty.
 */
export class LawUnknown extends Error {
  override readonly name = 'LawUnknown';
}
