/** Draws gathered at once: one cache line of each project's single-precision draws. */
const BLOCK = 16;
const DIGITS = 3;
const DIGIT_VALUES = 256;
/** Keys that differ in more bits than these, as by a value that is not positive, are sorted by three digits, others by two. */
const BITS_FOR_TWO_DIGITS = 26;

/**
 * In how many draws each project held each rank (1 is the highest value; equal values share the better rank).
 *
 * Each draw is sorted by a radix sort on the bits of the single-precision values, which is several times faster than a
 * comparison sort and yields the order itself instead of sorted values.
 *
 * @param draws one array per project, equally long, no NaN
 * @returns by project, counts[r − 1] of rank r
 */
export function countRanks(draws: readonly Float32Array[]): Uint32Array[] {
  return rankDraws(draws, 0).counts;
}

/**
 * The same, with each project's rank in each of the first draws.
 *
 * @param kept in how many draws the rank is kept
 * @returns `ranks`: by project, its rank (from 1) by draw
 */
export function rankDraws(draws: readonly Float32Array[], kept: number): { readonly counts: Uint32Array[]; readonly ranks: Uint16Array[] } {
  const projects = draws.length;
  const counts = new Uint32Array(projects * projects);
  const total = draws[0]?.length ?? 0;
  const ranks = draws.map(() => new Uint16Array(Math.min(kept, total)));
  const values = new Float32Array(projects * BLOCK);
  const rows = Array.from({ length: BLOCK }, (_, row) => new Int32Array(values.buffer, 4 * row * projects, projects));
  const sort = createSorter(projects);
  for (let start = 0; start < total; start += BLOCK) {
    const size = Math.min(BLOCK, total - start);
    gather(draws, values, start, size);
    for (const [row, keys] of rows.slice(0, size).entries()) {
      toDescendingKeys(keys);
      const order = sort(keys);
      countRow(order, keys, counts);
      if (start + row < kept) keepRow(order, keys, ranks, start + row);
    }
  }
  return { counts: draws.map((_, project) => counts.slice(project * projects, (project + 1) * projects)), ranks };
}

function gather(draws: readonly Float32Array[], values: Float32Array, start: number, size: number): void {
  const projects = draws.length;
  for (let project = 0; project < projects; project++) {
    const own = draws[project] as Float32Array;
    // Adding nought turns −0 into 0, which must tie with it.
    for (let row = 0; row < size; row++) values[row * projects + project] = (own[start + row] as number) + 0;
  }
}

/** Bits of a float as an integer that falls as the float rises: IEEE 754 order, with negative ones turned round, inverted. */
function toDescendingKeys(bits: Int32Array): void {
  for (let i = 0; i < bits.length; i++) {
    const key = bits[i] as number;
    bits[i] = ~(key ^ ((key >> 31) & 0x7fffffff));
  }
}

/**
 * Sorts indices by their keys: a radix sort on the 16 or 24 highest bits in which the keys of this row differ, then
 * insertion for the few that differ only below. The arrays are reused from call to call.
 */
function createSorter(size: number): (keys: Int32Array) => Int32Array {
  const [one, other] = [new Int32Array(size), new Int32Array(size)];
  const digits = new Int32Array(size);
  const starts = new Int32Array(DIGITS * DIGIT_VALUES);
  return (keys) => {
    const count = toDigits(keys, digits, starts);
    distributeFirst(one, digits, starts);
    distribute(one, other, digits, starts, 1);
    if (count === DIGITS) distribute(other, one, digits, starts, 2);
    const order = count === DIGITS ? one : other;
    insertLowBits(order, keys);
    return order;
  };
}

/** Keys less the smallest, shifted so that they fit into two or three digits, and where each value of each digit starts. Answers how many digits. */
function toDigits(keys: Int32Array, digits: Int32Array, starts: Int32Array): number {
  let least = keys[0] ?? 0;
  let most = least;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    if (key < least) least = key;
    if (key > most) most = key;
  }
  const bits = 32 - Math.clz32(most - least);
  const count = bits > BITS_FOR_TWO_DIGITS ? 3 : 2;
  const shift = Math.max(0, bits - 8 * count);
  starts.fill(0);
  for (let i = 0; i < keys.length; i++) {
    const digit = ((keys[i] as number) - least) >>> shift;
    digits[i] = digit;
    starts[digit & 255]!++;
    starts[256 + ((digit >>> 8) & 255)]!++;
  }
  if (count === DIGITS) for (let i = 0; i < digits.length; i++) starts[512 + ((digits[i] as number) >>> 16)]!++;
  toStarts(starts, count);
  return count;
}

/** Turns how often each value occurs into where it starts, digit by digit. */
function toStarts(counts: Int32Array, digits: number): void {
  for (let place = 0, reached = 0; place < digits * DIGIT_VALUES; place++) {
    if ((place & 255) === 0) reached = 0;
    const size = counts[place] as number;
    counts[place] = reached;
    reached += size;
  }
}

function distributeFirst(to: Int32Array, digits: Int32Array, starts: Int32Array): void {
  for (let i = 0; i < digits.length; i++) {
    const place = (digits[i] as number) & 255;
    to[starts[place]!++] = i;
  }
}

function distribute(from: Int32Array, to: Int32Array, digits: Int32Array, starts: Int32Array, digit: number): void {
  const shift = 8 * digit;
  const first = DIGIT_VALUES * digit;
  for (let i = 0; i < from.length; i++) {
    const index = from[i] as number;
    const place = first + (((digits[index] as number) >>> shift) & 255);
    to[starts[place]!++] = index;
  }
}

function insertLowBits(order: Int32Array, keys: Int32Array): void {
  for (let i = 1; i < order.length; i++) {
    const index = order[i] as number;
    const key = keys[index] as number;
    let place = i;
    for (; place > 0 && (keys[order[place - 1] as number] as number) > key; place--) order[place] = order[place - 1] as number;
    order[place] = index;
  }
}

function countRow(order: Int32Array, keys: Int32Array, counts: Uint32Array): void {
  const projects = order.length;
  let rank = 0;
  let previous = Number.NaN;
  for (let place = 0; place < projects; place++) {
    const index = order[place] as number;
    const key = keys[index] as number;
    if (key !== previous) rank = place;
    previous = key;
    counts[index * projects + rank]!++;
  }
}

function keepRow(order: Int32Array, keys: Int32Array, ranks: readonly Uint16Array[], draw: number): void {
  let rank = 0;
  let previous = Number.NaN;
  for (let place = 0; place < order.length; place++) {
    const index = order[place] as number;
    const key = keys[index] as number;
    if (key !== previous) rank = place + 1;
    previous = key;
    (ranks[index] as Uint16Array)[draw] = rank;
  }
}

/** The smallest rank r with P(rank ≤ r) ≥ p. */
export function rankQuantile(counts: Uint32Array, p: number): number {
  let total = 0;
  for (let r = 0; r < counts.length; r++) total += counts[r] as number;
  let reached = 0;
  for (let r = 0; r < counts.length; r++) {
    reached += counts[r] as number;
    if (reached >= p * total) return r + 1;
  }
  return counts.length;
}
