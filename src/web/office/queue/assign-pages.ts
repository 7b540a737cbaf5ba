import { performMany } from '../../../casework/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import { code, html, notice, pathIn, stateTag, table, type FormError, type Html, type Lang } from '../../ui/index.ts';
import type { Office } from '../office.ts';
import { wordsIn } from '../texts/index.ts';
import { addressOf } from './queue-address.ts';
import { showQueue } from './show-queue.ts';

/** Acts by which procedures with a queue put a case into somebody's hands: one's own, or another's. */
const TAKE = 'take';
const ASSIGN = 'assign';
const MOST = 100;

type Outcome = Awaited<ReturnType<typeof performMany>>[number];

/** Gives the chosen cases to somebody: each on its own, so that one refusal holds back no other. What is refused stays chosen. */
export async function assignMany(office: Office, context: WebContext): Promise<Reply> {
  const { body, lang, now } = context;
  const words = wordsIn(lang).queue.assign;
  const chosen = listed(body['ho-so']);
  const back = backTo(context);
  const give = body['viec'] === 'giao';
  const assignee = typeof body['nguoi'] === 'string' ? body['nguoi'] : '';
  const kept = { chosen, assignee };
  const refuse = (error: FormError): Promise<Reply> =>
    showQueue(office, context, addressOf(back), { ...kept, errors: [error] });
  if (chosen.length === 0) return refuse({ field: 'ho-so', text: words.none });
  if (chosen.length > MOST) return refuse({ field: 'ho-so', text: words.tooMany });
  if (give && assignee === '') return refuse({ field: 'nguoi', text: words.nobody });
  const what = give ? { act: ASSIGN, input: { assignee } } : { act: TAKE, input: {} };
  const results = await performMany(office.desk, { caseCodes: chosen, ...what, actor: context.actor!, now });
  const left = results.filter(({ result }) => !result.ok).map(({ caseCode }) => caseCode);
  if (left.length === 0)
    return { kind: 'redirect', to: `${back}${back.includes('?') ? '&' : '?'}da-giao=${results.length}` };
  return showQueue(office, context, addressOf(back), {
    assignee,
    chosen: left,
    errors: [],
    outcome: outcomeOf(results, lang),
  });
}

/** What came of each case, those not given with their reasons. */
function outcomeOf(results: readonly Outcome[], lang: Lang): Html {
  const words = wordsIn(lang).queue.assign;
  const done = results.filter(({ result }) => result.ok).length;
  return html`${done === 0 ? null : notice({ lang, tone: 'success', body: words.done(done) })}
${notice({ lang, tone: 'warning', live: true, title: words.refused(results.length - done), body: words.refusedText })}
${table({
  lang,
  caption: words.resultTitle,
  captionHidden: true,
  rows: results,
  columns: [
    {
      heading: wordsIn(lang).queue.columns.case,
      kind: 'main',
      cell: ({ caseCode }) => html`<a href="${pathIn(lang, `/can-bo/vu-viec/${caseCode}`)}">${code(caseCode)}</a>`,
    },
    {
      heading: words.result,
      cell: ({ result }) =>
        result.ok
          ? stateTag({ label: words.ok, tone: 'success' })
          : result.refusals.map((one) => one.text[lang]).join(' '),
    },
  ],
})}`;
}

/** Codes only: anything else in the form could not name a case. */
function listed(value: unknown): string[] {
  const given = Array.isArray(value) ? value : [value];
  return given.filter((one): one is string => typeof one === 'string' && /^[A-Z0-9-]{6,30}$/.test(one));
}

/** Only back to the queue, whatever the form says. */
function backTo({ body, lang }: WebContext): string {
  const asked = body['ve'];
  const queue = pathIn(lang, '/can-bo');
  return typeof asked === 'string' && asked.startsWith(`${queue}?`) && asked.length < 1_000 && !/[\r\n\\]/.test(asked)
    ? asked
    : queue;
}
