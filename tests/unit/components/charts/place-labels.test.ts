import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crosses, overlap, placeLabels } from '@/components/charts/place-labels';

const bounds = { left: 0, top: 0, right: 1000, bottom: 800 };
const request = (id: string, x: number, y: number) => ({ id, at: { x, y }, width: 120, height: 15 });

describe('placeLabels', () => {
  test('puts a lonely label close to its point', () => {
    const [label] = placeLabels([request('a', 300, 300)], { points: [{ x: 300, y: 300 }], lines: [], bounds });
    expect(label?.leader).toBeNull();
    expect(Math.hypot((label?.box.left ?? 0) - 300, 0)).toBeLessThan(140);
  });

  test('keeps labels apart where there is room', () => {
    const requests = [request('a', 300, 300), request('b', 310, 304), request('c', 296, 310), request('d', 305, 290)];
    const placed = placeLabels(requests, { points: requests.map((one) => one.at), lines: [], bounds });
    expect(placed).toHaveLength(4);
    for (const one of placed) for (const other of placed) if (one !== other) expect(overlap(one.box, other.box)).toBe(false);
  });

  test('never leaves the bounds and answers the same twice', () => {
    const points = fc.array(fc.record({ x: fc.integer({ min: 0, max: 1000 }), y: fc.integer({ min: 0, max: 800 }) }), { maxLength: 15 });
    fc.assert(
      fc.property(points, (at) => {
        const requests = at.map((point, index) => request(String(index), point.x, point.y));
        const placed = placeLabels(requests, { points: at, lines: [], bounds });
        for (const { box } of placed) {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(1000);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.bottom).toBeLessThanOrEqual(800);
        }
        expect(placeLabels(requests, { points: at, lines: [], bounds })).toEqual(placed);
      }),
      { numRuns: 40 },
    );
  });

  test('leaves out what fits nowhere', () => {
    expect(placeLabels([{ ...request('a', 10, 10), width: 2000 }], { points: [], lines: [], bounds })).toEqual([]);
  });

  test('stays clear of a line where it can', () => {
    const line = { from: { x: 0, y: 300 }, to: { x: 1000, y: 300 } };
    const [label] = placeLabels([request('a', 300, 300)], { points: [{ x: 300, y: 300 }], lines: [line], bounds });
    expect(label && crosses(line, label.box)).toBe(false);
  });
});

describe('crosses', () => {
  const box = { left: 10, top: 10, right: 20, bottom: 20 };
  test.each([
    [{ x: 0, y: 15 }, { x: 30, y: 15 }, true],
    [{ x: 12, y: 12 }, { x: 13, y: 13 }, true],
    [{ x: 0, y: 0 }, { x: 9, y: 9 }, false],
    [{ x: 0, y: 15 }, { x: 9, y: 15 }, false],
    [{ x: 0, y: 12 }, { x: 12, y: 0 }, false],
  ])('%o to %o: %s', (from, to, expected) => expect(crosses({ from, to }, box)).toBe(expected));
});
