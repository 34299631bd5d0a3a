import { expect, test } from 'vitest';
import { layOutMatrix, type MatrixRow } from '@/components/charts/matrix-layout';
import type { Plot } from '@/components/charts/plot-frame';
import { drawQuarterEllipses } from '@/components/charts/quarter-ellipses';

const format = String;
const plot: Plot = {
  left: 0,
  top: 0,
  width: 200,
  height: 200,
  x: { axis: { kind: 'log', min: 1, max: 100 }, title: 'cost', format },
  y: { axis: { kind: 'log', min: 1, max: 100 }, title: 'impact', format },
};
const row = (id: string, x: number, y: number): MatrixRow => ({ id, name: id, x: { p10: x / 2, p50: x, p90: x * 2 }, y: { p10: y / 2, p50: y, p90: y * 2 }, inPlan: true, spoken: id });

test('a median of ten on both axes lies in the middle', () => {
  const { marks } = layOutMatrix([row('a', 10, 10)], plot, [], null);
  expect(marks[0]?.at.x).toBeCloseTo(100);
  expect(marks[0]?.at.y).toBeCloseTo(100);
});

test('what has no logarithm is not drawn', () => {
  expect(layOutMatrix([row('a', 10, 0), row('b', 10, -2)], plot, [], null).marks).toEqual([]);
});

test('equal priority is a straight line at 45 degrees where both axes have the same scale', () => {
  const [line] = layOutMatrix([], plot, [{ value: 1, label: 'one' }], null).lines;
  expect(line?.angle).toBeCloseTo(-45);
  expect(line?.path).toBe('M0 200L200 0');
});

test('a line is cut off at the plot, and left out where it passes outside', () => {
  const { lines } = layOutMatrix([], plot, [{ value: 10, label: 'ten' }, { value: 1e5, label: 'far' }], null);
  expect(lines.map(({ path }) => path)).toEqual(['M0 100L100 0']);
});

test('of very many, only the selected one carries its range, and the first are labelled', () => {
  const rows = Array.from({ length: 80 }, (_, index) => row(`r${index}`, 1 + index, 90 - index));
  const { marks } = layOutMatrix(rows, plot, [], 'r70');
  expect(marks.filter((mark) => mark.ellipse !== null).map((mark) => mark.row.id)).toEqual(['r70']);
  expect(marks.filter((mark) => mark.label !== null).length).toBeLessThanOrEqual(41);
});

test('quarter ellipses reach exactly as far as the range to each side', () => {
  expect(drawQuarterEllipses({ x: 10, y: 10 }, { left: 1, right: 2, up: 3, down: 4 })).toBe('M10 7A2 3 0 0 1 12 10A2 4 0 0 1 10 14A1 4 0 0 1 9 10A1 3 0 0 1 10 7Z');
});
