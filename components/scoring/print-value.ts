import { currencySign } from '@/lib/domain/shared/currency-sign';
import { formatMoney, formatNumber } from '@/lib/domain/shared/format-number';
import type { PriorityView } from '@/lib/features/scoring/loaders';

export type RankedStanding = Extract<NonNullable<PriorityView['standing']>, { status: 'ranked' }>;

/** A value a year or a priority, in money or points. */
export function printValue(value: number, basis: RankedStanding['basis'], currency: string): string {
  return basis === 'money' ? formatMoney(value, currencySign(currency)) : formatNumber(value);
}
