import { readText } from '@/components/ui/read-text';
import { readOptionalNumber } from '@/lib/domain/shared/read-number';

export function readField(form: FormData, name: string): string {
  return readText(form, name).trim();
}

/** A number as people type it, `1,200.5` or `9,6`; null where the field is empty, NaN where it is no number. */
export function readNumberField(form: FormData, name: string): number | null {
  return readOptionalNumber(readField(form, name));
}
