import { readNumber } from '@/lib/domain/shared/read-number';

/** Per cent as typed, as a share: 45 is 0.45. */
export function readPercent(text: string): number {
  return readNumber(text.replace('%', '')) / 100;
}

/** Per cent that may be left empty. */
export function readOptionalPercent(text: string): number | null {
  return text.trim() === '' ? null : readPercent(text);
}

/** A share as it is typed: 0.45 is 45, 0.333 is 33.3. */
export function printPercent(share: number | null): string {
  return share === null ? '' : String(Math.round(share * 1000) / 10);
}
