import type { Precedent } from '../../../../casework/index.ts';
import { dayText } from '../../../display/index.ts';
import { fieldText, type Lang } from '../../../ui/index.ts';
import { wordsIn } from '../../texts/index.ts';
import type { Typed } from '../acts-view.ts';
import { GROUNDS, idsIn } from './grounds-field.ts';
import type { CaseShown } from '../load-case.ts';

/** Field of an answer that takes the citation. */
const TEXT = 'answerText';

/** The draft with the citation at its end and the precedent's provisions among its grounds; null when no answer can be written now. */
export function withCitation(shown: CaseShown, precedent: Precedent, typed: Typed | null, lang: Lang): Typed | null {
  const answering = shown.view.acts.find(
    (act) =>
      act.blocked === null && act.form?.pages.some((page) => page.fields.some((field) => field.name === GROUNDS)),
  );
  if (answering === undefined) return null;
  const values = typed?.act === answering.act ? typed.values : {};
  const line = wordsIn(lang).case.acts.citation(
    precedent.code,
    precedent.name,
    precedent.answeredOn === null ? '' : dayText(precedent.answeredOn, lang),
  );
  const before = fieldText(values[TEXT]);
  const text = before.includes(precedent.code)
    ? before
    : [before.trimEnd(), line].filter((part) => part !== '').join('\n\n');
  const grounds = [...new Set([...idsIn(fieldText(values[GROUNDS])), ...precedent.provisions])].join(', ');
  return { act: answering.act, values: { ...values, [TEXT]: text, [GROUNDS]: grounds }, errors: [] };
}
