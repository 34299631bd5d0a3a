import { describe, expect, test } from 'vitest';
import type { Axis } from '@/components/charts/axis-scale';
import { layOutCompact, layOutDensity, type Quantiles } from '@/components/charts/strip-geometry';

const axis: Axis = { kind: 'linear', min: -5, max: 5 };
const NORMAL: Quantiles = { p10: -1.2816, p25: -0.6745, p50: 0, p75: 0.6745, p90: 1.2816 };

/** A normal density with the given spread, over four standard deviations to each side. */
function normalDensity(sd: number) {
  const heights = Array.from({ length: 161 }, (_, index) => Math.exp(-((((index - 80) / 80) * 4) ** 2) / 2));
  return { start: -4 * sd, end: 4 * sd, heights };
}

/** The corners of a path of straight lines: M and L go to a place, l goes on by a distance, V up or down to a height. */
function pointsOf(path: string): [number, number][] {
  const points: [number, number][] = [];
  for (const [, command, rest = ''] of path.matchAll(/([MLlV])([^MLlVZ]*)/g)) {
    const [a = 0, b = 0] = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    const [x, y] = points.at(-1) ?? [0, 0];
    points.push(command === 'l' ? [x + a, y + b] : command === 'V' ? [x, a] : [a, b]);
  }
  return points;
}

/** Area of a closed path of straight lines, by the shoelace formula. */
function areaOf(path: string): number {
  const points = pointsOf(path);
  const doubled = points.reduce((sum, [x, y], index) => {
    const [nextX = 0, nextY = 0] = points[(index + 1) % points.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

function layOut(sd: number, at?: number) {
  const quantiles = { p10: NORMAL.p10 * sd, p25: NORMAL.p25 * sd, p50: 0, p75: NORMAL.p75 * sd, p90: NORMAL.p90 * sd };
  return layOutDensity({ axis, width: 138, height: 46, density: normalDensity(sd), quantiles, threshold: at === undefined ? undefined : { at, good: 'above' } });
}

describe('the density form', () => {
  test('covers 680 square pixels of 138 by 46, whatever its spread: wide is low', () => {
    expect(areaOf(layOut(0.8).sides[0]?.shape ?? '')).toBeCloseTo(680, -1);
    expect(areaOf(layOut(1.1).sides[0]?.shape ?? '')).toBeCloseTo(680, -1);
  });

  test('is never taller than the cell allows', () => {
    expect(layOut(0.05).median.top).toBeCloseTo(46 - 7 - 36, 1);
  });

  test('is split at the threshold in the proportion of the chances: 84.1 % of a normal lies above one sd below its mean', () => {
    const { sides } = layOut(1, -1);
    const area = Object.fromEntries(sides.map((side) => [side.side, areaOf(side.shape)]));
    const good = area.good ?? 0;
    expect(good / (good + (area.rest ?? 0))).toBeCloseTo(0.841, 2);
  });

  test('has one side where the threshold lies outside it, and only rest where there is none', () => {
    expect(layOut(0.5, -4).sides.map((side) => side.side)).toEqual(['good']);
    expect(layOut(0.5, 4).sides.map((side) => side.side)).toEqual(['rest']);
    expect(layOut(0.5).sides.map((side) => side.side)).toEqual(['rest']);
  });

  test('begins and ends on its base, and leaves that open', () => {
    for (const { shape } of layOut(1.3, 0.4).sides) {
      expect([pointsOf(shape)[0]?.[1], pointsOf(shape).at(-1)?.[1]]).toEqual([46 - 7, 46 - 7]);
      expect(shape).not.toContain('Z');
    }
  });

  test('says with few points what a curve of many is, to a third of a pixel', () => {
    const density = normalDensity(1.1);
    const points = pointsOf(layOut(1.1).sides[0]?.shape ?? '').slice(1, -1);
    expect(points.length).toBeLessThan(40);
    const highest = Math.max(...points.map(([, y]) => 46 - 7 - y));
    for (const [index, height] of density.heights.entries()) {
      const x = ((density.start + ((density.end - density.start) * index) / 160 + 5) / 10) * 138;
      const after = points.findIndex(([place]) => place >= x);
      const [left, right] = [points[after - 1], points[after]];
      if (!left || !right) continue;
      const drawn = 46 - 7 - (left[1] + ((right[1] - left[1]) * (x - left[0])) / (right[0] - left[0]));
      expect(Math.abs(drawn - height * highest)).toBeLessThan(0.3);
    }
  });

  test('stays within the cell', () => {
    const { sides, beyond, range } = layOut(3);
    const xs = pointsOf(sides[0]?.shape ?? '').map(([x]) => x);
    expect(Math.min(...xs)).toBe(0);
    expect(Math.max(...xs)).toBeCloseTo(138, 6);
    expect(beyond).toEqual({ left: false, right: false });
    expect(range.from).toBeGreaterThan(0);
    expect(layOut(5).beyond).toEqual({ left: true, right: true });
  });

  test('draws nothing of a density that is nought everywhere', () => {
    const geometry = layOutDensity({ axis, width: 138, height: 46, density: { start: 0, end: 1, heights: [0, 0] }, quantiles: NORMAL });
    expect(geometry.sides[0]?.shape).toBe('');
  });
});

describe('the compact form', () => {
  test('splits the middle half at the threshold', () => {
    const { bars, median } = layOutCompact(axis, 100, NORMAL, { at: 0, good: 'below' });
    expect(bars.map((bar) => bar.side)).toEqual(['good', 'rest']);
    expect(bars[0]?.to).toBe(50);
    expect(median).toBe(50);
  });

  test('has a bar of one kind where the threshold lies outside it', () => {
    expect(layOutCompact(axis, 100, NORMAL, { at: -2, good: 'above' }).bars.map((bar) => bar.side)).toEqual(['good']);
  });

  test('ends at the axis and says that the range goes on', () => {
    const { range, beyond } = layOutCompact({ kind: 'linear', min: -1, max: 1 }, 100, NORMAL);
    expect(range).toEqual({ from: 0, to: 100 });
    expect(beyond).toEqual({ left: true, right: true });
  });
});
