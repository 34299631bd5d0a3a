import type { Interval } from '../shared/interval';
import type { Scale } from './criterion';

const FIGURES = 2;

/** A range as it could have been typed, two significant figures: `8 14 30`, `380k 620k 1M`, `60% 70% 80%`. parseRange reads it back. */
export function formatRange({ p10, p50, p90 }: Interval, scale: Scale): string {
  if (scale === 'yesNo' && p10 === p90 && (p10 === 0 || p10 === 1)) return p10 === 1 ? 'yes' : 'no';
  if (scale === 'share' || scale === 'yesNo') return [p10, p50, p90].map((value) => `${formatShare(value)}%`).join(' ');
  const low = [p10, p50].map(formatNumber);
  // A suffix that only the last number has would be read as meant for all three.
  const isShared = low.every((text) => /\d$/.test(text));
  return [...low, isShared ? plain(roundFigures(p90)) : formatNumber(p90)].join(' ');
}

function roundFigures(value: number): number {
  return Number(value.toPrecision(FIGURES));
}

function formatNumber(value: number): string {
  const rounded = roundFigures(value);
  const size = Math.abs(rounded);
  if (size >= 1e9) return `${plain(rounded / 1e9)}bn`;
  if (size >= 1e6) return `${plain(rounded / 1e6)}M`;
  return size >= 1e4 ? `${plain(rounded / 1e3)}k` : plain(rounded);
}

/** Two figures of the distance to the nearer end, so that 0.995 does not become 100 %. */
function formatShare(value: number): string {
  const nearer = value > 0.5 ? 1 - value : value;
  const rounded = roundFigures(nearer * 100);
  return plain(value > 0.5 ? 100 - rounded : rounded);
}

/** No exponent and no trailing noughts. */
function plain(value: number): string {
  const digits = Math.min(20, Math.max(0, 2 - Math.floor(Math.log10(Math.max(Math.abs(value), 1e-15)))));
  const text = value.toFixed(digits);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
