/**
 * Divides draws into cells within which every signal is nearly constant: sorted and cut by the first signal, then each part by the next.
 * Equal values are never separated, so a signal with few values is conditioned on exactly.
 *
 * @param partsPerSignal about how many parts each signal is cut into
 * @returns the cells as lists of indices of draws
 */
export function splitDraws(signals: readonly ArrayLike<number>[], count: number, partsPerSignal: number): Int32Array[] {
  let cells: Int32Array[] = [Int32Array.from({ length: count }, (_, i) => i)];
  for (const signal of signals) cells = cells.flatMap((cell) => cutBySignal(cell, signal, partsPerSignal));
  return cells;
}

/** One more cut, of a cell by a signal. */
export function cutBySignal(cell: Int32Array, signal: ArrayLike<number>, parts: number): Int32Array[] {
  const sorted = cell.toSorted((a, b) => (signal[a] as number) - (signal[b] as number) || a - b);
  const valueAt = (i: number): number => signal[sorted[i] as number] as number;
  let distinct = sorted.length > 0 ? 1 : 0;
  for (let i = 1; i < sorted.length; i++) if (valueAt(i) !== valueAt(i - 1)) distinct++;
  const size = distinct <= parts ? 1 : Math.ceil(sorted.length / parts);
  const pieces: Int32Array[] = [];
  for (let start = 0; start < sorted.length; ) {
    let end = Math.min(sorted.length, start + size);
    while (end < sorted.length && valueAt(end) === valueAt(end - 1)) end++;
    pieces.push(sorted.subarray(start, end));
    start = end;
  }
  return pieces;
}
