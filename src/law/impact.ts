import { isOwnRule, type Ground } from './ground.ts';
import { parentOf, type ProvisionId } from './provision.ts';
import { ETHICS_FRAMEWORKS } from './values/ethics/ethics-framework.ts';
import { LABEL_TEMPLATES } from './values/labels/label-templates.ts';
import { DUTIES } from './values/duties.ts';
import { highRiskLists } from './high-risk/list-versions.ts';
import { OWN_RULES } from './values/own-rules.ts';
import { SECTOR_REQUIREMENTS, type SectorRequirement } from './values/sector-requirements.ts';
import { SECTORS } from './values/sectors.ts';
import { SERVICE_TARGETS } from './values/service-targets.ts';
import { TERMS } from './values/terms.ts';
import { LAW_TRANSITION, LIST_TRANSITION } from './values/transition.ts';

/** Something that cites the law: a term, a list row, and from other rooms a field, an act, a procedure, a letter. */
export interface ImpactSource {
  readonly kind: string;
  readonly id: string;
  readonly label: string;
  readonly grounds: readonly Ground[];
}

/** `same`: it cites the provision itself. `part`: it cites a point or clause of it. `whole`: it cites what contains it. */
export interface ImpactHit {
  readonly source: ImpactSource;
  readonly cites: Ground;
  readonly relation: 'same' | 'part' | 'whole';
}

/**
 * What hangs on a provision (or on a rule of our own): every source that cites it, a part of it, or what contains it.
 * One hit a source, the closest citation; exact ones first.
 */
export function impactOf(asked: Ground, sources: readonly ImpactSource[]): ImpactHit[] {
  const order = ['same', 'part', 'whole'] as const;
  const hits = sources.flatMap((source) => {
    const cited = source.grounds.flatMap((cites) => {
      const relation = relationOf(cites, asked);
      return relation === null ? [] : [{ source, cites, relation }];
    });
    return cited.toSorted((a, b) => order.indexOf(a.relation) - order.indexOf(b.relation)).slice(0, 1);
  });
  return hits.toSorted((a, b) => order.indexOf(a.relation) - order.indexOf(b.relation));
}

function relationOf(cites: Ground, asked: Ground): ImpactHit['relation'] | null {
  if (cites === asked) return 'same';
  if (isOwnRule(cites) || isOwnRule(asked)) return null;
  if (contains(asked, cites)) return 'part';
  return contains(cites, asked) ? 'whole' : null;
}

function contains(outer: ProvisionId, inner: ProvisionId): boolean {
  for (let at = parentOf(inner); at !== null; at = parentOf(at)) if (at === outer) return true;
  return false;
}

/** What the law room itself declares: terms, service targets, list rows, transition rules, sectors, own rules. */
export function lawImpactSources(): ImpactSource[] {
  return [
    ...TERMS.map(({ id, act, provisions }) => ({ kind: 'term', id, label: act.vi, grounds: provisions })),
    ...DUTIES.map(({ id, text, grounds }) => ({ kind: 'duty', id, label: text.vi, grounds })),
    ...SERVICE_TARGETS.map(({ id, act }) => ({
      kind: 'serviceTarget',
      id,
      label: act.vi,
      grounds: [id, ...OWN_RULES[id].leftOpenBy],
    })),
    ...highRiskLists().flatMap(({ rows }) =>
      rows.map(({ id, name, provisions }) => ({ kind: 'highRiskRow', id, label: name.vi, grounds: provisions })),
    ),
    ...[...LAW_TRANSITION, ...LIST_TRANSITION].map(({ id, due, provisions }) => ({
      kind: 'transition',
      id,
      label: `${due.kind} ${due.day}`,
      grounds: provisions,
    })),
    ...ETHICS_FRAMEWORKS.flatMap(({ groups }) =>
      groups.flatMap(({ lawGround, points }) =>
        points.map(({ ground, name }) => ({
          kind: 'ethicsPoint',
          id: ground,
          label: name.vi,
          grounds: [ground, lawGround],
        })),
      ),
    ),
    ...SECTORS.map((sector) => ({
      kind: 'sector',
      id: sector.code,
      label: sector.name.vi,
      grounds: [
        ...(sector.namedEssential ? (['L6.2'] as const) : []),
        ...(sector.namedForDatasets ? (['L17.5'] as const) : []),
        ...(sector.transitionSector ? (['L35.1a'] as const) : []),
      ],
    })),
    ...SECTOR_REQUIREMENTS.map(sourceOfRequirement),
    ...LABEL_TEMPLATES.flatMap(({ version, templates }) =>
      templates.map(({ id, when, grounds }) => ({
        kind: 'labelTemplate',
        id: `${version}/${id}`,
        label: when.vi,
        grounds,
      })),
    ),
    ...Object.entries(OWN_RULES).map(([id, rule]) => ({
      kind: 'ownRule',
      id,
      label: rule.vi,
      grounds: [id as keyof typeof OWN_RULES, ...rule.leftOpenBy],
    })),
  ];
}

function sourceOfRequirement({ id, text, ground }: SectorRequirement): ImpactSource {
  return { kind: 'sectorRequirement', id, label: text.vi, grounds: [ground] };
}
