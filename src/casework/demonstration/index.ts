import { sql } from 'kysely';
import { agencyNamed, day, startOfDay, type Bilingual } from '../../law/index.ts';
import { renderPdf } from '../../platform/documents/index.ts';
import { storeFile, type FileStore } from '../../platform/files/index.ts';
import { portalActor, type Actor, type PersonActor } from '../../platform/identity/index.ts';
import { examplesInOrder, type CastPerson } from '../../procedures/index.ts';
import {
  fieldsOf,
  type ActorKind,
  type Answers,
  type Example,
  type Form,
  type Procedure,
} from '../../procedures/kit/index.ts';
import type { Attached } from '../act/attachments.ts';
import { startOf } from '../act/open-cases.ts';
import type { Desk } from '../desk.ts';
import { perform } from '../perform.ts';
import { submitDirect } from '../submit.ts';
import { bringIn, DEMO_PASSWORD, EVERYBODY, type Cast } from './cast.ts';

export interface Demonstration {
  readonly signIns: readonly SignIn[];
  /** Cases that exist because of the demonstration. */
  readonly cases: number;
  /** Ids of examples that were left out because their day has not come yet. */
  readonly leftOut: readonly string[];
}

/** Printed at the first start. */
export interface SignIn {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: CastPerson['role'];
  /** Party or agency. */
  readonly of: Bilingual;
}

export interface DemonstrationSettings {
  readonly now: Date;
  readonly files: FileStore;
  /** `Config.production`; asking for a demonstration there is a fault. */
  readonly production: boolean;
}

/**
 * Fills an empty portal with invented parties, systems in every state and cases in every queue, each through the same engine
 * as a real one and marked as fictional. Run again it adds what is missing and changes nothing: every example has its key.
 */
export async function seedDemonstration(desk: Desk, settings: DemonstrationSettings): Promise<Demonstration> {
  if (settings.production) throw new Error('There is no demonstration in production');
  const cast = await bringIn(desk, settings.now);
  const seeded = await seededCases(desk);
  const leftOut: string[] = [];
  let minute = 0;
  for (const { procedure, example } of examplesInOrder()) {
    if (example.expected.state === null) continue;
    minute += 7;
    const stage: Stage = { desk, cast, settings, procedure, example, minute };
    if (lastInstant(stage) > settings.now) leftOut.push(example.id);
    else if ((seeded.get(example.id)?.position ?? 0) <= example.acts.length)
      seeded.set(example.id, await play(stage, seeded));
  }
  return { signIns: signIns(cast), cases: seeded.size, leftOut };
}

interface Stage {
  readonly desk: Desk;
  readonly cast: Cast;
  readonly settings: DemonstrationSettings;
  readonly procedure: Procedure;
  readonly example: Example;
  /** Of the working day, so that not everything happens at once. */
  readonly minute: number;
}

interface Seeded {
  readonly code: string;
  readonly entryCode: string | null;
  readonly position: number;
}

const KEY = 'demo:';

async function seededCases(desk: Desk): Promise<Map<string, Seeded>> {
  const found = await sql<Seeded & { key: string }>`
    select c.submission_key as key, c.code, s.position, (
             select e.code from case_act a join entry_version v on v.act_id = a.id join entry e on e.id = v.entry_id
              where a.case_id = c.id order by a.position, v.at limit 1) as "entryCode"
      from case_record c join case_status s on s.case_id = c.id where c.demo and c.submission_key like ${`${KEY}%`}`.execute(
    desk.db,
  );
  return new Map(found.rows.map((row) => [row.key.slice(KEY.length), row]));
}

/** Plays one example: its submission, then its acts, each on its day by its person. */
async function play(stage: Stage, seeded: ReadonlyMap<string, Seeded>): Promise<Seeded> {
  const { desk, example, procedure } = stage;
  const about = example.about === undefined ? null : seeded.get(example.about)?.entryCode;
  if (about === undefined)
    throw new Error(`The example ${example.id} is about ${example.about}, which published nothing`);
  const actor = doerOf(stage, example.openedBy ?? startOf(procedure)[1].by[0]!, example.party);
  const { answers, files } = await answersFor(stage, procedure.form, example.answers, actor);
  const request = {
    procedureId: procedure.id,
    answers,
    files,
    actor,
    now: at(stage, example.day),
    key: `${KEY}${example.id}`,
    ...(actor.kind === 'portal' ? { demo: true } : {}),
  };
  const sent = await submitDirect(desk, about === null ? request : { ...request, subjectCode: about });
  if (!sent.ok) throw unexpected(example, sent);
  let entryCode = sent.entry?.code ?? about;
  const before = seeded.get(example.id)?.position ?? 1;
  for (const [index, step] of example.acts.entries()) {
    if (before > index + 1) continue;
    const doer = doerOf(stage, step.by, step.person);
    const form = procedure.acts[step.act]?.form ?? { pages: [] };
    const brought = await answersFor(stage, form, step.input, doer);
    const what = { caseCode: sent.case.code, act: step.act, input: brought.answers, files: brought.files };
    const done = await perform(desk, { ...what, actor: doer, now: at(stage, step.day), expectedPosition: index + 1 });
    if (!done.ok) throw unexpected(example, done, step.act);
    entryCode = done.entries[0]?.code ?? entryCode;
  }
  return { code: sent.case.code, entryCode, position: example.acts.length + 1 };
}

function unexpected(
  example: Example,
  { refusals }: { refusals: readonly { code: string; field?: string }[] },
  act = 'start',
): Error {
  const codes = refusals.map((one) => `${one.code} ${one.field ?? ''}`.trim());
  return new Error(`The example ${example.id} was refused at ${act}: ${codes.join(', ')}`);
}

/** Whoever does an act: a visitor is nobody of the cast, the portal does it on its pages. */
function doerOf(stage: Stage, by: ActorKind, key: string): Actor {
  return by === 'visitor' ? portalActor('web') : personOf(stage, key);
}

function personOf({ cast, example }: Stage, key: string): PersonActor {
  const found = cast.people.get(key);
  if (!found) throw new Error(`The example ${example.id} speaks of ${key}, whom nobody knows`);
  return found;
}

const OPENING_MINUTE = 8 * 60;
const WORKING_MINUTES = 8 * 60;

function at({ minute }: Stage, on: string): Date {
  return new Date(startOfDay(day(on)).getTime() + (OPENING_MINUTE + (minute % WORKING_MINUTES)) * 60_000);
}

function lastInstant(stage: Stage): Date {
  return at(stage, stage.example.acts.at(-1)?.day ?? stage.example.day);
}

/** Examples name people, parties and documents by keys; here they get the codes and files that stand for them. */
async function answersFor(
  stage: Stage,
  form: Form,
  given: Answers,
  actor: Actor,
): Promise<{ answers: Answers; files: Attached[] }> {
  const { cast } = stage;
  const kinds = new Map(fieldsOf(form).map((field) => [field.name, field.kind]));
  const answers: Record<string, Answers[string]> = {};
  const files: Attached[] = [];
  for (const [name, value] of Object.entries(given)) {
    if (kinds.get(name) === 'files' && actor.kind === 'person') {
      for (const fileName of value as readonly string[])
        files.push({ field: name, fileId: await documentOf(stage, fileName, actor) });
    } else if (name === 'assignee') answers[name] = personOf(stage, value as string).accountId;
    else answers[name] = name.endsWith('Code') ? (cast.parties.get(value as string)?.code ?? value) : value;
  }
  return { answers, files };
}

/** A page that says what it stands for. The same document is stored once for each person. */
async function documentOf(stage: Stage, name: string, actor: PersonActor): Promise<string> {
  const { desk, example, settings } = stage;
  const known = await sql<{ id: string }>`
    select id from file where uploaded_by = ${actor.accountId} and name = ${name} order by created_at limit 1`.execute(
    desk.db,
  );
  if (known.rows[0]) return known.rows[0].id;
  const main = '#let d = json(bytes(sys.inputs.data))\n#set document(title: d.title)\n= #d.title\n#d.text';
  const text = `${name} – ${example.title.vi}`;
  const { pdf } = renderPdf(
    { main },
    { title: 'Tài liệu minh họa – không có thật', text },
    { lang: 'vi', createdAt: at(stage, example.day) },
  );
  const stored = await settings.files.put({
    name,
    content: (async function* once() {
      yield pdf;
    })(),
  });
  if (!stored.ok) throw new Error(`The document ${name} of the demonstration was refused: ${stored.refusals[0]?.code}`);
  const owner = { uploadedBy: actor.accountId, partyId: actor.mandate?.partyId ?? null };
  return (await storeFile(desk.db, stored.value, owner, at(stage, example.day))).id;
}

const NOBODY: Bilingual = { vi: '', en: '' };
const inBoth = (name: string): Bilingual => ({ vi: name, en: name });

function signIns({ people, parties }: Cast): SignIn[] {
  return EVERYBODY.map(({ key, name, email, role, party, agency }) => ({
    name: people.get(key)?.name ?? name,
    email,
    password: DEMO_PASSWORD,
    role,
    of: party === null ? (agencyNamed(agency)?.name ?? NOBODY) : inBoth(parties.get(party)!.name),
  }));
}
