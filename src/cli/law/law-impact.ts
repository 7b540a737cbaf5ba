import {
  groundCitation,
  groundText,
  impactOf,
  lawImpactSources,
  OWN_RULES,
  parseProvisionId,
  type Ground,
  type ImpactHit,
  type OwnRuleId,
} from '../../law/index.ts';
import { impactSources } from '../../procedures/index.ts';
import { readArgs, UsageError, type Command } from '../command.ts';

const USAGE =
  'law impact PROVISION [--json]   (13.4 or L13.4: Law · D12.2a: Decree 142 · Q33.4.1: Decision 33 · own:…)';

/** `motcua law impact 13.4`: every term, list row, field, act, letter and own rule that cites it, a part of it, or what contains it. */
export const lawImpact: Command = async (args, io) => {
  const { flags, positionals } = readArgs(args, USAGE, { flags: ['json'], positionals: [1, 1] });
  const asked = groundOf(positionals[0]!);
  const hits = impactOf(asked, [...lawImpactSources(), ...impactSources()]);
  if (flags.json) io.out(JSON.stringify({ asked, citation: groundCitation(asked, 'vi'), hits: hits.map(shown) }));
  else for (const line of lines(asked, hits)) io.out(line);
  return 0;
};

function groundOf(text: string): Ground {
  if (Object.hasOwn(OWN_RULES, text)) return text as OwnRuleId;
  const id = parseProvisionId(text);
  if (id === null) throw new UsageError(`${JSON.stringify(text)} is no provision known here. Usage: motcua ${USAGE}`);
  return id;
}

function* lines(asked: Ground, hits: readonly ImpactHit[]): Generator<string> {
  yield `${asked}\t${groundCitation(asked, 'vi')}`;
  yield `\t${groundText(asked).vi}`;
  for (const kind of new Set(hits.map((hit) => hit.source.kind))) {
    const ofKind = hits.filter((hit) => hit.source.kind === kind);
    yield `${kind}\t${ofKind.length}`;
    for (const { source, cites, relation } of ofKind) {
      yield `\t${source.id}\t${source.label}${relation === 'same' ? '' : `\t(cites ${cites})`}`;
    }
  }
  if (hits.length === 0) yield 'nothing cites it';
}

function shown({ source, cites, relation }: ImpactHit): Record<string, unknown> {
  return { kind: source.kind, id: source.id, label: source.label, cites, relation };
}
