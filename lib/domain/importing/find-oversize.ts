import { formatCount } from '../shared/format-number';

/** Why a file is too large to be imported, and what to do instead; null where it is not. `limitMb` in millions of bytes. */
export function findOversize(file: { readonly name: string; readonly size: number }, limitMb: number, advice: string): string | null {
  if (file.size <= limitMb * 1_000_000) return null;
  return `${file.name} has ${formatCount(file.size / 1_000_000)} MB; at most ${limitMb} can be imported at once. ${advice}`;
}
