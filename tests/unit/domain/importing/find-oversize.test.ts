import { describe, expect, it } from 'vitest';
import { findOversize } from '@/lib/domain/importing/find-oversize';

describe('the size of a file', () => {
  it('may reach the limit, in millions of bytes', () => {
    expect(findOversize({ name: 'list.csv', size: 50_000_000 }, 50, 'Split it.')).toBeNull();
  });

  it('is named with the limit and a way out where it is beyond it', () => {
    expect(findOversize({ name: 'list.csv', size: 512_400_000 }, 50, 'Split it.')).toBe('list.csv has 512 MB; at most 50 can be imported at once. Split it.');
  });
});
