import { CAST, examplesInOrder } from '../../procedures/index.ts';

type Examples = Readonly<Record<string, { readonly summary: string; readonly value: unknown }>>;

/** Bodies that work as they stand, out of the worked examples of the procedure. */
export const NOTIFICATION_EXAMPLES: Examples = {
  medium: { summary: 'A medium-risk system', value: { answers: answersOf('medium'), externalKey: 'SYS-0001' } },
  high: { summary: 'A high-risk system', value: { answers: answersOf('high'), externalKey: 'SYS-0002' } },
};

/** The first plain notification of that level: by an organisation of this country, without documents. */
function answersOf(level: 'medium' | 'high'): Readonly<Record<string, unknown>> {
  const plain = examplesInOrder().find(({ procedure, example }) => {
    const party = CAST.parties.find(({ key }) => key === example.party);
    const { riskLevel, documents } = example.answers;
    const taken = procedure.id === 'classification-notification' && example.expected.state !== null;
    return (
      taken && riskLevel === level && documents === undefined && party?.kind === 'organisation' && !party.isForeign
    );
  });
  if (!plain) throw new Error(`No worked example of a ${level}-risk notification`);
  return plain.example.answers;
}

/** What nobody answers `yes` to, of an ordinary system. */
const ORDINARY = {
  'scope.defence': 'no',
  'scope.secret': 'no',
  'definition.infers': 'yes',
  'definition.kind': 'system',
  'prohibited.a': 'no',
  'prohibited.b': 'no',
  'prohibited.c': 'no',
  'prohibited.d': 'no',
};

export const CLASSIFICATION_EXAMPLES: Examples = {
  start: { summary: 'Nothing answered yet: `missing` says what is asked first', value: { answers: {} } },
  shop: {
    summary: 'A shop’s assistant that people may take for a person',
    value: { answers: { ...ORDINARY, 'list.sectors': ['industry-trade'], 'medium.confuse': 'yes' } },
  },
};
