import { readPortalState, type PortalState } from '../../../platform/settings/index.ts';
import { groundLine } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import { formatDay, html, notice, pageHeading, pathIn, table, type Html, type Lang } from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { portalTexts } from './portal-texts.ts';

/** `/ve-cong`: since when the portal is officially in operation and what each version changed, as its operator has entered it. */
export async function portalPage(context: WebContext): Promise<Reply> {
  const { lang, services } = context;
  const words = portalTexts(lang);
  const state = await readPortalState(services.database.db, services.today());
  const body = html`<div class="reading flow">${pageHeading({ title: words.title, lead: words.lead })}
<section class="section flow"><h2>${words.operation}</h2>${operation(state, lang)}${groundLine(['L8.1', 'D46.1'], lang)}</section>
<section class="section flow"><h2>${words.before}</h2><p>${words.beforeText}</p><p><a href="${pathIn(lang, '/ho-so/moi/thong-bao-phan-loai')}">${words.notify}</a></p>${groundLine(['L10.3', 'L35.1', 'D46.1', 'D46.3'], lang)}</section>
<section class="section flow"><h2>${words.releases}</h2>${releases(state, lang)}</section>
<section class="section flow"><h2>${words.register}</h2><p>${words.registerText}</p><p><a href="${pathIn(lang, '/du-lieu-mo')}">${words.openData}</a> · <a href="${pathIn(lang, '/xac-minh')}">${words.verify}</a></p>${groundLine(['L8.2'], lang)}</section></div>`;
  return { kind: 'page', page: publicPage(context, { title: words.title, description: words.lead, body }) };
}

function operation({ operation: held, announcedFrom }: PortalState, lang: Lang): Html {
  const words = portalTexts(lang);
  if (held !== null)
    return notice({
      lang,
      tone: 'success',
      body: words.since(formatDay(held.since, lang), held.decision, held.issuer),
    });
  const said = announcedFrom === null ? words.notYet : words.from(formatDay(announcedFrom, lang));
  return notice({ lang, tone: 'info', body: html`<p>${said}</p><p>${words.until}</p>` });
}

function releases({ releases: all }: PortalState, lang: Lang): Html {
  const words = portalTexts(lang);
  return table({
    lang,
    caption: words.releases,
    captionHidden: true,
    rows: all,
    empty: html`<p class="soft">${words.none}</p>`,
    columns: [
      { heading: words.number, kind: 'main', cell: (one) => one.number },
      { heading: words.day, cell: (one) => formatDay(one.publishedOn, lang) },
      {
        heading: words.changes,
        cell: (one) => html`${one.changes[lang].split('\n').map((line) => html`<p class="plain-weight">${line}</p>`)}`,
      },
    ],
  });
}
