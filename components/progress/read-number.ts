/** A number as people type it, with a point or a comma; null where the field is empty, NaN where it is no number. */
export function readNumber(text: string): number | null {
  const clean = text.trim().replace(/[\s\u202f\u00a0]/g, '').replace('\u2212', '-');
  if (clean === '') return null;
  return Number(/^-?\d+,\d+$/.test(clean) ? clean.replace(',', '.') : clean);
}
