import type { Ground } from '../../law/index.ts';
import type { Answers, AnswerValue, Field, Form, Procedure, Visibility } from '../../procedures/kit/index.ts';
import { shownFields } from '../../procedures/kit/index.ts';
import type { Sight } from '../act/authorise.ts';

/** One page of what was submitted, as this viewer may see it. */
export interface DossierPage {
  readonly page: string;
  readonly fields: readonly DossierField[];
}
export interface DossierField {
  readonly name: string;
  readonly kind: Field['kind'];
  readonly visibility: Visibility;
  readonly grounds: readonly Ground[];
  /** Null: not answered. */
  readonly value: Exclude<AnswerValue, undefined>;
  /** There is a value, but not for this viewer. */
  readonly withheld: boolean;
}

const SEES: Record<Sight, readonly Visibility[]> = {
  party: ['public', 'parties', 'authority', 'secret'],
  caseTeam: ['public', 'parties', 'authority', 'secret'],
  authority: ['public', 'parties', 'authority'],
  otherParty: ['public', 'parties'],
};

/** Whether somebody with that sight may see what has that visibility; `party` is whoever wrote it. */
export function maySee(sight: Sight, visibility: Visibility): boolean {
  return SEES[sight].includes(visibility);
}

/**
 * The submitted form page by page; what the viewer may not see is named but withheld. The other party is not even told what was
 * said to the authority alone: that a question was asked can tell who answered it.
 */
export function dossierOf(procedure: Procedure, answers: Answers, sight: Sight): DossierPage[] {
  const shown = new Set(shownFields(procedure.form, answers));
  return procedure.form.pages
    .map((page) => ({
      page: page.id,
      fields: page.fields
        .filter((field) => shown.has(field) && mayKnowOf(field, sight))
        .map((field) => entry(field, answers, sight)),
    }))
    .filter((page) => page.fields.length > 0);
}

function mayKnowOf({ visibility }: Field, sight: Sight): boolean {
  return sight !== 'otherParty' || visibility !== 'authority';
}

function entry(field: Field, answers: Answers, sight: Sight): DossierField {
  const { name, kind, visibility, grounds, keptApart } = field;
  const value = answers[name] ?? null;
  // Who a visitor is, only those who handle the case need to know.
  const seen = maySee(sight, visibility) && (keptApart !== true || sight === 'caseTeam');
  return { name, kind, visibility, grounds, value: seen ? value : null, withheld: !seen && value !== null };
}

/** What an act brought along, without what this viewer may not see. */
export function seenInput(form: Form, input: Answers, sight: Sight): Answers {
  const seen = shownFields(form, input).filter((field) => maySee(sight, field.visibility));
  return Object.fromEntries(seen.flatMap((field) => (field.name in input ? [[field.name, input[field.name]]] : [])));
}
