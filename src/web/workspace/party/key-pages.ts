import { addDays, dayOf, endOfDay, parseDay } from '../../../law/index.ts';
import { record } from '../../../platform/audit/index.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import { apiKeysOf, createApiKey, revokeApiKey, type ApiKeySummary } from '../../../platform/identity/index.ts';
import { formErrors, scopeChoices, scopesText } from '../../display/index.ts';
import type { Reply, Route } from '../../server/index.ts';
import {
  button,
  checkboxes,
  copyReference,
  dateField,
  dateFrom,
  datePartsFrom,
  errorOf,
  form,
  formatDay,
  html,
  linkButton,
  notice,
  pageHeading,
  pathIn,
  stateTag,
  table,
  textField,
  type FormError,
  type Html,
} from '../../ui/index.ts';
import { tokens } from '../form-token.ts';
import { managerRoute, type PartyContext } from '../party-route.ts';
import { wordsIn } from '../texts/index.ts';
import type { Workspace } from '../workspace.ts';
import { partyPage } from './party-frame.ts';
import {
  areOffered,
  chosenScopes,
  formerManagers,
  givenBy,
  keyScopes,
  lastDayAsked,
  notLonger,
  outlasts,
} from './passing-on.ts';

const PATH = '/ho-so/khoa';

/** `/ho-so/khoa`: keys with which the party's own software acts for it. */
export function keyRoutes(workspace: Workspace): Route[] {
  return [
    managerRoute(workspace, PATH, (context) => show(context, workspace, {}, [])),
    managerRoute(workspace, PATH, create, { method: 'POST' }),
    managerRoute(workspace, `${PATH}/:id/thu-hoi`, revoke, { method: 'POST' }),
  ];
}

type Typed = Readonly<Record<string, unknown>>;

async function show(
  context: PartyContext,
  workspace: Workspace,
  typed: Typed,
  errors: readonly FormError[],
): Promise<Reply> {
  const { lang, actor } = context;
  const words = wordsIn(lang).account.keys;
  const keys = await apiKeysOf(workspace.desk.db, actor.mandate.partyId);
  const former = await formerManagers(context, workspace);
  const body = html`${pageHeading({ title: words.title, lead: words.lead })}${keyTable(context, keys, former)}
<section class="section flow reading"><h2>${words.create}</h2>${keyForm(context, workspace, typed, errors)}</section>`;
  return partyPage(context, words.title, body, errors.length);
}

function keyTable(context: PartyContext, keys: readonly ApiKeySummary[], former: ReadonlySet<string>): Html {
  const { lang, now } = context;
  const works = (key: ApiKeySummary): boolean =>
    key.revokedAt === null && (key.expiresAt === null || key.expiresAt > now);
  const words = wordsIn(lang).account.keys;
  const { columns } = words;
  return table<ApiKeySummary>({
    lang,
    caption: words.title,
    captionHidden: true,
    rows: keys,
    empty: html`<p class="soft">${words.none}</p>`,
    columns: [
      {
        heading: columns.name,
        kind: 'main',
        cell: (key) => html`${key.name}<br><span class="code soft small">${key.prefix}…</span>`,
      },
      { heading: columns.scopes, cell: (key) => scopesText(key.scopes, lang) },
      {
        heading: columns.created,
        cell: (key) =>
          html`${formatDay(dayOf(key.createdAt), lang)}${givenBy({ id: key.createdBy, name: key.createdByName }, works(key) ? former : new Set(), lang)}`,
      },
      {
        heading: columns.expires,
        cell: (key) => (key.expiresAt === null ? words.never : formatDay(dayOf(key.expiresAt), lang)),
      },
      { heading: columns.state, cell: (key) => stateOf(context, key) },
    ],
  });
}

function stateOf(context: PartyContext, { id, name, revokedAt, expiresAt }: ApiKeySummary): Html {
  const { lang, now } = context;
  const words = wordsIn(lang).account.keys;
  if (revokedAt !== null) return stateTag({ label: words.revoked(formatDay(dayOf(revokedAt), lang)) });
  if (expiresAt !== null && expiresAt <= now) return stateTag({ label: words.expired });
  const body = html`<button class="button button-secondary">${words.revoke}<span class="unseen">: ${name}</span></button>`;
  return html`${stateTag({ label: words.active, tone: 'success' })}${form({ lang, action: pathIn(lang, `${PATH}/${id}/thu-hoi`), body, ...tokens(context) })}`;
}

function keyForm(context: PartyContext, workspace: Workspace, typed: Typed, errors: readonly FormError[]): Html {
  const { lang } = context;
  const words = wordsIn(lang).account.keys;
  const offered = keyScopes(context, workspace);
  const name = typeof typed['name'] === 'string' ? typed['name'] : '';
  const body = html`${textField({ lang, name: 'name', label: words.name, hint: words.nameHint, value: name, error: errorOf(errors, 'name') })}
${checkboxes({ lang, name: 'pham-vi', label: words.scopes, hint: words.beyond, choices: scopeChoices(offered, lang), values: chosenScopes(typed, offered), error: errorOf(errors, 'pham-vi') })}
${dateField({ lang, name: 'het-han', label: words.expires, ...lastDayAsked(context, words.expiresHint), value: datePartsFrom(typed, 'het-han'), error: errorOf(errors, 'het-han') })}
<div class="button-row">${button({ label: words.create })}</div>`;
  return form({ lang, action: pathIn(lang, PATH), errors, body, ...tokens(context) });
}

/** Makes a key and shows it in the answer itself: it is kept nowhere, so no later page could. */
async function create(context: PartyContext, workspace: Workspace): Promise<Reply> {
  const { body, actor, now, lang, requestId } = context;
  const words = wordsIn(lang).account.keys;
  const offered = keyScopes(context, workspace);
  const scopes = chosenScopes(body, offered);
  const end = lastDayOf(body, now);
  const errors: FormError[] = [
    ...(!areOffered(body, offered) ? [{ field: 'pham-vi', text: words.noScope }] : []),
    ...(end === 'wrong' ? [{ field: 'het-han', text: words.badDay }] : []),
    ...(end !== 'wrong' && outlasts(dateFrom(body, 'het-han'), context)
      ? [{ field: 'het-han', text: notLonger(actor.mandate.validUntil, lang) }]
      : []),
  ];
  const name = typeof body['name'] === 'string' ? body['name'] : '';
  const expiresAt = end === null || end === 'wrong' ? null : end;
  const made = await inTransaction(workspace.desk.db, async (tx) => {
    const input = {
      partyId: actor.mandate.partyId,
      name,
      scopes: errors.length > 0 ? [] : scopes,
      createdBy: actor.accountId,
      expiresAt,
    };
    const done = await createApiKey(tx, input, now);
    if (done.ok)
      await record(tx, {
        at: now,
        actor,
        action: 'apiKeyMade',
        subjectKind: 'apiKey',
        subjectId: done.value.id,
        requestId,
        detail: { scopes },
      });
    return done;
  });
  if (made.ok) return partyPage(context, words.made, madeView(context, made.value.key));
  const own = formErrors(made.refusals, lang).filter(({ field }) => field !== 'scopes');
  return show(context, workspace, body, [...own, ...errors]);
}

/** The end of the day that was given; null for none. */
function lastDayOf(body: Typed, now: Date): Date | null | 'wrong' {
  const text = dateFrom(body, 'het-han');
  if (text === null) return null;
  const day = parseDay(text);
  return day === null || day < dayOf(now) || day > addDays(dayOf(now), 3660) ? 'wrong' : endOfDay(day);
}

function madeView(context: PartyContext, key: string): Html {
  const { lang } = context;
  const words = wordsIn(lang).account.keys;
  return html`<div class="reading flow">${pageHeading({ title: words.made })}${notice({ lang, tone: 'warning', body: words.madeText, live: true })}
<p class="soft">${words.yourKey}</p><p><code class="code" translate="no">${key}</code></p>${copyReference(key, lang)}
<div class="button-row">${linkButton({ label: words.back, href: pathIn(lang, PATH) })}</div></div>`;
}

async function revoke(context: PartyContext, { desk }: Workspace): Promise<Reply> {
  const { actor, now, lang, params, requestId } = context;
  const own = await apiKeysOf(desk.db, actor.mandate.partyId);
  const found = own.find(({ id }) => id === params['id']);
  if (found === undefined) return { kind: 'notFound' };
  await inTransaction(desk.db, async (tx) => {
    if (await revokeApiKey(tx, found.id, now))
      await record(tx, {
        at: now,
        actor,
        action: 'apiKeyRevoked',
        subjectKind: 'apiKey',
        subjectId: found.id,
        requestId,
      });
  });
  return { kind: 'redirect', to: pathIn(lang, PATH) };
}
