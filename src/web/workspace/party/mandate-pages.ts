import { dayOf, parseDay } from '../../../law/index.ts';
import { record } from '../../../platform/audit/index.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import {
  accountByEmail,
  grantMandate,
  lockParty,
  mandatesFor,
  revokeMandate,
  type MandateRow,
} from '../../../platform/identity/index.ts';
import { formErrors, scopeChoices, scopesText } from '../../display/index.ts';
import type { Reply, Route } from '../../server/index.ts';
import {
  button,
  checkboxes,
  dateField,
  dateFrom,
  datePartsFrom,
  errorOf,
  form,
  formatDay,
  html,
  notice,
  pageHeading,
  pathIn,
  table,
  textField,
  type FormError,
  type Html,
} from '../../ui/index.ts';
import { tokens } from '../form-token.ts';
import { MANAGE, managerRoute, type PartyContext } from '../party-route.ts';
import { wordsIn } from '../texts/index.ts';
import type { Workspace } from '../workspace.ts';
import { partyPage } from './party-frame.ts';
import {
  areOffered,
  chosenScopes,
  formerManagers,
  givenBy,
  lastDayAsked,
  mandateScopes,
  notLonger,
  outlasts,
} from './passing-on.ts';

const PATH = '/ho-so/uy-quyen';

/** `/ho-so/uy-quyen`: who may act for the party, within what, until when. */
export function mandateRoutes(workspace: Workspace): Route[] {
  return [
    managerRoute(workspace, PATH, (context) => show(context, workspace, {}, [])),
    managerRoute(workspace, PATH, grant, { method: 'POST' }),
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
  const { lang, actor, now, query } = context;
  const all = wordsIn(lang).account;
  const words = all.mandates;
  const mandates = await mandatesFor(workspace.desk.db, actor.mandate.partyId, now);
  const former = await formerManagers(context, workspace);
  const saved = query['luu'] === '1' ? notice({ lang, tone: 'success', body: all.saved, live: true }) : null;
  const body = html`${pageHeading({ title: words.title, lead: words.lead })}${saved}${mandateTable(context, mandates, former)}
<section class="section flow reading"><h2>${words.grant}</h2>${grantForm(context, workspace, typed, errors)}</section>`;
  return partyPage(context, words.title, body, errors.length);
}

function mandateTable(context: PartyContext, mandates: readonly MandateRow[], former: ReadonlySet<string>): Html {
  const { lang, actor } = context;
  const words = wordsIn(lang).account.mandates;
  const home = wordsIn(lang).home.party;
  const { columns } = words;
  return table<MandateRow>({
    lang,
    caption: words.title,
    captionHidden: true,
    rows: mandates,
    columns: [
      {
        heading: columns.name,
        kind: 'main',
        cell: (one) =>
          html`${one.accountName}${one.accountId === actor.accountId ? ` (${words.you})` : null}${givenBy({ id: one.grantedBy, name: one.grantedByName }, former, lang)}`,
      },
      { heading: columns.scopes, cell: (one) => scopesText(one.scopes, lang) },
      {
        heading: columns.until,
        cell: (one) => (one.validUntil === null ? home.untilRevoked : home.until(formatDay(one.validUntil, lang))),
      },
      { heading: words.revoke, cell: (one) => revokeForm(context, one) },
    ],
  });
}

function revokeForm(context: PartyContext, { id, accountName }: MandateRow): Html {
  const { lang } = context;
  const body = html`<button class="button button-secondary">${wordsIn(lang).account.mandates.revoke}<span class="unseen">: ${accountName}</span></button>`;
  return form({ lang, action: pathIn(lang, `${PATH}/${id}/thu-hoi`), body, ...tokens(context) });
}

function grantForm(context: PartyContext, workspace: Workspace, typed: Typed, errors: readonly FormError[]): Html {
  const { lang } = context;
  const words = wordsIn(lang).account.mandates;
  const offered = mandateScopes(context, workspace);
  const email = typeof typed['email'] === 'string' ? typed['email'] : '';
  const body = html`${textField({ lang, name: 'email', label: words.email, type: 'email', autocomplete: 'off', value: email, error: errorOf(errors, 'email') })}
${checkboxes({ lang, name: 'pham-vi', label: words.scopes, hint: words.beyond, choices: scopeChoices(offered, lang), values: chosenScopes(typed, offered), error: errorOf(errors, 'pham-vi') })}
${dateField({ lang, name: 'het-han', label: words.until, ...lastDayAsked(context, words.untilHint), value: datePartsFrom(typed, 'het-han'), error: errorOf(errors, 'het-han') })}
<div class="button-row">${button({ label: words.button })}</div>`;
  return form({ lang, action: pathIn(lang, PATH), errors, body, ...tokens(context) });
}

async function grant(context: PartyContext, workspace: Workspace): Promise<Reply> {
  const { body, actor, now, lang, requestId } = context;
  const words = wordsIn(lang).account.mandates;
  const { db } = workspace.desk;
  const { partyId } = actor.mandate;
  const offered = mandateScopes(context, workspace);
  const scopes = chosenScopes(body, offered);
  const account = await accountByEmail(db, typeof body['email'] === 'string' ? body['email'] : '');
  const held =
    account === null ? [] : (await mandatesFor(db, partyId, now)).filter((one) => one.accountId === account.id);
  const last = dateFrom(body, 'het-han');
  const isPast = last !== null && (parseDay(last) === null || last < dayOf(now));
  const errors: FormError[] = [
    ...(account === null ? [{ field: 'email', text: words.unknown }] : []),
    ...(held.length > 0 ? [{ field: 'email', text: words.already }] : []),
    ...(!areOffered(body, offered) ? [{ field: 'pham-vi', text: words.noScope }] : []),
    ...(isPast ? [{ field: 'het-han', text: words.badDay }] : []),
    ...(!isPast && outlasts(last, context)
      ? [{ field: 'het-han', text: notLonger(actor.mandate.validUntil, lang) }]
      : []),
  ];
  if (errors.length > 0 || account === null) return show(context, workspace, body, errors);
  const granted = await inTransaction(db, async (tx) => {
    const done = await grantMandate(
      tx,
      { accountId: account.id, partyId, scopes, validUntil: last, grantedBy: actor.accountId },
      now,
    );
    if (done.ok)
      await record(tx, {
        at: now,
        actor,
        action: 'mandateGranted',
        subjectKind: 'mandate',
        subjectId: done.value.id,
        requestId,
        detail: { scopes },
      });
    return done;
  });
  if (!granted.ok) return show(context, workspace, body, formErrors(granted.refusals, lang));
  return { kind: 'redirect', to: `${pathIn(lang, PATH)}?luu=1` };
}

/** Revokes a mandate of the own party; the last one that can manage it stays. */
async function revoke(context: PartyContext, workspace: Workspace): Promise<Reply> {
  const { actor, now, lang, params, requestId } = context;
  const { partyId } = actor.mandate;
  const done = await inTransaction(workspace.desk.db, async (tx) => {
    // Two managers who revoke each other at the same moment must not leave the party without one.
    await lockParty(tx, partyId);
    const all = await mandatesFor(tx, partyId, now);
    const found = all.find(({ id }) => id === params['id']);
    if (found === undefined) return 'notFound';
    const managers = all.filter(({ scopes }) => scopes.includes(MANAGE));
    if (managers.length === 1 && managers[0]!.id === found.id) return 'last';
    if (await revokeMandate(tx, found.id, now))
      await record(tx, {
        at: now,
        actor,
        action: 'mandateRevoked',
        subjectKind: 'mandate',
        subjectId: found.id,
        requestId,
      });
    return found;
  });
  if (done === 'notFound') return { kind: 'notFound' };
  if (done === 'last') return show(context, workspace, {}, [{ text: wordsIn(lang).account.mandates.last }]);
  return {
    kind: 'redirect',
    to: done.accountId === actor.accountId ? pathIn(lang, '/ho-so/ben') : `${pathIn(lang, PATH)}?luu=1`,
  };
}
