import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saveService } from '../../../src/connections/index.ts';
import {
  addComment,
  addDraft,
  askAgencies,
  openRound,
  proposeForList,
  saveDocument,
  saveHandbook,
  saveItem,
  setCommentPeriod,
} from '../../../src/legal-review/index.ts';
import { storeFile } from '../../../src/platform/files/index.ts';
import { installJobs } from '../../../src/platform/jobs/index.ts';
import { castOfAskers, type Asker } from './cast.ts';
import { actorOf, attackEach, FormAttacks, mendEach, wordlessActs } from './form-attacks.ts';

const cast = await castOfAskers();
const { db, ownerUrl } = cast.server.database;
await installJobs(ownerUrl);
const named = (name: string): Asker => cast.askers.find((one) => one.name === name)!;
const admin = named('an administrator');
const person = named('a person of the party');
const [actor, company, now] = [await actorOf(cast, admin), await actorOf(cast, person), cast.clock.now()];

let made = 0;
const another = (what: string): string => `${what} ${(made += 1)}`;
const day = (name: string, typed: string): Record<string, string> => ({ [name]: typed });

async function round(more = ''): Promise<string> {
  const typed = { title: another('Đợt rà soát'), request: 'Rà soát văn bản.', ...day('dueOn', '2026-12-15') };
  const opened = await openRound(db, typed, { actor, now });
  assert.ok(opened.ok, JSON.stringify(opened));
  return `/can-bo/van-ban/ra-soat/${opened.value.id}${more}`;
}

async function roundWithRow(): Promise<{ agency: string; row: string }> {
  const page = await round('/co-quan/moh');
  const typed = { owner: 'Bộ Y tế', title: 'Thông tư thử', compatibility: 'partly', finding: 'Thiếu.', proposal: 'amend', proposalDetail: 'Bổ sung.', grounds: 'L6.4', number: '1/2024/TT-BYT' }; // prettier-ignore
  const roundId = page.split('/')[4]!;
  const saved = await saveItem(db, { roundId, agency: 'moh', item: null, version: 0, typed, actor, now });
  assert.ok(saved.ok, JSON.stringify(saved));
  return { agency: page, row: `${page}/${saved.value.item}` };
}

async function draft(): Promise<string> {
  const typed = { number: '', kind: 'circular', title: another('Thông tư thử'), issuer: 'Bộ', state: 'forComment' };
  const saved = await saveDocument(db, { code: null, version: 0, agency: 'most', typed, actor, now });
  assert.ok(saved.ok, JSON.stringify(saved));
  const { code } = saved.value;
  const source = 'THÔNG TƯ\nĐiều 1. Phạm vi\n1. Thông tư này quy định về việc thử.\n';
  assert.ok((await addDraft(db, { code, typed: { label: 'Lần 1' }, source, actor, now })).ok);
  const days = { ...day('opensOn', '2026-11-20'), ...day('closesOn', '2026-12-20') };
  assert.ok((await setCommentPeriod(db, { code, typed: { draftVersion: '1', ...days }, actor, now })).ok);
  assert.ok((await addComment(db, { code, typed: { body: 'Nên nói rõ.' }, actor: company, now })).ok);
  const asked = { agencies: ['moh'], request: 'Xin ý kiến.', ...day('dueOn', '2026-12-15') };
  assert.ok((await askAgencies(db, { code, typed: asked, actor, now })).ok);
  return code;
}

async function proposal(): Promise<string> {
  const typed = { agency: 'most', list: 'dataSets', change: 'add', name: another('Bộ dữ liệu thử'), reasons: 'Cần.' };
  const sent = await proposeForList(db, { typed, actor, now });
  assert.ok(sent.ok, JSON.stringify(sent));
  return '/can-bo/van-ban/danh-muc';
}

/** An entry of the library with a file, which a new version may keep. */
async function entryOfLibrary(): Promise<string> {
  const content = (async function* once() {
    yield Buffer.from(another('Biểu mẫu thử'));
  })();
  const put = await cast.server.services.files.put({ content, name: 'mau.txt' });
  assert.ok(put.ok, JSON.stringify(put));
  const file = await storeFile(db, put.value, { uploadedBy: actor.accountId, partyId: null }, now);
  const typed = { kind: 'form', agency: 'most-iti', title: another('Biểu mẫu thử'), description: 'Để thử.', visibility: 'public', ...day('validFrom', '2026-11-01') }; // prettier-ignore
  const saved = await saveHandbook(db, { code: null, version: 0, typed, fileIds: [file.id], actor, now });
  assert.ok(saved.ok, JSON.stringify(saved));
  return `/can-bo/nghiep-vu/${saved.value.code}/phien-ban-moi`;
}

async function connectedService(): Promise<string> {
  const typed = { kind: 'data', state: 'planned', name: another('Kho dữ liệu'), nameEn: 'Data', purpose: 'Để thử.', purposeEn: 'To try.', agency: 'most', signIn: 'own' }; // prettier-ignore
  const { baseUrl } = cast.server.services.config;
  const saved = await saveService(db, { code: null, version: 0, typed, baseUrl, actor, now });
  assert.ok(saved.ok, JSON.stringify(saved));
  return `/can-bo/quan-tri/ket-noi/${saved.value}`;
}

const attacks = await FormAttacks.on({
  cast,
  made: {
    'a round': { asker: admin, make: round },
    'a round of one agency': { asker: admin, make: async () => (await roundWithRow()).agency },
    'a row of a round': { asker: admin, make: async () => (await roundWithRow()).row },
    'a new row of a round': { asker: admin, make: () => round('/co-quan/moh/moi') },
    'a draft': { asker: admin, make: async () => `/can-bo/van-ban/${await draft()}/du-thao` },
    'a dossier': { asker: admin, make: async () => `/can-bo/van-ban/${await draft()}/ho-so` },
    'a draft that an agency is asked about': { asker: admin, make: async () => `/can-bo/van-ban/xin-y-kien/${await draft()}/moh` },
    'a draft open for comment': { asker: person, make: async () => `/phap-luat/van-ban/${await draft()}/du-thao` },
    'an entry of the library': { asker: admin, make: entryOfLibrary },
    'a connected service': { asker: admin, make: connectedService },
    'a proposal': { asker: admin, make: proposal },
  }, // prettier-ignore
  starts: ['/can-bo/van-ban', '/can-bo/nghiep-vu', '/can-bo/quan-tri/ket-noi'],
  fillers: [admin],
  follow: (path) => /^\/can-bo\/(?:van-ban|nghiep-vu|quan-tri\/ket-noi)/.test(path),
});
const forms = await attacks.everyForm();

test('every form of legal documents, of the library and of connections is reached', () => {
  const reached = new Set(forms.map(({ route }) => route));
  const ours = attacks.posts.map(({ path }) => path).filter((path) => /^\/can-bo\/(?:van-ban|nghiep-vu|quan-tri\/ket-noi)|^\/phap-luat\/van-ban/.test(path)); // prettier-ignore
  assert.deepEqual(ours.filter((path) => !reached.has(path)), []); // prettier-ignore
});

mendEach(attacks, forms, test);
attackEach(attacks, forms, test);

test('whatever was done here has words for whoever reads the own trail', async () => {
  assert.deepEqual(await wordlessActs(cast), []);
});
