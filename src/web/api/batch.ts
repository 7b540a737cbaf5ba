import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { submitMany, type ManyRow, type RowVerdict } from '../../casework/index.ts';
import type { Refusal } from '../../procedures/kit/index.ts';
import type { Lang } from '../ui/index.ts';
import type { Reply, Route, WebContext } from '../server/index.ts';
import { MAY_NOTIFY, NOTIFICATION, shownNotified } from './notifications.ts';
import { shownRefusal } from './shown.ts';

const MAX_LINE_BYTES = 256 * 1024;
const MAX_ROWS = 100_000;

export const batchRoutes: readonly Route[] = [
  {
    method: 'POST',
    // The doubled colon is the router's spelling of one.
    path: '/api/v1/notifications::batch',
    kind: 'machine',
    access: MAY_NOTIFY,
    limit: 'batch',
    stream: true,
    schema: {
      operationId: 'notifyMany',
      summary: 'Many notifications: NDJSON in, one NDJSON verdict a row out, streamed',
      description:
        'Each line is the body of a single notification. Verdicts come in order, each after its commit. Sending the same rows again, wholly or from any point, changes nothing that was done before.',
      tags: ['notifications'],
      querystring: Type.Object(
        { dryRun: Type.Optional(Type.Boolean({ default: false })) },
        { additionalProperties: false },
      ),
      consumes: ['application/x-ndjson'],
      produces: ['application/x-ndjson'],
      response: { 200: Type.String({ description: 'application/x-ndjson' }) },
    },
    handle: notifyMany,
  },
];

function notifyMany(context: WebContext): Reply {
  const { stream, services, actor, lang } = context;
  if (!(stream instanceof Readable)) {
    const text = {
      vi: 'Gửi nội dung với content-type application/x-ndjson.',
      en: 'Send the body as application/x-ndjson.',
    };
    return { kind: 'refused', status: 415, refusals: [{ code: 'notNdjson', field: 'content-type', text }] };
  }
  const dryRun = (context.checkedQuery as { dryRun?: boolean }).dryRun === true;
  const verdicts = submitMany(services.desk, {
    procedureId: NOTIFICATION.id,
    rows: rowsOf(stream),
    actor: actor!,
    now: () => services.clock.now(),
    dryRun,
  });
  return { kind: 'stream', type: 'application/x-ndjson; charset=utf-8', body: Readable.from(linesOf(verdicts, lang)) };
}

async function* linesOf(verdicts: AsyncIterable<RowVerdict>, lang: Lang): AsyncGenerator<string> {
  for await (const verdict of verdicts) yield `${JSON.stringify(shownVerdict(verdict, lang))}\n`;
}

function shownVerdict(verdict: RowVerdict, lang: Lang): Record<string, unknown> {
  const { row } = verdict;
  switch (verdict.verdict) {
    case 'submitted':
      return { row, verdict: 'notified', ...shownNotified(verdict.submitted) };
    case 'existing':
      return { row, verdict: 'existing', aiId: verdict.entryCode, caseCode: verdict.caseCode };
    case 'acceptable':
      return { row, verdict: 'acceptable' };
    case 'refused':
      return { row, verdict: 'refused', refusals: verdict.refusals.map((one) => shownRefusal(one, lang)) };
    default:
      return verdict satisfies never;
  }
}

/** One row a line, empty lines aside, counted from 1; what cannot be read is a row too, with its reason. */
async function* rowsOf(stream: Readable): AsyncGenerator<ManyRow> {
  let row = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    row += 1;
    if (row > MAX_ROWS) {
      yield unreadable(
        row,
        'tooManyRows',
        `Mỗi lần gửi tối đa ${MAX_ROWS} dòng.`,
        `At most ${MAX_ROWS} rows in one request.`,
      );
      return;
    }
    yield readRow(row, line);
  }
}

function readRow(row: number, line: string): ManyRow {
  if (Buffer.byteLength(line) > MAX_LINE_BYTES)
    return unreadable(row, 'rowTooLarge', 'Dòng này lớn hơn 256 KB.', 'This row is larger than 256 KB.');
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return unreadable(row, 'notJson', 'Dòng này không phải là JSON.', 'This row is not JSON.');
  }
  const { answers, externalKey } = (typeof value === 'object' && value !== null ? value : {}) as {
    answers?: unknown;
    externalKey?: unknown;
  };
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) {
    return unreadable(row, 'noAnswers', 'Thiếu đối tượng “answers”.', 'The object `answers` is missing.');
  }
  if (
    externalKey !== undefined &&
    (typeof externalKey !== 'string' || externalKey === '' || externalKey.length > 200)
  ) {
    return unreadable(
      row,
      'externalKeyInvalid',
      '“externalKey” gồm 1–200 ký tự.',
      '`externalKey` has 1–200 characters.',
    );
  }
  return {
    row,
    answers: answers as Record<string, unknown>,
    ...(typeof externalKey === 'string' ? { key: externalKey } : {}),
  };
}

function unreadable(row: number, code: string, vi: string, en: string): ManyRow {
  const refusal: Refusal = { code, text: { vi, en } };
  return { row, answers: {}, unreadable: [refusal] };
}
