import { setImmediate } from 'node:timers/promises';

/** Rows on their way from a thread, as JSON. A large value handed over whole would hold up everything else while it is copied. */
export type PackedRows<Row> = { readonly chunks: readonly string[]; readonly of?: Row };

const CHUNK = 100;

export function packRows<Row>(rows: readonly Row[]): PackedRows<Row> {
  return { chunks: Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, index) => JSON.stringify(rows.slice(index * CHUNK, (index + 1) * CHUNK))) };
}

/** Unpacks a little at a time; others take their turn between. */
export async function unpackRows<Row>({ chunks }: PackedRows<Row>): Promise<Row[]> {
  const rows: Row[] = [];
  for (const chunk of chunks) {
    for (const row of JSON.parse(chunk) as Row[]) rows.push(row);
    await setImmediate();
  }
  return rows;
}
