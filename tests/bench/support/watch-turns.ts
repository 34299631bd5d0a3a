import { readFileSync } from 'node:fs';

/** Time on the processor of the thread that the process began with, in milliseconds; Linux counts it in nanoseconds. */
function readThreadMs(): number {
  return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}

/** Runs work and prints for how long it held the thread, in all and at the longest stretch. */
export async function watchTurns<T>(name: string, work: () => Promise<T>): Promise<T> {
  const turns: number[] = [];
  let before = readThreadMs();
  const began = { at: performance.now(), thread: before };
  const count = (): void => {
    const now = readThreadMs();
    turns.push(now - before);
    before = now;
  };
  const timer = setInterval(count, 1);
  const result = await work();
  await new Promise((resolve) => setTimeout(resolve, 10));
  clearInterval(timer);
  count();
  const longest = Math.max(...turns);
  console.log(`${name.padEnd(44)} ${Math.round(performance.now() - began.at).toString().padStart(7)} ${Math.round(before - began.thread).toString().padStart(7)} ${longest.toFixed(0).padStart(7)} ${turns.filter((ms) => ms > 50).length.toString().padStart(6)}`);
  return result;
}
