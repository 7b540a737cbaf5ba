import { performMany } from '../../../casework/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import { code, html, linkButton, notice, pageHeading, pathIn, stateTag, table } from '../../ui/index.ts';
import { framed } from '../frame.ts';
import type { Office } from '../office.ts';
import { wordsIn } from '../texts/index.ts';

/** Acts by which procedures with a queue put a case into somebody's hands: one's own, or another's. */
const TAKE = 'take';
const ASSIGN = 'assign';
const MOST = 100;

/** Gives the chosen cases to somebody: each on its own, so that one refusal holds back no other. */
export async function assignMany(office: Office, context: WebContext): Promise<Reply> {
  const { body, lang, now } = context;
  const words = wordsIn(lang).queue.assign;
  const chosen = listed(body['ho-so']);
  const back = backTo(context);
  const give = body['viec'] === 'giao';
  const assignee = typeof body['nguoi'] === 'string' ? body['nguoi'] : '';
  const wrong =
    chosen.length === 0
      ? words.none
      : chosen.length > MOST
        ? words.tooMany
        : give && assignee === ''
          ? words.nobody
          : null;
  if (wrong !== null) return nothingDone(context, wrong, back);
  const what = give ? { act: ASSIGN, input: { assignee } } : { act: TAKE, input: {} };
  const results = await performMany(office.desk, { caseCodes: chosen, ...what, actor: context.actor!, now });
  const done = results.filter(({ result }) => result.ok).length;
  if (done === results.length)
    return { kind: 'redirect', to: `${back}${back.includes('?') ? '&' : '?'}da-giao=${done}` };
  return framed(context, {
    title: words.resultTitle,
    status: 422,
    body: html`<div class="flow">${pageHeading({ title: words.resultTitle })}
${done === 0 ? null : notice({ lang, tone: 'success', body: words.done(done) })}
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
})}
${linkButton({ label: words.back, href: back })}</div>`,
  });
}

function nothingDone(context: WebContext, wrong: string, back: string): Reply {
  const words = wordsIn(context.lang).queue.assign;
  return framed(context, {
    title: words.resultTitle,
    status: 422,
    hasErrors: true,
    body: html`<div class="flow">${pageHeading({ title: words.resultTitle })}${notice({ lang: context.lang, tone: 'danger', live: true, title: wrong, body: words.hint })}${linkButton({ label: words.back, href: back })}</div>`,
  });
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
