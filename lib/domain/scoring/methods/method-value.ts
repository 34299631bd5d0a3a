/** The outcome of a scoring method: a number, or the reason why there is none. Never NaN, never infinite. */
export type MethodValue = { readonly kind: 'number'; readonly value: number } | { readonly kind: 'undefined'; readonly reason: string };

export function defined(value: number): MethodValue {
  // Adding nought turns −0 into 0.
  return Number.isFinite(value) ? { kind: 'number', value: value + 0 } : undefinedBecause('the result is too large to be a number');
}

export function undefinedBecause(reason: string): MethodValue {
  return { kind: 'undefined', reason };
}

/** a ÷ b, undefined where b is nought. */
export function divide(a: number, b: number, divisorName: string): MethodValue {
  return b === 0 ? undefinedBecause(`${divisorName} is 0`) : defined(a / b);
}

/** Calls `compute` if every input is there; names the first one that is missing. */
export function withAll<Key extends string>(
  inputs: Readonly<Partial<Record<Key, number | undefined>>>,
  keys: readonly Key[],
  compute: (given: Readonly<Record<Key, number>>) => MethodValue,
): MethodValue {
  for (const key of keys) {
    const value = inputs[key];
    if (value === undefined || Number.isNaN(value)) return undefinedBecause(`${inWords(key)} is missing`);
  }
  return compute(inputs as Record<Key, number>);
}

/** "timeCriticality" as "time criticality". */
function inWords(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
