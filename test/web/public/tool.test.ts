import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publicPages } from './public-pages.ts';

const pages = await publicPages();

/** Answers that lead past the scope, the definition and the prohibited purposes. */
const LAWFUL =
  'scope.defence=no&scope.secret=no&definition.infers=yes&definition.kind=system&prohibited.a=no&prohibited.b=no&prohibited.c=no&prohibited.d=no';
const EDUCATION = `${LAWFUL}&list.sectors=education`;
const NOT_LISTED = `${EDUCATION}&row.I.1=notThis&row.I.2=notThis&row.I.3=notThis`;
const NO_EXCLUSION = 'medium.a=no&medium.b=no&medium.c=no&medium.d=no&medium.dd=no';

/** What is written on the page, without its markup. */
function words(page: string): string {
  return page
    .replaceAll(/<(script|style|head)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

function headingOf(page: string): string {
  return words(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(page)![1]!).trim();
}

test('the start page warns about secrets before the button that begins, and asks for nothing', async () => {
  for (const [path, warning] of [
    ['/phan-loai', 'bí mật nhà nước'],
    ['/en/phan-loai', 'state secrets'],
  ] as const) {
    const { status, text } = await pages.get(path);
    assert.equal(status, 200);
    const main = text.slice(text.indexOf('<main'));
    assert.ok(main.indexOf(warning) > 0 && main.indexOf(warning) < main.indexOf('/phan-loai/cau-hoi'));
    assert.doesNotMatch(main, /<(input|textarea|select)\b/);
  }
});

test('the first question is the scope of the Law, and an answer leads to the next', async () => {
  const first = await pages.get('/phan-loai/cau-hoi');
  assert.match(headingOf(first.text), /quốc phòng, an ninh/);
  const second = await pages.get('/phan-loai/cau-hoi?scope.defence=no&trang=scope.defence');
  assert.match(headingOf(second.text), /bí mật nhà nước/);
  assert.match(second.text, /name="scope.defence" value="no"/);
});

test('every question has a reason with its provision, an example and a way on for those who do not know', async () => {
  for (const query of [
    '',
    EDUCATION.replace('&list.sectors=education', ''),
    NOT_LISTED,
    `${NOT_LISTED}&medium.confuse=no`,
  ]) {
    const { text } = await pages.get(`/phan-loai/cau-hoi?${query}`);
    assert.match(text, /Ví dụ/);
    assert.match(text, /Vì sao hỏi điều này/);
    assert.match(text, /href="\/phap-luat\/[LDQ]/);
    assert.match(text, /value="unknown"/);
  }
});

const OUTCOMES: [outcome: string, query: string, heading: string, english: string][] = [
  ['high', `${EDUCATION}&row.I.1=notThis&row.I.2=met&row.I.3=notThis&facts.role=provider&facts.foreign=no&facts.operation=notYet`, 'Rủi ro cao', 'High risk'],
  ['medium', `${NOT_LISTED}&medium.confuse=yes&${NO_EXCLUSION}&facts.role=provider&facts.operation=notYet`, 'Rủi ro trung bình', 'Medium risk'],
  ['low', `${NOT_LISTED}&medium.confuse=no&facts.role=provider&facts.operation=notYet`, 'Rủi ro thấp', 'Low risk'],
  ['undetermined', `${NOT_LISTED}&medium.confuse=unknown&${NO_EXCLUSION}&facts.role=provider&facts.operation=notYet`, 'Chưa xác định được', ''],
  ['prohibited', LAWFUL.replace('prohibited.a=no', 'prohibited.a=yes'), 'Mục đích bị cấm', ''],
  ['outOfScope', 'scope.defence=yes', 'Ngoài phạm vi', ''],
]; // prettier-ignore

for (const [outcome, query, heading, english] of OUTCOMES) {
  test(`the result page and the file say ${outcome} of the same answers`, async () => {
    const page = await pages.get(`/phan-loai/ket-qua?${query}`);
    assert.equal(page.status, 200);
    assert.equal(headingOf(page.text), heading);
    if (english !== '') assert.equal(headingOf((await pages.get(`/en/phan-loai/ket-qua?${query}`)).text), english);
    const file = await pages.get(`/phan-loai/ket-qua.json?${query}`);
    assert.equal(JSON.parse(file.text).outcome, outcome);
    assert.match(
      String((file.headers as Record<string, string>)['content-disposition']),
      /^attachment; filename="phan-loai-2026-11-22\.json"$/,
    );
  });
}

test('what is out of scope has no sign of a level and is said once', async () => {
  const { text } = await pages.get('/phan-loai/ket-qua?scope.defence=yes');
  const heading = text.slice(text.indexOf('class="page-heading"'), text.indexOf('class="lead"'));
  assert.equal(heading.split('Ngoài phạm vi').length - 1, 1);
});

test('a prohibited purpose is explained and leads to no notification [L7.2-1]', async () => {
  const { text } = await pages.get(`/phan-loai/ket-qua?${LAWFUL.replace('prohibited.b=no', 'prohibited.b=yes')}`);
  assert.match(text, /href="\/phap-luat\/L7\.2b"/);
  assert.doesNotMatch(text, /tu-phan-loai/);
});

test('low risk is told that it owes neither dossier nor notification, and is only offered to publish [L10.1-x]', async () => {
  const { text } = await pages.get(`/phan-loai/ket-qua?${OUTCOMES[2]![1]}`);
  assert.match(words(text), /không đặt nghĩa vụ thông báo/);
  assert.match(text, /viec=cong-bo/);
  assert.doesNotMatch(text, /viec=thong-bao/);
});

test('a result without a level leads to a guidance request with the answers [L10.4-1]', async () => {
  const { text } = await pages.get(`/phan-loai/ket-qua?${OUTCOMES[3]![1]}`);
  const link = /href="(\/ho-so\/tu-phan-loai[^"]*viec=huong-dan)"/.exec(text)![1]!.replaceAll('&#38;', '&');
  assert.equal(new URL(link, 'http://x').searchParams.get('medium.confuse'), 'unknown');
});

test('a high-risk result links to the notification with every answer, and says by when in a transition [L35.1a] [L35.2-1]', async () => {
  const query = OUTCOMES[0]![1].replace('facts.operation=notYet', 'facts.operation=beforeLaw');
  const { text } = await pages.get(`/phan-loai/ket-qua?${query}`);
  const link = /href="(\/ho-so\/tu-phan-loai[^"]*viec=thong-bao)"/.exec(text)![1]!.replaceAll('&#38;', '&');
  const carried = new URL(link, 'http://x').searchParams;
  for (const [name, value] of new URLSearchParams(query)) assert.equal(carried.get(name), value);
  // Decision 33 asks education to be finished before 1 September 2027, one day before the 18 months of the Law end.
  assert.match(words(text), /Chậm nhất ngày 31\/08\/2027/);
  assert.match(words(text), /còn 282 ngày/);
  assert.match(words(text), /hệ thống vẫn được chạy/);
});

test('answers to questions that are not asked are dropped: neither counted nor carried on', async () => {
  const hidden = `scope.defence=yes&${OUTCOMES[0]![1].replace('scope.defence=no&', '')}`;
  const file = JSON.parse((await pages.get(`/phan-loai/ket-qua.json?${hidden}`)).text);
  assert.equal(file.outcome, 'outOfScope');
  assert.deepEqual(file.answers, { 'scope.defence': 'yes' });
  assert.deepEqual(file.highRiskRows, []);
});

test('a page sent without an answer comes back with the error, tied to its field, and nothing is lost', async () => {
  const { status, text } = await pages.get(`/phan-loai/cau-hoi?${LAWFUL}&trang=list.sectors`);
  assert.equal(status, 422);
  assert.match(text, /href="#f-list-sectors"/);
  assert.match(text, /id="f-list-sectors"/);
  assert.match(text, /<title>Có lỗi: /);
  assert.match(text, /name="prohibited.d" value="no"/);
});

test('every row of a part that was left open is named at once', async () => {
  const { status, text } = await pages.get(`/phan-loai/cau-hoi?${EDUCATION}&row.I.2=notMet&trang=rows.I`);
  assert.equal(status, 422);
  for (const row of ['I.1', 'I.3']) assert.match(words(text), new RegExp(`Dòng ${row}: hãy chọn`));
  assert.doesNotMatch(words(text), /Dòng I\.2: hãy chọn/);
  assert.match(text, /value="notMet" +checked/);
});

test('one button says of the rows left open that they are not this system, and the answers are then written out', async () => {
  const { status, location } = await pages.get(
    `/phan-loai/cau-hoi?${EDUCATION}&row.I.2=unknown&trang=rows.I&con-lai=notThis`,
  );
  assert.equal(status, 303);
  const answers = new URL(location!, 'http://x').searchParams;
  assert.equal(answers.get('row.I.1'), 'notThis');
  assert.equal(answers.get('row.I.2'), 'unknown');
  assert.equal(answers.get('row.I.3'), 'notThis');
});

test('a row whose condition nobody compared sends to the original and is asked, never concluded [L13.4-3]', async () => {
  const { text } = await pages.get(`/phan-loai/cau-hoi?${LAWFUL}&list.sectors=transport&part.VI=some`);
  assert.match(text, /33-qdttg\.signed\.pdf/);
  assert.match(words(text), /Điều kiện của dòng này chưa được đối chiếu với bản ký/);
  const open = JSON.parse((await pages.get(`/phan-loai/ket-qua.json?${LAWFUL}&list.sectors=transport`)).text);
  assert.equal(open.outcome, 'undetermined');
  assert.equal(open.complete, false);
});

const sectionOf = (page: string, id: string): string => {
  const at = page.indexOf(`id="${id}"`);
  return at < 0 ? '' : words(page.slice(at, page.indexOf('<h2', page.indexOf('<h2', at) + 1)));
};

test('the result answers the three criteria of Article 9.2 one by one, each with the reasons that the answers give, on page and in file [L9.2]', async () => {
  const query = `${NOT_LISTED}&medium.confuse=yes&${NO_EXCLUSION.replace('medium.c=no', 'medium.c=unknown')}`;
  const { text } = await pages.get(`/phan-loai/ket-qua?${query}`);
  const shown = sectionOf(text, 'tieu-chi');
  const [impact, field, users] = ['quyền con người', 'Lĩnh vực sử dụng', 'Phạm vi người sử dụng'].map((title) =>
    shown.indexOf(title),
  ) as [number, number, number];
  assert.ok(impact > 0 && impact < field && field < users, shown);
  // Three rows were denied, confusion was said to be possible: impact. Education was chosen: field. Whether it reaches the public is not known: users.
  assert.match(shown.slice(impact, field), /không phải hệ thống này: I\.1, I\.2, I\.3\./);
  assert.match(shown.slice(impact, field), /gây nhầm lẫn, tác động hoặc thao túng vì người dùng không nhận biết/);
  assert.match(shown.slice(field, users), /Lĩnh vực đã chọn: Giáo dục/);
  assert.match(shown.slice(users), /1 câu chưa rõ.*Chưa rõ hệ thống hay nội dung có ra công chúng không/);
  const file = JSON.parse((await pages.get(`/phan-loai/ket-qua.json?${query}`)).text);
  assert.deepEqual(
    file.criteria.map(({ name, grounds, open }: Record<string, unknown>) => [name, grounds, open]),
    [
      ['impact', ['L9.2', 'D8.1a'], []],
      ['field', ['L9.2', 'D8.1b'], []],
      ['users', ['L9.2', 'D8.1c'], ['medium.c']],
    ],
  );
  assert.ok(file.criteria.every(({ reasons }: { reasons: { vi: string; en: string }[] }) => reasons.length > 0));
  const listed = sectionOf((await pages.get(`/phan-loai/ket-qua?${OUTCOMES[0]![1]}`)).text, 'tieu-chi');
  assert.match(
    listed,
    /Không hỏi riêng: dòng của Danh mục đã quyết định mức rủi ro/,
    'what was not asked is not made up',
  );
  assert.equal(sectionOf((await pages.get('/phan-loai/ket-qua?scope.defence=yes')).text, 'tieu-chi'), '');
});

test('an essential field is flagged in the result with what the Law asks there and the way to the field’s documents, and no other field is [L6.2-1]', async () => {
  const { text } = await pages.get(`/phan-loai/ket-qua?${NOT_LISTED}&medium.confuse=no`);
  const flagged = text.slice(text.indexOf('id="linh-vuc-thiet-yeu"'), text.indexOf('id="tieu-chi"'));
  assert.match(words(flagged), /quản lý rủi ro chặt chẽ hơn/);
  assert.match(words(flagged), /lứa tuổi của người học/);
  assert.doesNotMatch(words(flagged), /Người bệnh/);
  assert.match(flagged, /href="\/phap-luat\/linh-vuc#education"/);
  const file = JSON.parse((await pages.get(`/phan-loai/ket-qua.json?${NOT_LISTED}&medium.confuse=no`)).text);
  assert.deepEqual(
    file.essentialSectors.map(({ code, requirements }: { code: string; requirements: { ground: string }[] }) => [
      code,
      [...new Set(requirements.map(({ ground }) => ground))],
    ]),
    [['education', ['L6.2b']]],
  );
  const trade = await pages.get(`/phan-loai/ket-qua?${LAWFUL}&list.sectors=industry-trade&medium.confuse=no`);
  assert.doesNotMatch(trade.text, /linh-vuc-thiet-yeu/);
});

test('back keeps every answer, those of the page itself included', async () => {
  const { text } = await pages.get(`/phan-loai/cau-hoi?${NOT_LISTED}&medium.confuse=yes&sua=medium.confuse`);
  const back = /class="back-link" href="([^"]+)"/.exec(text)![1]!.replaceAll('&#38;', '&');
  const kept = new URL(back, 'http://x').searchParams;
  assert.equal(kept.get('sua'), 'rows.I');
  assert.equal(kept.get('medium.confuse'), 'yes');
  assert.equal(kept.get('row.I.3'), 'notThis');
});

test('the first page leads back to the start, which then offers to go on', async () => {
  const { text } = await pages.get(`/phan-loai/cau-hoi?scope.defence=no&sua=scope.defence`);
  assert.match(text, /class="back-link" href="\/phan-loai\?scope\.defence=no"/);
  const start = await pages.get('/phan-loai?scope.defence=no');
  assert.match(start.text, /href="\/phan-loai\/cau-hoi\?scope\.defence=no"/);
  assert.match(words(start.text), /Làm tiếp với các câu đã trả lời/);
});

test('when everything is answered the question page leads to the result', async () => {
  const { status, location } = await pages.get(`/en/phan-loai/cau-hoi?${OUTCOMES[1]![1]}`);
  assert.equal(status, 303);
  assert.match(location!, /^\/en\/phan-loai\/ket-qua\?/);
});

test('an unfinished result says how many questions are open and gives no level', async () => {
  const { text } = await pages.get(`/phan-loai/ket-qua?${LAWFUL}`);
  assert.match(words(text), /Còn 1 câu chưa trả lời/);
  assert.equal(headingOf(text), 'Chưa xác định được');
  assert.doesNotMatch(text, /tu-phan-loai/);
});

const STRANGE = [
  'scope.defence=maybe',
  'row.XX.9=met',
  'scope.defence=no&scope.defence=yes',
  'scope.defence=%00',
  'scope.defence=%F0%9F%92%A9%3Cscript%3Ealert(1)%3C/script%3E',
  'list.sectors=health,health',
  '__proto__=1&constructor=2',
  'trang=../../etc&sua=%22%3E%3Cscript%3E',
  `${'x'.repeat(3000)}=1`,
];

test('an address with answers the tool does not know never fails, echoes nothing and keeps the good ones', async () => {
  for (const strange of STRANGE) {
    for (const path of ['cau-hoi', 'ket-qua', 'ket-qua.json']) {
      const { status, text } = await pages.get(
        `/phan-loai/${path}?${LAWFUL.replace('scope.defence=no&', '')}&${strange}`,
      );
      assert.ok(status === 200 || status === 422 || status === 303, `${path}?${strange}: ${status}`);
      assert.doesNotMatch(text, /<script>/);
    }
  }
  const { text } = await pages.get('/phan-loai/cau-hoi?scope.defence=maybe');
  assert.match(words(text), /Những câu đó đã được bỏ/);
});

test('the result names its law day, list and rule set, the same in page and file [L9.3]', async () => {
  const { text } = await pages.get(`/phan-loai/ket-qua?${OUTCOMES[1]![1]}`);
  const file = JSON.parse((await pages.get(`/phan-loai/ket-qua.json?${OUTCOMES[1]![1]}`)).text);
  assert.match(file.ruleSet.sha256, /^[0-9a-f]{64}$/);
  assert.equal(file.lawDay, '2026-11-22');
  assert.equal(file.ruleSet.highRiskListVersion, '33/2026/QĐ-TTg#1');
  for (const shown of [file.ruleSet.sha256, file.ruleSet.highRiskListVersion, '22/11/2026'])
    assert.ok(text.includes(shown));
});

test('before the list is in force nothing is concluded to be off the list [L13.4-3]', async () => {
  const early = await publicPages('2026-06-01T08:00:00+07:00');
  const query = `${EDUCATION}&medium.confuse=no&facts.role=provider&facts.operation=notYet`;
  const { text } = await early.get(`/phan-loai/ket-qua?${query}`);
  assert.equal(headingOf(text), 'Chưa xác định được');
  assert.match(words(text), /Danh mục chưa có hiệu lực/);
});

test('a day without law data gets a page that says so, not the rules of another day', async () => {
  const late = await publicPages('2028-03-01T08:00:00+07:00');
  for (const path of ['/phan-loai', '/phan-loai/cau-hoi', '/phan-loai/ket-qua', '/phap-luat', '/en/phap-luat/L10.3']) {
    assert.equal((await late.get(path)).status, 503, path);
  }
});

test('English pages of the tool speak English throughout', async () => {
  const vietnamese = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;
  const named = /Một Cửa AI|Tiếng Việt|\d+\/\d{4}\/(QĐ-TTg|NĐ-CP|QH15)(#\d)?|TTg|Tết|Hùng|\(đ\)/g;
  for (const path of [
    '/en/phan-loai',
    '/en/phan-loai/cau-hoi',
    ...OUTCOMES.map(([, query]) => `/en/phan-loai/ket-qua?${query}`),
    `/en/phan-loai/cau-hoi?${EDUCATION}`,
    `/en/phan-loai/cau-hoi?${LAWFUL}&list.sectors=transport`,
  ]) {
    const text = words((await pages.get(path)).text).replaceAll(named, '');
    assert.equal(
      vietnamese.exec(text)?.[0],
      undefined,
      `${path}: …${text.slice(Math.max(0, text.search(vietnamese) - 40), text.search(vietnamese) + 40)}`,
    );
  }
});
