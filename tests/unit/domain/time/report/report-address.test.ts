import { describe, expect, it } from 'vitest';
import { describeDays } from '@/lib/domain/time/report/describe-days';
import { toSearch } from '@/lib/domain/time/report/report-address';
import { NO_PROJECT } from '@/lib/domain/time/report/report-question';

describe('toSearch', () => {
  it('leaves out what is as usual, and repeats lists', () => {
    expect(toSearch({ by: 'project', per: 'week', page: 1, project: ['a', 'b'], to: undefined })).toBe('?per=week&project=a&project=b');
    expect(toSearch({ by: 'project', person: [] })).toBe('');
  });

  it('writes no project as a word', () => {
    expect(toSearch({ project: [NO_PROJECT] })).toBe('?project=none');
  });
});

describe('describeDays', () => {
  it.each([
    [null, null, 'all time'],
    ['2026-01-01', null, 'since 1 Jan 2026'],
    [null, '2026-01-01', 'until 1 Jan 2026'],
    ['2026-01-01', '2026-03-31', '1 Jan 2026 – 31 Mar 2026'],
  ])('%s to %s', (from, to, words) => {
    expect(describeDays({ from, to })).toBe(words);
  });
});
