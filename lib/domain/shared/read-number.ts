const THOUSANDS = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
const DECIMAL_COMMA = /^-?\d*,\d+$/;

/**
 * A number as people type it: `1,200.5`, `9,6`, `−3`, `12 000`. Commas before three digits separate thousands, any other one
 * is a decimal comma. Null where nothing is typed, NaN for what is no number.
 */
export function readOptionalNumber(text: string): number | null {
  const clean = text.replaceAll(/[\s\u202F\u00A0]/g, '').replace('\u2212', '-');
  if (clean === '') return null;
  if (THOUSANDS.test(clean)) return Number(clean.replaceAll(',', ''));
  return Number(DECIMAL_COMMA.test(clean) ? clean.replace(',', '.') : clean);
}

/** The same where a number is needed: nothing typed is no number. */
export function readNumber(text: string): number {
  return readOptionalNumber(text) ?? Number.NaN;
}
