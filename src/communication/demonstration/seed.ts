import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import type { PersonActor } from '../../platform/identity/index.ts';
import type { Outcome } from '../../platform/refusal/index.ts';
import type { TypedContent } from '../articles/check-content.ts';
import { createArticle, publishArticle } from '../articles/write-article.ts';
import { addReach, createActivity } from '../campaigns/activity.ts';
import { EXAMPLE_ACTIVITIES, EXAMPLE_ARTICLES, type ExampleArticle } from './examples.ts';

/** Fills the pages with invented pieces, marked as such, through the same doors as real ones. What is there already stays. */
export async function seedCommunication(
  db: Db,
  { actor, agencyCode, now }: { actor: PersonActor; agencyCode: string; now: Date },
): Promise<void> {
  const known = await sql<{ title: string }>`
    select v.title_vi as title from article a join article_version v on v.article_id = a.id and v.version = 1 where a.demo
    union all select title from communication_activity where demo`.execute(db);
  const titles = new Set(known.rows.map(({ title }) => title));
  for (const example of EXAMPLE_ARTICLES) {
    if (titles.has(example.vi[0])) continue;
    const made = { kind: example.kind, agencyCode, typed: typedOf(example, now), demo: true };
    const id = done(await createArticle(db, made, { actor, now }));
    done(await publishArticle(db, { id, expectedVersion: 1 }, { actor, now }));
  }
  for (const { people, source, ...activity } of EXAMPLE_ACTIVITIES) {
    if (titles.has(activity.title)) continue;
    const id = done(await createActivity(db, { ...activity, agencyCode, demo: true }, { actor, now }));
    done(await addReach(db, id, { people, onDay: activity.fromDay, source }, { actor, now }));
  }
}

function done<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(
    `The demonstration was refused: ${outcome.refusals.map(({ code, field }) => `${code} ${field}`).join()}`,
  );
}

const DAY_MS = 86_400_000;

function typedOf(example: ExampleArticle, now: Date): TypedContent {
  const { vi, en, event, sectors, targetGroups, planTask, provisions } = example;
  // Nine in the morning in Viet Nam.
  const morning = new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS + 2 * 3_600_000);
  const at = (days: number, hours: number): Date => new Date(morning.getTime() + days * DAY_MS + hours * 3_600_000);
  return {
    titleVi: vi[0],
    summaryVi: vi[1],
    bodyVi: vi[2],
    titleEn: en?.[0] ?? '',
    summaryEn: en?.[1] ?? '',
    bodyEn: en?.[2] ?? '',
    enCompared: false,
    provisions,
    sectors,
    targetGroups,
    planTask,
    fileIds: [],
    event:
      event === undefined
        ? null
        : {
            format: event.format,
            startsAt: at(event.daysFromNow, 0),
            endsAt: at(event.daysFromNow, 3),
            place: event.place,
            onlineAddress: '',
            capacity: String(event.capacity),
            registrationUntil: at(event.daysFromNow - 2, 8),
          },
  };
}
