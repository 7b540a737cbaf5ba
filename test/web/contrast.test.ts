import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const ASSETS = join(import.meta.dirname, '../../src/web/ui/assets');
const GROUNDS = ['paper', 'surface', 'sunken'];

/** Every ink with the grounds that it stands on. Text needs 4.5:1. */
const TEXT: Readonly<Record<string, readonly string[]>> = {
  ink: [
    ...GROUNDS,
    'gold-soft',
    'red-soft',
    'info-soft',
    'success-soft',
    'warning-soft',
    'danger-soft',
    'map-0',
    'map-1',
    'map-2',
  ],
  'ink-soft': [...GROUNDS, 'gold-soft', 'success-soft'],
  'on-red': ['red', 'red-strong'],
  'red-ink': GROUNDS,
  'gold-ink': ['gold-soft'],
  danger: [...GROUNDS, 'danger-soft'],
  warning: [...GROUNDS, 'warning-soft', 'gold-soft'],
  success: [...GROUNDS, 'success-soft'],
  info: ['info-soft'],
  high: [...GROUNDS, 'gold-soft'],
  medium: [...GROUNDS, 'gold-soft'],
  low: [...GROUNDS, 'gold-soft'],
  'on-map-3': ['map-3'],
  'on-map-4': ['map-4'],
};

/** Borders of controls, focus rings, lines of charts and other shapes that carry meaning need 3:1. */
const SHAPES: Readonly<Record<string, readonly string[]>> = {
  'line-strong': GROUNDS,
  focus: [...GROUNDS, 'gold-soft'],
  'red-ink': ['surface', 'paper'],
  surface: ['red-ink'],
  'chart-1': ['paper', 'surface'],
  'chart-3': ['paper', 'surface', 'sunken'],
  'chart-4': ['paper', 'surface', 'sunken'],
  warning: ['line', 'paper'],
  danger: ['line', 'paper'],
};

/** Inks that may be used as they are: they carry no meaning of their own or stand beside words and other shapes. */
const DECORATION = ['gold', 'line', 'chart-2'];

function tokens(): { light: Map<string, string>; dark: Map<string, string> } {
  const css = readFileSync(join(ASSETS, 'tokens.css'), 'utf8');
  const at = css.indexOf('@media screen and (prefers-color-scheme: dark)');
  const read = (part: string): [string, string][] =>
    [...part.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\s*;/g)].map((match) => [match[1]!, match[2]!]);
  const light = new Map(read(css.slice(0, at)));
  return { light, dark: new Map([...light, ...read(css.slice(at))]) };
}

/** Relative luminance and ratio as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((from) => {
    const share = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

test('the arithmetic agrees with the published extremes', () => {
  assert.equal(ratio('#000000', '#ffffff'), 21);
  assert.equal(ratio('#777777', '#ffffff').toFixed(2), '4.48');
});

for (const [needed, pairs, what] of [
  [4.5, TEXT, 'text'],
  [3, SHAPES, 'shapes'],
] as const) {
  test(`every pair of ${what} reaches ${needed}:1 in both themes`, () => {
    const themes = tokens();
    const poor: string[] = [];
    for (const theme of ['light', 'dark'] as const) {
      for (const [ink, grounds] of Object.entries(pairs)) {
        for (const ground of grounds) {
          const [a, b] = [themes[theme].get(ink), themes[theme].get(ground)];
          assert.ok(a !== undefined && b !== undefined, `no token ${ink} or ${ground}`);
          if (ratio(a, b) < needed) poor.push(`${theme}: ${ink} on ${ground} ${ratio(a, b).toFixed(2)}`);
        }
      }
    }
    assert.deepEqual(poor, []);
  });
}

test('both themes give every colour, and no style sheet uses a colour outside the tokens', () => {
  const { light, dark } = tokens();
  assert.deepEqual([...light.keys()].toSorted(), [...dark.keys()].toSorted());
  const darkOwn = readFileSync(join(ASSETS, 'tokens.css'), 'utf8').split(
    '@media screen and (prefers-color-scheme: dark)',
  )[1]!;
  for (const name of light.keys())
    assert.match(darkOwn, new RegExp(`--${name}:`), `${name} is not designed for the dark`);
  for (const file of readdirSync(ASSETS).filter(
    (name) => name.endsWith('.css') && !['tokens.css', 'print.css'].includes(name),
  )) {
    const own = readFileSync(join(ASSETS, file), 'utf8').match(/^(?!.*mark).*#[0-9a-f]{3,6}\b.*$/gm) ?? [];
    // The mark keeps its colours in both themes, as a seal does.
    assert.deepEqual(
      own.filter((line) => !/#971419|#fff\b|#e3bb62/.test(line)),
      [],
      file,
    );
  }
});

test('every ink used for words in a style sheet is measured here', () => {
  const { light } = tokens();
  const measured = new Set([...Object.keys(TEXT), ...Object.keys(SHAPES), ...DECORATION]);
  for (const file of readdirSync(ASSETS).filter((name) => name.endsWith('.css'))) {
    const css = readFileSync(join(ASSETS, file), 'utf8');
    for (const match of css.matchAll(/(?<![\w-])(?:color|fill|stroke|border-color):\s*var\(--([\w-]+)\)/g)) {
      const name = match[1]!;
      if (light.has(name) && !/^(map-|sunken|surface)/.test(name)) assert.ok(measured.has(name), `${file}: ${name}`);
    }
  }
});
