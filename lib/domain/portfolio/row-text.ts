const THOUSANDTHS = 1000;

/**
 * Rows of the portfolio on their way to the browser, as one text: as a tree of values they would be walked value by value,
 * which costs more than drawing them. The heights of a density lie between 0 and 1 and are kept to thousandths.
 */
export function writeRowText(rows: readonly object[]): string {
  return JSON.stringify(rows, (key, value: unknown) => (key === 'heights' ? packHeights(value as number[]) : value));
}

/** Two digits to the base of 36 for each height. */
function packHeights(heights: readonly number[]): string {
  return heights.map((height) => Math.round(height * THOUSANDTHS).toString(36).padStart(2, '0')).join('');
}

function unpackHeights(text: string): number[] {
  return Array.from({ length: text.length / 2 }, (_, index) => Number.parseInt(text.slice(2 * index, 2 * index + 2), 36) / THOUSANDTHS);
}

const MOST_READ = 20;
const known = new Map<string, readonly object[]>();

/** The same text gives the very same rows, so that what is printed of them can be kept. */
export function readRowText<Row extends object>(text: string): readonly Row[] {
  const rows = known.get(text) ?? (JSON.parse(text, (key, value: unknown) => (key === 'heights' ? unpackHeights(value as string) : value)) as Row[]);
  known.delete(text);
  known.set(text, rows);
  const oldest = known.size > MOST_READ ? known.keys().next().value : undefined;
  if (oldest !== undefined) known.delete(oldest);
  return rows as readonly Row[];
}
