import { findPrecedents, type Precedent } from '../../../casework/index.ts';
import { groundCitation, parseProvisionId, PROVISIONS, type ProvisionId, sectorName } from '../../../law/index.ts';
import { dayText, groundsShown } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  button,
  citations,
  code,
  emptyState,
  formatNumber,
  html,
  type Html,
  type Lang,
  linkButton,
  notice,
  pageHeading,
  pathIn,
  searchBox,
  select,
  shortcutsDialog,
  stateTag,
  typedText,
} from '../../ui/index.ts';
import { framed } from '../frame.ts';
import type { Office } from '../office.ts';
import { wordsIn } from '../texts/index.ts';

const PATH = '/can-bo/huong-dan';
const MOST = 50;

/** Guidance given before, by words or by provision; each can be cited in the case that one is answering. */
export async function showPrecedents(office: Office, context: WebContext): Promise<Reply> {
  const { lang, query } = context;
  const words = wordsIn(lang).register.precedents;
  const one = (name: string): string => (typeof query[name] === 'string' ? query[name].slice(0, 300) : '');
  const typed = one('can-cu').trim();
  const provision = typed === '' ? null : parseProvisionId(typed);
  const caseCode = /^[A-Z0-9-]{6,30}$/.test(one('ho-so')) ? one('ho-so') : null;
  const list = await findPrecedents(office.desk, {
    q: one('q'),
    limit: MOST,
    ...(provision === null ? {} : { provision }),
  });
  const kept: [string, string][] = [
    ...(provision === null ? [] : [['can-cu', provision] as [string, string]]),
    ...(caseCode === null ? [] : [['ho-so', caseCode] as [string, string]]),
  ];
  const body = html`<div class="flow">${pageHeading({ title: words.title, lead: words.lead })}
${caseCode === null ? null : html`<p>${words.forCase(caseCode)} <a href="${pathIn(lang, `/can-bo/vu-viec/${caseCode}`)}">${code(caseCode)}</a></p>`}
${one('sai') === '1' ? notice({ lang, tone: 'warning', live: true, title: words.badCode }) : null}
${typed !== '' && provision === null ? notice({ lang, tone: 'warning', body: words.ignored }) : null}
${searchBox({ lang, action: pathIn(lang, PATH), label: words.label, value: one('q'), hidden: kept })}${byProvision(context, { q: one('q'), provision, caseCode })}
${list.length === 0 ? emptyState({ title: words.none, body: words.noneText, actions: [linkButton({ label: words.any, href: pathIn(lang, PATH) })] }) : html`<h2 class="results-count">${words.found(formatNumber(list.length, lang), list.length === MOST)}</h2><ol class="results" data-rows>${list.map((item) => precedentItem(item, caseCode, lang))}</ol>`}
${shortcutsDialog(lang)}</div>`;
  return framed(context, { title: words.title, body });
}

/** The way from a precedent into a case: only the code is typed, the case page then shows the draft with the citation. */
export function usePrecedent({ lang, query }: WebContext): Reply {
  const caseCode = typeof query['ho-so'] === 'string' ? query['ho-so'].trim().toUpperCase() : '';
  const cited = typeof query['tien-le'] === 'string' ? query['tien-le'] : '';
  if (!/^[A-Z0-9-]{6,30}$/.test(caseCode)) return { kind: 'redirect', to: pathIn(lang, `${PATH}?sai=1`) };
  return { kind: 'redirect', to: pathIn(lang, `/can-bo/vu-viec/${caseCode}?tien-le=${encodeURIComponent(cited)}`) };
}

function byProvision(
  { lang }: WebContext,
  chosen: { q: string; provision: string | null; caseCode: string | null },
): Html {
  const words = wordsIn(lang).register.precedents;
  const choices = (Object.keys(PROVISIONS) as ProvisionId[])
    .filter((id) => /^[LD]\d+\./.test(id))
    .map((id) => ({ value: id, label: `${groundCitation(id, lang)} (${id})` }));
  return html`<form class="form inline-form" method="get" action="${pathIn(lang, PATH)}">${chosen.q === '' ? null : html`<input type="hidden" name="q" value="${chosen.q}">`}${
    chosen.caseCode === null ? null : html`<input type="hidden" name="ho-so" value="${chosen.caseCode}">`
  }${select({ lang, name: 'can-cu', label: words.provision, optional: true, choices, value: chosen.provision ?? undefined, width: 'full' })}${button({ label: { vi: 'Lọc', en: 'Filter' }[lang], kind: 'secondary' })}</form>`;
}

function precedentItem(item: Precedent, caseCode: string | null, lang: Lang): Html {
  const words = wordsIn(lang).register.precedents;
  const level =
    item.riskLevel === null
      ? null
      : stateTag({ label: wordsIn(lang).register.entry.values[item.riskLevel] ?? item.riskLevel, tone: 'info' });
  return html`<li><h3><a href="${pathIn(lang, `/can-bo/he-thong/${item.code}`)}">${item.name}</a></h3><p class="tags">${level} ${code(item.code)}</p>
<p>${typedText(item.answer)}</p>${citations(groundsShown(item.provisions, lang), lang)}
<p class="soft small">${item.answeredOn === null ? null : html`${words.answered} ${dayText(item.answeredOn, lang)}`}${item.sectors.length === 0 ? null : html` · ${item.sectors.map((one) => sectorName(one, lang)).join(', ')}`}</p>${useForm(item, caseCode, lang)}</li>`;
}

function useForm(item: Precedent, caseCode: string | null, lang: Lang): Html {
  const words = wordsIn(lang).register.precedents;
  if (caseCode !== null) {
    return linkButton({
      label: words.useThis,
      kind: 'secondary',
      href: pathIn(lang, `/can-bo/vu-viec/${caseCode}?tien-le=${encodeURIComponent(item.code)}`),
    });
  }
  return html`<details class="fold"><summary>${words.use}</summary><div class="fold-body"><form class="form" method="get" action="${pathIn(lang, `${PATH}/dung`)}"><input type="hidden" name="tien-le" value="${item.code}">${caseField(item, lang)}${button({ label: words.useThis, kind: 'secondary' })}</form></div></details>`;
}

/** Many such fields stand on one page, so each has its own id. */
function caseField(item: Precedent, lang: Lang): Html {
  const id = `ho-so-${item.code}`;
  return html`<div class="field"><label class="label" for="${id}">${wordsIn(lang).register.precedents.useHint}</label><input class="input input-half" id="${id}" name="ho-so" autocomplete="off" spellcheck="false"></div>`;
}
