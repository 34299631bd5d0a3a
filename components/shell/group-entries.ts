/** Entries under their headings, in the order in which the headings first appear. */
export function groupEntries<T extends { group: string }>(entries: readonly T[]): [group: string, entries: T[]][] {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const group = groups.get(entry.group);
    if (group) group.push(entry);
    else groups.set(entry.group, [entry]);
  }
  return [...groups];
}
