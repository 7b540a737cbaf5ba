import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { submitMany, type ManyRow, type RowVerdict } from '../../casework/index.ts';
import type { Refusal } from '../../procedures/kit/index.ts';
import type { Lang } from '../ui/index.ts';
import { readJson, UnreadableBody, type Reply, type Route, type WebContext } from '../server/index.ts';
import { NOTIFICATION_EXAMPLES } from './examples.ts';
import { MAY_NOTIFY, NOTIFICATION, shownNotified } from './notifications.ts';
import { readLines } from './read-lines.ts';
import { NotificationSchema, VerdictSchema } from './schemas.ts';
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
        'Each line is the body of a single notification. Verdicts come in order, each after its commit, while rows still arrive: read while you send. Sending the same rows again, wholly or from any point, changes nothing that was done before.',
      tags: ['notifications'],
      querystring: Type.Object(
        { dryRun: Type.Optional(Type.Boolean({ default: false })) },
        { additionalProperties: false },
      ),
      rows: NotificationSchema,
      examples: NOTIFICATION_EXAMPLES,
      produces: ['application/x-ndjson'],
      response: { 200: VerdictSchema },
    },
    handle: notifyMany,
  },
];

/** Verdicts that wait for a client which first sends everything and then reads; beyond, reading pauses until it takes some. */
const WAITING_BYTES = 32 * 1024 * 1024;

function notifyMany(context: WebContext): Reply {
  const { stream, services, actor, lang } = context;
  const dryRun = (context.checkedQuery as { dryRun?: boolean }).dryRun === true;
  const verdicts = submitMany(services.desk, {
    procedureId: NOTIFICATION.id,
    rows: rowsOf(stream!),
    actor: actor!,
    now: () => services.clock.now(),
    dryRun,
  });
  const body = Readable.from(linesOf(verdicts, lang), { objectMode: false, highWaterMark: WAITING_BYTES });
  return { kind: 'stream', type: 'application/x-ndjson; charset=utf-8', body };
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
  for await (const line of readLines(stream, MAX_LINE_BYTES)) {
    if (line !== null && line.toString('latin1').trim() === '') continue;
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
    yield line === null
      ? unreadable(row, 'rowTooLarge', 'Dòng này lớn hơn 256 KB.', 'This row is larger than 256 KB.')
      : readRow(row, line);
  }
}

function readRow(row: number, line: Buffer): ManyRow {
  let value: unknown;
  try {
    value = readJson(line);
  } catch (error) {
    if (!(error instanceof UnreadableBody)) throw error;
    const [{ code, field, text }] = error.refusals;
    return unreadable(row, code, text.vi, text.en, field);
  }
  const { answers, externalKey, ...others } = isObject(value) ? value : ({} as Record<string, unknown>);
  const strange = Object.keys(others)[0];
  if (!isObject(value) || !isObject(answers))
    return unreadable(row, 'noAnswers', 'Thiếu đối tượng “answers”.', 'The object `answers` is missing.', 'answers');
  if (strange !== undefined)
    return unreadable(row, 'unknownField', 'Trường này không có trong đặc tả.', 'There is no such field.', strange);
  if (externalKey === undefined) return { row, answers };
  if (typeof externalKey !== 'string' || externalKey.length > 200 || !/^\P{C}+$/u.test(externalKey)) {
    const [vi, en] = ['“externalKey” gồm 1–200 ký tự nhìn thấy được.', '`externalKey` has 1–200 visible characters.'];
    return unreadable(row, 'externalKeyInvalid', vi, en, 'externalKey');
  }
  return { row, answers, key: externalKey };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unreadable(row: number, code: string, vi: string, en: string, field?: string): ManyRow {
  const named = field === undefined ? {} : { field: field.replaceAll(/[^\w.-]/g, '?').slice(0, 60) };
  const refusal: Refusal = { code, text: { vi, en }, ...named };
  return { row, answers: {}, unreadable: [refusal] };
}
