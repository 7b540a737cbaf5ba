import type { Answers, Field, Form, Page } from '../kit/index.ts';

const isHigh = (answers: Answers): boolean => answers['riskLevel'] === 'high';
const hasResult = (answers: Answers): boolean => isHigh(answers) && answers['conformityState'] === 'conforms';
/** Decree 12.5 and 12.7: a model card, an equivalent document or an impact assessment may stand for parts b to d. */
const documentsStandIn = (answers: Answers): boolean => answers['documentsStandIn'] === true;

const level: Page = {
  id: 'level',
  fields: [
    {
      name: 'riskLevel',
      kind: 'choice',
      options: ['high', 'medium', 'low'],
      grounds: ['L10.3', 'D14.1'],
      required: true,
      visibility: 'public',
    },
    {
      name: 'highRiskRow',
      kind: 'choice',
      options: 'highRiskRows',
      grounds: ['L13.4', 'D6.3a'],
      required: false,
      visibility: 'public',
      shownWhen: isHigh,
    },
    {
      name: 'classificationBasis',
      kind: 'longText',
      maxLength: 2000,
      grounds: ['D12.1'],
      required: false,
      visibility: 'public',
    },
  ],
};

/** Decree 12.2, point a. */
const identification: Page = {
  id: 'identification',
  fields: [
    { name: 'name', kind: 'text', maxLength: 500, grounds: ['D12.2a'], required: true, visibility: 'public' },
    {
      name: 'nameEn',
      kind: 'text',
      maxLength: 500,
      grounds: ['own:public-fields'],
      required: false,
      visibility: 'public',
    },
    { name: 'version', kind: 'text', maxLength: 60, grounds: ['D12.2a'], required: true, visibility: 'public' },
    {
      name: 'internalCode',
      kind: 'text',
      maxLength: 200,
      grounds: ['D12.2a'],
      required: true,
      visibility: 'authority',
    },
    { name: 'providerName', kind: 'text', maxLength: 300, grounds: ['D12.2a'], required: true, visibility: 'public' },
    {
      name: 'providerAddress',
      kind: 'text',
      maxLength: 500,
      grounds: ['D12.2a'],
      required: true,
      visibility: 'public',
    },
    {
      name: 'providerContact',
      kind: 'text',
      maxLength: 300,
      grounds: ['D12.2a'],
      required: true,
      visibility: 'public',
    },
  ],
};

const described = (name: string, visibility: Field['visibility'], maxLength = 6000): Field => ({
  name,
  kind: 'longText',
  maxLength,
  grounds: ['D12.2b'],
  required: true,
  visibility,
  waivedWhen: documentsStandIn,
});

/** Decree 12.2, point b. The purpose stays required beside a document: it is what the public reads. */
const description: Page = {
  id: 'description',
  fields: [
    {
      name: 'documentsStandIn',
      kind: 'boolean',
      grounds: ['D12.5', 'D12.7'],
      required: false,
      visibility: 'authority',
    },
    {
      name: 'documents',
      kind: 'files',
      maxFiles: 10,
      grounds: ['D12.5', 'D12.7'],
      required: false,
      visibility: 'authority',
    },
    {
      name: 'intendedPurpose',
      kind: 'longText',
      maxLength: 6000,
      grounds: ['D12.2b'],
      required: true,
      visibility: 'public',
    },
    described('mainFunctions', 'public'),
    described('functionalArchitecture', 'authority'),
    described('deploymentScope', 'public', 4000),
    described('userGroups', 'public', 2000),
    described('affectedGroups', 'public', 2000),
    { name: 'sectors', kind: 'choices', options: 'sectors', grounds: ['L6.1'], required: false, visibility: 'public' },
    {
      name: 'provinces',
      kind: 'choices',
      options: 'provinces',
      grounds: ['L30.2'],
      required: false,
      visibility: 'public',
    },
  ],
};

/** Decree 12.2, points c and d. */
const dataAndRisk: Page = {
  id: 'dataAndRisk',
  fields: [
    { ...described('mainInputData', 'authority'), grounds: ['D12.2c'] },
    { ...described('riskMeasures', 'authority', 8000), grounds: ['D12.2d'] },
    {
      name: 'interactionNotice',
      kind: 'longText',
      maxLength: 1000,
      grounds: ['L11.1'],
      required: false,
      visibility: 'public',
    },
    {
      name: 'marking',
      kind: 'longText',
      maxLength: 1000,
      grounds: ['L11.2', 'D17.1'],
      required: false,
      visibility: 'public',
    },
  ],
};

const use: Page = {
  id: 'use',
  fields: [
    { name: 'inOperationSince', kind: 'date', grounds: ['L35.1'], required: false, visibility: 'public' },
    { name: 'firstUsedOn', kind: 'date', grounds: ['D14.1'], required: false, visibility: 'public' },
    {
      name: 'conformityState',
      kind: 'choice',
      options: ['notAssessed', 'inProgress', 'conforms'],
      grounds: ['L13.3', 'D13.6'],
      required: false,
      visibility: 'public',
      shownWhen: isHigh,
    },
    {
      name: 'conformityMethod',
      kind: 'choice',
      options: ['self', 'body', 'sectorLaw', 'recognised'],
      grounds: ['D13.6c'],
      required: false,
      visibility: 'public',
      shownWhen: hasResult,
    },
    {
      name: 'conformityBody',
      kind: 'text',
      maxLength: 300,
      grounds: ['D13.6d'],
      required: false,
      visibility: 'public',
      shownWhen: hasResult,
    },
    {
      name: 'conformityCompletedOn',
      kind: 'date',
      grounds: ['D13.6e'],
      required: false,
      visibility: 'public',
      shownWhen: hasResult,
    },
  ],
};

/** The four-part dossier of Decree 12.2 and the level notified. Nothing else is required (Decree 14.4). */
export const form: Form = { pages: [level, identification, description, dataAndRisk, use] };
