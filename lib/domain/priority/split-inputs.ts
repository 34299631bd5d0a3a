import { selectQuantiles } from '../statistics/select-quantiles';
import type { DrawnDrivers } from './create-draws';
import type { ProjectDraws } from './draw-project';

/** Draws that are split: enough for an effect of a twentieth of the rank's standard deviation; the draws are in random order. */
export const SPLIT_DRAWS = 2000;

/** The draws in groups by what one input is in them: low or high, or which scorer is believed. */
export type InputSplit = {
  /** As in `InputShare`. */
  readonly input: string;
  /** The group of each draw, from 0. */
  readonly groups: Uint8Array | Uint16Array;
  readonly count: number;
};

/** Splits the first draws by each uncertain input of a project, halves of equal size: what is left to ask once all projects are ranked. */
export function splitInputs(drawn: ProjectDraws, drivers: DrawnDrivers): InputSplit[] {
  const shared = drawn.score.driverIds.flatMap((id) => {
    const driver = drivers.get(id);
    return driver === undefined ? [] : [[`driver:${id}`, driver.factors] as const];
  });
  const halves = [...drawn.inputs, ...shared].flatMap(([input, values]) => splitInHalf(input, values.subarray(0, SPLIT_DRAWS)) ?? []);
  const { assignment } = drawn;
  if (assignment === null) return halves;
  return [...halves, { input: 'scorers', groups: assignment.believed.subarray(0, SPLIT_DRAWS), count: assignment.scorers.length }];
}

/** Group 1 lies above the median; null for what does not vary. */
function splitInHalf(input: string, values: Float64Array): InputSplit | null {
  const [median = 0, most = 0] = selectQuantiles(values, [0.5, 1]);
  const groups = new Uint8Array(values.length);
  let high = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    // Where half of all draws or more have the largest value, they are the high ones.
    const group = value > median || value === most ? 1 : 0;
    groups[i] = group;
    high += group;
  }
  return high === values.length ? null : { input, groups, count: 2 };
}
