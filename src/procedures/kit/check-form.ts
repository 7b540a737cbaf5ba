import {
  groundCitation,
  knownRowIds,
  parseDay,
  PETITION_AGENCIES,
  PROVINCES,
  SECTORS,
  type Bilingual,
} from '../../law/index.ts';
import {
  fieldsOf,
  isEmpty,
  shownAnswers,
  shownFields,
  type Answers,
  type AnswerValue,
  type ChoiceField,
  type Field,
  type Form,
  type ListName,
} from './field.ts';
import type { Refusal } from './finding.ts';
import type { ProcedureTexts } from './procedure.ts';

/** What a single answer can be refused for. */
type Fault = { readonly code: string; readonly wrong: Bilingual; readonly mend: Bilingual };

/**
 * Every refusal that the form itself gives, each saying what is wrong, on what ground it is asked and how to mend it.
 * Only shown fields count; a name that the form does not know is refused, so that nothing is dropped unseen.
 */
export function checkForm(form: Form, answers: Answers, texts: { vi: ProcedureTexts; en: ProcedureTexts }): Refusal[] {
  const known = new Set(fieldsOf(form).map((field) => field.name));
  const unknown = Object.keys(answers).filter((name) => !known.has(name) && !isEmpty(answers[name]));
  const shown = shownAnswers(form, answers);
  const faults = shownFields(form, answers).flatMap((field) => {
    const value = shown[field.name];
    const fault = isEmpty(value) ? missing(field, shown) : faultOf(field, value);
    return fault === null ? [] : [refusalOf(field, fault, texts)];
  });
  return [...unknown.map(unknownField), ...faults];
}

/** Values of a choice field in order. */
export function optionsOf(field: ChoiceField): readonly string[] {
  return typeof field.options === 'string' ? LISTS[field.options]() : field.options;
}

const LISTS: Record<ListName, () => readonly string[]> = {
  sectors: () => SECTORS.map((sector) => sector.code),
  provinces: () => PROVINCES.map((province) => province.code),
  highRiskRows: knownRowIds,
  petitionAgencies: () => PETITION_AGENCIES.map(({ code }) => code),
};

function missing(field: Field, answers: Answers): Fault | null {
  if (!field.required || field.waivedWhen?.(answers) === true) return null;
  const [vi, en, mendVi, mendEn] = MISSING[field.kind] ?? NOT_TYPED;
  return { code: 'required', wrong: { vi, en }, mend: { vi: mendVi, en: mendEn } };
}

const NOT_TYPED = ['chưa có nội dung', 'is empty', 'Hãy điền nội dung này.', 'Please fill it in.'] as const;
/** What is wrong with a required answer that is missing, and how it is given; what is not here is typed. */
const MISSING: { readonly [kind in Field['kind']]?: readonly [string, string, string, string] } = {
  choice: ['chưa được trả lời', 'is not answered', 'Hãy chọn một mục.', 'Choose one item.'],
  choices: ['chưa được trả lời', 'is not answered', 'Hãy chọn ít nhất một mục.', 'Choose at least one item.'],
  boolean: ['chưa được đánh dấu', 'is not ticked', 'Nếu đúng, hãy đánh dấu vào ô này.', 'If so, tick the box.'],
  date: ['chưa có ngày', 'has no date', 'Hãy nhập ngày, tháng, năm.', 'Give day, month and year.'],
  files: ['chưa có tệp nào', 'has no file', 'Hãy đính kèm ít nhất một tệp.', 'Attach at least one file.'],
};

function faultOf(field: Field, value: AnswerValue): Fault | null {
  switch (field.kind) {
    case 'text':
    case 'longText':
    case 'email':
    case 'phone':
    case 'provisions':
    case 'partyCode':
      return typeof value === 'string' ? textFault(field, value) : wrongKind(TEXT_WANTED);
    case 'choice':
      return typeof value === 'string' ? optionFault(field, [value]) : wrongKind(ONE_WANTED);
    case 'choices':
      return isList(value) ? optionFault(field, value) : wrongKind(LIST_WANTED);
    case 'date':
      return typeof value === 'string' && isPlausibleDay(value) ? null : BAD_DATE;
    case 'boolean':
      return typeof value === 'boolean' ? null : wrongKind({ vi: 'Hãy chọn có hoặc không.', en: 'Answer yes or no.' });
    default:
      if (!isList(value)) return wrongKind(LIST_WANTED);
      return value.length > field.maxFiles ? tooMany(field.maxFiles) : null;
  }
}

function isList(value: AnswerValue): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

// Control characters, direction overrides, invisible spaces, non-characters and lone surrogates: they hide or break text.
const HOSTILE = /[\p{Cc}\u200B\u2028-\u202E\u2060-\u2069\uFEFF\uFFF0-\uFFFF]|\p{Cs}/u;
// Only the stamps themselves, in capitals: ordinary words about secrecy are no secret.
const SECRECY_STAMP = /(?<!\p{L})(?:TUYỆT MẬT|TỐI MẬT)(?!\p{L})/u;
const E_MAIL = /^[^\s@<>"',;:()]+@[^\s@<>"',;:()]+\.[\p{L}\p{N}-]{2,}$/u;
const PHONE = /^\+?[0-9][0-9 .()-]{6,22}[0-9]$/;

function textFault(field: Field & { maxLength: number }, text: string): Fault | null {
  const shown = field.kind === 'longText' ? text.replaceAll(/[\r\n\t]/g, ' ') : text;
  if (HOSTILE.test(shown)) return CONTROL_CHARACTERS;
  if (SECRECY_STAMP.test(text)) return SECRECY_STAMPED;
  const length = Array.from(text).length;
  if (length > field.maxLength) return tooLong(length, field.maxLength);
  if (field.kind === 'email' && !(E_MAIL.test(text) && !text.includes('..'))) return BAD_EMAIL;
  if (field.kind === 'phone' && !PHONE.test(text)) return BAD_PHONE;
  return null;
}

function optionFault(field: Field, chosen: readonly string[]): Fault | null {
  const options = optionsOf(field as ChoiceField);
  const strange = chosen.filter((value) => !options.includes(value));
  if (strange.length === 0 && new Set(chosen).size === chosen.length) return null;
  const named = strange.map((value) => value.slice(0, 40)).join(', ');
  return {
    code: 'unknownOption',
    wrong: { vi: `có lựa chọn không thuộc danh sách: ${named}`, en: `has a choice that is not on the list: ${named}` },
    mend: { vi: 'Hãy chọn lại từ danh sách, mỗi mục một lần.', en: 'Choose from the list, each item once.' },
  };
}

/** Years outside these are slips of the pen, not facts about AI systems. */
function isPlausibleDay(text: string): boolean {
  const day = parseDay(text);
  return day !== null && day >= '1990-01-01' && day <= '2100-12-31';
}

const TEXT_WANTED = { vi: 'Hãy nhập dưới dạng văn bản.', en: 'Give it as text.' };
const ONE_WANTED = { vi: 'Hãy chọn một mục.', en: 'Choose one item.' };
const LIST_WANTED = { vi: 'Hãy gửi dưới dạng danh sách.', en: 'Give it as a list.' };

function wrongKind(mend: Bilingual): Fault {
  return { code: 'wrongKind', wrong: { vi: 'không đúng kiểu dữ liệu', en: 'has the wrong kind of value' }, mend };
}

function tooLong(length: number, limit: number): Fault {
  return {
    code: 'tooLong',
    wrong: { vi: `dài ${length} ký tự, tối đa ${limit}`, en: `has ${length} characters, the limit is ${limit}` },
    mend: { vi: `Hãy rút bớt ${length - limit} ký tự.`, en: `Shorten it by ${length - limit}.` },
  };
}

function tooMany(limit: number): Fault {
  return {
    code: 'tooManyFiles',
    wrong: { vi: `có quá ${limit} tệp`, en: `has more than ${limit} files` },
    mend: { vi: `Hãy giữ lại tối đa ${limit} tệp.`, en: `Keep at most ${limit} files.` },
  };
}

const BAD_DATE: Fault = {
  code: 'badDate',
  wrong: { vi: 'không phải là một ngày có thật', en: 'is not a real date' },
  mend: {
    vi: 'Hãy nhập ngày, tháng, năm từ 1990 đến 2100, ví dụ 15/8/2026; khi gửi qua API hoặc bằng tệp, hãy viết 2026-08-15.',
    en: 'Give a day from 1990 to 2100, for example 15 August 2026; through the API or in a file, write 2026-08-15.',
  },
};
const BAD_EMAIL: Fault = {
  code: 'badEmail',
  wrong: { vi: 'không có dạng của địa chỉ thư điện tử', en: 'does not look like an e-mail address' },
  mend: { vi: 'Hãy nhập theo dạng ten@donvi.vn.', en: 'Write it like name@organisation.vn.' },
};
const BAD_PHONE: Fault = {
  code: 'badPhone',
  wrong: { vi: 'không có dạng của số điện thoại', en: 'does not look like a telephone number' },
  mend: { vi: 'Hãy nhập chữ số, có thể bắt đầu bằng dấu +.', en: 'Write digits, beginning with + if you like.' },
};
const CONTROL_CHARACTERS: Fault = {
  code: 'controlCharacters',
  wrong: { vi: 'chứa ký tự điều khiển hoặc ký tự ẩn', en: 'contains control or invisible characters' },
  mend: {
    vi: 'Hãy gõ lại hoặc dán dưới dạng văn bản thuần.',
    en: 'Type it again, or paste it as plain text.',
  },
};

const SECRECY_STAMPED: Fault = {
  code: 'secrecyStamp',
  wrong: { vi: 'có dấu chỉ độ mật', en: 'carries a stamp of secrecy' },
  mend: {
    vi: 'Hãy xóa nội dung này, không gửi lại và hỏi bộ phận bảo mật của đơn vị: Cổng không nhận bí mật nhà nước.',
    en: 'Delete this text, do not send it again and ask your security unit: the portal takes no state secrets.',
  },
};

function refusalOf(field: Field, fault: Fault, texts: { vi: ProcedureTexts; en: ProcedureTexts }): Refusal {
  const ground = field.grounds[0];
  const label = { vi: texts.vi.fields[field.name]?.label, en: texts.en.fields[field.name]?.label };
  const cited = { vi: groundCitation(ground, 'vi'), en: groundCitation(ground, 'en') };
  return {
    code: fault.code,
    field: field.name,
    ground,
    text: {
      vi: `“${label.vi ?? field.name}” ${fault.wrong.vi}. ${fault.mend.vi} Căn cứ của mục này: ${cited.vi}.`,
      en: `“${label.en ?? field.name}” ${fault.wrong.en}. ${fault.mend.en} This is asked under: ${cited.en}.`,
    },
  };
}

function unknownField(name: string): Refusal {
  const shown = name.replaceAll(/[^\w.-]/g, '?').slice(0, 60);
  return {
    code: 'unknownField',
    field: shown,
    ground: 'D14.4',
    text: {
      vi: `Biểu mẫu không có mục “${shown}”. Hãy bỏ mục này: Cổng chỉ nhận những thông tin được phép hỏi.`,
      en: `The form has no field “${shown}”. Leave it out: the portal takes only what it may ask for.`,
    },
  };
}
