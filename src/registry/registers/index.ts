import type { RegisterName } from '../../procedures/kit/index.ts';
import { COMMITMENT_FIELDS } from './commitment-fields.ts';
import {
  CONFORMITY_FIELDS,
  DEPLOYMENT_FIELDS,
  GUIDANCE_FIELDS,
  RESTRICTED_DEPLOYMENT_FIELDS,
  RESTRICTED_SYSTEM_FIELDS,
  SYSTEM_FIELDS,
} from './fields.ts';
import { PETITION_FIELDS } from './petition-fields.ts';
import type { EntryField, Register } from './register.ts';
import { TRANSPARENCY_FIELDS } from './transparency-fields.ts';

export type { EntryField, FacetName, Register, ValueKind } from './register.ts';
export type { RegisterName };

const NOTIFIED = { vi: 'Đã thông báo', en: 'Notified' };
const IN_USE = { vi: 'Đang sử dụng', en: 'In use' };
const SUSPENDED = { vi: 'Tạm ngừng', en: 'Suspended' };
const ENDED = { vi: 'Đã ngừng sử dụng', en: 'No longer used' };
const WITHDRAWN = { vi: 'Đã rút', en: 'Withdrawn' };
const PUBLISHED = { vi: 'Đã công bố', en: 'Published' };
const CURRENT = { vi: 'Đang triển khai', en: 'Deployed' };

const PREDECESSOR = {
  to: ['systems', 'lowRiskSystems'],
  title: { vi: 'Thay thế', en: 'Replaces' },
  back: { vi: 'Được thay thế bởi', en: 'Replaced by' },
} as const;

/** The registers kept, each with its declaration. A new one is a row here; nothing else knows them by name. */
export const REGISTERS: Readonly<Record<RegisterName, Register>> = {
  systems: {
    name: 'systems',
    title: { vi: 'Hệ thống trí tuệ nhân tạo đã thông báo', en: 'Notified AI systems' },
    codes: 'system',
    fields: [...SYSTEM_FIELDS, ...RESTRICTED_SYSTEM_FIELDS],
    statuses: { notified: NOTIFIED, inUse: IN_USE, suspended: SUSPENDED, ended: ENDED, withdrawn: WITHDRAWN },
    facets: ['risk', 'status', 'sector', 'province'],
    links: { predecessor: PREDECESSOR },
    role: 'provider',
    partyField: 'providerName',
  },
  lowRiskSystems: {
    name: 'lowRiskSystems',
    title: { vi: 'Hệ thống rủi ro thấp tự nguyện công bố', en: 'Low-risk systems published voluntarily' },
    codes: 'voluntary',
    fields: [...SYSTEM_FIELDS, ...RESTRICTED_SYSTEM_FIELDS],
    statuses: { published: PUBLISHED, inUse: IN_USE, suspended: SUSPENDED, ended: ENDED, withdrawn: WITHDRAWN },
    facets: ['risk', 'status', 'sector', 'province'],
    links: { predecessor: PREDECESSOR },
    role: 'provider',
    partyField: 'providerName',
  },
  deployments: {
    name: 'deployments',
    title: { vi: 'Việc triển khai hệ thống trí tuệ nhân tạo', en: 'Deployments of AI systems' },
    codes: 'deployment',
    fields: [...DEPLOYMENT_FIELDS, ...RESTRICTED_DEPLOYMENT_FIELDS],
    statuses: { current: CURRENT, suspended: SUSPENDED, ended: ENDED, withdrawn: WITHDRAWN },
    facets: ['risk', 'status', 'sector', 'province'],
    links: {
      deploymentOf: {
        to: ['systems', 'lowRiskSystems'],
        title: { vi: 'Triển khai hệ thống', en: 'Deploys the system' },
        back: { vi: 'Được triển khai bởi', en: 'Deployed by' },
      },
    },
    role: 'deployer',
    partyField: 'deployerName',
  },
  conformityResults: {
    name: 'conformityResults',
    title: { vi: 'Kết quả đánh giá sự phù hợp', en: 'Conformity results' },
    codes: 'conformity',
    fields: CONFORMITY_FIELDS,
    statuses: { published: PUBLISHED, withdrawn: WITHDRAWN },
    facets: ['risk', 'status', 'sector'],
    links: {
      resultOf: {
        to: ['systems'],
        title: { vi: 'Kết quả của hệ thống', en: 'Result of the system' },
        back: { vi: 'Kết quả đánh giá sự phù hợp', en: 'Conformity result' },
      },
    },
    role: null,
    partyField: 'providerName',
  },
  guidance: {
    name: 'guidance',
    title: { vi: 'Hướng dẫn phân loại đã trả lời', en: 'Classification guidance given' },
    codes: 'guidance',
    fields: GUIDANCE_FIELDS,
    statuses: { published: PUBLISHED, withdrawn: WITHDRAWN },
    facets: ['risk', 'status', 'sector'],
    links: {
      about: {
        to: ['systems', 'lowRiskSystems', 'guidance'],
        title: { vi: 'Về hệ thống', en: 'About the system' },
        back: { vi: 'Hướng dẫn liên quan', en: 'Related guidance' },
      },
    },
    role: null,
    partyField: null,
  },
  transparencyDeclarations: {
    name: 'transparencyDeclarations',
    title: { vi: 'Biện pháp minh bạch tự nguyện công bố', en: 'Transparency measures declared voluntarily' },
    codes: 'declaration',
    fields: TRANSPARENCY_FIELDS,
    // Never withdrawn: which words stood when must stay provable (Law 7.5).
    statuses: {
      current: { vi: 'Đang công bố minh bạch', en: 'Declared' },
      ended: { vi: 'Đã chấm dứt công bố', en: 'Declaration ended' },
    },
    facets: ['status', 'sector', 'province'],
    links: {
      declarationOf: {
        to: ['systems', 'lowRiskSystems', 'deployments'],
        title: { vi: 'Biện pháp minh bạch của', en: 'Transparency measures of' },
        back: { vi: 'Biện pháp minh bạch', en: 'Transparency measures' },
      },
    },
    role: null,
    partyField: 'declarerName',
  },
  ethicsCommitments: {
    name: 'ethicsCommitments',
    title: { vi: 'Cam kết và sáng kiến đạo đức AI', en: 'AI ethics commitments and initiatives' },
    codes: 'commitment',
    fields: COMMITMENT_FIELDS,
    statuses: { published: PUBLISHED, withdrawn: WITHDRAWN },
    facets: ['status'],
    links: {},
    role: null,
    partyField: 'providerName',
  },
  petitionAnswers: {
    name: 'petitionAnswers',
    title: { vi: 'Kiến nghị, đề xuất đã trả lời', en: 'Petitions and proposals answered' },
    codes: 'petition',
    fields: PETITION_FIELDS,
    statuses: { published: PUBLISHED, withdrawn: WITHDRAWN },
    facets: ['status'],
    links: {},
    role: null,
    unnamed: true,
    partyField: null,
  },
};

/** The two registers that a search for systems looks into. */
export const SYSTEM_REGISTERS: readonly RegisterName[] = ['systems', 'lowRiskSystems'];

/** The status under which an entry is kept but no longer found. */
export const HIDDEN_STATUS = 'withdrawn';

/** The declaration of a register. Throws for a name that is none: only our own code can give one. */
export function registerOf(name: string): Register {
  const register = (REGISTERS as Record<string, Register | undefined>)[name];
  if (register === undefined) throw new Error(`No register is called ${JSON.stringify(name)}`);
  return register;
}

/** Names of the fields of a register that everybody may see, in order of display. */
export function publicFields(name: string): readonly EntryField[] {
  const register = registerOf(name);
  let fields = ofPublic.get(register);
  if (fields === undefined)
    ofPublic.set(register, (fields = register.fields.filter((field) => field.visibility === 'public')));
  return fields;
}

const ofPublic = new WeakMap<object, readonly EntryField[]>();
