import { describe, expect, test } from 'vitest';
import type { Axis } from '@/components/charts/axis-scale';
import { drawCompactStrip, drawDensityStrip, drawTurnedStrip } from '@/components/charts/strip-markup';

const axis: Axis = { kind: 'linear', min: 0, max: 10 };
const quantiles = { p10: 2, p25: 4, p50: 5, p75: 6, p90: 8 };
const density = { start: 0, end: 10, heights: [0, 0.2, 1, 0.2, 0] };
const threshold = { at: 5.5, good: 'above' } as const;
const classesOf = (markup: string): string[] => [...markup.matchAll(/class="([^"]+)"/g)].map(([, name = '']) => name);

describe('a drawn strip', () => {
  test('has its marks from the back to the front', () => {
    const strip = { axis, width: 100, height: 46, quantiles, density, threshold, showThreshold: true };
    const marks = ['side-rest', 'side-good', 'line-range', 'tick-median'];
    expect(classesOf(drawDensityStrip(strip))).toEqual([...marks, 'line-threshold']);
    expect(classesOf(drawDensityStrip({ ...strip, showThreshold: false }))).toEqual(marks);
    expect(drawTurnedStrip(strip)).toMatch(/^<g transform="matrix\(0 -1 -1 0 100 46\)">.*<\/g>$/);
  });

  test('of the compact form splits its bar at the threshold', () => {
    const markup = drawCompactStrip({ axis, width: 100, height: 14, quantiles, threshold });
    expect(classesOf(markup)).toEqual(['line-range', 'bar-rest', 'bar-good', 'tick-median-bold']);
    expect(markup).toContain('<rect class="bar-rest" x="40" y="4.5" width="15" height="5"/><rect class="bar-good" x="55" y="4.5" width="5" height="5"/>');
    expect(markup).toContain('<path class="line-range" d="M20 7H80"/>');
  });

  test('has arrows where it goes on beyond the axis', () => {
    const narrow: Axis = { kind: 'linear', min: 3, max: 7 };
    expect(classesOf(drawCompactStrip({ axis: narrow, width: 100, height: 14, quantiles })).filter((name) => name === 'line-range')).toHaveLength(3);
  });

  test('is well-formed, whatever is written into it', () => {
    const markup = drawCompactStrip({ axis, width: 100, height: 14, quantiles, never: '<script>&' });
    expect(markup).toContain('>&lt;script>&amp;</text>');
    expect(markup.match(/</g)?.length).toBe(markup.match(/\/>|<\/\w+>|<text/g)?.length);
  });
});
