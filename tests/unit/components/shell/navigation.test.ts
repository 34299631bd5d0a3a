import { expect, test } from 'vitest';
import { groupEntries } from '@/components/shell/group-entries';
import { isHere } from '@/components/shell/navigation';
import { parseTheme } from '@/components/shell/theme';

test('an entry is current on its page and below it, not on one that merely begins alike', () => {
  expect(isHere('/projects', '/projects')).toBe(true);
  expect(isHere('/projects/7/risks', '/projects')).toBe(true);
  expect(isHere('/projects-archive', '/projects')).toBe(false);
});

test('entries are grouped in order of first appearance', () => {
  const entries = [{ group: 'b', id: 1 }, { group: 'a', id: 2 }, { group: 'b', id: 3 }];
  expect(groupEntries(entries)).toEqual([['b', [entries[0], entries[2]]], ['a', [entries[1]]]]);
});

test('a theme that nobody knows is the system’s', () => {
  expect(parseTheme('dark')).toBe('dark');
  expect(parseTheme('"><script>')).toBe('system');
  expect(parseTheme(undefined)).toBe('system');
});
