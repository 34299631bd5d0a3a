const THOUSANDTHS = 1000;

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** A value whose objects are written as the number of their kind and their values, and whose arrays begin with null. */
type Flat = string | number | boolean | null | readonly Flat[];

/**
 * Rows of the portfolio on their way to the browser, as one text: as a tree of values they would be walked value by value,
 * which costs more than drawing them. Names of fields are written once for each kind of object, for their quotes are what
 * is dearest to send within a page. The heights of a density lie between 0 and 1 and are kept to thousandths.
 */
export function writeRowText(rows: readonly object[]): string {
  const kinds = new Map<string, number>();
  const flatten = (value: Json, key: string): Flat => {
    if (value === null || typeof value !== 'object') return value;
    if (key === 'heights') return packHeights(value as readonly number[]);
    if (Array.isArray(value)) return [null, ...(value as readonly Json[]).map((one) => flatten(one, ''))];
    const fields = Object.entries(value as { readonly [key: string]: Json | undefined }).filter((field): field is [string, Json] => field[1] !== undefined);
    const kind = JSON.stringify(fields.map(([name]) => name));
    if (!kinds.has(kind)) kinds.set(kind, kinds.size);
    return [kinds.get(kind) ?? 0, ...fields.map(([name, one]) => flatten(one, name))];
  };
  const flat = rows.map((row) => flatten(row as Json, ''));
  return `[[${[...kinds.keys()].join()}],${JSON.stringify(flat)}]`;
}

function readFlat(text: string): Json[] {
  const [names, flat] = JSON.parse(text) as [readonly (readonly string[])[], readonly Flat[]];
  const raise = (value: Flat, key: string): Json => {
    if (key === 'heights') return unpackHeights(value as string);
    if (!isList(value)) return value;
    const [kind, ...values] = value;
    if (typeof kind !== 'number') return values.map((one) => raise(one, ''));
    return Object.fromEntries((names[kind] ?? []).map((name, index) => [name, raise(values[index] ?? null, name)]));
  };
  return flat.map((row) => raise(row, ''));
}

function isList(value: Flat): value is readonly Flat[] {
  return Array.isArray(value);
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
  const rows = known.get(text) ?? (readFlat(text) as readonly object[]);
  known.delete(text);
  known.set(text, rows);
  const oldest = known.size > MOST_READ ? known.keys().next().value : undefined;
  if (oldest !== undefined) known.delete(oldest);
  return rows as readonly Row[];
}
