import { sql } from 'kysely';
import { agencyTitle, groundText, TERMS, type Bilingual, type Ground } from '../../law/index.ts';
import { record } from '../../platform/audit/index.ts';
import type { Db } from '../../platform/database/index.ts';
import { actingParty } from '../../platform/identity/index.ts';
import type { Procedure, SendLetter, State } from '../../procedures/kit/index.ts';
import { sightOf, type Sight } from '../act/authorise.ts';
import { lettersFactsFor } from '../act/carry-out.ts';
import { writeLetter, type WrittenLetter } from '../act/letters.ts';
import { loadCase, openingAnswers, scopeOf, type CaseFile } from '../stored/load-case.ts';
import { daysLeft, type StoredEffect } from '../act/status.ts';
import { entriesOfCase, type CaseEntry } from '../stored/subject.ts';
import { trackingCode, trackingHash } from '../stored/tracking.ts';
import { procedureOf, type Desk } from '../desk.ts';
import { allowedActs, visitorsActs, type AllowedAct } from './allowed-acts.ts';
import type { Viewing } from './viewing.ts';
import { documentsOf, type CaseDocument } from './documents.ts';
import { dossierOf, type DossierPage } from './dossier.ts';
import { notesOf, type CaseNote } from './notes.ts';
import { timelineOf, type TimelineAct } from './timeline.ts';

/** A case as one viewer may see it. */
export interface CaseView extends CaseHead {
  readonly sight: Sight;
  /** Null: somebody without an account. */
  readonly party: { readonly code: string; readonly name: string } | null;
  readonly otherParty: { readonly code: string; readonly name: string } | null;
  readonly assignee: { readonly id: string; readonly name: string } | null;
  readonly rounds: number;
  /** Give it back with the next act (`expectedPosition`). */
  readonly position: number;
  readonly dossier: readonly DossierPage[];
  readonly timeline: readonly TimelineAct[];
  readonly documents: readonly CaseDocument[];
  readonly letters: readonly CaseLetter[];
  /** Of officials, for officials. */
  readonly notes: readonly CaseNote[];
  readonly entries: readonly Pick<CaseEntry, 'code' | 'register' | 'version'>[];
  readonly subjectCode: string | null;
  /** Of the entries and the subject those that belong to the party that looks. */
  readonly ownCodes: readonly string[];
  readonly acts: readonly AllowedAct[];
  /** For the party alone. */
  readonly trackingCode: string | null;
  /** The tool's result that the dossier carries; not for the other party. */
  readonly classificationId: string | null;
  readonly sectors: readonly string[];
  readonly demo: boolean;
}

/** What even a follower without an account is told. */
export interface CaseHead {
  readonly code: string;
  readonly procedureId: string;
  readonly procedureTitle: Bilingual;
  readonly title: string;
  readonly state: string;
  readonly stateText: Bilingual;
  readonly open: boolean;
  readonly waitsFor: State['waitsFor'];
  readonly openedAt: Date;
  readonly receivedBy: Bilingual;
  /** The day whose law, and the version of form and steps, the case was filled with; kept whatever is issued later (Law 10.7). */
  readonly lawDay: string;
  readonly procedureVersion: string;
  readonly clock: Clock | null;
}

/** What runs, until when, and on what that rests. */
export interface Clock {
  readonly term: string;
  /** `ownServiceTarget`: our promise where the law sets no limit; never to be shown as a legal term. */
  readonly kind: 'law' | 'ownServiceTarget';
  readonly text: Bilingual;
  readonly startedAt: Date;
  readonly dueAt: Date;
  /** Whole days; negative when overdue. Describes the deadline, never a ground to refuse. */
  readonly daysLeft: number;
  readonly overdue: boolean;
  readonly grounds: readonly Ground[];
}

export interface CaseLetter extends WrittenLetter {
  readonly actId: string;
  readonly at: Date;
  readonly to: SendLetter['to'];
}

/**
 * The case with everything that this viewer may see of it; null when there is none, or none for this viewer. That an official
 * reads it is written into the private trail (Law 31.1).
 */
export async function readCase(desk: Desk, code: string, viewing: Viewing): Promise<CaseView | null> {
  const { actor, now } = viewing;
  const file = await loadCase(desk.db, code);
  const sight = file && sightOf(actor, scopeOf(file));
  if (!file || !sight) return null;
  if (sight === 'caseTeam' || sight === 'authority') {
    const { requestId = null } = viewing;
    await record(desk.db, { at: now, actor, action: 'caseRead', subjectKind: 'case', subjectId: code, requestId });
  }
  const procedure = procedureOf(desk, file.procedure);
  const entries = await entriesOfCase(desk.db, file.id);
  const { subjectPartyId, ...people } = await peopleOf(desk.db, file);
  const subject = people.subjectCode === null ? [] : [{ code: people.subjectCode, partyId: subjectPartyId }];
  const viewer = actingParty(actor)?.partyId;
  return {
    ...headOf(procedure, file, now),
    ...people,
    sight,
    rounds: file.status.rounds,
    position: file.status.position,
    dossier: dossierOf(procedure, openingAnswers(file), sight),
    timeline: await timelineOf(desk.db, procedure, file, entries, sight),
    documents: await documentsOf(desk.db, file.id, sight),
    letters: lettersOf(desk, procedure, file, { entries, sight, ...people }),
    notes: sight === 'caseTeam' ? await notesOf(desk.db, file.id) : [],
    entries: entries.map(({ code: entryCode, register, version }) => ({ code: entryCode, register, version })),
    ownCodes: [...entries, ...subject].filter(({ partyId }) => partyId === viewer).map((one) => one.code),
    acts: allowedActs(procedure, file, actor),
    trackingCode: sight === 'party' ? trackingCode(desk.signer, file.code) : null,
    classificationId: sight === 'otherParty' ? null : file.classificationId,
    sectors: file.sectors,
    demo: file.demo,
  };
}

/** A case as the holder of its tracking code sees it, without an account. */
export interface FollowedCase extends CaseHead {
  readonly timeline: readonly { readonly text: Bilingual; readonly at: Date }[];
  /** Of a visitor's own report: the letters to the visitor, who may have given no address; they name nobody. */
  readonly letters: readonly CaseLetter[];
  /** Somebody without an account sent it: there is nothing to sign in for. */
  readonly isVisitors: boolean;
  /** Of a visitor's own report: it holds who the visitor is, which can be erased. */
  readonly holdsContact: boolean;
  /** Give it back with the next act (`expectedPosition`). */
  readonly position: number;
  /** Of a visitor's own report: what the visitor may do now. */
  readonly acts: readonly AllowedAct[];
}

/** What the holder of a tracking code is told, without names; null for a code that fits no case. */
export async function readCaseByTracking(
  desk: Desk,
  request: { trackingCode: string; now: Date },
): Promise<FollowedCase | null> {
  const found = await sql<{ code: string }>`
    select code from case_record where tracking_hash = ${trackingHash(request.trackingCode)}`.execute(desk.db);
  const file = found.rows[0] ? await loadCase(desk.db, found.rows[0].code) : null;
  if (!file) return null;
  const procedure = procedureOf(desk, file.procedure);
  const { vi, en } = procedure.texts;
  const timeline = file.acts.map(({ act, at }) => ({
    at,
    text: { vi: vi.acts[act]?.done ?? act, en: en.acts[act]?.done ?? act },
  }));
  const visitors = file.partyId === null;
  const reading = { entries: [], sight: 'party', party: null, otherParty: null, subjectCode: null } as const;
  const letters = visitors ? lettersOf(desk, procedure, file, reading).filter(({ to }) => to === 'party') : [];
  const holdsContact = visitors && Object.keys(file.apart).length > 0;
  const acts = visitors ? visitorsActs(procedure, file) : [];
  const { position } = file.status;
  const head = headOf(procedure, file, request.now);
  return { ...head, timeline, letters, isVisitors: visitors, holdsContact, position, acts };
}

function headOf(procedure: Procedure, file: CaseFile, now: Date): CaseHead {
  const { state, open } = file.status;
  const { vi, en } = procedure.texts;
  return {
    code: file.code,
    procedureId: procedure.id,
    procedureTitle: { vi: vi.title, en: en.title },
    title: file.title,
    state,
    stateText: { vi: vi.states[state] ?? state, en: en.states[state] ?? state },
    open,
    waitsFor: procedure.states[state]?.waitsFor ?? 'nobody',
    openedAt: file.openedAt,
    receivedBy: agencyTitle(file.receivedBy),
    lawDay: file.lawDay,
    procedureVersion: file.procedureVersion,
    clock: clockOf(file, now),
  };
}

/** The running clock with the grounds that were found when it was started. */
function clockOf(file: CaseFile, now: Date): Clock | null {
  const { term } = file.status;
  if (!term) return null;
  const left = daysLeft(term.dueAt, now);
  return {
    term: term.id,
    kind: term.kind,
    text: termText(term.id, term.kind),
    startedAt:
      file.acts.findLast((act) => act.effects.some((effect) => effect.kind === 'startTerm'))?.at ?? file.openedAt,
    dueAt: term.dueAt,
    daysLeft: left,
    overdue: now > term.dueAt,
    grounds: groundsOf(
      file.acts.flatMap((act) => act.effects),
      term.id,
    ),
  };
}

function groundsOf(effects: readonly StoredEffect[], term: string): readonly Ground[] {
  const started = effects.findLast((effect) => effect.kind === 'startTerm' && effect.term === term);
  return started?.kind === 'startTerm' ? ((started.due?.grounds ?? []) as readonly Ground[]) : [];
}

function termText(term: string, kind: Clock['kind']): Bilingual {
  if (kind === 'law') return TERMS.find((one) => one.id === term)?.act ?? { vi: term, en: term };
  return groundText(term as Ground);
}

async function peopleOf(
  db: Db,
  file: CaseFile,
): Promise<Pick<CaseView, 'party' | 'otherParty' | 'assignee' | 'subjectCode'> & { subjectPartyId: string | null }> {
  const found = await sql<{
    code: string | null;
    name: string | null;
    otherCode: string | null;
    otherName: string | null;
    assigneeId: string | null;
    assigneeName: string | null;
    subjectCode: string | null;
    subjectPartyId: string | null;
  }>`
    select p.code, p.name, o.code as "otherCode", o.name as "otherName", a.id as "assigneeId", a.name as "assigneeName", e.code as "subjectCode", e.party_id as "subjectPartyId"
      from (select ${file.partyId}::uuid as id) c left join party p on p.id = c.id
      left join party o on o.id = ${file.otherPartyId}::uuid left join account a on a.id = ${file.status.assigneeId}::uuid
      left join entry e on e.id = ${file.subjectEntryId}::uuid`.execute(db);
  const { code, name, otherCode, otherName, assigneeId, assigneeName, subjectCode, subjectPartyId } = found.rows[0]!;
  return {
    party: code !== null && name !== null ? { code, name } : null,
    otherParty: otherCode !== null && otherName !== null ? { code: otherCode, name: otherName } : null,
    assignee: assigneeId !== null && assigneeName !== null ? { id: assigneeId, name: assigneeName } : null,
    subjectCode,
    subjectPartyId,
  };
}

type LetterReading = Pick<CaseView, 'party' | 'otherParty' | 'subjectCode' | 'sight'> & {
  entries: readonly CaseEntry[];
};

/** Every letter of the case, as it was sent: written again from what the acts kept. */
function lettersOf(desk: Desk, procedure: Procedure, file: CaseFile, reading: LetterReading): CaseLetter[] {
  return file.acts.flatMap((act) =>
    act.effects.flatMap((effect) => {
      if (effect.kind !== 'sendLetter' || !maySeeLetter(reading.sight, effect.to)) return [];
      const entryCode =
        (reading.entries.find((entry) => entry.actId === act.id) ?? reading.entries[0])?.code ??
        reading.subjectCode ??
        '';
      const toVisitor = file.partyId === null && effect.to === 'party';
      const facts = lettersFactsFor(desk, {
        code: file.code,
        partyName: (effect.to === 'otherParty' ? reading.otherParty : reading.party)?.name ?? '',
        entryCode,
        toVisitor,
      });
      return [{ ...writeLetter(procedure, effect, facts), actId: act.id, at: act.at, to: effect.to }];
    }),
  );
}

function maySeeLetter(sight: Sight, to: SendLetter['to']): boolean {
  if (sight === 'party') return to !== 'otherParty';
  return sight !== 'otherParty' || to === 'otherParty';
}
