import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  AGENCIES,
  groundCitation,
  groundText,
  OWN_RULES,
  PROVINCES,
  REGIONS,
  SECTORS,
  SERVICE_TARGETS,
  type OwnRuleId,
} from '../../src/law/index.ts';

test('there are 34 provincial units, six of them cities, each with its own code and name', () => {
  assert.equal(PROVINCES.length, 34);
  assert.deepEqual(
    PROVINCES.filter((one) => one.kind === 'city').map((one) => one.unaccented),
    ['Ha Noi', 'Hai Phong', 'Hue', 'Da Nang', 'Ho Chi Minh', 'Can Tho'],
  );
  for (const key of ['code', 'slug', 'vi'] as const)
    assert.equal(new Set(PROVINCES.map((one) => one[key])).size, 34, key);
  assert.equal(PROVINCES.find((one) => one.vi === 'Đắk Lắk')?.slug, 'dak-lak');
});

test('the six regions have 9, 6, 5, 6, 3 and 5 units', () => {
  const counts = Object.keys(REGIONS).map((region) => PROVINCES.filter((one) => one.region === region).length);
  assert.deepEqual(counts, [9, 6, 5, 6, 3, 5]);
});

test('MoST has jurisdiction over the whole country [L30.2b]', () => {
  assert.deepEqual(AGENCIES.find((one) => one.code === 'most')?.jurisdiction, { scope: 'wholeCountry' });
  assert.equal(AGENCIES.filter((one) => one.jurisdiction?.scope === 'wholeCountry').length, 1);
});

test('ministries have jurisdiction by sector, no sector twice [L30.2c]', () => {
  const held = AGENCIES.flatMap((one) => (one.jurisdiction?.scope === 'sectors' ? one.jurisdiction.sectors : []));
  assert.equal(new Set(held).size, held.length);
  const known = new Set<string>(SECTORS.map((sector) => sector.code));
  for (const code of held) assert.ok(known.has(code), code);
  const of = (code: string) => AGENCIES.find((one) => one.code === code)?.jurisdiction;
  assert.deepEqual(of('moh'), { scope: 'sectors', sectors: ['health'] });
  assert.deepEqual(of('sbv'), { scope: 'sectors', sectors: ['banking'] });
});

test('each province has jurisdiction over itself, held by its committee and its department of science [L30.2d]', () => {
  for (const province of PROVINCES) {
    const holders = AGENCIES.filter(
      (one) => one.jurisdiction?.scope === 'province' && one.jurisdiction.province === province.code,
    );
    assert.deepEqual(
      holders.map((one) => one.code),
      [province.slug, `${province.slug}-dost`],
    );
  }
  assert.equal(
    AGENCIES.find((one) => one.code === 'thai-nguyen-dost')?.name.vi,
    'Sở Khoa học và Công nghệ Thái Nguyên',
  );
});

test('agency codes are unique, and every parent exists', () => {
  const codes = new Set(AGENCIES.map((one) => one.code));
  assert.equal(codes.size, AGENCIES.length);
  for (const { code, parent, name } of AGENCIES) {
    if (parent !== null) assert.ok(codes.has(parent), code);
    assert.ok(name.vi && name.en, code);
  }
});

test('every rule of our own says why in both languages, and names the provisions that leave it open', () => {
  for (const [id, rule] of Object.entries(OWN_RULES)) {
    assert.match(id, /^own:[a-z0-9]+(-[a-z0-9]+)*$/);
    assert.ok(rule.vi.length > 20 && rule.en.length > 20, id);
    assert.ok(rule.leftOpenBy.length > 0, id);
  }
});

test('a rule of our own is never cited like law', () => {
  assert.equal(groundCitation('own:four-eyes', 'vi'), 'Quy tắc riêng của Cổng');
  assert.match(groundCitation('L10.3', 'vi'), /^khoản 3 Điều 10 Luật 134\/2025\/QH15$/);
  assert.equal(groundText('own:four-eyes').en, OWN_RULES['own:four-eyes'].en);
});

test('every service target is marked as ours and explained', () => {
  for (const target of SERVICE_TARGETS) {
    assert.equal(target.kind, 'ownServiceTarget');
    assert.ok((target.id satisfies OwnRuleId) in OWN_RULES, target.id);
  }
});
