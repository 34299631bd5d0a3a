/**
 * A key for programs from a name for people, unlike those that are taken.
 *
 * @example nameKey('Data cleaning', new Set()) is 'dataCleaning'
 */
export function nameKey(name: string, taken: ReadonlySet<string>): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .toLowerCase()
    .split(/[\s_-]+/)
    .filter((word) => word !== '');
  const key = words.map((word, index) => (index === 0 ? word : `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`)).join('') || 'activity';
  let number = 2;
  let free = key;
  while (taken.has(free)) free = `${key}${number++}`;
  return free;
}
