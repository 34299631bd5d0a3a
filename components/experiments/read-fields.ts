import { readText } from '@/components/ui/read-text';

export function readField(form: FormData, name: string): string {
  return readText(form, name).trim();
}

/** A number as people type it, `1,200.5` or `9,6`; null where the field is empty, NaN where it is no number. */
export function readNumberField(form: FormData, name: string): number | null {
  return parseNumber(readField(form, name));
}

export function parseNumber(text: string): number | null {
  const clean = text.trim().replace(/[\s\u202f\u00a0]/g, '').replace('\u2212', '-');
  if (clean === '') return null;
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(clean)) return Number(clean.replaceAll(',', ''));
  return Number(/^-?\d+,\d+$/.test(clean) ? clean.replace(',', '.') : clean);
}
