import { formatCount } from './format-number';

const WORDS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve', 'Thirteen', 'Fourteen', 'Fifteen', 'Sixteen', 'Seventeen', 'Eighteen', 'Nineteen', 'Twenty'];

/** A count as a sentence begins with it: in words up to twenty, in figures above. */
export function spellNumber(count: number): string {
  return WORDS[count] ?? formatCount(count);
}
