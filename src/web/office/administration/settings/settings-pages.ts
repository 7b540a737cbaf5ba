import type { PersonActor } from '../../../../platform/identity/index.ts';
import {
  addRelease,
  addSettingVersion,
  announceOperation,
  readPortalState,
  settingRefusals,
  settingVersions,
} from '../../../../platform/settings/index.ts';
import { formErrors } from '../../../display/index.ts';
import { accessSetting, NARROWED_ROLES, type Reply, type Route, type WebContext } from '../../../server/index.ts';
import { dateFrom, pathIn, type FormError } from '../../../ui/index.ts';
import { ADMINS, type Office } from '../../office.ts';
import { adminPage, typed } from '../administered.ts';
import { isArea, isKind } from './access-view.ts';
import { PATH, type SentSetting } from './setting-form.ts';
import { settingsView } from './settings-view.ts';
import { settingsWords } from './texts.ts';

/** `/can-bo/quan-tri/thiet-lap`: what administrators set while the portal runs (Law 8.4). */
export function settingsRoutes(office: Office): Route[] {
  const post = { kind: 'page', method: 'POST', access: ADMINS, limit: 'write' } as const;
  return [
    { kind: 'page', method: 'GET', access: ADMINS, limit: 'read', path: PATH, handle: (context) => show(office, context, NOTHING_SENT) },
    { ...post, path: `${PATH}/van-hanh`, handle: (context) => announce(office, context) },
    { ...post, path: `${PATH}/phien-ban`, handle: (context) => release(office, context) },
    { ...post, path: `${PATH}/quyen`, handle: (context) => access(office, context) },
  ]; // prettier-ignore
}

const NOTHING_SENT: SentSetting = { prefix: '', errors: [] };

async function show({ services }: Office, context: WebContext, sent: SentSetting): Promise<Reply> {
  const { db } = services.database;
  const today = services.today();
  const [versions, state] = await Promise.all([settingVersions(db, ''), readPortalState(db, today)]);
  const words = settingsWords(context.lang);
  return adminPage(context, {
    title: words.title,
    lead: words.lead,
    body: settingsView({ context, today, state, versions, sent }),
    ...(sent.errors.length === 0 ? {} : { status: 422, hasErrors: true }),
  });
}

function doing({ actor, now, requestId }: WebContext) {
  return { actor: actor as PersonActor, now, requestId };
}

/** A day of the form, or null when there is none or it does not exist. */
function dayIn(context: WebContext, name: string): string | null {
  const read = dateFrom(context.body, name);
  return read === 'wrong' ? null : read;
}

async function announce(office: Office, context: WebContext): Promise<Reply> {
  const said = {
    since: dayIn(context, 'op-from'),
    decision: typed(context, 'op-decision'),
    issuer: typed(context, 'op-issuer'),
  };
  return after(office, context, 'op-', await announceOperation(office.services.database.db, said, doing(context)));
}

async function release(office: Office, context: WebContext): Promise<Reply> {
  const said = {
    number: typed(context, 'rel-number'),
    publishedOn: dayIn(context, 'rel-from'),
    vi: typed(context, 'rel-changesVi'),
    en: typed(context, 'rel-changesEn'),
    ground: typed(context, 'rel-ground'),
  };
  return after(office, context, 'rel-', await addRelease(office.services.database.db, said, doing(context)));
}

async function access(office: Office, context: WebContext): Promise<Reply> {
  const words = settingsWords(context.lang);
  const [area, kind] = [typed(context, 'acc-area'), typed(context, 'acc-kind')];
  const errors: FormError[] = [
    ...(isArea(area) ? [] : [{ field: 'acc-area', text: words.chooseArea }]),
    ...(isKind(kind) ? [] : [{ field: 'acc-kind', text: words.chooseKind }]),
  ];
  const when = { inForceFrom: dayIn(context, 'acc-from'), ground: typed(context, 'acc-ground') };
  if (!isArea(area) || !isKind(kind)) {
    const rest = formErrors(settingRefusals(when), context.lang, 'acc-');
    return show(office, context, { prefix: 'acc-', errors: [...errors, ...rest] });
  }
  const chosen = [context.body['acc-roles'] ?? []].flat();
  const roles = NARROWED_ROLES.filter((role) => chosen.includes(role));
  const setting = { name: accessSetting(area, kind), value: { roles }, ...when };
  return after(office, context, 'acc-', await addSettingVersion(office.services.database.db, setting, doing(context)));
}

type Outcome = Awaited<ReturnType<typeof addSettingVersion>>;

/** The page with what was wrong, or the page anew with the new version. */
function after(
  office: Office,
  context: WebContext,
  prefix: SentSetting['prefix'],
  outcome: Outcome,
): Promise<Reply> | Reply {
  if (outcome.ok) return { kind: 'redirect', to: `${pathIn(context.lang, PATH)}?da-ghi=1` };
  return show(office, context, { prefix, errors: formErrors(outcome.refusals, context.lang, prefix) });
}
