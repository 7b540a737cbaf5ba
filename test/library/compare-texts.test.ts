import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareTexts, compareWords, flatUnits, splitText } from '../../src/library/index.ts';

const units = (text: string) => flatUnits(splitText(text).units);

test('texts that differ in wrapping, page numbers and accent encoding are the same text', () => {
  const a = units('Điều 1. Phạm vi\n1. Luật này quy định về hệ thống 1\ntrí tuệ nhân tạo.\n2. Khác.');
  const b = units('Điều 1. Phạm vi\n1. Luật này quy định về hệ thống trí tuệ\nnhân tạo.\n1\n2. Khác.'.normalize('NFD'));
  assert.deepEqual(compareTexts(a, b), { differences: [], same: a.length });
});

test('a changed, an added and a removed clause are named with their words', () => {
  const a = units('Điều 1. Một\n1. môi trường ảo.\n2. Giữ nguyên.\n3. Bỏ đi.');
  const b = units('Điều 1. Một\n1. môi trường số.\n2. Giữ nguyên.\nĐiều 2. Hai\n1. Mới.');
  const { differences, same } = compareTexts(a, b);
  assert.deepEqual(
    differences.map(({ provision, change }) => [provision, change]),
    [
      ['1.1', 'changed'],
      ['2', 'added'],
      ['2.1', 'added'],
      ['1.3', 'removed'],
    ],
  );
  assert.deepEqual(differences[0]?.words, [
    { op: 'same', text: 'môi trường' },
    { op: 'removed', text: 'ảo.' },
    { op: 'added', text: 'số.' },
  ]);
  assert.equal(same, 3, 'the empty preamble, the heading and clause 2');
});

test('words are compared along their longest common sequence', () => {
  assert.deepEqual(compareWords('a b c d e', 'a x c e f'), [
    { op: 'same', text: 'a' },
    { op: 'removed', text: 'b' },
    { op: 'added', text: 'x' },
    { op: 'same', text: 'c' },
    { op: 'removed', text: 'd' },
    { op: 'same', text: 'e' },
    { op: 'added', text: 'f' },
  ]);
  assert.deepEqual(compareWords('', 'mới'), [{ op: 'added', text: 'mới' }]);
});

test('two huge unlike texts are shown as replaced whole instead of filling the memory', () => {
  const [a, b] = ['x', 'y'].map((letter) =>
    Array.from({ length: 3000 }, (_, index) => `${letter}${index}`).join(' '),
  ) as [string, string];
  assert.deepEqual(
    compareWords(a, b).map((run) => run.op),
    ['removed', 'added'],
  );
});
