import type { RiskLevel } from '../../law/index.ts';
import {
  dayOfAnswer,
  dutyFindings,
  listOf,
  textOf,
  type ActContext,
  type Checked,
  type Finding,
  type Refusal,
} from '../kit/index.ts';

/** A deployer may rely on the provider's result as long as its own use brings no new or higher risk (Law 10.2). */
export function rules(context: ActContext): Checked {
  return { refusals: refusals(context), findings: findings(context) };
}

function refusals({ answers, subject, party }: ActContext): Refusal[] {
  const found: Refusal[] = [];
  if (answers['unchanged'] === 'changedHigherRisk') found.push(RECLASSIFY);
  if (subject !== null && GONE.includes(subject.status)) found.push(GONE_ALREADY);
  if (subject !== null && subject.partyCode === party.code) found.push(OWN_SYSTEM);
  return found;
}

const GONE = ['ended', 'withdrawn'];

function findings(context: ActContext): Finding[] {
  const { subject, law, party, answers, today } = context;
  const level = subject === null ? '' : textOf(subject.public, 'riskLevel');
  if (subject === null || !isLevel(level)) return [];
  const rowId = textOf(subject.public, 'highRiskRow');
  const row = law.highRiskList?.rows.find((one) => one.id === rowId);
  const started = dayOfAnswer(answers, 'startedOn');
  const inherited: Finding = {
    code: 'inherited',
    grounds: ['L10.2'],
    used: { system: subject.code, systemVersion: subject.version, riskLevel: level },
    text: {
      vi: `Việc triển khai dùng lại kết quả phân loại của hệ thống ${subject.code}. Khi nhà cung cấp phân loại lại, mức của việc triển khai cũng cần xem lại.`,
      en: `The deployment relies on the classification of the system ${subject.code}. When the provider re-classifies, the deployment’s level must be looked at again.`,
    },
  };
  const facts = {
    level,
    role: 'deployer',
    isForeign: party.isForeign,
    mustCertify: row === undefined ? null : row.route === 'certify',
    sectors: listOf(answers, 'sectors'),
    listSectors: row === undefined ? [] : [row.sector],
    inOperationSince: started !== null && started <= today ? started : null,
  } as const;
  return [inherited, ...dutyFindings(law, facts)];
}

function isLevel(text: string): text is RiskLevel {
  return text === 'high' || text === 'medium' || text === 'low';
}

/** A change that raises the risk belongs to the joint re-classification, at the start and later. */
export const RECLASSIFY: Refusal = {
  code: 'reclassifyTogether',
  field: 'unchanged',
  ground: 'D11.2',
  text: {
    vi: 'Khi bạn sửa đổi, tích hợp hay đổi chức năng làm rủi ro mới hoặc cao hơn thì không kế thừa được kết quả cũ. Hãy cùng nhà cung cấp phân loại lại ở thủ tục “Phân loại lại mức rủi ro”.',
    en: 'If you modify, integrate or repurpose the system so that the risk is new or higher, the old result cannot be relied on. Re-classify together with the provider under “Re-classify the risk level”.',
  },
};
const GONE_ALREADY: Refusal = {
  code: 'systemEnded',
  ground: 'L10.2',
  text: {
    vi: 'Hệ thống này đã chấm dứt sử dụng hoặc thông tin đã được rút, nên không còn kết quả phân loại để kế thừa.',
    en: 'This system has ended or its publication was withdrawn, so there is no classification left to rely on.',
  },
};
const OWN_SYSTEM: Refusal = {
  code: 'ownSystem',
  ground: 'L10.2',
  text: {
    vi: 'Bạn là nhà cung cấp của hệ thống này: kết quả phân loại đã là của bạn, không cần kế thừa.',
    en: 'You are the provider of this system: its classification is yours already, there is nothing to rely on.',
  },
};
