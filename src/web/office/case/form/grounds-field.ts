import { groundCitation, PROVISIONS, type ProvisionId } from '../../../../law/index.ts';
import { html, textField, checkboxes, type FieldOptions, type Html, type Lang } from '../../../ui/index.ts';
import { wordsIn } from '../../texts/index.ts';

/** Name of the field with the grounds of an answer, to which a cited precedent adds its own. */
export const GROUNDS = 'answerGrounds';

/** Articles on which an answer about the risk level can rest: levels, criteria, list, medium and low risk, guidance. */
const USUAL = /^(?:L(?:3|7|9|10|11|13|14)|D(?:3|5|6|8|9|10|11|12))(?:\.|$)/;

/** Provisions to be picked, those of classification first in sight; any other by its id. One text field of the procedure. */
export function groundsField(options: FieldOptions, name: string, value: string, lang: Lang): Html {
  const words = wordsIn(lang).case.acts;
  const chosen = idsIn(value);
  const choices = (Object.keys(PROVISIONS) as ProvisionId[]).filter((id) => USUAL.test(id) && id.includes('.'));
  const known = new Set<string>(choices);
  const first = [...choices.filter((id) => chosen.includes(id)), ...choices.filter((id) => !chosen.includes(id))];
  return html`${checkboxes({
    ...options,
    hint: words.pickGrounds,
    values: chosen,
    choices: first.map((id) => ({ value: id, label: `${groundCitation(id, lang)} (${id})` })),
  })}${textField({
    lang,
    name: `${name}--khac`,
    label: words.otherGrounds,
    hint: words.otherGroundsHint,
    optional: true,
    value: chosen.filter((id) => !known.has(id)).join(', '),
  })}`;
}

/** What both controls say together, as the one text that the procedure asks for. */
export function readGrounds(body: Readonly<Record<string, unknown>>, name: string): string {
  const picked = body[name];
  const other = body[`${name}--khac`];
  const list = [...(Array.isArray(picked) ? picked : [picked]), other].filter(
    (one): one is string => typeof one === 'string',
  );
  return [...new Set(list.flatMap(idsIn))].join(', ');
}

export function idsIn(text: string): string[] {
  return text
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
