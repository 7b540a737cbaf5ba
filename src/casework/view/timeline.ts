import { sql } from 'kysely';
import { agencyNamed, type Bilingual, type Ground } from '../../law/index.ts';
import type { Db } from '../../platform/database/index.ts';
import type { Answers, Finding, Procedure } from '../../procedures/kit/index.ts';
import type { Sight } from '../act/authorise.ts';
import type { ActRow, CaseFile } from '../stored/load-case.ts';
import type { CaseEntry } from '../stored/subject.ts';
import { seenInput } from './dossier.ts';

/** One act as the people of the case see it. */
export interface TimelineAct {
  readonly id: string;
  readonly position: number;
  readonly act: string;
  /** In the past tense. */
  readonly text: Bilingual;
  readonly at: Date;
  readonly stateAfter: string;
  readonly by: ActedBy;
  readonly confirmsActId: string | null;
  readonly input: Answers;
  /** To whom it gave the case; null for an act that gives it to nobody. */
  readonly assignedTo: string | null;
  readonly findings: readonly Finding[];
  readonly grounds: readonly Ground[];
  /** Entries that it published or revised. */
  readonly entries: readonly { code: string; version: number }[];
  readonly lawDay: string;
  readonly ruleSetHash: string;
}

export interface ActedBy {
  readonly kind: 'party' | 'official' | 'portal' | 'visitor';
  /** Name of the person; null for a key or the portal. */
  readonly name: string | null;
  readonly agency: Bilingual | null;
  readonly partyName: string | null;
  readonly mandate: {
    readonly id: string;
    readonly scopes: readonly string[];
    readonly validUntil: string | null;
  } | null;
  readonly keyName: string | null;
  readonly via: string;
}

interface Names {
  actId: string;
  accountName: string | null;
  partyName: string | null;
  keyName: string | null;
  assignedTo: string | null;
  scopes: string[] | null;
  validUntil: string | null;
}

/** All acts in order: who, for whom, under which mandate, on what ground, with what finding. */
export async function timelineOf(
  db: Db,
  procedure: Procedure,
  file: CaseFile,
  entries: readonly CaseEntry[],
  sight: Sight,
): Promise<TimelineAct[]> {
  const names = await namesOf(db, file.id);
  const partyId = sight === 'party' ? file.partyId : sight === 'otherParty' ? file.otherPartyId : null;
  return file.acts.map((act) => ({
    ...timelineAct(procedure, act, names.get(act.id), entries, partyId),
    // What the case was opened with is the dossier; here it would only stand twice.
    input: act.position === 1 ? {} : inputOf(procedure, act, file.acts, { sight, partyId }),
  }));
}

interface Onlooker {
  readonly sight: Sight;
  /** The party for which it is seen; null for officials. */
  readonly partyId: string | null;
}

async function namesOf(db: Db, caseId: string): Promise<Map<string, Names>> {
  const found = await sql<Names>`
    select a.id as "actId", p.name as "accountName", y.name as "partyName", k.name as "keyName", m.scopes, m.valid_until as "validUntil", g.name as "assignedTo"
      from case_act a left join account p on p.id = a.account_id left join party y on y.id = a.party_id
      left join api_key k on k.id = a.api_key_id left join mandate m on m.id = a.mandate_id
      left join account g on g.id = (jsonb_path_query_first(a.effects, '$[*] ? (@.kind == "assign").accountId') #>> '{}')::uuid
     where a.case_id = ${caseId}`.execute(db);
  return new Map(found.rows.map((row) => [row.actId, row]));
}

function timelineAct(
  procedure: Procedure,
  act: ActRow,
  names: Names | undefined,
  entries: readonly CaseEntry[],
  seenFrom: string | null,
): Omit<TimelineAct, 'input'> {
  const { vi, en } = procedure.texts;
  const { id, position, at, stateAfter, confirmsActId, findings, lawDay, ruleSetHash } = act;
  return {
    id,
    position,
    at,
    stateAfter,
    confirmsActId,
    findings,
    lawDay,
    ruleSetHash,
    act: act.act,
    text: { vi: vi.acts[act.act]?.done ?? act.act, en: en.acts[act.act]?.done ?? act.act },
    by: actedBy(act, names, seenFrom),
    assignedTo: names?.assignedTo ?? null,
    grounds: act.grounds as readonly Ground[],
    entries: entries.filter((entry) => entry.actId === id).map(({ code, version }) => ({ code, version })),
  };
}

/**
 * What an act brought along. Whoever wrote it sees all of it. What officials write among themselves is no business of the parties,
 * and what is to be confirmed by another official is nobody's word before it is.
 */
function inputOf(procedure: Procedure, act: ActRow, all: readonly ActRow[], { sight, partyId }: Onlooker): Answers {
  const form = procedure.acts[act.act]?.form ?? { pages: [] };
  if (sight !== 'party' && sight !== 'otherParty') return seenInput(form, act.input, sight);
  if (act.actorKind === 'party' && act.partyId === partyId) return seenInput(form, act.input, 'party');
  const isDraft = Object.values(procedure.acts).some(({ confirms }) => confirms === act.act);
  const isConfirmed = all.some(({ confirmsActId }) => confirmsActId === act.id);
  return isDraft && !isConfirmed ? {} : seenInput(form, act.input, 'otherParty');
}

function actedBy(act: ActRow, names: Names | undefined, seenFrom: string | null): ActedBy {
  // A person of one party is no business of the other party; an official always stands by name.
  const hidden = seenFrom !== null && act.actorKind === 'party' && act.partyId !== seenFrom;
  return {
    kind: act.actorKind,
    name: hidden ? null : (names?.accountName ?? null),
    agency: agencyNamed(act.agencyCode)?.name ?? null,
    partyName: names?.partyName ?? null,
    mandate:
      act.mandateId === null
        ? null
        : { id: act.mandateId, scopes: names?.scopes ?? [], validUntil: names?.validUntil ?? null },
    keyName: hidden ? null : (names?.keyName ?? null),
    via: act.via,
  };
}
