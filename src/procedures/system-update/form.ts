import type { Answers, ChoiceField, Field, Form } from '../kit/index.ts';

const isKind =
  (...kinds: readonly string[]) =>
  (answers: Answers): boolean =>
    kinds.includes(String(answers['kind']));

const informs = isKind('publicInformation');
const changes = isKind('newVersion', 'correction');

/** The public fields of a system, shown with what stands there now; only what differs makes the new version. */
const content = (name: string, maxLength: number, kind: 'text' | 'longText' = 'longText'): Field => ({
  name,
  kind,
  maxLength,
  grounds: ['D4.1a', 'D14.2'],
  required: false,
  visibility: 'public',
  shownWhen: changes,
});

/** Kept up to date for users and affected persons; voluntary here (Law 14.1e, 4.4). */
const information = (name: string, grounds: Field['grounds']): Field => ({
  name,
  kind: 'longText',
  maxLength: 4000,
  grounds,
  required: false,
  visibility: 'public',
  shownWhen: informs,
});

/** What the Law asks of data, and no dossier asks about: offered, never required (Law 7.3). */
const DATA = { grounds: ['L7.3', 'own:data-declaration'], visibility: 'parties' } as const;

const chosen = (
  name: string,
  options: readonly string[],
  said: Pick<Field, 'grounds' | 'visibility'>,
): ChoiceField => ({ name, kind: 'choices', options, ...said, required: false, shownWhen: informs });

export const form: Form = {
  pages: [
    {
      id: 'kind',
      fields: [
        {
          name: 'kind',
          kind: 'choice',
          options: ['startOfUse', 'newVersion', 'publicInformation', 'correction', 'endOfUse'],
          grounds: ['D4.1a', 'D11.4'],
          required: true,
          visibility: 'public',
        },
        {
          name: 'usedSince',
          kind: 'date',
          grounds: ['L13.3', 'D14.1'],
          required: true,
          visibility: 'public',
          shownWhen: isKind('startOfUse'),
        },
        {
          name: 'riskChanges',
          kind: 'choice',
          options: ['no', 'yes'],
          grounds: ['D11.1a', 'D11.4'],
          required: true,
          visibility: 'parties',
          shownWhen: isKind('newVersion'),
        },
        {
          name: 'changeSummary',
          kind: 'longText',
          maxLength: 2000,
          grounds: ['D4.1a'],
          required: true,
          visibility: 'public',
          shownWhen: isKind('newVersion'),
        },
        {
          name: 'reason',
          kind: 'longText',
          maxLength: 2000,
          grounds: ['D6.1', 'own:public-fields'],
          required: true,
          visibility: 'public',
          shownWhen: isKind('correction'),
        },
        {
          name: 'endedOn',
          kind: 'date',
          grounds: ['D12.6'],
          required: true,
          visibility: 'public',
          shownWhen: isKind('endOfUse'),
        },
        {
          name: 'endReason',
          kind: 'longText',
          maxLength: 1000,
          grounds: ['D12.6'],
          required: false,
          visibility: 'public',
          shownWhen: isKind('endOfUse'),
        },
      ],
    },
    {
      id: 'content',
      fields: [
        content('name', 500, 'text'),
        content('version', 60, 'text'),
        content('intendedPurpose', 6000),
        content('mainFunctions', 6000),
        content('deploymentScope', 4000),
        content('userGroups', 2000),
        content('affectedGroups', 2000),
        {
          name: 'sectors',
          kind: 'choices',
          options: 'sectors',
          grounds: ['L6.1'],
          required: false,
          visibility: 'public',
          shownWhen: changes,
        },
        {
          name: 'provinces',
          kind: 'choices',
          options: 'provinces',
          grounds: ['L30.2'],
          required: false,
          visibility: 'public',
          shownWhen: changes,
        },
        content('providerName', 300, 'text'),
        content('providerAddress', 500, 'text'),
        content('providerContact', 300, 'text'),
      ],
    },
    {
      id: 'information',
      fields: [
        information('functionalDescription', ['L14.1e', 'own:public-information']),
        information('wayOfOperation', ['L14.1e', 'own:public-information']),
        information('riskWarnings', ['L14.1e', 'own:public-information']),
        information('energyStatement', ['L4.4']),
      ],
    },
    {
      id: 'rolesAndData',
      fields: [
        chosen('activities', ['research', 'development', 'provision', 'deployment', 'use'], {
          grounds: ['L1.1', 'own:party-roles'],
          visibility: 'public',
        }),
        {
          ...chosen('developerRole', ['whole', 'part', 'none'], {
            grounds: ['L3.3', 'own:party-roles'],
            visibility: 'public',
          }),
          kind: 'choice',
        },
        chosen('dataLawfulFor', ['development', 'training', 'testing', 'operation'], DATA),
        chosen(
          'dataSources',
          ['ownCollected', 'userProvided', 'personalData', 'publicData', 'licensed', 'protectedWorks', 'synthetic'],
          DATA,
        ),
        { ...information('dataBasis', DATA.grounds), visibility: DATA.visibility },
      ],
    },
  ],
};

/** What is declared of data: for the party and the authority, never public. */
export const DATA_FIELDS: readonly string[] = ['dataLawfulFor', 'dataSources', 'dataBasis'];

/** Fields whose new value is written into the entry. */
export const CONTENT_FIELDS: readonly string[] = form.pages
  .slice(1)
  .flatMap(({ fields }) => fields.map(({ name }) => name));
