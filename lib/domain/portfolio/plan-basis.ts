import type { Basis } from '../priority/types';
import { formatMoney, formatNumber, joinRange } from '../shared/format-number';
import type { Interval } from '../shared/interval';

/** What a plan's value is counted in: money where any ranked project is in money, since those in points then have no place in it. */
export function planBasis(ranked: readonly { readonly basis: Basis }[]): Basis {
  return ranked.some(({ basis }) => basis === 'money') ? 'money' : 'points';
}

/** A plan's value a year as it is said: its median with the unit, and its range without. */
export function formatPlanValue({ p10, p50, p90 }: Interval, basis: Basis, sign: string): { readonly middle: string; readonly range: string } {
  if (basis === 'money') return { middle: formatMoney(p50, sign), range: joinRange(formatMoney(p10, ''), formatMoney(p90, '')) };
  return { middle: `${formatNumber(p50)} points`, range: joinRange(formatNumber(p10), formatNumber(p90)) };
}
