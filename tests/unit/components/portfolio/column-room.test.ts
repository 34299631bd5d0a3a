import { expect, test } from 'vitest';
import { placeColumns } from '@/components/portfolio/column-room';
import { methodKeys } from '@/lib/domain/scoring/methods/method-keys';
import { optionalColumns, usualColumns, type OptionalColumn } from '@/lib/domain/portfolio/columns';

const roomOf = (shown: readonly OptionalColumn[]): string[] => placeColumns(shown).map(({ column, className }) => `${column} ${className}`);

test('the usual columns leave a narrow window from the last', () => {
  expect(roomOf(usualColumns)).toEqual(['impact not-print:max-md:hidden', 'effort not-print:max-md:hidden', 'spread not-print:max-lg:hidden', 'risk not-print:max-lg:hidden', 'reaches not-print:max-[1400px]:hidden']);
});

test('a method goes before what it leaves no room for', () => {
  expect(roomOf(['impact', 'effort', 'rice', 'spread', 'risk', 'reaches'])).toEqual(['impact not-print:max-md:hidden', 'effort not-print:max-md:hidden', 'rice not-print:max-lg:hidden', 'spread not-print:max-lg:hidden', 'risk not-print:max-[1400px]:hidden', 'reaches max-[1540px]:hidden print:hidden']);
});

test('three methods fit beside impact and cost in a window as it is drawn, and every column in a wide one', () => {
  expect(roomOf(['impact', 'effort', ...methodKeys.slice(0, 3)]).at(-1)).toBe('wsjf not-print:max-[1400px]:hidden');
  expect(roomOf(optionalColumns).at(-1)).toBe('reaches max-[1940px]:hidden print:hidden');
});
