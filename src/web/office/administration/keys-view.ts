import { dayOf } from '../../../law/index.ts';
import { PARTY_SCOPES } from '../../../procedures/index.ts';
import type { ListedKey } from '../../../platform/identity/index.ts';
import { scopesText } from '../../display/index.ts';
import { formatDay, html, pathIn, stateTag, table, type Column, type Html, type Lang } from '../../ui/index.ts';
import { wordsIn } from '../texts/index.ts';

/** What a person may be allowed for a party: what procedures ask for, and keeping the profile. */
export const GRANTABLE: readonly string[] = [...PARTY_SCOPES, 'party:manage'];

export interface KeysShown {
  readonly lang: Lang;
  readonly now: Date;
  readonly keys: readonly ListedKey[];
  readonly formToken: string;
  readonly mayRevoke: boolean;
}

/** API keys without the keys: whose, for what, until when. */
export function keysView(shown: KeysShown): Html {
  const { lang, keys, mayRevoke } = shown;
  const words = wordsIn(lang).admin.keys;
  const columns: Column<ListedKey>[] = [
    { heading: words.name, kind: 'main', cell: (key) => key.name },
    { heading: words.party, cell: (key) => key.partyName },
    { heading: words.prefix, cell: (key) => html`<span class="code nobreak" translate="no">${key.prefix}…</span>` },
    { heading: words.scopes, cell: (key) => scopesText(key.scopes, lang) },
    { heading: words.created, cell: (key) => formatDay(dayOf(key.createdAt), lang) },
    { heading: words.state, cell: (key) => stateOf(key, shown) },
  ];
  const act: Column<ListedKey> = {
    heading: words.action,
    cell: (key) =>
      inForce(key, shown.now)
        ? html`<form method="post" action="${pathIn(lang, `/can-bo/quan-tri/khoa-api/${key.id}/thu-hoi`)}"><input type="hidden" name="csrf" value="${shown.formToken}"><button class="button button-quiet">${words.revoke}<span class="unseen"> ${words.revokeOf(key.name)}</span></button></form>`
        : null,
  };
  return table({
    lang,
    caption: words.title,
    captionHidden: true,
    rows: keys,
    empty: html`<p class="soft">${words.none}</p>`,
    columns: mayRevoke ? [...columns, act] : columns,
  });
}

function inForce({ revokedAt, expiresAt }: ListedKey, now: Date): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > now);
}

function stateOf(key: ListedKey, { lang, now }: KeysShown): Html {
  const words = wordsIn(lang).admin.keys;
  if (key.revokedAt !== null) return stateTag({ label: words.revoked });
  if (!inForce(key, now)) return stateTag({ label: words.expired });
  return html`${stateTag({ label: words.inForce, tone: 'success' })}${key.expiresAt === null ? null : html` <span class="soft small">${words.until(formatDay(dayOf(key.expiresAt), lang))}</span>`}`;
}
