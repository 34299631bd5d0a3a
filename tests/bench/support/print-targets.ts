/** One promise: what was measured, what was asked for, and whether it holds. */
export type Target = { readonly name: string; readonly measured: number; readonly atLeast?: number; readonly atMost?: number; readonly digits?: number };

export function printTargets(targets: readonly Target[]): void {
  console.log('\ntarget                                                      measured   asked           result');
  for (const { name, measured, atLeast = -Infinity, atMost = Infinity, digits = 3 } of targets) {
    const met = measured >= atLeast && measured <= atMost;
    const asked = [atLeast > -Infinity ? `≥ ${atLeast.toFixed(digits)}` : '', atMost < Infinity ? `≤ ${atMost.toFixed(digits)}` : ''].filter(Boolean).join(' ');
    console.log(`${name.padEnd(58)}  ${measured.toFixed(digits).padStart(8)}   ${asked.padEnd(16)}${met ? 'met' : 'MISSED'}`);
  }
}
