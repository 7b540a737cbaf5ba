import type { Answers, Example } from '../../kit/index.ts';

/** A notification as an example: the four parts in order, then whatever is optional. */
export interface Notified {
  readonly id: string;
  readonly day: string;
  readonly party: string;
  readonly title: Example['title'];
  readonly name: string;
  readonly level: 'high' | 'medium' | 'low';
  readonly version: string;
  readonly purpose: string;
  readonly functions: string;
  readonly architecture: string;
  readonly scope: string;
  readonly users: string;
  readonly affected: string;
  readonly data: string;
  readonly measures: string;
  readonly more: Answers;
  readonly findings?: readonly string[];
}

export function notified(facts: Notified): Example {
  const { id, day, party, title, level, findings } = facts;
  return {
    id,
    day,
    party,
    title,
    answers: {
      riskLevel: level,
      name: facts.name,
      version: facts.version,
      internalCode: `NB-${id.toUpperCase()}`,
      intendedPurpose: facts.purpose,
      mainFunctions: facts.functions,
      functionalArchitecture: facts.architecture,
      deploymentScope: facts.scope,
      userGroups: facts.users,
      affectedGroups: facts.affected,
      mainInputData: facts.data,
      riskMeasures: facts.measures,
      ...facts.more,
    },
    acts: [],
    expected: { state: 'recorded', ...(findings === undefined ? {} : { findings }) },
  };
}
