import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installJobs } from '../../../src/platform/jobs/index.ts';
import { addConnection, addDatabase, addEvidence, reportDifficulty } from '../../../src/plans/index.ts';
import { planOf, task } from '../../plans/room.ts';
import { castOfAskers, type Asker } from './cast.ts';
import { actorOf, attackEach, FormAttacks, mendEach, wordlessActs } from './form-attacks.ts';
import { reportPages } from './report-pages.ts';

const cast = await castOfAskers();
const { db, ownerUrl } = cast.server.database;
await installJobs(ownerUrl);
const named = (name: string): Asker => cast.askers.find((one) => one.name === name)!;
const admin = named('an administrator');
const [actor, now] = [await actorOf(cast, admin), cast.clock.now()];

let made = 0;
const another = (what: string): string => `${what} ${(made += 1)}`;

async function plan(): Promise<string> {
  return `/can-bo/ke-hoach/${(await planOf(db, actor, 'most', [task(another('1'))])).code}`;
}

async function taskPage(more = ''): Promise<string> {
  const { code, tasks } = await planOf(db, actor, 'most', [task(another('1')), task('2')]);
  return `/can-bo/ke-hoach/${code}/nhiem-vu/${Object.values(tasks)[0]!}${more}`;
}

/** A name that nobody explained, so that all its fields count. */
async function nameOfUnit(): Promise<string> {
  const name = another('Tổ công tác');
  await planOf(db, actor, 'most', [task(another('1'), { leads: [name] })]);
  return `/can-bo/ke-hoach/don-vi/ten?co-quan=most&ten=${encodeURIComponent(name)}`;
}

/** A plan with one connection; gives the page of its connections, or of that one. */
async function connections(of: 'plan' | 'one'): Promise<string> {
  const { id, code } = await planOf(db, actor, 'most', [task(another('1'))]);
  const given = {
    fromName: 'Kho A',
    toName: 'Kho B',
    kind: 'using',
    state: 'building',
    since: '2026-03-02',
    unitName: 'Sở',
  };
  const added = await addConnection(db, id, given, { actor, now });
  assert.ok(added.ok, JSON.stringify(added));
  return `/can-bo/ke-hoach/${code}/ket-noi${of === 'plan' ? '' : `/${added.value.id}`}`;
}

/** A plan with one database in its inventory; gives the page of the inventory, or of that one. */
async function databases(of: 'plan' | 'one'): Promise<string> {
  const { id, code } = await planOf(db, actor, 'most', [task(another('1'))]);
  const given = { name: 'Kho A', serves: 'Trợ lý', review: 'unreviewed', since: '2026-03-02', unitName: 'Sở' };
  const added = await addDatabase(db, id, given, { actor, now });
  assert.ok(added.ok, JSON.stringify(added));
  return `/can-bo/ke-hoach/${code}/co-so-du-lieu${of === 'plan' ? '' : `/${added.value.id}`}`;
}

async function taskInDifficulty(): Promise<string> {
  const page = await taskPage();
  const said = { text: 'Thiếu người.', beyondCompetence: false };
  assert.ok((await reportDifficulty(db, page.split('/').at(-1)!, said, { actor, now })).ok);
  return page;
}

async function taskWithEvidence(): Promise<string> {
  const page = await taskPage();
  const shown = { kind: 'url', value: 'https://bao-cao.example/1', title: 'Báo cáo thử' };
  assert.ok((await addEvidence(db, page.split('/').at(-1)!, shown, { actor, now })).ok);
  return page;
}

async function planToConfirm(): Promise<string> {
  return `/can-bo/ke-hoach/${(await planOf(db, actor, 'most', [task(another('1'))], { draft: true })).code}/xac-nhan`;
}

const attacks = await FormAttacks.on({
  cast,
  made: {
    'a plan': { asker: admin, make: plan },
    'a plan to confirm': { asker: admin, make: planToConfirm },
    'a task': { asker: admin, make: taskPage },
    'a task to correct': { asker: admin, make: () => taskPage('/sua') },
    'a task to link': { asker: admin, make: async () => (await taskPage(), taskPage('/lien-ket')) },
    'a plan that is followed': { asker: admin, make: async () => `${await plan()}/dieu-kien` },
    'the connections of a plan': { asker: admin, make: () => connections('plan') },
    'a connection of a plan': { asker: admin, make: () => connections('one') },
    'the inventory of a plan': { asker: admin, make: () => databases('plan') },
    'a database of a plan': { asker: admin, make: () => databases('one') },
    'the connections of a plan with an inventory': { asker: admin, make: async () => (await databases('plan')).replace('/co-so-du-lieu', '/ket-noi') }, // prettier-ignore
    'a name of a unit': { asker: admin, make: nameOfUnit },
    'a task in difficulty': { asker: admin, make: taskInDifficulty },
    'a task with evidence': { asker: admin, make: taskWithEvidence },
    ...Object.fromEntries(
      Object.entries(reportPages(db, actor, now)).map(([name, make]) => [name, { asker: admin, make }]),
    ),
  }, // prettier-ignore
  starts: ['/can-bo/ke-hoach'],
  fillers: [admin],
  follow: (path) => /^\/can-bo\/ke-hoach/.test(path),
});
const forms = await attacks.everyForm();

test('every form of plans is reached', () => {
  const reached = new Set(forms.map(({ route }) => route));
  const ours = attacks.posts.map(({ path }) => path).filter((path) => /^\/can-bo\/ke-hoach/.test(path)); // prettier-ignore
  assert.deepEqual(ours.filter((path) => !reached.has(path)), []); // prettier-ignore
});

mendEach(attacks, forms, test);
attackEach(attacks, forms, test);

test('whatever was done here has words for whoever reads the own trail', async () => {
  assert.deepEqual(await wordlessActs(cast), []);
});
