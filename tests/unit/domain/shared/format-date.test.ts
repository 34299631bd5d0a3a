import { expect, test } from 'vitest';
import { formatDay, formatDayAndYear, formatDayFrom, formatInstant } from '@/lib/domain/shared/format-date';

test('days are short', () => {
  expect(formatDay('2026-11-20')).toBe('20 Nov');
  expect(formatDay('2026-03-05T23:59:00Z')).toBe('5 Mar');
  expect(formatDayAndYear('2026-11-20')).toBe('20 Nov 2026');
});

test('the year is told only if it is another', () => {
  expect(formatDayFrom('2026-12-24', '2026-11-20')).toBe('24 Dec');
  expect(formatDayFrom('2027-02-12', '2026-11-20')).toBe('12 Feb 2027');
});

test('an instant has its time', () => expect(formatInstant('2026-11-20T09:42:31Z')).toBe('20 Nov, 09:42'));

test('what is no date is a dash', () => {
  expect(formatDay(null)).toBe('\u2013');
  expect(formatDay('2026-13-01')).toBe('\u2013');
});
