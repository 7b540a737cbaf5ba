import { publicFields, registerOf, type EntryField, type Register } from '../../../registry/index.ts';

/** What stands in every row beside the declared fields, in the order of the dump. */
export const OWN_FIELDS = [
  'code',
  'register',
  'entryVersion',
  'status',
  'publishedAt',
  'changedAt',
  'logIndex',
  'demo',
] as const;

/** Column of a field: the system's own version keeps its name apart from the number of the publication. */
export function columnOf(field: EntryField): string {
  return field.name === 'version' ? 'systemVersion' : field.name;
}

/** JSON Schema (2020-12) of one NDJSON row of a register, from its declaration. */
export function rowSchema(name: Register['name'], baseUrl: string): Record<string, unknown> {
  const register = registerOf(name);
  const declared = publicFields(name);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${baseUrl}/du-lieu-mo/${name}.schema.json`,
    title: register.title.vi,
    description: register.title.en,
    type: 'object',
    additionalProperties: false,
    required: [...OWN_FIELDS],
    properties: {
      code: { type: 'string' },
      register: { const: name },
      entryVersion: { type: 'integer', minimum: 1 },
      status: { enum: Object.keys(register.statuses) },
      publishedAt: { type: 'string', format: 'date-time' },
      changedAt: { type: 'string', format: 'date-time' },
      logIndex: { type: ['integer', 'null'], minimum: 0 },
      demo: { type: 'boolean' },
      ...Object.fromEntries(declared.map((field) => [columnOf(field), fieldSchema(field)])),
    },
  };
}

function fieldSchema({ kind, title }: EntryField): Record<string, unknown> {
  const words = { title: title.vi, description: title.en };
  if (kind === 'list') return { ...words, type: 'array', items: { type: 'string' } };
  if (kind === 'day') return { ...words, type: 'string', format: 'date' };
  // Choices may be yes or no.
  return kind === 'choice' ? { ...words, type: ['string', 'boolean'] } : { ...words, type: 'string' };
}
