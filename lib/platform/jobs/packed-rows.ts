import { setImmediate } from 'node:timers/promises';
import { inTurns } from '../audit/in-turns';

/** Text in memory that the threads share, as UTF-8: handed from one to another without being copied, which would hold up everything else. */
export type SharedText = Uint8Array<SharedArrayBuffer>;

export function shareText(text: string): SharedText {
  const bytes = Buffer.from(text);
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

export function readShared({ buffer, byteOffset, byteLength }: SharedText): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString();
}

/** Rows on their way from or to a thread, as JSON. */
export type PackedRows<Row> = { readonly chunks: readonly SharedText[]; readonly count: number; readonly of?: Row };

/** So few that reading them takes a few milliseconds. */
const CHUNK = 100;

export function packRows<Row>(rows: readonly Row[], most = CHUNK): PackedRows<Row> {
  return { count: rows.length, chunks: Array.from({ length: Math.ceil(rows.length / most) }, (_, index) => shareText(JSON.stringify(rows.slice(index * most, (index + 1) * most)))) };
}

/** The same a little at a time; others take their turn between. */
export async function packInTurns<Row>(rows: readonly Row[]): Promise<PackedRows<Row>> {
  const chunks: SharedText[] = [];
  for await (const some of inTurns(rows, CHUNK)) chunks.push(shareText(JSON.stringify(some)));
  return { chunks, count: rows.length };
}

/** All rows at once: for a thread, where nobody else waits. */
export function openRows<Row>({ chunks }: Pick<PackedRows<Row>, 'chunks' | 'of'>): Row[] {
  return chunks.flatMap((chunk) => JSON.parse(readShared(chunk)) as Row[]);
}

/** Unpacks a little at a time; others take their turn between. */
export async function unpackRows<Row>(packed: PackedRows<Row>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const some of unpackSome(packed, CHUNK)) for (const row of some) rows.push(row);
  return rows;
}

/** The rows, at least so many at a time but at the end. */
export async function* unpackSome<Row>({ chunks }: PackedRows<Row>, atLeast: number): AsyncGenerator<Row[]> {
  let some: Row[] = [];
  for (const chunk of chunks) {
    for (const row of JSON.parse(readShared(chunk)) as Row[]) some.push(row);
    await setImmediate();
    if (some.length < atLeast) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
