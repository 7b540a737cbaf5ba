import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planReadingJson, readPlanText, type Passage, type PlanReading } from '../../src/plans/index.ts';

/** A repeatable source of chance. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

const PIECES = [
  'KẾ HOẠCH', 'I. MỤC ĐÍCH', 'II. NỘI DUNG', 'IV. TỔ CHỨC THỰC HIỆN', '1. Rà soát văn bản', 'a) Xây dựng Nghị định', '- Đơn vị chủ trì: Sở A, Sở B và các đơn vị liên quan.',
  '- Cơ quan phối hợp: UBND các xã, phường', '- Thời hạn: Quý II/2026; định kỳ hoặc theo yêu cầu', '+ Sản phẩm: Báo cáo; tài liệu', 'c) Thời gian thực hiện:', 'Điều 3. Hiệu lực',
  'Sở A chủ trì, phối hợp với Sở B xây dựng Đề án trước ngày 30/6/2026.', 'định kỳ 06 tháng báo cáo kết quả về UBND tỉnh (qua Sở A) để tổng hợp, báo cáo Bộ B', '| TT | Nhiệm vụ | Chủ trì | Thời hạn |', '|---|---|---|---|',
  '| 1 | Việc | Sở A | 2026 |', 'TT   Nhiệm vụ     Chủ trì    Thời hạn', '1    Việc      Sở A     2026', 'Nơi nhận:', '**', '##', '((', '\u00a0', '\u200b', '\t', '', '', '9999999999/13/20261', 'năm 2026 - 2025', '🙂', '\ud800',
  'nếu có vướng mắc, các đơn vị kịp thời phản ánh', 'Giao Sở', 'chủ trì', 'phối hợp với', ': : :', ';;;', 'i) một', 'ii) hai', '1.1.1.1. sâu', '- 2 -', 'Lãnh đạo Bộ chỉ đạo: Theo phân công của Bộ trưởng',
]; // prettier-ignore

function randomPlan(seed: number): string {
  const below = chance(seed);
  const lines = Array.from({ length: 5 + below(40) }, () =>
    Array.from({ length: 1 + below(3) }, () => PIECES[below(PIECES.length)]!).join(below(2) === 0 ? ' ' : ''),
  );
  return lines.join('\n');
}

const read = (text: string): PlanReading => readPlanText(text.split('\n').map((line) => ({ text: line, page: null })));

function* passages(value: unknown): Generator<Passage> {
  if (typeof value !== 'object' || value === null) return;
  if ('place' in value && 'text' in value) yield value as Passage;
  else for (const inner of Object.values(value)) yield* passages(inner);
}

test('whatever the text, reading gives a reading, and every field is an exact stretch of the cleaned document', () => {
  for (let seed = 1; seed <= 150; seed += 1) {
    const reading = read(randomPlan(seed));
    for (const { text, place } of passages(reading)) {
      const there = reading.text.slice(place.from, place.to).replaceAll(/\s+/gu, ' ');
      assert.equal(there, text, `seed ${seed}`);
      assert.equal(reading.text.slice(0, place.from).split('\n').length, place.line, `seed ${seed}: line of ${text}`);
    }
    for (const { lead, coordinators, products, productsText } of reading.tasks) {
      for (const name of lead.names)
        assert.ok(reading.text.replaceAll(/\s+/gu, ' ').includes(name), `seed ${seed}: ${name}`);
      for (const name of coordinators.names)
        assert.ok(coordinators.wording?.text.includes(name), `seed ${seed}: ${name}`);
      for (const product of products) assert.ok(productsText?.text.includes(product), `seed ${seed}: ${product}`);
    }
  }
});

test('ids of tasks and of duties are unique in a reading', () => {
  for (let seed = 1; seed <= 150; seed += 1) {
    const { tasks, reportingDuties } = read(randomPlan(seed));
    for (const list of [tasks, reportingDuties])
      assert.equal(new Set(list.map(({ id }) => id)).size, list.length, `seed ${seed}`);
  }
});

test('decomposed letters read as composed ones do', () => {
  for (let seed = 1; seed <= 100; seed += 1) {
    const text = randomPlan(seed).replaceAll('\ud800', '');
    assert.deepEqual(
      planReadingJson(read(text.normalize('NFD'))),
      planReadingJson(read(text.normalize('NFC'))),
      `seed ${seed}`,
    );
  }
});

test('reading its own cleaned text again finds the same tasks', () => {
  const text = 'II. NỘI DUNG\n\n**1. Việc một**\n\n- Đơn vị chủ trì: Sở *A*.\n\n- Thời hạn: 2026\n';
  const once = read(text);
  assert.deepEqual(
    read(once.text).tasks.map(({ id, lead }) => [id, lead.names]),
    once.tasks.map(({ id, lead }) => [id, lead.names]),
  );
});

test('long hostile lines are read in time that grows with their length', () => {
  for (const unit of [
    '- ',
    'a, ',
    'và ',
    '(',
    ': ',
    'Sở A, ',
    'các sở, ban, ',
    'định kỳ ',
    'trước ngày ',
    'năm 2026 ',
    'báo cáo về ',
    'phối hợp với ',
    '|',
    '   x',
    'chủ trì, phối hợp ',
  ]) {
    const started = performance.now();
    read(
      `II. NỘI DUNG\n\n1. Việc ${unit.repeat(20_000 / unit.length)}\n\n- Đơn vị chủ trì: ${unit.repeat(20_000 / unit.length)}\n\n- Thời hạn: ${unit.repeat(20_000 / unit.length)}`,
    );
    const took = performance.now() - started;
    assert.ok(took < 4_000, `${unit}: ${took.toFixed(0)} ms`);
  }
});
