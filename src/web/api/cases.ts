import { Type } from 'typebox';
import { readCase, type CaseView } from '../../casework/index.ts';
import { changesSince } from '../../registry/index.ts';
import { ANYONE, type Reply, type Route, type WebContext } from '../server/index.ts';
import { CaseSchema, ChangesSchema } from './schemas.ts';

const CaseCode = Type.Object({ code: Type.String({ maxLength: 60 }) });
const After = Type.Object(
  {
    after: Type.Optional(Type.Integer({ minimum: -1, default: -1 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 5000, default: 500 })),
  },
  { additionalProperties: false },
);

export const caseRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/v1/cases/:code',
    kind: 'machine',
    access: { to: 'apiKey', scope: 'cases:read' },
    limit: 'api',
    schema: {
      operationId: 'getCase',
      summary: 'A case as its party may see it',
      tags: ['cases'],
      params: CaseCode,
      response: { 200: CaseSchema },
    },
    handle: getCase,
  },
  {
    method: 'GET',
    path: '/api/v1/changes',
    kind: 'machine',
    access: ANYONE,
    limit: 'api',
    schema: {
      operationId: 'listChanges',
      summary: 'Every publication in the order of the record log, from any point on',
      description: 'Go on with `after` = `next` of the answer before: nothing is missed, nothing comes twice.',
      tags: ['changes'],
      querystring: After,
      response: { 200: ChangesSchema },
    },
    handle: listChanges,
  },
];

async function getCase({ services, params, actor, now, requestId }: WebContext): Promise<Reply> {
  const view = await readCase(services.desk, params['code']!, { actor: actor!, now, requestId });
  return view === null ? { kind: 'notFound' } : { kind: 'json', body: shownCase(view) };
}

function shownCase(view: CaseView): Record<string, unknown> {
  const { code, procedureId, title, state, stateText, open, waitsFor, openedAt, receivedBy, clock, rounds, entries } =
    view;
  return {
    code,
    procedure: procedureId,
    title,
    state,
    stateText,
    open,
    waitsFor,
    openedAt: openedAt.toISOString(),
    receivedBy,
    clock: clock && {
      term: clock.term,
      kind: clock.kind,
      text: clock.text,
      dueAt: clock.dueAt.toISOString(),
      daysLeft: clock.daysLeft,
      overdue: clock.overdue,
      provisions: clock.grounds,
    },
    rounds,
    entries: entries.map((entry) => ({ code: entry.code, register: entry.register, version: entry.version })),
    acts: view.timeline.map((one) => ({
      act: one.act,
      at: one.at.toISOString(),
      stateAfter: one.stateAfter,
      provisions: one.grounds,
    })),
    allowedActs: view.acts.map((one) => one.act),
  };
}

async function listChanges({ services, checkedQuery }: WebContext): Promise<Reply> {
  const { after = -1, limit = 500 } = checkedQuery as { after?: number; limit?: number };
  const { changes, next } = await changesSince(services.database.db, after, limit);
  return { kind: 'json', body: { changes: changes.map((one) => ({ ...one, at: one.at.toISOString() })), next } };
}
