/** One promise: what was measured, what was asked for, and whether it holds. */
export type Target = {
  readonly name: string;
  /** With every setting chosen on other data than it is judged by. */
  readonly measured: number;
  /** The same with the settings that were chosen on all data, the judged one included; it flatters. */
  readonly flat?: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly digits?: number;
};

export function printTargets(targets: readonly Target[]): void {
  console.log('\ntarget                                                      measured  settings from all   asked           result');
  for (const { name, measured, flat, atLeast = -Infinity, atMost = Infinity, digits = 3 } of targets) {
    const met = measured >= atLeast && measured <= atMost;
    const result = atLeast === -Infinity && atMost === Infinity ? '' : met ? 'met' : 'MISSED';
    const asked = [atLeast > -Infinity ? `≥ ${atLeast.toFixed(digits)}` : '', atMost < Infinity ? `≤ ${atMost.toFixed(digits)}` : ''].filter(Boolean).join(' ');
    const beside = flat === undefined ? '' : flat.toFixed(digits);
    console.log(`${name.padEnd(58)}  ${measured.toFixed(digits).padStart(8)}  ${beside.padStart(17)}   ${asked.padEnd(16)}${result}`);
  }
}

/** The targets of the nested run, with the figures of the flat run beside them. */
export function besideFlat(nested: readonly Target[], flat: readonly Target[]): Target[] {
  return nested.map((target) => {
    const same = flat.find(({ name }) => name === target.name);
    return same === undefined ? target : { ...target, flat: same.measured };
  });
}
