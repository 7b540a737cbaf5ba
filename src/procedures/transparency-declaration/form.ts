import { listOf, type Answers, type ChoiceField, type Field, type Form, type Grounds } from '../kit/index.ts';

/** Kinds of content that Law 11.2 wants marked and 11.4 labelled; text is in neither. */
export const MEDIA = ['audio', 'image', 'video'] as const;
export const MARK_FIELDS = { audio: 'markAudio', image: 'markImage', video: 'markVideo' } as const;

/** Decree 17.2, in its order. */
const MARK_KINDS = ['content', 'metadata', 'signature', 'other'] as const;

type Shown = (answers: Answers) => boolean;

const isProvider: Shown = (answers) => answers['role'] === 'provider';
const isDeployer: Shown = (answers) => answers['role'] === 'deployer';
const interacts =
  (how: string): Shown =>
  (answers) =>
    answers['interacts'] === how;
const includes =
  (name: string, ...values: readonly string[]): Shown =>
  (answers) =>
    listOf(answers, name).some((one) => values.includes(one));
const makesMedia = includes('outputs', ...MEDIA);
/** Deployers turn the mark on themselves (Decree 17.5b), so the provider has none to describe. */
const leavesMarkToDeployers: Shown = (answers) => answers['openSource'] === 'published';
const marksOtherwise: Shown = (answers) => includes('markAudio', 'other')(answers) || includes('markImage', 'other')(answers) || includes('markVideo', 'other')(answers); // prettier-ignore
const imitates = includes('cases', 'realPerson', 'realEvent');
const showsSomething = includes('cases', 'confusing', 'realPerson', 'realEvent', 'creativeWork');

type More = Partial<Pick<Field, 'required' | 'shownWhen' | 'waivedWhen'>>;

const open = { visibility: 'public', required: true } as const;
const words = (name: string, maxLength: number, grounds: Grounds, more: More = {}): Field => ({
  name,
  kind: maxLength > 300 ? 'longText' : 'text',
  maxLength,
  grounds,
  ...open,
  ...more,
});
const pickOne = (name: string, options: readonly string[], grounds: Grounds, more: More = {}): ChoiceField => ({
  name,
  kind: 'choice',
  options,
  grounds,
  ...open,
  ...more,
});
const pickSome = (name: string, options: readonly string[], grounds: Grounds, more: More = {}): ChoiceField => ({
  name,
  kind: 'choices',
  options,
  grounds,
  ...open,
  ...more,
});
const mark = (kind: (typeof MEDIA)[number]): Field =>
  pickSome(MARK_FIELDS[kind], MARK_KINDS, ['L11.2', 'D17.2'], {
    shownWhen: includes('outputs', kind),
    waivedWhen: leavesMarkToDeployers,
  });

/** Who declares; then for a provider notice and marks, for a deployer notices and labels; then users and validity. */
export const form: Form = {
  pages: [
    {
      id: 'role',
      fields: [
        pickOne('role', ['provider', 'deployer'], ['own:transparency-declaration', 'L11']),
        words('contentName', 300, ['L11.3', 'L11.4'], { required: false, shownWhen: isDeployer }),
      ],
    },
    {
      id: 'interaction',
      fields: [
        pickOne('interacts', ['yes', 'no', 'exception'], ['L11.1'], { shownWhen: isProvider }),
        words('userNotice', 1000, ['L11.1'], { shownWhen: interacts('yes') }),
        words('noticePlace', 500, ['L11.1', 'D16.1'], { shownWhen: interacts('yes') }),
        words('interactionException', 1000, ['L11.1'], { shownWhen: interacts('exception') }),
      ],
    },
    {
      id: 'marking',
      fields: [
        pickSome('outputs', [...MEDIA, 'text', 'none'], ['L11.2', 'D17.1'], { shownWhen: isProvider }),
        pickOne('openSource', ['no', 'builtIn', 'published'], ['D17.5'], { shownWhen: makesMedia }),
        words('openSourceUrl', 300, ['D17.5b'], { shownWhen: leavesMarkToDeployers }),
        ...MEDIA.map(mark),
        words('markOther', 500, ['D17.2d'], { shownWhen: marksOtherwise }),
        pickSome('markStates', ['aiMade', 'provider', 'system', 'time'], ['D17.3'], {
          shownWhen: makesMedia,
          waivedWhen: leavesMarkToDeployers,
        }),
        words('detectorUrl', 300, ['D17.2', 'D17.3'], { required: false, shownWhen: makesMedia }),
      ],
    },
    {
      id: 'content',
      fields: [
        pickSome('contentKinds', ['text', ...MEDIA], ['L11.3', 'L11.4'], { shownWhen: isDeployer }),
        pickSome(
          'cases',
          ['confusing', 'realPerson', 'realEvent', 'creativeWork', 'exempt'],
          ['D18.1', 'D18.2', 'D18.6', 'D18.4'],
          { shownWhen: isDeployer },
        ),
      ],
    },
    {
      id: 'labels',
      fields: [
        words('contentNotice', 500, ['L11.3', 'D18.1'], { shownWhen: includes('cases', 'confusing') }),
        words('imitationLabel', 500, ['L11.4', 'D18.2'], { shownWhen: imitates }),
        pickSome('displayForms', ['onContent', 'caption', 'platform', 'soundOrOther'], ['D18.5', 'D18.3'], {
          shownWhen: (answers) => includes('cases', 'confusing')(answers) || imitates(answers),
        }),
        words('workKind', 200, ['L11.4', 'D18.6'], { shownWhen: includes('cases', 'creativeWork') }),
        words('creativeLabel', 500, ['L11.4', 'D18.6'], { shownWhen: includes('cases', 'creativeWork') }),
        pickSome('creativePlaces', ['opening', 'ending', 'credits', 'description', 'leaflet'], ['D18.6', 'L11.4'], {
          shownWhen: includes('cases', 'creativeWork'),
        }),
        words('channels', 500, ['L11.3', 'L11.4'], { shownWhen: showsSomething }),
        words('deployerMarking', 500, ['D17.5'], { required: false, shownWhen: showsSomething }),
        pickSome('exemptions', ['technicalEdit', 'languageEdit', 'internalUse', 'research'], ['D18.4'], {
          shownWhen: includes('cases', 'exempt'),
        }),
        words('exemptionReason', 1000, ['D18.4'], { shownWhen: includes('cases', 'exempt') }),
      ],
    },
    {
      id: 'validity',
      fields: [
        words('userInstruction', 1000, ['L15.1d', 'L7.5'], { required: false }),
        { name: 'validFrom', kind: 'date', grounds: ['L11.5', 'own:transparency-continuity'], ...open },
        { name: 'validUntil', kind: 'date', grounds: ['L11.5'], ...open, required: false },
      ],
    },
  ],
};
