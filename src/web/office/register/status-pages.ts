import { lookAtStatus, openStatusProof, waitingStatuses, type WaitingStatus } from '../../../casework/index.ts';
import type { PersonActor } from '../../../platform/identity/index.ts';
import { enterpriseKind, formErrors } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import { code, emptyState, formatInstant, html, pageHeading, pathIn, table, type Lang } from '../../ui/index.ts';
import { framed } from '../frame.ts';
import { RowForm } from '../legal/typed-form.ts';
import type { Office } from '../office.ts';
import { sendFile } from '../plans/keeping/send-file.ts';
import { wordsIn } from '../texts/index.ts';
import { showParty } from './party-page.ts';

/** Declared statuses whose proof nobody has looked at, in this official's jurisdiction. */
export async function showWaitingStatuses(office: Office, context: WebContext): Promise<Reply> {
  const { lang, actor } = context;
  const words = wordsIn(lang).register.enterprise;
  const waiting = actor === null ? [] : await waitingStatuses(office.desk, actor);
  const body = html`<div class="flow">${pageHeading({ title: words.listTitle, lead: words.listLead })}
${waiting.length === 0 ? emptyState({ title: words.none, body: words.noneText }) : waitingTable(waiting, lang)}</div>`;
  return framed(context, {
    title: words.listTitle,
    body,
    under: [{ href: pathIn(lang, '/can-bo/he-thong'), label: wordsIn(lang).register.search.title }],
  });
}

function waitingTable(rows: readonly WaitingStatus[], lang: Lang) {
  const words = wordsIn(lang).register.enterprise;
  return table<WaitingStatus>({
    lang,
    caption: words.listTitle,
    captionHidden: true,
    keys: true,
    rows,
    columns: [
      {
        heading: words.party,
        kind: 'main',
        cell: (row) =>
          html`<a href="${pathIn(lang, `/can-bo/to-chuc/${row.partyCode}`)}#tinh-trang">${row.partyName}</a><p class="plain-weight soft small">${code(row.partyCode)}</p>`,
      },
      { heading: words.kind, cell: (row) => enterpriseKind(row.kind, lang) },
      { heading: words.declared, cell: (row) => formatInstant(row.declaredAt, lang) },
    ],
  });
}

/** Records what the official found in the proof, or shows the party's page again with what was wrong. */
export async function recordLook(office: Office, context: WebContext): Promise<Reply> {
  const { lang, params, body, actor, now, requestId } = context;
  const [partyCode, statusId] = [params['code'] ?? '', params['status'] ?? ''];
  const typed = RowForm.typed(context, statusId);
  const text = (name: string): string => (typeof typed[name] === 'string' ? typed[name] : '');
  const seen = typeof body['so-lan-xem'] === 'string' ? Number(body['so-lan-xem']) : Number.NaN;
  const look = { partyCode, statusId, result: text('result'), reason: text('reason'), expectedLooks: seen };
  const done = await lookAtStatus(office.desk, look, { actor: actor as PersonActor, now, requestId });
  if (done.ok) return { kind: 'redirect', to: `${pathIn(lang, `/can-bo/to-chuc/${partyCode}`)}?da-xem=1#tinh-trang` };
  if (done.refusals.some((one) => one.code === 'notFound')) return { kind: 'notFound' };
  return showParty(office, context, { id: statusId, errors: formErrors(done.refusals, lang, `${statusId}--`) });
}

/** The document of a declaration; that it was opened is recorded first. */
export async function statusProof(office: Office, context: WebContext): Promise<Reply> {
  const { params, actor, now, requestId } = context;
  const of = { partyCode: params['code'] ?? '', statusId: params['status'] ?? '' };
  const fileId = actor === null ? null : await openStatusProof(office.desk, of, { actor, now, requestId });
  return sendFile(context, fileId);
}
