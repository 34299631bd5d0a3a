import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const css = readFileSync(fileURLToPath(new URL('../../../app/globals.css', import.meta.url)), 'utf8');
const PAIR = /--([\w-]+):\s*light-dark\((#[0-9A-F]{6}),\s*(#[0-9A-F]{6})\)/gi;
const tokens = new Map([...css.matchAll(PAIR)].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

function colour(name: string, theme: 'light' | 'dark'): string {
  const found = tokens.get(name)?.[theme];
  if (!found) throw new Error(`globals.css has no colour --${name}`);
  return found;
}

const GROUNDS = ['paper', 'paper-2', 'paper-3', 'raised'];
const TEXT_PAIRS = [
  ...['ink', 'ink-2', 'ink-3', 'accent', 'warn'].flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)),
  ...['ink', 'ink-2', 'ink-3', 'accent'].map((text) => [text, 'accent-soft'] as const),
  ['accent-ink', 'accent'],
  ['risk-ink', 'risk-1'],
  ['risk-ink', 'risk-2'],
  ['risk-ink', 'risk-3'],
  ['risk-ink-4', 'risk-4'],
  ['risk-ink-5', 'risk-5'],
  ['ink', 'act-1'],
  ['ink', 'act-2'],
  ['on-mid', 'act-3'],
  ['accent-ink', 'act-4'],
  ['on-mid', 'act-5'],
] as const;
const MARK_PAIRS = [
  ['edge', 'paper'],
  ['edge', 'paper-2'],
  ['good', 'paper'],
  ['rest', 'paper'],
  ['accent', 'paper'],
  ['focus', 'paper'],
  ['focus', 'paper-2'],
  ['accent-2', 'paper'],
  ['good', 'good-fill'],
  ['rest', 'rest-fill'],
  ['ink', 'good-fill'],
  ['ink', 'rest-fill'],
] as const;

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(TEXT_PAIRS)('text %s is readable on %s', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(MARK_PAIRS)('the mark %s is seen on %s', (mark, ground) => {
    expect(contrast(colour(mark, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });

  test('the risk colours go one way in lightness, so that order survives without hue', () => {
    const steps = [1, 2, 3, 4, 5].map((level) => luminance(colour(`risk-${level}`, theme)));
    const sorted = steps.toSorted((a, b) => (theme === 'light' ? b - a : a - b));
    expect(steps).toEqual(sorted);
  });
});

test('the measure agrees with the examples of WCAG: black on white is 21, equal colours 1, #767676 on white 4.54', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
  expect(contrast('#8C3413', '#8C3413')).toBe(1);
  expect(contrast('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2);
});
