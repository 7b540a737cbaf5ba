import {
  DUTIES,
  ETHICS_FRAMEWORKS,
  knownRow,
  LABEL_TEMPLATES,
  impactOf,
  LAW_TRANSITION,
  lawImpactSources,
  LIST_TRANSITION,
  OWN_RULES,
  SECTOR_REQUIREMENTS,
  SECTORS,
  SERVICE_TARGETS,
  TERMS,
  type Bilingual,
  type ImpactHit,
  type ImpactSource,
  type ProvisionId,
} from '../../../law/index.ts';
import {
  impactSources,
  PROCEDURES,
  questionsOf,
  SHEETS,
  toolQuestion,
  type SheetId,
} from '../../../procedures/index.ts';
import { formatDay, html, pathIn, type Html, type Lang } from '../../ui/index.ts';
import { lawTexts } from './texts/index.ts';

/** All that cites the law; it never changes while the process runs. */
const SOURCES = [...lawImpactSources(), ...impactSources()];

/** Everything in law data and procedures that cites the provision, the closest first. */
export function hangingView(id: ProvisionId, lang: Lang): Html {
  const words = lawTexts(lang).provision;
  const hits = impactOf(id, SOURCES);
  const groups = (['same', 'part', 'whole'] as const).map((relation) => ({
    relation,
    hits: hits.filter((hit) => hit.relation === relation),
  }));
  return html`<section class="section flow"><h2>${words.hanging}</h2>${
    hits.length === 0 ? html`<p class="soft">${words.hangingNone}</p>` : null
  }${groups.map((group) => (group.hits.length === 0 ? null : hitGroup(words.relations[group.relation], group.hits, group.relation === 'same', lang)))}</section>`;
}

function hitGroup(title: string, hits: readonly ImpactHit[], isOpen: boolean, lang: Lang): Html {
  const list = html`<ul>${hits.map(({ source }) => hitLine(source, lang))}</ul>`;
  if (isOpen) return html`<h3>${title}</h3>${list}`;
  return html`<details class="fold"><summary>${title} <span class="soft small">(${hits.length})</span></summary><div class="fold-body">${list}</div></details>`;
}

function hitLine(source: ImpactSource, lang: Lang): Html {
  const kind = lawTexts(lang).kinds[source.kind] ?? source.kind;
  const href = placeOf(source);
  const name = labelOf(source)[lang];
  return html`<li>${kind}: ${href === null ? name : html`<a href="${pathIn(lang, href)}">${name}</a>`}</li>`;
}

function placeOf({ kind, id }: ImpactSource): string | null {
  switch (kind) {
    case 'term':
      return `/phap-luat/thoi-han#${id}`;
    case 'serviceTarget':
      return '/phap-luat/thoi-han#muc-tieu';
    case 'highRiskRow':
      return `/phap-luat/danh-muc-rui-ro-cao#${id}`;
    case 'transition':
      return '/phap-luat/chuyen-tiep';
    case 'labelTemplate':
      return `/phap-luat/nhan#mau-${id.split('/')[1]}`;
    case 'ethicsPoint':
      return `/dao-duc#${id}`;
    case 'ethicsQuestion':
      return questionPlace(id);
    case 'sectorRequirement':
      return `/phap-luat/linh-vuc#${id.split('/')[0]}`;
    case 'ownRule':
      return `/phap-luat/quy-tac-rieng#${id.slice('own:'.length)}`;
    default:
      return null;
  }
}

/** Sources carry a Vietnamese label; both languages stand where they come from. */
function labelOf(source: ImpactSource): Bilingual {
  return knownLabel(source) ?? { vi: source.label, en: source.label };
}

function knownLabel({ kind, id }: ImpactSource): Bilingual | null {
  const [procedureId, name = ''] = id.split('/') as [string, string?];
  switch (kind) {
    case 'question':
      return toolQuestion(id);
    case 'term':
      return numbered(id, TERMS.find((one) => one.id === id)?.act);
    case 'duty':
      return DUTIES.find((one) => one.id === id)?.text ?? null;
    case 'serviceTarget':
      return SERVICE_TARGETS.find((one) => one.id === id)?.act ?? null;
    case 'highRiskRow':
      return numbered(id, knownRow(id)?.name);
    case 'transition':
      return transitionLabel(id);
    case 'sector':
      return sectorLabel(id);
    case 'sectorRequirement':
      return requirementLabel(id);
    case 'labelTemplate':
      return templateLabel(id);
    case 'ethicsPoint':
      return pointLabel(id);
    case 'ethicsQuestion':
      return questionLabel(id);
    case 'ownRule':
      return OWN_RULES[id as keyof typeof OWN_RULES];
    default:
      return procedureLabel(procedureId, kind, name);
  }
}

function sectorLabel(id: string): Bilingual | null {
  return SECTORS.find(({ code }) => code === id)?.name ?? null;
}

function requirementLabel(asked: string): Bilingual | null {
  return SECTOR_REQUIREMENTS.find(({ id }) => id === asked)?.text ?? null;
}

function numbered(id: string, text: Bilingual | undefined): Bilingual | null {
  return text === undefined ? null : { vi: `${id}. ${text.vi}`, en: `${id}. ${text.en}` };
}

function questionPlace(id: string): string {
  const [sheet, question] = id.split('/');
  return `/dao-duc/${sheet === 'research' ? 'nghien-cuu' : 'tu-danh-gia'}#${question}`;
}

function pointLabel(id: string): Bilingual | null {
  const points = ETHICS_FRAMEWORKS.flatMap(({ groups }) => groups.flatMap((group) => group.points));
  return points.find(({ ground }) => ground === id)?.name ?? null;
}

function questionLabel(id: string): Bilingual | null {
  const [sheet, question] = id.split('/');
  return questionsOf(SHEETS[sheet as SheetId]).find((one) => one.id === question)?.text ?? null;
}

/** The situation that a template is for. */
function templateLabel(id: string): Bilingual | null {
  const [version, name] = id.split('/');
  const set = LABEL_TEMPLATES.find((one) => one.version === version);
  return set?.templates.find((one) => one.id === name)?.when ?? null;
}

function transitionLabel(id: string): Bilingual | null {
  const due = [...LAW_TRANSITION, ...LIST_TRANSITION].find((rule) => rule.id === id)?.due;
  if (due === undefined) return null;
  const say = (lang: Lang): string => lawTexts(lang).transition[due.kind](formatDay(due.day, lang));
  return { vi: say('vi'), en: say('en') };
}

function procedureLabel(id: string, kind: string, name: string): Bilingual | null {
  const found = PROCEDURES.find((one) => one.id === id);
  if (found === undefined) return null;
  const say = (lang: Lang): string => {
    const texts = found.texts[lang];
    const own = {
      field: texts.fields[name]?.label,
      act: texts.acts[name]?.button,
      letter: found.letters[name]?.subject[lang].replaceAll(/\{[\w:]+\}/g, '…'),
    };
    const inside = own[kind as keyof typeof own];
    return inside === undefined ? texts.title : `${inside} (${texts.title})`;
  };
  return { vi: say('vi'), en: say('en') };
}
