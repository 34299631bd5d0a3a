import { formatNumber } from './format-number';

/** A measured value with its unit: 8 %, 12 minutes. */
export function formatValue(value: number, unit: string): string {
  return unit === '' ? formatMeasured(value) : `${formatMeasured(value)}\u202F${unit}`;
}

/** As many figures as were agreed on or measured, at most three: 92, 9.6, 17.5. */
export function formatMeasured(value: number): string {
  return formatNumber(value, 3).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
}
