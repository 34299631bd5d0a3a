import { currencySign } from '../shared/currency-sign';
import { formatMoney, formatNumber, formatShare, joinRange } from '../shared/format-number';
import type { Interval } from '../shared/interval';
import type { Scale } from './criterion';

/** One value of an answer as it is read: €1.7k, 60 %, yes, 8.0. */
export function formatAnswer(value: number, scale: Scale, currency: string): string {
  if (scale === 'yesNo' && (value === 0 || value === 1)) return value === 1 ? 'yes' : 'no';
  if (scale === 'share' || scale === 'yesNo') return formatShare(value);
  return scale === 'money' || scale === 'moneyPerYear' ? formatMoney(value, currencySign(currency)) : formatNumber(value);
}

export function formatAnswerRange({ p10, p90 }: Interval, scale: Scale, currency: string): string {
  return joinRange(formatAnswer(p10, scale, currency), formatAnswer(p90, scale, currency));
}
