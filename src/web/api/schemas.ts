import { Type } from 'typebox';

/** Shapes of the API. Instants are ISO 8601 in UTC, days YYYY-MM-DD in Viet Nam. */
const Bilingual = Type.Object({ vi: Type.String(), en: Type.String() });
const Instant = Type.String({ format: 'date-time' });
export const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
const RiskLevel = Type.Union([Type.Literal('high'), Type.Literal('medium'), Type.Literal('low')]);

/** Reasons inside an answer that is not itself a problem (dry run, batch); the shape is that of a problem's. */
export const RefusalsSchema = Type.Array(
  Type.Object({
    code: Type.String({ description: 'Stable; for programs' }),
    field: Nullable(Type.String()),
    provision: Nullable(
      Type.String({
        description: 'L… Law 134/2025/QH15, D… Decree 142/2026/NĐ-CP, own:… rule of the portal itself',
      }),
    ),
    text: Type.String({ description: 'For people; English with `Accept-Language: en`' }),
  }),
);

export const FindingSchema = Type.Object({
  code: Type.String(),
  provisions: Type.Array(Type.String()),
  used: Type.Record(Type.String(), Type.Unknown()),
  text: Bilingual,
  dueOn: Type.Optional(Nullable(Type.String())),
});

/** Public facts of an entry, by field name; `/du-lieu-mo` has the dictionary. */
export const Facts = Type.Record(Type.String(), Type.Unknown(), {
  description: 'Declared public fields; see the data dictionary',
});

export const SystemSummarySchema = Type.Object({
  aiId: Nullable(Type.String({ description: 'null where the law gives none (low risk): use `code`' })),
  code: Type.String(),
  register: Type.String(),
  entryVersion: Type.Integer(),
  status: Type.String(),
  riskLevel: Nullable(RiskLevel),
  name: Type.String(),
  provider: Type.String(),
  sectors: Type.Array(Type.String()),
  provinces: Type.Array(Type.String()),
  publishedAt: Instant,
  changedAt: Instant,
  demo: Type.Boolean({ description: 'Fictional, of the demonstration' }),
  url: Type.String(),
});

export const SystemPageSchema = Type.Object({
  items: Type.Array(SystemSummarySchema),
  facets: Nullable(
    Type.Record(
      Type.String(),
      Type.Object({
        values: Type.Array(Type.Object({ value: Type.String(), count: Type.Integer() })),
        capped: Type.Boolean(),
      }),
    ),
  ),
  total: Type.Object({ count: Type.Integer(), capped: Type.Boolean({ description: 'true: at least so many' }) }),
  next: Nullable(Type.String({ description: 'Give it as `cursor` for the next page' })),
  didYouMean: Nullable(Type.String()),
});

export const HistorySchema = Type.Object({
  code: Type.String(),
  versions: Type.Array(
    Type.Object({
      version: Type.Integer(),
      status: Type.String(),
      at: Instant,
      act: Nullable(Type.String()),
      reason: Nullable(Bilingual),
      provisions: Type.Array(Type.String()),
      changes: Type.Array(Type.Object({ field: Type.String(), before: Type.Unknown(), after: Type.Unknown() })),
      logIndex: Nullable(Type.Integer()),
    }),
  ),
});

export const ConformityResultsSchema = Type.Object({
  code: Type.String(),
  items: Type.Array(
    Type.Object({
      code: Type.String(),
      status: Type.String(),
      publishedAt: Instant,
      facts: Facts,
      logIndex: Nullable(Type.Integer()),
      url: Type.String(),
    }),
  ),
});

export const ReceiptSchema = Type.Object(
  {
    type: Type.Literal('motcua-receipt/1'),
    origin: Type.String(),
    leaf: Type.String(),
    leafHash: Type.String(),
    signature: Type.String(),
    proof: Nullable(
      Type.Object({
        index: Type.Integer(),
        size: Type.Integer(),
        hashes: Type.Array(Type.String()),
        checkpoint: Type.String(),
      }),
    ),
    key: Type.String(),
  },
  { description: 'Can be checked offline; docs/verification.md' },
);

export const ClassificationAnswersSchema = Type.Object(
  {
    answers: Type.Record(
      Type.String(),
      Type.Union([Type.String({ maxLength: 200 }), Type.Array(Type.String({ maxLength: 200 }), { maxItems: 60 })]),
      {
        maxProperties: 200,
        description: 'By question id; `GET /api/v1/classifications/questions` lists them',
      },
    ),
    day: Type.Optional(Type.String({ format: 'date', description: 'Law of that day; default today' })),
  },
  { additionalProperties: false },
);

export const ClassificationSchema = Type.Object({
  outcome: Type.Union(
    ['high', 'medium', 'low', 'undetermined', 'prohibited', 'outOfScope'].map((one) => Type.Literal(one)),
  ),
  complete: Type.Boolean({ description: 'false: questions that could change the outcome are still open' }),
  findings: Type.Array(FindingSchema),
  duties: Type.Array(FindingSchema),
  rows: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Bilingual,
      sector: Type.String(),
      route: Type.String(),
      provisions: Type.Array(Type.String()),
    }),
  ),
  missing: Type.Array(Type.Object({ id: Type.String(), needed: Type.String() })),
  answers: Type.Record(Type.String(), Type.Unknown(), { description: 'The answers that counted' }),
  ruleSetHash: Type.String(),
  lawDay: Type.String(),
  listVersion: Nullable(Type.String()),
});

export const QuestionsSchema = Type.Object({
  lawDay: Type.String(),
  ruleSetHash: Type.String(),
  questions: Type.Array(
    Type.Object({
      id: Type.String(),
      step: Type.String(),
      kind: Type.Union([Type.Literal('one'), Type.Literal('many')]),
      options: Type.Array(Type.String()),
      provisions: Type.Array(Type.String()),
      text: Bilingual,
    }),
  ),
});

export const NotificationSchema = Type.Object(
  {
    answers: Type.Record(Type.String(), Type.Unknown(), {
      maxProperties: 100,
      description: 'The dossier of Decree 12.2 by field name; the form stands in `GET /api/v1/notifications/form`',
    }),
    externalKey: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 200,
        // Neither control characters nor halves of characters: the database keeps neither.
        pattern: '^\\P{C}+$',
        description: 'Your own number of this record: sending it again changes nothing',
      }),
    ),
  },
  { additionalProperties: false },
);

export const NotifiedSchema = Type.Object({
  aiId: Type.String(),
  caseCode: Type.String(),
  state: Type.String(),
  entryVersion: Type.Integer(),
  trackingCode: Type.String(),
  repeated: Type.Boolean({ description: 'true: it had been notified before, nothing was done now' }),
  receipt: ReceiptSchema,
  findings: Type.Array(FindingSchema),
});

export const VerdictSchema = Type.Union(
  [
    Type.Object({ row: Type.Integer(), verdict: Type.Literal('notified'), ...NotifiedSchema.properties }),
    Type.Object({
      row: Type.Integer(),
      verdict: Type.Literal('existing', { description: 'It had been notified before, with the same content' }),
      aiId: Nullable(Type.String()),
      caseCode: Type.String(),
    }),
    Type.Object({
      row: Type.Integer(),
      verdict: Type.Literal('acceptable', { description: 'Of a dry run: it would be taken' }),
    }),
    Type.Object({ row: Type.Integer(), verdict: Type.Literal('refused'), refusals: RefusalsSchema }),
  ],
  { description: 'One such object a row, in the order of the rows' },
);

export const DryRunSchema = Type.Object({
  acceptable: Type.Boolean(),
  findings: Type.Array(FindingSchema),
  refusals: RefusalsSchema,
});

export const FormSchema = Type.Object({
  procedure: Type.String(),
  version: Type.String(),
  fields: Type.Array(
    Type.Object({
      name: Type.String(),
      kind: Type.String(),
      required: Type.Boolean(),
      visibility: Type.String(),
      provisions: Type.Array(Type.String()),
      label: Bilingual,
      maxLength: Type.Optional(Type.Integer()),
      options: Type.Optional(Type.Union([Type.Array(Type.String()), Type.String()])),
    }),
  ),
});

export const CaseSchema = Type.Object({
  code: Type.String(),
  procedure: Type.String(),
  title: Type.String(),
  state: Type.String(),
  stateText: Bilingual,
  open: Type.Boolean(),
  waitsFor: Type.String(),
  openedAt: Instant,
  receivedBy: Bilingual,
  clock: Nullable(
    Type.Object({
      term: Type.String(),
      kind: Type.String(),
      text: Bilingual,
      dueAt: Instant,
      daysLeft: Type.Integer(),
      overdue: Type.Boolean(),
      provisions: Type.Array(Type.String()),
    }),
  ),
  rounds: Type.Integer(),
  entries: Type.Array(Type.Object({ code: Type.String(), register: Type.String(), version: Type.Integer() })),
  acts: Type.Array(
    Type.Object({ act: Type.String(), at: Instant, stateAfter: Type.String(), provisions: Type.Array(Type.String()) }),
  ),
  allowedActs: Type.Array(Type.String()),
});

export const ChangesSchema = Type.Object({
  changes: Type.Array(
    Type.Object({
      logIndex: Type.Integer(),
      code: Type.String(),
      register: Type.String(),
      version: Type.Integer(),
      status: Type.String(),
      at: Instant,
    }),
  ),
  next: Type.Integer({ description: 'Give it as `after` to go on from here' }),
});

export const ProofSchema = Type.Object({ code: Type.String(), version: Type.Integer(), receipt: ReceiptSchema });
