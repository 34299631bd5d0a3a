/** A number as typed: `value` without its suffix, `factor` of the suffix (k, M, %), or null where none was typed. */
export type TypedNumber = { readonly value: number; readonly factor: number | null; readonly percent: boolean };

/** Which sign separates decimals where the number alone does not tell: `1.500` or `1,500`. */
export type DecimalSign = '.' | ',';

const SUFFIX_FACTORS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mio: 1e6, bn: 1e9, '%': 0.01 };

const NUMBER_PATTERN = /^([+-]?)(\d+(?:[.,]\d+)*|[.,]\d+)(k|mio|m|bn|%)?$/i;

/** Reads one number with decimal point or comma, thousands separators and a suffix; null if it is none. */
export function parseTypedNumber(text: string, decimal: DecimalSign): TypedNumber | null {
  const match = NUMBER_PATTERN.exec(text);
  if (match === null) return null;
  const digits = normaliseDigits(match[2] ?? '', decimal);
  if (digits === null) return null;
  const suffix = (match[3] ?? '').toLowerCase();
  const value = Number(digits) * (match[1] === '-' ? -1 : 1);
  return { value, factor: SUFFIX_FACTORS[suffix] ?? null, percent: suffix === '%' };
}

/** `1.234,5` and `1,234.5` to `1234.5`. With one kind of separator, groups of three after it decide, then `decimal`. */
function normaliseDigits(text: string, decimal: DecimalSign): string | null {
  const lastComma = text.lastIndexOf(',');
  const lastPoint = text.lastIndexOf('.');
  if (lastComma >= 0 && lastPoint >= 0) {
    return lastComma > lastPoint ? splitAtDecimal(text, ',', '.') : splitAtDecimal(text, '.', ',');
  }
  if (lastComma < 0 && lastPoint < 0) return text;
  const sign = lastComma >= 0 ? ',' : '.';
  if (isGrouped(text, sign) && (sign !== decimal || text.indexOf(sign) !== text.lastIndexOf(sign))) {
    return text.replaceAll(sign, '');
  }
  return splitAtDecimal(text, sign, sign === ',' ? '.' : ',');
}

function splitAtDecimal(text: string, decimal: DecimalSign, group: DecimalSign): string | null {
  const parts = text.split(decimal);
  const whole = parts[0] ?? '';
  if (parts.length !== 2 || (whole.includes(group) && !isGrouped(whole, group))) return null;
  const fraction = parts[1] ?? '';
  return fraction.includes(group) ? null : `${whole.replaceAll(group, '') || '0'}.${fraction || '0'}`;
}

function isGrouped(text: string, sign: DecimalSign): boolean {
  return (sign === ',' ? /^[1-9]\d{0,2}(,\d{3})+$/ : /^[1-9]\d{0,2}(\.\d{3})+$/).test(text);
}
