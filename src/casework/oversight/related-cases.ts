import { sql, type RawBuilder } from 'kysely';
import { normalText } from '../../registry/index.ts';
import type { Desk } from '../desk.ts';

/** What else is open of the same party. */
export interface Related {
  readonly alsoOpen: number;
  readonly similarTo: string | null;
}

interface Listed {
  readonly code: string;
  readonly partyId: string | null;
  readonly title: string;
}

/** Two titles that share so many of their words are probably about the same system. */
const NEAR = 0.6;
const MOST_COMPARED = 500;

/** For the cases of one page: the other open cases of their parties which the viewer may see too. One statement. */
export async function relatedTo(
  desk: Desk,
  visible: RawBuilder<boolean>,
  page: readonly Listed[],
): Promise<(row: Listed) => Related> {
  const parties = [...new Set(page.flatMap((row) => row.partyId ?? []))];
  if (parties.length === 0) return () => ({ alsoOpen: 0, similarTo: null });
  const found = await sql<Listed>`
    select c.code, c.party_id as "partyId", s.title from case_record c join case_status s on s.case_id = c.id
     where s.open and c.party_id = any(${parties}::uuid[]) and ${visible} order by c.opened_at desc limit ${MOST_COMPARED}`.execute(
    desk.db,
  );
  const byParty = Map.groupBy(found.rows, (row) => row.partyId);
  return (row) => {
    // Visitors are nobody in particular: what one of them sent says nothing of the next.
    const others =
      row.partyId === null ? [] : (byParty.get(row.partyId) ?? []).filter((other) => other.code !== row.code);
    return {
      alsoOpen: others.length,
      similarTo: others.find((other) => likeness(other.title, row.title) >= NEAR)?.code ?? null,
    };
  };
}

function likeness(a: string, b: string): number {
  const [left, right] = [new Set(normalText(a).split(' ')), new Set(normalText(b).split(' '))];
  const shared = left.intersection(right).size;
  return shared / Math.max(1, left.size + right.size - shared);
}
