import { procedure } from '../../../../procedures/index.ts';
import { readSystem, type EntryPage } from '../../../../registry/index.ts';
import { groundLine } from '../../../display/index.ts';
import type { WebContext } from '../../../server/index.ts';
import { asWritten, html, type Html, type Lang, pathIn, ready, remember } from '../../../ui/index.ts';
import { measuresView } from './measures-view.ts';
import { standingOf, type Standing } from './standing.ts';
import { transparencyTexts } from './texts.ts';

/** So many declarations a page reads; a system with more has the rest in the open data. */
const MOST = 20;

/** The declarations for a system or deployment as they stand today; nothing more is read where there are none. */
export async function standingsOf({ services }: WebContext, entry: EntryPage): Promise<Standing[]> {
  if (entry.status === 'withdrawn') return [];
  const codes = declarationsOf(entry).slice(0, MOST);
  const found = await Promise.all(codes.map((one) => readSystem(services.database.db, one)));
  return found.filter((one) => one !== null).map((one) => standingOf(one, services.today()));
}

function declarationsOf({ links }: EntryPage): string[] {
  return links
    .filter(({ kind, register }) => kind === 'declarationOf' && register === DECLARATIONS)
    .map(({ code }) => code);
}

const DECLARATIONS = 'transparencyDeclarations';

/** What is declared about an entry, before any details: its provider's words whole, those of deployers one press away. */
export function transparencyPart(entry: EntryPage, standings: readonly Standing[], lang: Lang): Html {
  const isDeployers = ({ facts }: Standing): boolean => facts['role'] === 'deployer';
  const own = standings.filter((one) => !isDeployers(one) || entry.register === 'deployments');
  const others = standings.filter((one) => !own.includes(one));
  return html`<section class="section flow reading">${opening(standings.length > 0, lang)}${own.map((one) => declaration(one, lang))}${
    others.length === 0
      ? null
      : html`<details class="fold"><summary>${transparencyTexts(lang).deployers(others.length)}</summary><div class="fold-body flow">${others.map((one) => declaration(one, lang))}</div></details>`
  }${entry.riskLevel === 'medium' ? usersKeep(lang) : null}${reporting(entry, lang)}${invitation(entry, lang)}${groundLine(['L11', 'own:transparency-declaration'], lang)}</section>`;
}

const opening = remember(4, (declared: boolean, lang: Lang) => {
  const words = transparencyTexts(lang);
  return ready(
    html`<h2 id="minh-bach">${words.title}</h2><p class="soft">${words.lead}</p>${declared ? null : html`<p>${words.none}</p>`}`,
  );
});

const usersKeep = remember(2, (lang: Lang) =>
  ready(html`<p>${transparencyTexts(lang).usersKeep}</p>${groundLine(['L15.1d'], lang)}`),
);

function declaration(standing: Standing, lang: Lang): Html {
  const words = transparencyTexts(lang);
  const { entry } = standing;
  const content = entry.public['contentName'];
  const versions = words.whole(entry.history.length);
  return html`<article class="flow"><h3>${declarer(standing, lang)}</h3>${
    typeof content === 'string' ? html`<p>${asWritten(content, lang)}</p>` : null
  }${measuresView(standing, lang)}<p><a href="${pathIn(lang, `/minh-bach/${entry.code}`)}">${versions}</a></p></article>`;
}

/** In which role, and who; a person who deploys is not named. */
export function declarer({ entry, facts }: Standing, lang: Lang): string {
  const words = transparencyTexts(lang);
  const name = entry.partyName === '' ? words.unnamed : entry.partyName;
  return facts['role'] === 'deployer' ? words.by.deployer(name) : words.by.provider(name);
}

/** What is declared here and cannot be seen there may have been taken off, and there is more to be said of a system: anyone can (Law 10.5c). */
function reporting({ code }: EntryPage, lang: Lang): Html {
  const words = transparencyTexts(lang);
  const [label, feedback] = [`/bao-nhan-bi-go?ma=${code}`, `/kien-nghi/gui?ma=${code}`].map((path) =>
    pathIn(lang, path),
  );
  return html`<p><a href="${label}">${words.report}</a></p><p><a href="${feedback}">${words.feedback}</a></p>`;
}

function invitation({ code, status }: EntryPage, lang: Lang): Html | null {
  const path = procedure('transparency-declaration')?.path[lang];
  if (path === undefined || status === 'ended' || status === 'withdrawn') return null;
  return html`<p class="small"><a href="${pathIn(lang, `/ho-so/moi/${path}?he-thong=${code}`)}">${transparencyTexts(lang).yours}</a></p>`;
}
