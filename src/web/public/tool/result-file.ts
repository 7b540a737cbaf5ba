import { groundCitation } from '../../../law/index.ts';
import type { Finding } from '../../../procedures/kit/index.ts';
import { classificationRuleSet, criteriaOf, type ClassificationResult } from '../../../procedures/index.ts';
import { SECTOR_REQUIREMENTS, type Law } from '../../../law/index.ts';
import { essentialOf } from './criteria-view.ts';

/**
 * The result as a file: everything the page shows, in both languages, with the rules it rests on. Days are days in
 * Viet Nam, instants ISO 8601 in UTC. `address` answers with the same result under the same rules.
 */
export function resultFile(result: ClassificationResult, law: Law, madeAt: Date, address: string): unknown {
  const { version, hash, listVersion } = classificationRuleSet(law);
  return {
    kind: 'classificationToolResult',
    note: {
      vi: 'Kết quả tự phân loại theo câu trả lời của người dùng; không phải quyết định của cơ quan nhà nước.',
      en: 'Own classification by the answers of the person; not a decision of an authority.',
    },
    madeAt: madeAt.toISOString(),
    lawDay: result.lawDay,
    ruleSet: { version, sha256: hash, highRiskListVersion: listVersion },
    outcome: result.outcome,
    complete: result.complete,
    answers: result.answers,
    findings: result.findings.map(findingInFile),
    criteria: criteriaOf(result, law),
    essentialSectors: essentialOf(result).map((code) => ({
      code,
      requirements: SECTOR_REQUIREMENTS.filter(({ sector }) => sector === code),
    })),
    highRiskRows: result.rows,
    duties: result.duties.map(findingInFile),
    missingAnswers: result.missing,
    address,
  };
}

function findingInFile({ code, grounds, used, text, dueOn }: Finding): unknown {
  const provisions = grounds.map((id) => ({
    id,
    citation: { vi: groundCitation(id, 'vi'), en: groundCitation(id, 'en') },
  }));
  return { code, provisions, used, text, ...(dueOn === undefined ? {} : { dueOn }) };
}
