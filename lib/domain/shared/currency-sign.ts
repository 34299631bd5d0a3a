const SIGNS: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£', JPY: '¥', INR: '₹' };

/** The sign to put before a figure; the code and a space where a currency has no sign of its own: "CHF 12k". */
export function currencySign(code: string): string {
  return SIGNS[code] ?? `${code}\u00A0`;
}
