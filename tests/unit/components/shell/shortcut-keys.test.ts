import { describe, expect, test } from 'vitest';
import { describeKey, isSingleKeys, printKeys, stepSequence } from '@/components/shell/shortcut-keys';

const press = (key: string, modifiers: { ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean } = {}) => describeKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...modifiers });

test('keys are named alike on every system', () => {
  expect(press('K', { ctrlKey: true })).toBe('ctrl+k');
  expect(press('k', { metaKey: true })).toBe('ctrl+k');
  expect(press('?')).toBe('?');
  expect(press(' ')).toBe('space');
  expect(press('g', { altKey: true })).toBe('alt+g');
});

describe('sequences', () => {
  const bound = ['j', 'g p', 'g j', 'ctrl+k'];
  test('one key at once', () => expect(stepSequence('', 'j', bound)).toEqual({ match: 'j', typed: '' }));
  test('two keys, one after the other', () => {
    expect(stepSequence('', 'g', bound)).toEqual({ match: null, typed: 'g' });
    expect(stepSequence('g', 'p', bound)).toEqual({ match: 'g p', typed: '' });
    expect(stepSequence('g', 'j', bound)).toEqual({ match: 'g j', typed: '' });
  });
  test('a key that does not continue starts anew', () => {
    expect(stepSequence('g', 'x', bound)).toEqual({ match: null, typed: '' });
    expect(stepSequence('g', 'g', bound)).toEqual({ match: null, typed: 'g' });
    expect(stepSequence('g', 'ctrl+k', bound)).toEqual({ match: 'ctrl+k', typed: '' });
  });
});

test('only bare keys can be switched off', () => {
  expect(isSingleKeys('g p')).toBe(true);
  expect(isSingleKeys('ctrl+k')).toBe(false);
  expect(isSingleKeys('escape')).toBe(false);
});

test('keys are printed as they stand on a keyboard', () => {
  expect(printKeys('g p')).toEqual(['G', 'P']);
  expect(printKeys('ctrl+k')).toEqual(['Ctrl K']);
  expect(printKeys('escape')).toEqual(['Esc']);
});
