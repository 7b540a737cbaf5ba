import {
  declarationRefusals,
  declareStatus,
  endStatus,
  statusesOf,
  type TypedStatus,
} from '../../../casework/index.ts';
import { dropFile } from '../../../platform/files/index.ts';
import { formErrors } from '../../display/index.ts';
import type { Reply, Route } from '../../server/index.ts';
import { dateFrom, pathIn, type FormError } from '../../ui/index.ts';
import { fileReply, keepUpload, oversizedRefusals } from '../draft/draft-files.ts';
import { managerRoute, partyRoute, type PartyContext } from '../party-route.ts';
import { wordsIn } from '../texts/index.ts';
import type { Workspace } from '../workspace.ts';
import { partyPage } from './party-frame.ts';
import { statusForm } from './status-view.ts';

const PATH = '/ho-so/to-chuc/tinh-trang';

/** `/ho-so/to-chuc/tinh-trang`: what the party declares of itself as an enterprise (Law 25.1), of its own will. */
export function statusRoutes(workspace: Workspace): Route[] {
  return [
    managerRoute(workspace, PATH, (context) => ask(context, [])),
    managerRoute(workspace, PATH, declare, { method: 'POST', limit: 'upload', upload: true }),
    managerRoute(workspace, `${PATH}/:id/ket-thuc`, end, { method: 'POST' }),
    partyRoute(workspace, `${PATH}/:id/tep`, proof),
  ];
}

function ask(context: PartyContext, errors: readonly FormError[]): Reply {
  const title = wordsIn(context.lang).account.enterprise.addTitle;
  return partyPage(context, title, statusForm(context, context.body, errors), errors.length);
}

/** The file is kept only once everything else is right: what is refused leaves nothing behind. */
async function declare(context: PartyContext, workspace: Workspace): Promise<Reply> {
  const { actor, now, lang, requestId, uploads } = context;
  const typed = typedBy(context.body);
  const upload = uploads.find(({ field }) => field === 'proof');
  const tooLarge = oversizedRefusals(context);
  const refusals = [...tooLarge, ...declarationRefusals(typed, upload !== undefined || tooLarge.length > 0)];
  if (refusals.length > 0) return ask(context, formErrors(refusals, lang));
  const kept = upload === undefined ? null : await keepUpload(context, workspace, upload);
  if (kept !== null && !kept.ok) return ask(context, formErrors(kept.refusals, lang));
  const declared = { ...typed, proofFileId: kept?.file.id ?? null };
  const done = await declareStatus(workspace.desk, declared, { actor, now, requestId });
  // What was said before needs no second copy of its proof.
  if (kept !== null && (!done.ok || done.repeated)) await dropFile(workspace.desk.db, kept.file.id);
  if (!done.ok) return ask(context, formErrors(done.refusals, lang));
  return { kind: 'redirect', to: `${pathIn(lang, '/ho-so/to-chuc')}?${done.repeated ? 'da-khai' : 'luu'}=1` };
}

function typedBy(body: PartyContext['body']): TypedStatus {
  const text = (name: string): string => (typeof body[name] === 'string' ? body[name] : '');
  return {
    kind: text('kind'),
    proofNumber: text('proofNumber'),
    proofIssuer: text('proofIssuer'),
    proofFileId: null,
    validFrom: dateFrom(body, 'validFrom') ?? '',
    validUntil: dateFrom(body, 'validUntil') ?? '',
  };
}

async function end({ actor, now, lang, params, requestId }: PartyContext, { desk }: Workspace): Promise<Reply> {
  const done = await endStatus(desk, params['id'] ?? '', { actor, now, requestId });
  return done.ok ? { kind: 'redirect', to: `${pathIn(lang, '/ho-so/to-chuc')}?luu=1` } : { kind: 'notFound' };
}

/** The party's own document. */
async function proof({ actor, params }: PartyContext, workspace: Workspace): Promise<Reply> {
  const own = await statusesOf(workspace.desk.db, actor.mandate.partyId);
  const file = own.find(({ id }) => id === params['id'])?.proof.file ?? null;
  return file === null ? { kind: 'notFound' } : fileReply(workspace, file.id);
}
