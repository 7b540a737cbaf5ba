import type { Procedure, Refusal } from '../procedures/kit/index.ts';
import type { Subject } from './stored/subject.ts';
import { refusal } from './refusal.ts';

/** Whether the entry is there and of a kind that this procedure is about. Whose it must be is for the procedure to say. */
export function subjectRefusals(procedure: Procedure, code: string | undefined, subject: Subject | null): Refusal[] {
  if (!procedure.subject) return code === undefined ? [] : [refusal('subjectWrongRegister')];
  if (!subject) return code === undefined && procedure.subjectOptional ? [] : [refusal('subjectMissing')];
  return (procedure.subject as readonly string[]).includes(subject.entry.register)
    ? []
    : [refusal('subjectWrongRegister')];
}
