import type { SettingVersion } from '../../../../platform/settings/index.ts';
import { groundsShown } from '../../../display/index.ts';
import {
  button,
  citations,
  errorOf,
  formatDay,
  formatInstant,
  html,
  notice,
  table,
  textArea,
  type Html,
  type Lang,
  typedText,
} from '../../../ui/index.ts';
import { day, folded, line, typedIn, type SettingsShown } from './setting-form.ts';
import { accessView, isArea, isKind, roleList } from './access-view.ts';
import { settingsWords } from './texts.ts';

/** State and releases of the portal, doors, and the whole history. */
export function settingsView(shown: SettingsShown): Html {
  const { context, versions } = shown;
  const { lang, query } = context;
  const words = settingsWords(lang);
  const saved = query['da-ghi'] === '1' ? notice({ lang, tone: 'success', body: words.saved, live: true }) : null;
  return html`${citations(groundsShown(['L8.4'], lang), lang)}${saved}
<section class="section flow"><h2>${words.operation}</h2>${operationView(shown)}</section>
<section class="section flow"><h2>${words.releases}</h2>${releasesView(shown)}</section>
<section class="section flow"><h2>${words.access}</h2><p class="soft">${words.accessLead}</p>${accessView(shown)}</section>
<section class="section flow"><h2>${words.history}</h2>${historyView(versions, lang)}</section>`;
}

function operationView(shown: SettingsShown): Html {
  const { context, state } = shown;
  const { lang } = context;
  const words = settingsWords(lang);
  const { operation, announcedFrom } = state;
  const now =
    operation !== null
      ? words.operationSince(formatDay(operation.since, lang), operation.decision, operation.issuer)
      : announcedFrom === null
        ? words.operationNone
        : words.operationFrom(formatDay(announcedFrom, lang));
  const body = html`${day(shown, 'op-from', words.since)}${line(shown, 'op-decision', words.decision)}${line(shown, 'op-issuer', words.issuer)}${button({ label: words.save, kind: 'secondary' })}`;
  return html`<p>${now}</p>${folded(shown, 'op-', 'van-hanh', body)}`;
}

function releasesView(shown: SettingsShown): Html {
  const { context, state } = shown;
  const { lang } = context;
  const words = settingsWords(lang);
  const list =
    state.releases.length === 0
      ? html`<p class="soft">${words.releasesNone}</p>`
      : html`<ul class="plain-list">${state.releases.map((one) => html`<li><strong>${one.number}</strong>, ${formatDay(one.publishedOn, lang)}<p>${typedText(one.changes[lang])}</p></li>`)}</ul>`;
  const text = (name: string, label: string): Html =>
    textArea({
      lang,
      name,
      label,
      rows: 3,
      maxCharacters: 3000,
      value: typedIn(shown, name),
      error: errorOf(shown.sent.errors, name),
    });
  const body = html`${line(shown, 'rel-number', words.number)}${day(shown, 'rel-from', words.published)}${text('rel-changesVi', words.changesVi)}${text('rel-changesEn', words.changesEn)}${line(shown, 'rel-ground', words.ground, words.groundHint)}${button({ label: words.save, kind: 'secondary' })}`;
  return html`${list}${folded(shown, 'rel-', 'phien-ban', body)}`;
}

function historyView(versions: readonly SettingVersion[], lang: Lang): Html {
  const words = settingsWords(lang);
  return table<SettingVersion>({
    lang,
    caption: words.history,
    captionHidden: true,
    rows: versions,
    empty: html`<p class="soft">${words.historyNone}</p>`,
    columns: [
      { heading: words.name, kind: 'main', cell: ({ name }) => nameOf(name, lang) },
      { heading: words.version, kind: 'number', cell: ({ version }) => String(version) },
      { heading: words.value, cell: (one) => valueOf(one, lang) },
      { heading: words.from, cell: ({ inForceFrom }) => formatDay(inForceFrom, lang) },
      { heading: words.ground, cell: ({ ground }) => ground },
      {
        heading: words.by,
        cell: ({ setBy, setAt }) => html`${setBy}<p class="soft small">${formatInstant(setAt, lang)}</p>`,
      },
    ],
  });
}

function nameOf(name: string, lang: Lang): string {
  const words = settingsWords(lang);
  const [first, area = '', kind = ''] = name.split('.');
  if (first === 'access' && isArea(area) && isKind(kind)) return `${words.areas[area]}: ${words.kinds[kind]}`;
  return area === 'operation' || area === 'release' ? words.names[area] : name;
}

function valueOf({ name, value }: SettingVersion, lang: Lang): string {
  if (name.startsWith('access.'))
    return roleList(Array.isArray(value['roles']) ? value['roles'].map(String) : null, lang);
  const { number, decision, issuer } = value as Record<string, string | undefined>;
  return [number, decision, issuer].filter((one) => one !== undefined).join(', ');
}
