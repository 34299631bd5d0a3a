import { expect, test } from 'vitest';
import { findExcess } from '@/lib/domain/shared/find-excess';

test('only more than the most are too many', () => {
  expect(findExcess(100_000, 100_000, 'past tasks')).toBeNull();
  expect(findExcess(100_001, 100_000, 'past tasks')).toBe('100,001 past tasks are too many: at most 100,000 are taken.');
});
