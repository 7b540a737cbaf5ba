import { sql } from 'kysely';
import {
  dayOf,
  dutiesOf,
  dutyFactsOf,
  highRiskLists,
  isSettled,
  parseDay,
  type Bilingual,
  type Day,
  type DutyWhen,
  type Ground,
  type Law,
} from '../../law/index.ts';
import { actingParty, type Actor } from '../../platform/identity/index.ts';
import { lawAt } from '../act/context.ts';
import { daysLeft } from '../act/status.ts';
import type { Desk } from '../desk.ts';
import { openReviewsOf, type ListReview } from '../list-review/read-reviews.ts';
import { loadParty, type PartyRow } from '../stored/load-party.ts';
import { declaredFor } from './declared-for.ts';

/** Something a party has to do next, for one of its systems or in one of its cases. */
export interface DueItem {
  /** Stable: the same duty of the same thing keeps it. */
  readonly id: string;
  readonly about: 'system' | 'deployment' | 'case';
  /** Of the entry or the case. */
  readonly code: string;
  readonly name: string;
  readonly when: DutyWhen | 'term';
  readonly text: Bilingual;
  readonly grounds: readonly Ground[];
  /** Last day; null: the text says when. */
  readonly dueOn: Day | null;
  /** Whole days until then, negative when overdue. */
  readonly daysLeft: number | null;
  /** Only where what is done may be declared voluntarily: whether a declaration is in force. Never a reason to be late. */
  readonly declared?: boolean;
}

/**
 * What the actor's party owes, what is due first on top: cases that wait for it with their clock, gates and transition dates
 * of its systems and deployments, conformity before use (Law 13.3), what foreign providers need (14.6), a list that changed
 * since (Decree 11.1). Nothing for an actor without a party.
 */
export async function dutiesFor(desk: Desk, request: { actor: Actor; now: Date }): Promise<DueItem[]> {
  const party = actingParty(request.actor);
  if (!party) return [];
  const law = lawAt(request.now);
  const row = await loadParty(desk.db, { id: party.partyId }, law.day);
  if (!row) return [];
  const entries = await entriesOf(desk, row.id);
  const reviews = await openReviewsOf(desk, row.id);
  const declared = await declaredFor(desk, row.id, law.day);
  const items = [
    ...(await waitingCases(desk, row.id, request.now)),
    ...entries.flatMap((entry) => [
      ...reviewOf(law, entry, reviews.get(entry.code)),
      ...dutiesOfEntry(law, row, { ...entry, declared: declared.has(entry.code) }),
    ]),
  ];
  return items
    .map((item) => ({ ...item, daysLeft: item.dueOn === null ? null : daysUntil(item.dueOn, law.day) }))
    .toSorted(byDue);
}

interface EntryRow {
  code: string;
  name: string;
  register: string;
  status: string;
  public: Readonly<Record<string, unknown>>;
}

/** An entry with whether its own transparency measures are declared and in force. */
interface OwnEntry extends EntryRow {
  declared: boolean;
}

const IN_FORCE = ['notified', 'inUse', 'suspended', 'published', 'current'];

async function entriesOf(desk: Desk, partyId: string): Promise<EntryRow[]> {
  const found = await sql<EntryRow>`
    select code, name, register, status, public from entry_current
     where party_id = ${partyId} and register in ('systems', 'lowRiskSystems', 'deployments') and status = any(${IN_FORCE}::text[])
     order by position limit 1000`.execute(desk.db);
  return found.rows;
}

function dutiesOfEntry(law: Law, party: PartyRow, entry: OwnEntry): DueItem[] {
  const about = entry.register === 'deployments' ? 'deployment' : 'system';
  const { isForeign, representatives } = party.facts;
  const role = about === 'deployment' ? 'deployer' : 'provider';
  const facts = dutyFactsOf(law, entry.public, { role, isForeign });
  if (!facts) return [];
  const of = { about, code: entry.code, name: entry.name, daysLeft: null } as const;
  const owed = dutiesOf(law, facts).filter(
    ({ id, when }) => when !== 'optional' && !isSettled(id, entry.public, representatives),
  );
  const items = owed.map(({ id, when, text, grounds, dueOn, declarable }): DueItem => ({
    ...of,
    id: `${entry.code}/${id}`,
    when,
    text,
    grounds,
    dueOn,
    ...(declarable ? { declared: entry.declared } : {}),
  }));
  return items;
}

function dayIn(entry: EntryRow, ...names: string[]): Day | null {
  for (const name of names) {
    const value = entry.public[name];
    if (typeof value === 'string') return parseDay(value);
  }
  return null;
}

/**
 * The level is to be looked at again: the first list took effect only after the system was classified, or a later version
 * touches it (Decree 11.1c). Gone once it has been re-classified.
 */
function reviewOf(law: Law, entry: EntryRow, review: ListReview | undefined): DueItem[] {
  if (review === undefined && !isOlderThanList(law, entry)) return [];
  const { code, name } = entry;
  const rows = [...new Set(review?.reasons.map(({ row }) => row) ?? [])].join(', ');
  const text =
    review === undefined
      ? LIST_CHANGED
      : {
          vi: `Danh mục hệ thống rủi ro cao (bản ${review.listVersion}) đã thay đổi ở các dòng ${rows}: hãy rà soát lại mức rủi ro. Mức đang công khai giữ nguyên cho đến khi bạn phân loại lại.`,
          en: `The high-risk list (version ${review.listVersion}) changed in rows ${rows}: review the risk level. The published level stays until you re-classify.`,
        };
  const grounds = ['D11.1c', 'L13.4'] as const;
  return [
    {
      about: 'system',
      code,
      name,
      id: `${code}/listChanged`,
      when: 'onEvent',
      text,
      grounds,
      dueOn: null,
      daysLeft: null,
    },
  ];
}

function isOlderThanList(law: Law, entry: EntryRow): boolean {
  const classified = dayIn(entry, 'reclassifiedOn', 'notifiedOn', 'publishedOn');
  const first = highRiskLists()[0];
  return (
    law.highRiskList !== null &&
    classified !== null &&
    entry.register !== 'deployments' &&
    classified < first!.inForceFrom
  );
}

const LIST_CHANGED = {
  vi: 'Danh mục hệ thống rủi ro cao đã có hiệu lực sau lần phân loại gần nhất: hãy rà soát lại mức rủi ro.',
  en: 'The high-risk list took effect after the last classification: review the risk level.',
};

interface WaitingRow {
  code: string;
  title: string;
  procedure: string;
  state: string;
  dueAt: Date | null;
  isParty: boolean;
}

/** Open cases in which the next move is the party's own. */
async function waitingCases(desk: Desk, partyId: string, now: Date): Promise<DueItem[]> {
  const found = await sql<WaitingRow>`
    select c.code, s.title, c.procedure, s.state, s.due_at as "dueAt", c.party_id = ${partyId} as "isParty"
      from case_status s join case_record c on c.id = s.case_id
     where s.open and (c.party_id = ${partyId} or s.other_party_id = ${partyId}) order by c.opened_at limit 1000`.execute(
    desk.db,
  );
  return found.rows.flatMap((row) => {
    const procedure = desk.procedures.get(row.procedure);
    const waitsFor = procedure?.states[row.state]?.waitsFor;
    if (!procedure || waitsFor !== (row.isParty ? 'party' : 'otherParty')) return [];
    const { vi, en } = procedure.texts;
    const text = {
      vi: `${vi.title}: ${vi.states[row.state] ?? row.state}`,
      en: `${en.title}: ${en.states[row.state] ?? row.state}`,
    };
    const due =
      row.dueAt === null
        ? { dueOn: null, daysLeft: null }
        : { dueOn: dayOf(row.dueAt), daysLeft: daysLeft(row.dueAt, now) };
    return [
      {
        id: `${row.code}/${row.state}`,
        about: 'case',
        code: row.code,
        name: row.title,
        when: 'term',
        text,
        grounds: procedure.grounds,
        ...due,
      },
    ];
  });
}

function daysUntil(to: Day, from: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

const URGENCY: readonly DueItem['when'][] = ['term', 'beforeUse', 'onEvent', 'throughout', 'optional'];

/** Dated first, earliest on top; then what is owed before use, on an event, throughout. */
function byDue(a: DueItem, b: DueItem): number {
  const dated = (a.dueOn ?? '9999-12-31').localeCompare(b.dueOn ?? '9999-12-31');
  return dated || URGENCY.indexOf(a.when) - URGENCY.indexOf(b.when) || a.id.localeCompare(b.id);
}
