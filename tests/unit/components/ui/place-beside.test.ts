import { expect, test } from 'vitest';
import { placeBeside } from '@/components/ui/place-beside';

const viewport = { width: 1000, height: 800 };
const anchor = { left: 100, top: 100, right: 200, bottom: 128 };

test('below its anchor, aligned to its start, end or centre', () => {
  const panel = { width: 60, height: 40 };
  expect(placeBeside(anchor, panel, viewport)).toEqual({ left: 100, top: 132, room: 660 });
  expect(placeBeside(anchor, panel, viewport, 'end')).toMatchObject({ left: 140, top: 132 });
  expect(placeBeside(anchor, panel, viewport, 'center')).toMatchObject({ left: 120, top: 132 });
});

test('above where there is no room below', () => {
  expect(placeBeside({ left: 100, top: 700, right: 200, bottom: 728 }, { width: 60, height: 200 }, viewport).top).toBe(496);
});

test('over its anchor where it fits on neither side, so that its foot stays in reach', () => {
  const { top, room } = placeBeside({ left: 100, top: 335, right: 200, bottom: 379 }, { width: 60, height: 675 }, viewport);
  expect(top).toBe(117);
  expect(top + room).toBe(792);
});

test('inside the window, whatever the anchor', () => {
  expect(placeBeside({ left: 950, top: 10, right: 990, bottom: 30 }, { width: 300, height: 40 }, viewport).left).toBe(692);
  expect(placeBeside(anchor, { width: 2000, height: 40 }, viewport).left).toBe(8);
  expect(placeBeside({ left: 0, top: 500, right: 10, bottom: 520 }, { width: 10, height: 790 }, viewport).top).toBe(8);
});
