import { formatMeasured, formatValue } from '../shared/format-measured';
import { formatChance, formatNumber, formatRange } from '../shared/format-number';
import type { ExperimentationWarning } from './warn-experimentation';

/** A warning in words, with what to do about it. */
export function describeWarning(warning: ExperimentationWarning, unit: string): string {
  switch (warning.kind) {
    case 'tooManyCandidates': {
      const { p10, p50, p90 } = warning.load.hours;
      return `Too many candidates for the box: the ${warning.open} open ones take ${formatNumber(p50)} h (${formatRange(p10, p90, p50)}), and ${formatMeasured(warning.left)} h are left; ${formatChance(warning.load.overChance)} chance that they take more. Drop the least promising now.`;
    }
    case 'fewClasses':
      return `Tried on ${warning.tried} of ${warning.all} classes. Results on an easy part say little about the whole; add the rest before promising anything.`;
    case 'noBaseline':
      return 'There is no baseline: nobody can tell how much of this the simplest way would do as well. Measure that first.';
    case 'noHoldout':
      return 'Nothing was measured on a holdout. Values on data that was trained on flatter.';
    case 'wornHoldout':
      return `The holdout was looked at ${warning.uses} times. The best of so many may flatter by up to ${roughly(warning.optimism, unit)}, more than the last gain of ${roughly(warning.lastGain, unit)}: check it on fresh data before relying on it.`;
    default:
      return warning satisfies never;
  }
}

/** To two figures, which is all that such a comparison has. */
function roughly(value: number, unit: string): string {
  return formatValue(Number(value.toPrecision(2)), unit);
}
