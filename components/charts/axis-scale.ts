/** One axis of a column or chart: its ends in the quantity's own unit, and whether it is logarithmic. */
export type Axis = { readonly kind: 'linear' | 'log'; readonly min: number; readonly max: number };

/** The position of a value, 0 at the axis's start and `length` at its end. Not clamped. On a log axis what is not positive lies infinitely far left. */
export function scaleValue(axis: Axis, length: number, value: number): number {
  if (axis.kind === 'linear') return ((value - axis.min) / (axis.max - axis.min)) * length;
  if (value <= 0) return Number.NEGATIVE_INFINITY;
  return (Math.log(value / axis.min) / Math.log(axis.max / axis.min)) * length;
}

/** The value at a position: the inverse of scaleValue. */
export function unscalePosition(axis: Axis, length: number, position: number): number {
  const share = position / length;
  if (axis.kind === 'linear') return axis.min + share * (axis.max - axis.min);
  return axis.min * (axis.max / axis.min) ** share;
}

/** At most `most` round values within the axis: 1, 3, 10 … or 1, 2, 5, 10 … on a log axis, an even step of 1, 2 or 5 on a linear one. */
export function chooseTicks(axis: Axis, most = 3): number[] {
  const candidates = axis.kind === 'log' ? logCandidates(axis) : linearCandidates(axis, most);
  const fitting = candidates.find((ticks) => ticks.length <= most && ticks.length > 0);
  return fitting ?? thin(candidates.at(-1) ?? [], most);
}

const LOG_STEPS = [[1, 2, 5], [1, 3], [1]];

function logCandidates({ min, max }: Axis): number[][] {
  const first = Math.floor(Math.log10(min));
  const last = Math.ceil(Math.log10(max));
  const decades = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return LOG_STEPS.map((steps) => decades.flatMap((decade) => steps.map((step) => tidy(step * 10 ** decade))).filter((tick) => tick >= min && tick <= max));
}

function linearCandidates({ min, max }: Axis, most: number): number[][] {
  const rough = 10 ** Math.floor(Math.log10((max - min) / most));
  return [1, 2, 5, 10].map((factor) => {
    const step = rough * factor;
    const first = Math.ceil(min / step - 1e-9);
    const count = Math.floor(max / step + 1e-9) - first + 1;
    return Array.from({ length: Math.max(0, count) }, (_, index) => tidy((first + index) * step));
  });
}

/** Every n-th of too many. */
function thin(ticks: number[], most: number): number[] {
  const every = Math.ceil(ticks.length / most);
  return ticks.filter((_, index) => index % every === 0);
}

/** Without the last bits' noise: 0.30000000000000004 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
