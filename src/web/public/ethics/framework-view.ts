import {
  citation,
  DOCUMENTS,
  ETHICS_FRAMEWORKS,
  ethicsReviewDueOn,
  impactOf,
  lawImpactSources,
  provision,
  type EthicsFramework,
  type EthicsGroup,
} from '../../../law/index.ts';
import type { LegalRecord } from '../../../legal-review/index.ts';
import { impactSources } from '../../../procedures/index.ts';
import type { EthicsBasis } from '../../../strategy/index.ts';
import { groundLine, groundLinks } from '../../display/index.ts';
import {
  formatDay,
  formatNumber,
  html,
  linkButton,
  notice,
  pageHeading,
  pathIn,
  summaryList,
  table,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { ethicsTexts } from './texts.ts';

/** What cites the framework from elsewhere; its own points are left out. It never changes while the process runs. */
const SOURCES = [...lawImpactSources(), ...impactSources()].filter(({ kind }) => kind !== 'ethicsPoint');

/** What stands beside the framework: documents that rest on it, and those that guide its application. */
interface Beside {
  readonly listed: readonly EthicsBasis[];
  readonly guidance: readonly LegalRecord[];
}

/** The framework in force: who must follow it, the four groups with their points, when it is reviewed, what rests on it. */
export function frameworkView(framework: EthicsFramework | null, beside: Beside, lang: Lang): Html {
  const { listed, guidance } = beside;
  const words = ethicsTexts(lang);
  const heading = pageHeading({ title: words.title, lead: words.lead });
  if (framework === null)
    return html`<div class="flow">${heading}${notice({ lang, tone: 'warning', body: words.none })}</div>`;
  return html`<div class="flow">${heading}
${notice({ lang, tone: 'info', title: words.binding.title, body: html`<p>${words.binding.text}</p>${groundLine(['T5.1.2', 'T5.1.3', 'L26.4'], lang)}` })}
<div class="button-row">${linkButton({ label: words.begin, href: pathIn(lang, '/dao-duc/tu-danh-gia'), kind: 'primary', icon: 'next' })}${linkButton({ label: words.beginResearch, href: pathIn(lang, '/dao-duc/nghien-cuu') })}${linkButton({ label: words.commitments.see, href: pathIn(lang, '/dao-duc/cam-ket') })}</div>
${framework.groups.map((group) => groupPart(group, lang))}
${basedOn(framework, listed, lang)}
${reviewPart(framework, guidance, lang)}
</div>`;
}

function groupPart({ id, name, points, lawGround }: EthicsGroup, lang: Lang): Html {
  const words = ethicsTexts(lang);
  return html`<section class="section flow" id="nguyen-tac-${id}"><h2>${words.principle(id)}: ${name[lang]}</h2><p>${provision(lawGround).summary[lang]} ${groundLinks([lawGround], lang)}</p>
<ul class="flow">${points.map(
    (point) =>
      html`<li id="${point.ground}"><strong>${point.name[lang]}.</strong> ${provision(point.ground).summary[lang]} <span class="soft">${groundLinks([point.ground], lang)}</span></li>`,
  )}</ul></section>`;
}

/** Law 26.3: the framework is the basis of other rules; each is linked to the principle that it rests on. */
function basedOn({ groups }: EthicsFramework, listed: readonly EthicsBasis[], lang: Lang): Html {
  const words = ethicsTexts(lang).basedOn;
  return html`<section class="section flow"><h2>${words.title}</h2><p>${words.lead}</p>${groundLine(['L26.3'], lang)}
<ul>${groups.map((group) => {
    const hits = [...impactOf(group.lawGround, SOURCES), ...impactOf(group.ground, SOURCES)].filter(
      ({ relation }) => relation !== 'whole',
    );
    const distinct = new Set(hits.map(({ source }) => `${source.kind} ${source.id}`)).size;
    return html`<li>${group.name[lang]}: <a href="${pathIn(lang, `/phap-luat/${group.ground}`)}">${words.count(formatNumber(distinct, lang))}</a></li>`;
  })}</ul>${listed.length === 0 ? html`<p class="soft">${words.noDocuments}</p>` : documents(listed, groups, lang)}</section>`;
}

function documents(listed: readonly EthicsBasis[], groups: readonly EthicsGroup[], lang: Lang): Html {
  const words = ethicsTexts(lang).basedOn;
  return table<EthicsBasis>({
    lang,
    caption: words.documents,
    rows: listed,
    columns: [
      {
        heading: words.document,
        kind: 'main',
        cell: ({ title, sourceUrl }) =>
          html`<span lang="vi">${sourceUrl === null ? title : html`<a href="${sourceUrl}">${title}</a>`}</span>`,
      },
      { heading: words.number, cell: ({ number }) => number },
      { heading: words.kind, cell: ({ kind }) => words.kinds[kind] },
      { heading: words.issuer, cell: ({ issuer }) => html`<span lang="vi">${issuer}</span>` },
      {
        heading: words.principles,
        cell: ({ principles }) =>
          principles.map((id) => groups.find((group) => group.id === id)?.name[lang] ?? id).join('; '),
      },
    ],
  });
}

function reviewPart(framework: EthicsFramework, guidance: readonly LegalRecord[], lang: Lang): Html {
  const words = ethicsTexts(lang).review;
  const document = DOCUMENTS[framework.document];
  return html`<section class="section flow"><h2>${words.title}</h2>${summaryList(
    [
      {
        term: words.document,
        value: html`<a href="${pathIn(lang, `/phap-luat/${document.prefix}`)}">${document.citedAs[lang]}</a> · <a href="${document.source}">${words.original}</a>`,
      },
      { term: words.guidance, value: guidanceLinks(guidance, lang) },
      { term: words.inForce, value: formatDay(framework.inForceFrom, lang) },
      {
        term: words.every,
        value: html`${words.everyMonths(formatNumber(framework.reviewEveryMonths, lang))} <span class="soft">(<a href="${pathIn(lang, `/phap-luat/${framework.reviewGround}`)}">${citation(framework.reviewGround, lang)}</a>)</span>`,
      },
      {
        term: words.due,
        value: html`<strong>${formatDay(ethicsReviewDueOn(framework), lang)}</strong> <span class="soft">${words.computed}</span>`,
      },
    ],
    lang,
  )}${versions(lang)}</section>`;
}

function guidanceLinks(guidance: readonly LegalRecord[], lang: Lang): Html {
  if (guidance.length === 0) return html`<span class="soft">${ethicsTexts(lang).review.noGuidance}</span>`;
  return html`<ul>${guidance.map(({ code, title }) => html`<li><a lang="vi" href="${pathIn(lang, `/phap-luat/van-ban/${code}`)}">${title}</a></li>`)}</ul>`;
}

function versions(lang: Lang): Html {
  const words = ethicsTexts(lang).review;
  return table({
    lang,
    caption: words.versions,
    rows: ETHICS_FRAMEWORKS.toReversed(),
    columns: [
      { heading: words.version, kind: 'main', cell: ({ version }) => version },
      { heading: words.document, cell: ({ document }) => DOCUMENTS[document].number },
      { heading: words.inForce, cell: ({ inForceFrom }) => formatDay(inForceFrom, lang) },
      {
        heading: words.until,
        cell: ({ inForceUntil }) => (inForceUntil === null ? words.now : formatDay(inForceUntil, lang)),
      },
    ],
  });
}
