import { Type } from 'typebox';
import { dryRun, submitDirect, submitTogether, type DirectSubmission, type Submitted } from '../../casework/index.ts';
import { procedure } from '../../procedures/index.ts';
import { fieldsOf } from '../../procedures/kit/index.ts';
import { ANYONE, type Access, type Reply, type Route, type WebContext } from '../server/index.ts';
import { NOTIFICATION_EXAMPLES } from './examples.ts';
import { DryRunSchema, FormSchema, NotificationSchema, NotifiedSchema } from './schemas.ts';
import { shownFinding, shownRefusal } from './shown.ts';

export const NOTIFICATION = procedure('classification-notification')!;
export const MAY_NOTIFY: Access = { to: 'apiKey', scope: NOTIFICATION.scope };

const tags = ['notifications'];
const DryRunQuery = Type.Object(
  { dryRun: Type.Optional(Type.Boolean({ default: false, description: 'Only say what would be refused' })) },
  { additionalProperties: false },
);
export const notificationRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/v1/notifications',
    kind: 'machine',
    access: MAY_NOTIFY,
    limit: 'api',
    schema: {
      operationId: 'notify',
      summary: 'Notify the classification result of a medium- or high-risk system and get its AI-ID at once',
      description:
        'Decree 14.3.b, 14.4. Recorded and published in the same moment; nothing is approved and nobody asks for more than Decree 12.2.',
      tags,
      querystring: DryRunQuery,
      body: NotificationSchema,
      examples: NOTIFICATION_EXAMPLES,
      response: { 200: DryRunSchema, 201: NotifiedSchema },
    },
    handle: notify,
    handleTogether: notifyTogether,
  },
  {
    method: 'GET',
    path: '/api/v1/notifications/form',
    kind: 'machine',
    access: ANYONE,
    limit: 'api',
    schema: {
      operationId: 'getNotificationForm',
      summary: 'The fields of the dossier, each with its provision',
      tags,
      response: { 200: FormSchema },
    },
    handle: showForm,
  },
];

async function notify(context: WebContext): Promise<Reply> {
  const request = directSubmission(context);
  const { desk } = context.services;
  if (isDryRun(context)) {
    const result = await dryRun(desk, request);
    const refusals = result.ok ? [] : result.refusals.map((one) => shownRefusal(one, context.lang));
    return {
      kind: 'json',
      body: { acceptable: result.ok, findings: result.ok ? result.findings.map(shownFinding) : [], refusals },
    };
  }
  return replyTo(await submitDirect(desk, request));
}

/** Dry runs are left to `notify`. */
async function notifyTogether(contexts: readonly WebContext[]): Promise<(Reply | null)[]> {
  const replies: (Reply | null)[] = contexts.map(() => null);
  const places = contexts.flatMap((context, place) => (isDryRun(context) ? [] : [place]));
  if (places.length === 0) return replies;
  const requests = places.map((place) => directSubmission(contexts[place]!));
  const results = await submitTogether(contexts[0]!.services.desk, requests);
  for (const [at, result] of results.entries()) replies[places[at]!] = result && replyTo(result);
  return replies;
}

function isDryRun({ checkedQuery }: WebContext): boolean {
  return (checkedQuery as { dryRun?: boolean }).dryRun === true;
}

function replyTo(result: Awaited<ReturnType<typeof submitDirect>>): Reply {
  return result.ok
    ? { kind: 'json', status: 201, body: shownNotified(result) }
    : { kind: 'refused', refusals: result.refusals };
}

/** The sender's own number comes first, then the request's key: either lets a repeated request find the first one's case. */
function directSubmission({ body, headers, actor, now }: WebContext): DirectSubmission {
  const { answers, externalKey } = body as { answers: Record<string, unknown>; externalKey?: string };
  const header = headers['idempotency-key'];
  const key = externalKey ?? (typeof header === 'string' ? `request:${header}` : undefined);
  return { procedureId: NOTIFICATION.id, answers, actor: actor!, now, ...(key === undefined ? {} : { key }) };
}

/** What whoever notified is told. */
export function shownNotified(done: Submitted): Record<string, unknown> {
  return {
    aiId: done.entry!.code,
    caseCode: done.case.code,
    state: done.case.state,
    entryVersion: done.entry!.version,
    trackingCode: done.trackingCode,
    repeated: done.repeated,
    receipt: done.receipt,
    findings: done.findings.map(shownFinding),
  };
}

function showForm(): Reply {
  const fields = fieldsOf(NOTIFICATION.form)
    .filter((field) => field.kind !== 'files')
    .map((field) => ({
      name: field.name,
      kind: field.kind,
      required: field.required,
      visibility: field.visibility,
      provisions: field.grounds,
      label: {
        vi: NOTIFICATION.texts.vi.fields[field.name]!.label,
        en: NOTIFICATION.texts.en.fields[field.name]!.label,
      },
      ...('maxLength' in field ? { maxLength: field.maxLength } : {}),
      ...('options' in field ? { options: field.options } : {}),
    }));
  return { kind: 'json', body: { procedure: NOTIFICATION.id, version: NOTIFICATION.version, fields } };
}
