import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Day } from '../../src/law/index.ts';
import type { Db } from '../../src/platform/database/index.ts';
import type { PersonActor } from '../../src/platform/identity/index.ts';
import {
  confirmPlan,
  importPlan,
  readPlan,
  readPlanText,
  type PlanAct,
  type TaskSummary,
} from '../../src/plans/index.ts';
import { sharedFile } from '../shared-folder.ts';

export interface PublishedPlan {
  readonly id: string;
  readonly code: string;
}

/** Summaries of published plans, in the words of this project, that everybody has: `examples/plans`. */
export function examplePlan(name: string): string {
  return new URL(`../../examples/plans/${name}`, import.meta.url).pathname;
}

export const PRIME_MINISTER = 'ke-hoach-thu-tuong-tom-tat.txt';
export const HA_NOI = 'ke-hoach-ha-noi-tom-tat.txt';

/** The document as it is read by any user, made a plan and confirmed; its gaps stand as the document has them. */
export async function confirmedPlan(
  db: Db,
  path: string,
  about: { readonly agencyCode: string; readonly issuedOn: string },
  act: PlanAct,
): Promise<PublishedPlan> {
  const bytes = readFileSync(path);
  const lines = bytes
    .toString('utf8')
    .split('\n')
    .map((text) => ({ text, page: null }));
  const made = await importPlan(db, { ...about, reading: readPlanText(lines), bytes }, act);
  assert.ok(made.ok, JSON.stringify(made));
  const confirmed = await confirmPlan(db, made.value.id, { acceptGaps: true }, act);
  assert.ok(confirmed.ok, JSON.stringify(confirmed));
  return made.value;
}

/** The same of a text that is not ours to publish; null where it is not here. */
export async function sharedPlan(
  db: Db,
  name: string,
  about: { readonly agencyCode: string; readonly issuedOn: string },
  act: PlanAct,
): Promise<PublishedPlan | null> {
  const path = sharedFile(`data/texts/${name}`);
  return path === null ? null : confirmedPlan(db, path, about, act);
}

/** The task with that number. */
export async function taskNumbered(
  db: Db,
  actor: PersonActor,
  plan: PublishedPlan,
  number: string,
  today: Day,
): Promise<TaskSummary> {
  const found = (await readPlan(db, actor, plan.code, today))!.taskList.find((one) => one.number === number);
  assert.ok(found !== undefined, `${number} stands in the plan`);
  return found;
}
