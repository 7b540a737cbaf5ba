import type { Bilingual, Law } from '../../law/index.ts';
import type { Grounds } from '../kit/index.ts';
import type { ClassificationResult } from './classify.ts';
import type { Outcome } from './question.ts';
import { questionText } from './question-text.ts';
import { asked } from './questions.ts';

/** The three criteria of Law 9.2, which Decree 8.1a–c spell out. */
export type CriterionName = 'impact' | 'field' | 'users';

/** What the answers say on one criterion. */
export interface Criterion {
  readonly name: CriterionName;
  readonly title: Bilingual;
  readonly grounds: Grounds;
  /** One for each answer that bears on it, in order; rows that were denied are told together. */
  readonly reasons: readonly Bilingual[];
  /** Questions on it whose answer was "I don't know", by id. */
  readonly open: readonly string[];
}

/**
 * The answers used, set out by the three criteria of Law 9.2. It concludes nothing of its own: where the level was settled before a
 * criterion was asked about, that is the reason given. Empty where there was nothing to classify.
 */
export function criteriaOf(result: ClassificationResult, law: Law): readonly Criterion[] {
  if (result.outcome === 'outOfScope' || result.outcome === 'prohibited') return [];
  return CRITERIA.map(({ name, title, grounds, bears }) => {
    const concerned = result.findings.filter(({ code }) => bears.test(code));
    const denied = concerned.filter(({ code, used }) => code.startsWith('row.') && used[code] === 'notThis');
    const told = concerned.filter((finding) => !denied.includes(finding)).map(({ text }) => text);
    const reasons = [
      ...(name === 'field' ? fieldsNamed(result, law) : []),
      ...told,
      ...(denied.length === 0 ? [] : [rowsDenied(denied.map(({ code }) => code.slice('row.'.length)))]),
    ];
    const open = concerned.filter(({ code, used }) => hasUnknown(used[code])).map(({ code }) => code);
    return { name, title, grounds, reasons: reasons.length === 0 ? [notAsked(result.outcome)] : reasons, open };
  });
}

const CRITERIA: readonly (Pick<Criterion, 'name' | 'title' | 'grounds'> & { bears: RegExp })[] = [
  {
    name: 'impact',
    title: {
      vi: 'Mức tác động đến quyền con người, an toàn, an ninh',
      en: 'Impact on human rights, safety and security',
    },
    grounds: ['L9.2', 'D8.1a'],
    bears: /^(row\..+|medium\.(confuse|a|d))$/,
  },
  {
    name: 'field',
    title: {
      vi: 'Lĩnh vực sử dụng, nhất là lĩnh vực thiết yếu hoặc vì lợi ích công cộng',
      en: 'Field of use, above all essential fields and the public interest',
    },
    grounds: ['L9.2', 'D8.1b'],
    bears: /^(list\.sectors|part\..+)$/,
  },
  {
    name: 'users',
    title: { vi: 'Phạm vi người sử dụng và quy mô ảnh hưởng', en: 'Range of users and scale of influence' },
    grounds: ['L9.2', 'D8.1c'],
    bears: /^medium\.(b|c|dd)$/,
  },
];

function fieldsNamed({ answers }: ClassificationResult, law: Law): Bilingual[] {
  const question = asked(answers, law).questions.find(({ id }) => id === 'list.sectors');
  const chosen = answers['list.sectors'];
  if (question === undefined || !Array.isArray(chosen)) return [];
  const names = (lang: 'vi' | 'en'): string =>
    chosen.map((one: string) => questionText(question, lang).options[one] ?? one).join(', ');
  return [{ vi: `Lĩnh vực đã chọn: ${names('vi')}.`, en: `Fields chosen: ${names('en')}.` }];
}

function rowsDenied(rows: readonly string[]): Bilingual {
  return {
    vi: `Người khai xác nhận các dòng sau của Danh mục không phải hệ thống này: ${rows.join(', ')}.`,
    en: `The person says that these rows of the list are not this system: ${rows.join(', ')}.`,
  };
}

function notAsked(outcome: Outcome): Bilingual {
  if (outcome === 'high')
    return {
      vi: 'Không hỏi riêng: dòng của Danh mục đã quyết định mức rủi ro, và Danh mục được lập theo chính ba tiêu chí này.',
      en: 'Not asked by itself: the row of the list settled the level, and the list is drawn up by these same three criteria.',
    };
  if (outcome === 'undetermined')
    return {
      vi: 'Chưa hỏi tới: các câu trước chưa đủ để xác định mức rủi ro.',
      en: 'Not reached: the answers before it do not settle the level yet.',
    };
  return {
    vi: 'Không hỏi tới: các câu trước đã đủ để xác định mức rủi ro.',
    en: 'Not reached: the answers before it settled the level already.',
  };
}

function hasUnknown(answer: unknown): boolean {
  return answer === 'unknown' || (Array.isArray(answer) && answer.includes('unknown'));
}
