import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

const ROUNDS = 3;
const FEW_MS = 5;

/**
 * The longest time for which work lets nobody else have the thread, as a share of the time it takes. The least of some rounds:
 * other programs on the machine only add.
 */
export async function findLongestTurn(work: () => Promise<unknown>): Promise<number> {
  await work();
  const shares: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    // A turn is counted when the next one begins: the first from here, the last of the work after it.
    await setTimeout(FEW_MS);
    const began = performance.now();
    await work();
    const took = performance.now() - began;
    await setTimeout(FEW_MS);
    delay.disable();
    shares.push(delay.max / 1e6 / took);
  }
  return Math.min(...shares);
}
