import type { FastifySchemaValidationError } from 'fastify/types/schema.js';
import type { OutwardRefusal } from '../answer/refusal.ts';

type Words = (params: Record<string, unknown>) => { vi: string; en: string };

/** Own words for what a schema can object to; a person reads them, so no validator's English. */
const WORDS: Record<string, Words> = {
  required: () => ({ vi: 'Thiếu trường này.', en: 'This field is missing.' }),
  additionalProperties: () => ({ vi: 'Trường này không có trong đặc tả.', en: 'There is no such field.' }),
  type: ({ type }) => ({
    vi: `Giá trị phải thuộc kiểu ${String(type)}.`,
    en: `The value must be of type ${String(type)}.`,
  }),
  enum: ({ allowedValues }) => ({
    vi: `Giá trị phải là một trong: ${listed(allowedValues)}.`,
    en: `The value must be one of: ${listed(allowedValues)}.`,
  }),
  const: ({ allowedValue }) => ({
    vi: `Giá trị phải là ${String(allowedValue)}.`,
    en: `The value must be ${String(allowedValue)}.`,
  }),
  maxLength: ({ limit }) => ({ vi: `Tối đa ${String(limit)} ký tự.`, en: `At most ${String(limit)} characters.` }),
  minLength: ({ limit }) => ({ vi: `Tối thiểu ${String(limit)} ký tự.`, en: `At least ${String(limit)} characters.` }),
  maximum: ({ limit }) => ({ vi: `Lớn nhất là ${String(limit)}.`, en: `At most ${String(limit)}.` }),
  minimum: ({ limit }) => ({ vi: `Nhỏ nhất là ${String(limit)}.`, en: `At least ${String(limit)}.` }),
  maxItems: ({ limit }) => ({ vi: `Tối đa ${String(limit)} mục.`, en: `At most ${String(limit)} items.` }),
  minItems: ({ limit }) => ({ vi: `Tối thiểu ${String(limit)} mục.`, en: `At least ${String(limit)} items.` }),
  maxProperties: ({ limit }) => ({ vi: `Tối đa ${String(limit)} mục.`, en: `At most ${String(limit)} members.` }),
  uniqueItems: () => ({ vi: 'Các mục không được trùng nhau.', en: 'Items must not repeat.' }),
  pattern: () => ({ vi: 'Giá trị sai định dạng.', en: 'The value has the wrong format.' }),
  format: ({ format }) => ({
    vi: `Giá trị sai định dạng ${String(format)}.`,
    en: `The value is not a ${String(format)}.`,
  }),
};
/** A union objects once for itself and once for each member; only the union's own word helps. */
const SILENT = new Set(['anyOf', 'oneOf', 'if']);

/** Every objection of the schema as a refusal that names its field. */
export function schemaRefusals(error: {
  validation?: FastifySchemaValidationError[];
  validationContext?: string;
}): OutwardRefusal[] {
  const objections = error.validation ?? [];
  const found = objections
    .filter((one) => !SILENT.has(one.keyword))
    .map((one) => {
      const missing = one.params['missingProperty'] ?? one.params['additionalProperty'];
      const path = [one.instancePath.slice(1).replaceAll('/', '.'), typeof missing === 'string' ? missing : '']
        .filter(Boolean)
        .join('.');
      const words = wordsFor(one, objections) ?? { vi: 'Giá trị không hợp lệ.', en: 'The value is not valid.' };
      return { code: `schema.${one.keyword}`, field: path || (error.validationContext ?? 'body'), text: words };
    });
  const seen = new Set<string>();
  return found.filter((one) => !seen.has(`${one.field} ${one.code}`) && seen.add(`${one.field} ${one.code}`));
}

/** A union of single values objects once for each: which ones there are helps, the first of them misleads. */
function wordsFor(
  one: FastifySchemaValidationError,
  all: readonly FastifySchemaValidationError[],
): { vi: string; en: string } | undefined {
  const union = all.filter(({ keyword, instancePath }) => keyword === 'const' && instancePath === one.instancePath);
  if (one.keyword !== 'const' || union.length < 2) return WORDS[one.keyword]?.(one.params);
  return WORDS['enum']!({ allowedValues: union.map(({ params }) => params['allowedValue']) });
}

function listed(values: unknown): string {
  return Array.isArray(values) ? values.map(String).join(', ') : '';
}
