import type { createTally } from './calibration-tally';

export type TallySum = ReturnType<ReturnType<typeof createTally>['sum']>;

export function printTally(name: string, { count, coverage, inside, pinball, winkler }: TallySum): void {
  console.log(`${name.padEnd(60)} n ${String(count).padStart(5)}  coverage ${coverage.toFixed(3)} (ends excluded ${inside.toFixed(3)})  pinball (log) ${pinball.toFixed(4)}  Winkler (log) ${winkler.toFixed(3)}`);
}
