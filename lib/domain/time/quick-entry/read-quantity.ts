import { isCountedThing, isDoneWord } from './quantity-words';
import type { Reading, Token } from './tokens';

export type Quantity = { readonly amount: number; readonly unit: string | null };

/** "210 labels", "checked 210": how much was done. A bare number counts where the activity is one of counting. */
export function readQuantity(tokens: readonly Token[], at: number, acceptsBare: boolean): Reading<Quantity> | null {
  const amount = readAmount(tokens[at]?.text ?? '');
  if (amount === null) return null;
  const after = tokens[at + 1]?.text ?? '';
  if (isCountedThing(after)) return { value: { amount, unit: after }, length: 2 };
  const isDone = isDoneWord(tokens[at - 1]?.text ?? '');
  return isDone || acceptsBare ? { value: { amount, unit: null }, length: 1 } : null;
}

/** 210, 1200, 1,200. */
function readAmount(text: string): number | null {
  if (!/^\d{1,7}$|^\d{1,3}(,\d{3})+$/.test(text)) return null;
  const amount = Number(text.replaceAll(',', ''));
  return amount > 0 ? amount : null;
}
