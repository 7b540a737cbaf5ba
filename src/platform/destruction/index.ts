export { listDestructions, recordDestruction, type Destruction, type DestructionRecord } from './destruction.ts';
export { likePatterns, redact, REDACTED, redactText, type PersonalMarks } from './redact.ts';

/** Tables that the application may only add to; checked at every start. */
export const APPEND_ONLY = ['destruction_record'] as const;
