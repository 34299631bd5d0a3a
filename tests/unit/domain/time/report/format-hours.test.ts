import { describe, expect, it } from 'vitest';
import { formatHours, toHours } from '@/lib/domain/time/report/format-hours';

describe('hours', () => {
  it.each([[900, '0.25'], [5400, '1.5'], [36_000, '10'], [45_000, '13'], [3_384_000, '940'], [36_000_000, '10,000'], [0, '0']])('%i seconds are read as %s', (seconds, text) => {
    expect(formatHours(seconds)).toBe(text);
  });

  it.each([[900, 0.25], [1, 0], [100, 0.028], [7200, 2]])('%i seconds are %d for other programs', (seconds, hours) => {
    expect(toHours(seconds)).toBe(hours);
  });
});
