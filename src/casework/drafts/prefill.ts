import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import { fieldsOf, optionsOf, type Answers, type AnswerValue, type Form } from '../../procedures/kit/index.ts';
import { readAnswers } from '../act/answers.ts';
import type { PartyRow } from '../stored/load-party.ts';
import type { Subject } from '../stored/subject.ts';
import type { StoredClassification } from '../classification.ts';
import type { Source } from './load-draft.ts';

/** What is known already and need not be typed again, field by field, and where each value came from. */
export interface Prefilled {
  readonly answers: Answers;
  readonly sources: Readonly<Record<string, Source>>;
}

export interface PrefillFrom {
  readonly party: PartyRow;
  readonly subject: Subject | null;
  readonly classification: StoredClassification | null;
  /** An earlier case of the same party, to be copied. */
  readonly earlier: { readonly code: string; readonly answers: Answers } | null;
}

/**
 * Fills a form in from what the portal holds: the classification first, then the party's own entry that it is about, so that
 * a correction of one thing changes no other, then the profile as it is today, then the case that is copied, then somebody
 * else's entry. Files are never copied; a value that does not fit its field is left out.
 */
export function prefill(form: Form, from: PrefillFrom): Prefilled {
  const { classification, party, earlier, subject } = from;
  const offers: [Source, Readonly<Record<string, unknown>>][] = [];
  if (classification)
    offers.push([{ kind: 'classification', id: classification.id }, classificationValues(classification)]);
  const about: typeof offers = subject
    ? [[{ kind: 'entry', code: subject.entry.code }, entryValues(subject, party.id)]]
    : [];
  const isOwn = subject !== null && subject.partyId === party.id;
  if (isOwn) offers.push(...about);
  offers.push([{ kind: 'profile' }, profileValues(party)]);
  if (earlier) offers.push([{ kind: 'case', code: earlier.code }, earlier.answers]);
  if (!isOwn) offers.push(...about);
  const answers: Record<string, AnswerValue> = {};
  const sources: Record<string, Source> = {};
  for (const [source, values] of offers) {
    for (const [name, value] of Object.entries(fitting(form, values))) {
      if (name in answers) continue;
      answers[name] = value;
      sources[name] = source;
    }
  }
  return { answers, sources };
}

function fitting(form: Form, values: Readonly<Record<string, unknown>>): Answers {
  const fields = new Map(fieldsOf(form).map((field) => [field.name, field]));
  const known = Object.entries(values).filter(
    ([name, value]) => fields.has(name) && value !== null && value !== undefined,
  );
  const { answers } = readAnswers(form, Object.fromEntries(known));
  const fits = Object.entries(answers).filter(([name, value]) => {
    const field = fields.get(name)!;
    if (value === null) return false;
    if (field.kind === 'choice') return optionsOf(field).includes(value as string);
    if (field.kind === 'choices')
      return Array.isArray(value) && value.every((one) => optionsOf(field).includes(one as string));
    return true;
  });
  return Object.fromEntries(fits);
}

/**
 * The profile under the names that forms use for the party that fills them in. No code is among them: a form that asks for
 * one asks for somebody else's.
 */
function profileValues({ facts }: PartyRow): Record<string, string | null> {
  const contact = [facts.email, facts.phone].filter((part) => part !== null).join(' · ') || null;
  return {
    providerName: facts.name,
    providerAddress: facts.address,
    providerContact: contact,
    deployerName: facts.name,
    deployerContact: contact,
  };
}

/**
 * The entry as it stands, if it is the party's own. Of somebody else's, what is restricted must not come to light in a form,
 * and where they run it says nothing about where the party does.
 */
function entryValues({ partyId, entry }: Subject, fillsIn: string | null): Answers {
  if (partyId === fillsIn) return { ...entry.public, ...entry.restricted };
  const { provinces: _theirs, ...system } = entry.public;
  return system;
}

/** What the tool itself says that its result fills in; the tool's own questions are not fields of a form. */
function classificationValues({ result }: StoredClassification): Readonly<Record<string, unknown>> {
  const { prefill: values } = result;
  return typeof values === 'object' && values !== null ? (values as Readonly<Record<string, unknown>>) : {};
}

/** What an earlier case of the party was opened with; null when it is not the party's. */
export async function earlierAnswers(db: Db, partyId: string, caseCode: string): Promise<PrefillFrom['earlier']> {
  const found = await sql<{ code: string; answers: Answers }>`
    select c.code, a.input as answers from case_record c join case_act a on a.case_id = c.id and a.position = 1
     where c.code = ${caseCode} and c.party_id = ${partyId}`.execute(db);
  return found.rows[0] ?? null;
}
