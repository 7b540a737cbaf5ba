import assert from 'node:assert/strict';
import { createArticle, publishArticle, type TypedContent, type Writing } from '../../src/communication/index.ts';
import type { Db } from '../../src/platform/database/index.ts';
import {
  createAccount,
  grantRole,
  personActor,
  type PersonActor,
  type Role,
} from '../../src/platform/identity/index.ts';

/** A Sunday, as all tests. */
export const NOW = new Date('2026-11-22T08:00:00+07:00');

/** Milliseconds of an hour. */
export const HOUR = 3_600_000;

export function later(hours: number): Date {
  return new Date(NOW.getTime() + hours * HOUR);
}

let count = 0;

/** An official with that role for that agency. */
export async function official(db: Db, role: Role, agencyCode: string | null): Promise<PersonActor> {
  count += 1;
  const made = await createAccount(db, { email: `v${count}@truyen-thong.example`, name: `Người viết ${count}` }, NOW);
  assert.ok(made.ok);
  const granted = await grantRole(db, { accountId: made.value.id, role, agencyCode }, NOW);
  assert.ok(granted.ok);
  const actor = await personActor(db, made.value.id, 'web', null, NOW);
  assert.ok(actor);
  return actor;
}

export function writingOf(actor: PersonActor, now: Date = NOW): Writing {
  return { actor, now };
}

/** A form that can be sent as it is. */
export function typed(change: Partial<TypedContent> = {}): TypedContent {
  return {
    titleVi: 'Bộ hướng dẫn phân loại',
    summaryVi: 'Tóm tắt trong một câu.',
    bodyVi: 'Đoạn thứ nhất.\n\n- một\n- hai',
    titleEn: '',
    summaryEn: '',
    bodyEn: '',
    enCompared: false,
    provisions: 'L10.3',
    sectors: ['education'],
    targetGroups: ['people'],
    planTask: '2c',
    fileIds: [],
    event: null,
    ...change,
  };
}

/** An event in ten days with places for `capacity`, registration until the day before. */
export function typedEvent(capacity: string, change: Partial<TypedContent> = {}): TypedContent {
  return typed({
    titleVi: 'Lớp tập huấn phân loại',
    event: {
      format: 'class',
      startsAt: later(240),
      endsAt: later(243),
      place: 'Hội trường A',
      onlineAddress: '',
      capacity,
      registrationUntil: later(216),
    },
    ...change,
  });
}

export async function published(
  db: Db,
  actor: PersonActor,
  kind: string,
  content: TypedContent,
  now = NOW,
): Promise<number> {
  const agencyCode = actor.roles[0]?.agencyCode ?? 'most';
  const made = await createArticle(db, { kind, agencyCode, typed: content }, writingOf(actor, now));
  assert.ok(made.ok, JSON.stringify(made));
  const shown = await publishArticle(db, { id: made.value, expectedVersion: 1 }, writingOf(actor, now));
  assert.ok(shown.ok, JSON.stringify(shown));
  return made.value;
}
