import {
  checkWith,
  done,
  refuse,
  startWith,
  type Answers,
  type Field,
  type Form,
  type Letter,
  type Procedure,
  type ProcedureTexts,
} from '../../src/procedures/kit/index.ts';

/** Two procedures about nothing that the law knows, as unlike as the real ones: the engine must not care. */

const text = (name: string, more: Partial<Field> = {}): Field =>
  ({ kind: 'text', name, grounds: ['D12.2a'], required: false, visibility: 'public', maxLength: 60, ...more }) as Field;

function texts(
  lang: 'vi' | 'en',
  procedure: Pick<Procedure, 'form' | 'acts' | 'states'>,
  title: string,
): ProcedureTexts {
  const named = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, `${name} (${lang})`]));
  return {
    title,
    intro: '',
    before: [],
    pages: Object.fromEntries(procedure.form.pages.map((page) => [page.id, { title: page.id }])),
    fields: Object.fromEntries(
      procedure.form.pages.flatMap((page) => page.fields.map((field) => [field.name, { label: field.name }])),
    ),
    options: {},
    acts: Object.fromEntries(
      Object.keys(procedure.acts).map((act) => [act, { done: `${act} (${lang})`, button: act }]),
    ),
    states: named(Object.keys(procedure.states)),
  };
}

const letter = (body: string): Letter => ({
  subject: { vi: 'Thư {caseCode}', en: 'Letter {caseCode}' },
  body: { vi: body, en: body },
  grounds: ['D14.4'],
});

const teaForm: Form = {
  pages: [
    {
      id: 'stall',
      fields: [
        text('name', { required: true }),
        {
          kind: 'choices',
          name: 'sectors',
          grounds: ['D12.2a'],
          required: false,
          visibility: 'public',
          options: 'sectors',
        },
        {
          kind: 'choices',
          name: 'provinces',
          grounds: ['D12.2a'],
          required: false,
          visibility: 'public',
          options: 'provinces',
        },
        text('providerName'),
        { kind: 'boolean', name: 'sellsCake', grounds: ['D12.2b'], required: false, visibility: 'public' },
        text('cake', { required: true, shownWhen: (answers: Answers) => answers['sellsCake'] === true }),
      ],
    },
    {
      id: 'kitchen',
      fields: [
        text('recipe', { visibility: 'secret' }),
        text('supplier', { visibility: 'authority' }),
        { kind: 'files', name: 'modelCard', grounds: ['D12.5'], required: false, visibility: 'parties', maxFiles: 2 },
      ],
    },
  ],
};

function teaEntry(answers: Answers, partyName: string, status = 'notified') {
  const { name, sectors, provinces, recipe } = answers;
  return {
    status,
    public: { name, sectors, provinces, riskLevel: 'medium', providerName: partyName },
    restricted: { riskMeasures: recipe },
  };
}

/** Instant: sent, recorded, published; can be renamed and closed. */
export const teaStall: Procedure = (() => {
  const states = {
    recorded: { final: false, waitsFor: 'nobody' },
    closed: { final: true, waitsFor: 'nobody' },
  } as const;
  const parts: Pick<Procedure, 'form' | 'acts' | 'states'> = { form: teaForm, states, acts: {} };
  const check: Procedure['check'] = (context) =>
    checkWith(teaForm, procedure.texts, ({ answers }) => ({
      refusals:
        answers['name'] === 'Trà độc'
          ? [{ code: 'poison', field: 'name', ground: 'L7.2', text: { vi: 'Không bán trà độc.', en: 'No poison.' } }]
          : [],
      findings: [
        {
          code: 'tea',
          grounds: ['L10.3'],
          used: { name: answers['name'] },
          text: { vi: 'Có trà.', en: 'There is tea.' },
        },
      ],
    }))(context);
  const acts: Procedure['acts'] = {
    sent: {
      from: 'start',
      by: ['party'],
      grounds: ['L10.3', 'D14.4'],
      decide: startWith(teaForm, check, ({ answers, party }) => ({
        state: 'recorded',
        effects: [
          { kind: 'publishEntry', register: 'systems', code: 'aiId', entry: teaEntry(answers, party.name) },
          { kind: 'sendLetter', letter: 'recorded', to: 'party', data: { tea: answers['name'] as string } },
        ],
      })),
    },
    renamed: {
      from: ['recorded'],
      by: ['party'],
      grounds: ['D4.1a'],
      form: { pages: [{ id: 'new', fields: [text('newName', { required: true })] }] },
      decide: ({ input, subject }) =>
        done('recorded', [
          {
            kind: 'reviseEntry',
            entry: {
              status: subject!.status,
              public: { ...subject!.public, name: input['newName'] },
              restricted: subject!.restricted,
            },
            reason: { vi: 'Đổi tên', en: 'Renamed' },
          },
        ]),
    },
    closed: {
      from: ['recorded'],
      by: ['party', 'officer'],
      grounds: ['D4.1a'],
      decide: ({ subject }) =>
        done('closed', [
          { kind: 'reviseEntry', entry: { ...subject!, status: 'ended' }, reason: { vi: 'Đóng cửa', en: 'Closed' } },
        ]),
    },
  };
  const procedure: Procedure = {
    ...parts,
    id: 'tea-stall',
    version: '1',
    path: { vi: 'quan-tra', en: 'tea-stall' },
    grounds: ['L10.3'],
    acts,
    scope: 'tea:write',
    receivedBy: 'most',
    check,
    texts: {
      vi: texts('vi', { form: teaForm, acts, states }, 'Quán trà'),
      en: texts('en', { form: teaForm, acts, states }, 'Tea stall'),
    },
    letters: { recorded: letter('Đã ghi nhận {tea} của {partyName}: {entryCode}, {caseUrl}') },
    examples: [],
  };
  return procedure;
})();

const poolForm: Form = {
  pages: [
    {
      id: 'question',
      fields: [
        text('name', { required: true }),
        text('question', { visibility: 'parties', required: true }),
        text('friend', { kind: 'partyCode', visibility: 'parties' }),
      ],
    },
  ],
};

/** A queue: assigned, completed in rounds, answered with four eyes; another party may have to agree. */
export const swimmingPool: Procedure = (() => {
  const states = {
    received: { final: false, waitsFor: 'authority' },
    waiting: { final: false, waitsFor: 'party' },
    prepared: { final: false, waitsFor: 'authority' },
    answered: { final: true, waitsFor: 'nobody' },
    withdrawn: { final: true, waitsFor: 'nobody' },
  } as const;
  const check: Procedure['check'] = (context) =>
    checkWith(poolForm, procedure.texts, () => ({ refusals: [], findings: [] }))(context);
  const open = ['received', 'waiting', 'prepared'];
  const acts: Procedure['acts'] = {
    asked: {
      from: 'start',
      by: ['party'],
      grounds: ['L10.4'],
      decide: startWith(poolForm, check, ({ answers, now }) => ({
        state: 'received',
        effects: [
          { kind: 'startTerm', term: 'T3', basis: 'law', from: now },
          ...(answers['friend'] ? [{ kind: 'involveParty', partyCode: answers['friend'] as string } as const] : []),
        ],
      })),
    },
    assigned: {
      from: open,
      by: ['lead'],
      grounds: ['L31.1'],
      form: { pages: [{ id: 'to', fields: [text('assignee', { required: true, visibility: 'authority' })] }] },
      decide: ({ input }) => done('received', [{ kind: 'assign', accountId: input['assignee'] as string }]),
    },
    moreWanted: {
      from: ['received'],
      by: ['officer'],
      grounds: ['own:defect-list-once'],
      form: {
        pages: [
          { id: 'list', fields: [text('missing', { required: true, visibility: 'parties' }), text('secondReason')] },
        ],
      },
      decide: ({ rounds, input }) =>
        rounds > 0 && !input['secondReason']
          ? refuse({
              code: 'secondListNeedsReason',
              field: 'secondReason',
              text: { vi: 'Cần lý do.', en: 'A reason is needed.' },
            })
          : done('waiting', [
              { kind: 'openRound' },
              { kind: 'stopTerm', term: 'T3' },
              { kind: 'sendLetter', letter: 'more', to: 'party', data: { missing: input['missing'] as string } },
            ]),
    },
    supplemented: {
      from: ['waiting'],
      by: ['party'],
      grounds: ['L10.4'],
      form: { pages: [{ id: 'more', fields: [text('more', { required: true, visibility: 'parties' })] }] },
      decide: ({ now }) => done('received', [{ kind: 'startTerm', term: 'T3', basis: 'law', from: now }]),
    },
    answerPrepared: {
      from: ['received'],
      by: ['officer'],
      grounds: ['L10.4'],
      decision: true,
      form: { pages: [{ id: 'answer', fields: [text('answer', { required: true, visibility: 'parties' })] }] },
      decide: () => done('prepared'),
    },
    answerSigned: {
      from: ['prepared'],
      by: ['officer', 'lead'],
      grounds: ['L10.4', 'own:four-eyes'],
      decision: true,
      confirms: 'answerPrepared',
      decide: ({ acts, answers }) => {
        const answer = acts.findLast((act) => act.act === 'answerPrepared')!.input['answer'];
        return done('answered', [
          {
            kind: 'publishEntry',
            register: 'guidance',
            code: 'guidanceCode',
            entry: { status: 'published', public: { name: answers['name'], answer }, restricted: {} },
          },
          { kind: 'sendLetter', letter: 'answered', to: 'party', data: {} },
        ]);
      },
    },
    remarked: {
      from: open,
      by: ['party', 'otherParty'],
      grounds: ['L10.2'],
      decide: ({ actor }) => done(actor.kind === 'party' ? 'waiting' : 'received'),
    },
    cleaned: { from: open, by: ['portal'], grounds: ['D14.4'], decide: () => done('received') },
    decidedAlone: {
      from: open,
      by: ['portal', 'officer'],
      grounds: ['L4.2'],
      decision: true,
      decide: () => done('withdrawn'),
    },
    withdrawn: { from: open, by: ['party'], grounds: ['L10.4'], decide: () => done('withdrawn') },
  };
  const procedure: Procedure = {
    id: 'swimming-pool',
    version: '3',
    path: { vi: 'be-boi', en: 'swimming-pool' },
    grounds: ['L10.4'],
    form: poolForm,
    states,
    acts,
    scope: 'pool:write',
    receivedBy: 'most',
    check,
    texts: {
      vi: texts('vi', { form: poolForm, acts, states }, 'Bể bơi'),
      en: texts('en', { form: poolForm, acts, states }, 'Swimming pool'),
    },
    letters: { more: letter('Còn thiếu: {missing}'), answered: letter('Đã trả lời: {entryCode}') },
    examples: [],
  };
  return procedure;
})();
