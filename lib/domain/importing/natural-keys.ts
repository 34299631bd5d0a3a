import { groupBy } from '../shared/group-by';

/** What tells one project of a list from another. `content` is the whole row. */
export type Identity = { readonly source: string; readonly scope: readonly string[]; readonly externalId: string; readonly name: string; readonly description: string; readonly content: string };

/**
 * A key for each row, the same whenever the row comes again, in any order of rows.
 *
 * - with an external id: source, scope and id; where an id repeats with another name or text, those as well
 * - without: source, scope, name and description
 * - rows that are equal even so are numbered, so that nobody's project is merged into another
 *
 * @param digest a collision-resistant hash, such as SHA-256 in hexadecimal
 */
export function assignNaturalKeys(rows: readonly Identity[], digest: (text: string) => string): string[] {
  const byId = groupBy(rows.filter(({ externalId }) => externalId !== ''), idText);
  const texts = rows.map((row) => {
    if (row.externalId === '') return longText('text', row);
    const sharers = byId.get(idText(row)) ?? [];
    const isShared = sharers.some((other) => other.name !== row.name || other.description !== row.description);
    return isShared ? longText('id', row) : idText(row);
  });
  return numberRepeats(rows, texts).map(digest);
}

function idText({ source, scope, externalId }: Identity): string {
  return JSON.stringify(['id', source, scope, externalId]);
}

function longText(kind: string, { source, scope, externalId, name, description }: Identity): string {
  return JSON.stringify([kind, source, scope, externalId, name, description]);
}

/** The first of equal texts stays as it is; the others get their number, in the order of what the rows hold. */
function numberRepeats(rows: readonly Identity[], texts: readonly string[]): string[] {
  const numbered = [...texts];
  const groups = groupBy(texts.keys(), (index) => texts[index] ?? '');
  for (const indexes of groups.values()) {
    if (indexes.length < 2) continue;
    const ordered = indexes.toSorted((a, b) => compare(rows[a]?.content ?? '', rows[b]?.content ?? '') || a - b);
    ordered.slice(1).forEach((index, count) => (numbered[index] = `${texts[index]}#${count + 2}`));
  }
  return numbered;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
