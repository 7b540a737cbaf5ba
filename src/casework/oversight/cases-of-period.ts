import { sql } from 'kysely';
import { addDays, agencyTitle, startOfDay, type Bilingual, type Day } from '../../law/index.ts';
import { record } from '../../platform/audit/index.ts';
import { pick, type Answers } from '../../procedures/kit/index.ts';
import type { Desk } from '../desk.ts';
import { visibleTo } from '../queue-conditions.ts';
import type { Viewing } from '../view/viewing.ts';

/** A case that came in within a period, without who sent it and without what was typed in full. */
export interface PeriodCase {
  readonly code: string;
  readonly agency: Bilingual;
  readonly state: string;
  readonly open: boolean;
  readonly openedAt: Date;
  /** The wanted answers of the submitted form. */
  readonly opening: Answers;
  /** The first of the closing acts that was done, with the wanted parts of what it brought. */
  readonly closed: { readonly act: string; readonly at: Date; readonly input: Answers } | null;
  /** What it published. */
  readonly entryCode: string | null;
  readonly entryName: string | null;
  readonly demo: boolean;
}

export interface CasesOfPeriod {
  /** By the moment they came in. */
  readonly cases: readonly PeriodCase[];
  /** How many more officials of the viewer's agencies passed on to others within the period. */
  readonly passedOn: number;
}

export interface PeriodWanted {
  readonly procedureId: string;
  /** First and last day, both included, of Viet Nam. */
  readonly from: Day;
  readonly until: Day;
  readonly opening: readonly string[];
  readonly closing: { readonly acts: readonly string[]; readonly input: readonly string[] };
  /** Name of the act by which a case goes to another agency. */
  readonly passing: string;
}

/** So many cases are read for one report; a longer period is to be told in parts. */
export const MOST_OF_PERIOD = 20_000;

/**
 * The cases of a procedure that came in within a period, as far as this official may see them, for a report on them. Null when there are
 * more than `MOST_OF_PERIOD`, or nothing that the viewer may see at all. That it was read is written into the private trail (Law 31.1).
 */
export async function casesOfPeriod(desk: Desk, wanted: PeriodWanted, viewing: Viewing): Promise<CasesOfPeriod | null> {
  const { actor, now, requestId = null } = viewing;
  const visible = visibleTo(actor);
  if (visible === null || actor.kind !== 'person') return null;
  const { procedureId, from, until, closing } = wanted;
  const period = `${procedureId} ${from} ${until}`;
  await record(desk.db, { at: now, actor, action: 'periodRead', subjectKind: 'case', subjectId: period, requestId });
  const [start, end] = [startOfDay(from), startOfDay(addDays(until, 1))];
  const found = await sql<Row>`
    select c.code, s.agency_code as agency, s.state, s.open, c.opened_at as "openedAt", o.input as opening, c.demo,
           d.act as "closedBy", d.at as "closedAt", d.input as closing, e.code as "entryCode", e.name as "entryName"
      from case_record c join case_status s on s.case_id = c.id join case_act o on o.case_id = c.id and o.position = 1
      left join party p on p.id = c.party_id
      left join lateral (select act, at, input from case_act x where x.case_id = c.id and x.act = any(${[...closing.acts]}::text[])
                          order by x.position limit 1) d on true
      left join lateral (select n.code, n.name from case_act x join entry_version v on v.act_id = x.id
                           join entry_current n on n.entry_id = v.entry_id where x.case_id = c.id order by x.position limit 1) e on true
     where c.procedure = ${procedureId} and c.opened_at >= ${start} and c.opened_at < ${end} and ${visible}
     order by c.opened_at, c.id limit ${MOST_OF_PERIOD + 1}`.execute(desk.db);
  if (found.rows.length > MOST_OF_PERIOD) return null;
  const agencies = actor.roles.map(({ agencyCode }) => agencyCode);
  const passed = await sql<{ count: number }>`
    select count(*) as count from case_act a join case_record c on c.id = a.case_id
     where c.procedure = ${procedureId} and a.act = ${wanted.passing} and a.at >= ${start} and a.at < ${end}
       and (${agencies.includes(null)} or a.agency_code = any(${agencies.filter((one) => one !== null)}::text[]))`.execute(
    desk.db,
  );
  return { cases: found.rows.map((row) => caseOf(row, wanted)), passedOn: passed.rows[0]!.count };
}

interface Row {
  code: string;
  agency: string;
  state: string;
  open: boolean;
  openedAt: Date;
  opening: Answers;
  closedBy: string | null;
  closedAt: Date | null;
  closing: Answers | null;
  entryCode: string | null;
  entryName: string | null;
  demo: boolean;
}

function caseOf(row: Row, { opening, closing }: PeriodWanted): PeriodCase {
  const { agency, closedBy: act, closedAt: at, closing: input, opening: answers, ...facts } = row;
  return {
    ...facts,
    agency: agencyTitle(agency),
    opening: pick(answers, opening),
    closed: act === null || at === null ? null : { act, at, input: pick(input ?? {}, closing.input) },
  };
}
