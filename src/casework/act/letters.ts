import { parseDay, writtenDay, type Bilingual } from '../../law/index.ts';
import type { NewMail } from '../../platform/mail/index.ts';
import type { Procedure, SendLetter } from '../../procedures/kit/index.ts';

/** What the engine adds to the data of every letter. */
export interface LetterFacts {
  readonly caseCode: string;
  /** Code of the entry that the case published or is about; empty when there is none. */
  readonly entryCode: string;
  /** Of the party that the letter greets. */
  readonly partyName: string;
  readonly caseUrl: string;
  readonly receiptUrl: string;
}

export interface WrittenLetter {
  readonly id: string;
  readonly subject: Bilingual;
  readonly body: Bilingual;
  readonly grounds: readonly string[];
}

/** The letter in both languages. Throws when the procedure does not have it, or a {brace} has no value: both are mistakes of ours. */
export function writeLetter(procedure: Procedure, effect: SendLetter, facts: LetterFacts): WrittenLetter {
  const letter = procedure.letters[effect.letter];
  if (!letter) throw new Error(`Procedure ${procedure.id} has no letter ${effect.letter}`);
  const data = { ...facts, ...effect.data };
  const both = ({ vi, en }: Bilingual): Bilingual => ({ vi: fill(vi, data, 'vi'), en: fill(en, data, 'en') });
  return { id: effect.letter, subject: both(letter.subject), body: both(letter.body), grounds: letter.grounds };
}

type LetterData = Readonly<Record<string, string | number | boolean | null>>;

/** `{name}` as it was given, `{name:day}` as people write a day. */
function fill(text: string, data: LetterData, lang: 'vi' | 'en'): string {
  return text.replaceAll(/\{(\w+)(:day)?\}/g, (_, name: string, asDay?: string) => {
    const value = data[name];
    if (value === undefined) throw new Error(`A letter speaks of {${name}}, which nobody gave`);
    const day = asDay === undefined ? null : parseDay(String(value));
    return day === null ? `${value ?? ''}` : writtenDay(day, lang);
  });
}

/** The letter as a message about its case. */
export function letterMail(
  letter: WrittenLetter,
  to: { address: string; locale: 'vi' | 'en' },
  of: { caseCode: string; now: Date },
): NewMail {
  const { locale, address } = to;
  return {
    to: address,
    subject: letter.subject[locale],
    text: letter.body[locale],
    template: letter.id,
    locale,
    subjectKind: 'case',
    subjectId: of.caseCode,
    now: of.now,
  };
}
