/** The one place where numbers become text. Two significant figures unless told otherwise, and the signs of the design. */

const MINUS = '\u2212';
const EN_DASH = '\u2013';
const NARROW_SPACE = '\u202F';
const ABSENT = '\u2013';
const FIGURES = 2;

/** Two significant figures with thousands grouped: 9.5, 620, 1,700, 0.52, −0.3. What is no number prints as a dash. */
export function formatNumber(value: number | null, figures = FIGURES): string {
  if (value === null || !Number.isFinite(value)) return ABSENT;
  const rounded = Number(value.toPrecision(figures));
  return print(rounded, decimalsOf(rounded, figures));
}

/** A round value on an axis: no decimals that say nothing (1, not 1.0). */
export function formatTick(value: number): string {
  return formatNumber(value).replace(/\.0+$/, '');
}

/** A whole number with its thousands grouped: 3,611. For things that were counted, not estimated. */
export function formatCount(value: number): string {
  return print(value, 0);
}

/** Large figures short: 960, 1.8k, 51k, 3.5M, 2.1bn. */
export function formatCompact(value: number | null, figures = FIGURES): string {
  if (value === null || !Number.isFinite(value)) return ABSENT;
  const rounded = Number(value.toPrecision(figures));
  const size = Math.abs(rounded);
  const [unit, suffix] = size >= 1e9 ? [1e9, 'bn'] : size >= 1e6 ? [1e6, 'M'] : size >= 1e3 ? [1e3, 'k'] : [1, ''];
  return formatNumber(rounded / unit, figures) + suffix;
}

/** Money, short: €620, €51k, −€3.5M. `currency` is the sign that stands before the figure. */
export function formatMoney(value: number | null, currency = '€', figures = FIGURES): string {
  if (value === null || !Number.isFinite(value)) return ABSENT;
  const sign = Number(value.toPrecision(figures)) < 0 ? MINUS : '';
  return sign + currency + formatCompact(Math.abs(value), figures);
}

/** A change, always with its sign: +49, −0.3; no change is 0. */
export function formatSigned(value: number | null, figures = FIGURES): string {
  const text = formatNumber(value, figures);
  return value !== null && Number.isFinite(value) && value > 0 ? `+${text}` : text;
}

/** A factor: ×1.2. */
export function formatFactor(value: number | null, figures = FIGURES): string {
  return value === null || !Number.isFinite(value) ? ABSENT : `×${formatNumber(value, figures)}`;
}

/**
 * A chance between 0 and 1 as whole per cent: 62 %. Never rounded to 0 or 100, since draws can't prove either: <1 %, >99 %.
 */
export function formatChance(chance: number | null): string {
  if (chance === null || !Number.isFinite(chance)) return ABSENT;
  return `${chanceFigure(chance)}${NARROW_SPACE}%`;
}

/** The range of a chance, the sign once at the end: 27–50 %. */
export function formatChanceRange(low: number, high: number): string {
  const from = chanceFigure(low);
  const to = chanceFigure(high);
  return `${from === to ? from : `${from}${EN_DASH}${to}`}${NARROW_SPACE}%`;
}

/** A share between 0 and 1 that was measured or agreed, not drawn: 0 %, 9.6 %, 100 %; 12.5 % with three figures. */
export function formatShare(share: number | null, figures = FIGURES): string {
  if (share === null || !Number.isFinite(share)) return ABSENT;
  const percent = Number((share * 100).toPrecision(Math.abs(share) < 1 ? figures : 3));
  return `${String(percent).replace('-', MINUS)}${NARROW_SPACE}%`;
}

/**
 * P10 to P90 as it stands after a median: 430–900, 8.0–16. With `like`, the median, no end shows finer decimals than
 * the median does (or one, if the median has none). Ends below nought take "to" instead of the dash: −4 to 12.
 */
export function formatRange(low: number, high: number, like: number = low): string {
  const most = Math.max(1, decimalsOf(Number(like.toPrecision(FIGURES)), FIGURES));
  return joinRange(formatCapped(low, most), formatCapped(high, most));
}

/** Any two printed ends as a range: "€300k–€560k", "20 Dec – 15 May", "−4 to 12", or the one text if both are the same. */
export function joinRange(from: string, to: string): string {
  if (from === to) return from;
  if (from.startsWith(MINUS) || to.startsWith(MINUS)) return `${from} to ${to}`;
  return from.includes(' ') || to.includes(' ') ? `${from} ${EN_DASH} ${to}` : from + EN_DASH + to;
}

/** Minutes as hours and minutes: 7:30, 0:05, −1:20. */
export function formatDuration(minutes: number): string {
  const whole = Math.round(Math.abs(minutes));
  const text = `${formatCount(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, '0')}`;
  return minutes < 0 && whole > 0 ? MINUS + text : text;
}

function chanceFigure(chance: number): string {
  const percent = chance * 100;
  if (percent < 1) return '<1';
  if (percent > 99) return '>99';
  return String(Math.round(percent));
}

function formatCapped(value: number, mostDecimals: number): string {
  const rounded = Number(value.toPrecision(FIGURES));
  return print(rounded, Math.min(mostDecimals, decimalsOf(rounded, FIGURES)));
}

/** Decimals that show so many significant figures; below 1 without trailing noughts, so 0.8 and 0.52. Nought has none. */
function decimalsOf(rounded: number, figures: number): number {
  if (rounded === 0) return 0;
  const decimals = Math.max(0, figures - 1 - Math.floor(Math.log10(Math.abs(rounded))));
  if (Math.abs(rounded) >= 1) return decimals;
  const plain = rounded.toFixed(Math.min(decimals, 20)).replace(/0+$/, '');
  return plain.length - plain.indexOf('.') - 1;
}

function print(value: number, decimals: number): string {
  const places = Math.min(decimals, 20);
  const size = printerOf(places).format(Math.abs(value));
  return value < 0 && Number(value.toFixed(places)) !== 0 ? MINUS + size : size;
}

const printers = new Map<number, Intl.NumberFormat>();

/** Kept, because making one costs a hundred times what printing a number does, and a page prints hundreds. */
function printerOf(places: number): Intl.NumberFormat {
  let printer = printers.get(places);
  if (!printer) {
    printer = new Intl.NumberFormat('en-US', { minimumFractionDigits: places, maximumFractionDigits: places });
    printers.set(places, printer);
  }
  return printer;
}
