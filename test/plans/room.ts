import assert from 'node:assert/strict';
import type { Db } from '../../src/platform/database/index.ts';
import { createAccount, type HeldRole, type PersonActor } from '../../src/platform/identity/index.ts';
import { confirmPlan, importPlan, readPlan, type PlanDraftInput } from '../../src/plans/index.ts';
import { day, dayOf, type Day } from '../../src/law/index.ts';

export const NOW = new Date('2026-05-04T03:00:00Z');
export const TODAY: Day = dayOf(NOW);

/** A person with these roles. */
export async function person(db: Db, ...roles: [HeldRole['role'], string | null][]): Promise<PersonActor> {
  const email = `${roles.map((one) => one.join('-')).join('.')}.${Math.random().toString(36).slice(2)}@example.vn`;
  const account = await createAccount(db, { email, name: email.split('@')[0]! }, NOW);
  assert.ok(account.ok);
  const { id: accountId, name, locale } = account.value;
  const held = roles.map(([role, agencyCode]) => ({ role, agencyCode }));
  return { kind: 'person', accountId, name, email, locale, roles: held, mandate: null, via: 'web' };
}

type Task = PlanDraftInput['tasks'][number];

/** A task of a reading. */
export function task(id: string, more: Partial<Task> & { leads?: string[]; with?: string[] } = {}): Task {
  const { leads = ['Vụ Pháp chế'], with: others = [], ...rest } = more;
  return {
    id,
    group: null,
    partOf: null,
    title: { text: `Nhiệm vụ ${id}`, place: { from: 0, to: 5, line: 1, page: null } },
    content: null,
    lead: { wording: { text: leads.join(', '), place: null }, names: leads },
    jointLead: leads.length > 1,
    leadHandover: null,
    leadConditions: [],
    coordinators: { wording: null, names: others },
    deadlineText: { text: 'Quý II năm 2026', place: null },
    deadline: { kind: 'quarter', year: 2026, quarter: 2, from: '2026-04-01', to: '2026-06-30' },
    productsText: null,
    products: ['Báo cáo'],
    supervisor: { text: 'Thứ trưởng A', place: null },
    supervisorKind: 'deputyMinister',
    ...rest,
  };
}

export function reading(tasks: readonly Task[]): PlanDraftInput {
  const title = { text: 'Kế hoạch thử', place: null };
  return { text: 'Văn bản', title, tasks, reportingDuties: [], standingDuties: [], funding: [], doubts: [] };
}

let files = 0;

/** A plan of these tasks, confirmed unless `draft`; gives its code and its tasks by number. */
export async function planOf(
  db: Db,
  actor: PersonActor,
  agencyCode: string,
  tasks: readonly Task[],
  more: { draft?: boolean; issuedOn?: string } = {},
): Promise<{ id: string; code: string; tasks: Record<string, string> }> {
  const bytes = Buffer.from(`tệp ${(files += 1)}`);
  const issuedOn = more.issuedOn ?? '2026-03-02';
  const made = await importPlan(db, { agencyCode, reading: reading(tasks), bytes, issuedOn }, { actor, now: NOW });
  assert.ok(made.ok, JSON.stringify(made));
  const { id, code } = made.value;
  if (!more.draft) assert.ok((await confirmPlan(db, id, { acceptGaps: true }, { actor, now: NOW })).ok);
  const plan = await readPlan(db, actor, code, day('2026-05-04'));
  return { id, code, tasks: Object.fromEntries(plan!.taskList.map((one) => [one.number, one.id])) };
}

/** Codes of a refusal. */
export function codes(outcome: { ok: boolean; refusals?: readonly { code: string }[] }): string[] {
  return outcome.ok ? [] : outcome.refusals!.map((one) => one.code);
}
