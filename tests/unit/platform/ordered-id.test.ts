import { expect, test } from 'vitest';
import { createOrderedId } from '@/lib/platform/db/ordered-id';

test('ids are UUIDs of version 7 that sort in the order they were made, more than a millisecond can count too', () => {
  const ids = Array.from({ length: 20_000 }, createOrderedId);
  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});
