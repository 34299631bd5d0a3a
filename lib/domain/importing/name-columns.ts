/** Names that differ: an empty one becomes "Column 3", a repeated one "Labels (2)". Spaces at the ends are dropped. */
export function nameColumns(header: readonly string[]): string[] {
  const taken = new Set<string>();
  return header.map((raw, index) => {
    const name = raw.replaceAll(/\s+/g, ' ').trim() || `Column ${index + 1}`;
    let unique = name;
    for (let count = 2; taken.has(unique); count += 1) unique = `${name} (${count})`;
    taken.add(unique);
    return unique;
  });
}
