import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '../../platform/identity/index.ts';
import type { Desk } from '../desk.ts';
import { conditions, LEVEL, visibleTo } from '../queue-conditions.ts';
import { COUNT_CAP, type QueueFilters } from '../queue.ts';

/** How many cases each value of a filter would give, the filter itself aside; each counted up to `COUNT_CAP`. */
export interface QueueFacets {
  readonly procedureId: ReadonlyMap<string, number>;
  readonly state: ReadonlyMap<string, number>;
  readonly sector: ReadonlyMap<string, number>;
  readonly province: ReadonlyMap<string, number>;
  readonly level: ReadonlyMap<string, number>;
}

const VALUES: { readonly [name in keyof QueueFacets]: RawBuilder<unknown> } = {
  procedureId: sql`select value from (values (c.procedure)) as one(value)`,
  state: sql`select value from (values (s.state)) as one(value)`,
  sector: sql`select unnest(s.sectors) as value`,
  province: sql`select unnest(s.provinces) as value`,
  level: sql`select value from (values (${LEVEL})) as one(value) where value is not null`,
};

/** Counts beside the filters of a queue, within what the viewer may see. A count never looks at more than the cap. */
export async function queueFacets(
  desk: Desk,
  request: { actor: Actor; now: Date; filters?: QueueFilters },
): Promise<QueueFacets> {
  const { actor, now, filters = {} } = request;
  const visible = visibleTo(actor);
  const count = async (name: keyof QueueFacets): Promise<ReadonlyMap<string, number>> => {
    if (visible === null) return new Map();
    const { [name]: _own, ...others } = filters;
    const where = sql.join([visible, ...conditions(desk, actor, now, others)], sql` and `);
    const found = await sql<{ value: string; count: number }>`
      select v.value, count(*) as count from (
        select c.id, c.procedure, c.subject_entry_id, s.state, s.sectors, s.provinces
          from case_status s join case_record c on c.id = s.case_id left join party p on p.id = c.party_id
         where ${where} limit ${COUNT_CAP + 1}
      ) as c(id, procedure, subject_entry_id, state, sectors, provinces)
      cross join lateral (select c.state, c.sectors, c.provinces) as s
      cross join lateral (${VALUES[name]}) as v
      group by v.value order by count(*) desc, v.value`.execute(desk.db);
    return new Map(found.rows.map((row) => [row.value, row.count]));
  };
  const [procedureId, state, sector, province, level] = await Promise.all(
    (['procedureId', 'state', 'sector', 'province', 'level'] as const).map(count),
  );
  return { procedureId: procedureId!, state: state!, sector: sector!, province: province!, level: level! };
}
