import { isUsable } from '../shared/is-usable';

/** What is wrong with a sample of measurements, in words; null when nothing is. */
export function sampleProblem(values: ArrayLike<number>, atLeast: number, name: string): string | null {
  // What has no length is no list.
  if (!(values?.length >= atLeast)) return `${name} needs at least ${atLeast} ${atLeast === 1 ? 'value' : 'values'}.`;
  for (let i = 0; i < values.length; i++) {
    if (!isUsable(values[i])) return `${name} contains something that is not a finite number (value ${i + 1}).`;
  }
  return null;
}
