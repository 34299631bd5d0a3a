export type AccuracyWarning = {
  readonly kind: 'near the floor' | 'below the floor' | 'above 99 %' | 'imbalance';
  readonly text: string;
};

const ABOVE_99 = 0.01;
/** Below this share of the rarest class, or where it is within reach of the error, accuracy says little. */
const IMBALANCED = 0.1;
/** The curve is flat where taking another tenth off the error takes this many times the examples. */
const EXPLODING = 2;

/**
 * What a product owner must hear before believing the number.
 *
 * @param input.nextTenth examples needed for nine tenths of the target error, relative to those for the target itself
 */
export function warnOfAccuracy(input: {
  targetError: number;
  nextTenth: number;
  probabilityAttainable: number;
  rarestShare: number | undefined;
}): AccuracyWarning[] {
  const { targetError, nextTenth, probabilityAttainable, rarestShare } = input;
  const warnings: AccuracyWarning[] = [];
  if (probabilityAttainable < 0.5) {
    warnings.push({ kind: 'below the floor', text: 'More examples alone will probably never reach this error: it lies below the level at which the curve flattens.' });
  } else if (nextTenth >= EXPLODING || probabilityAttainable < 0.9) {
    warnings.push({ kind: 'near the floor', text: 'This error is close to the level at which the curve flattens: each further step costs many times the one before.' });
  }
  if (targetError < ABOVE_99) {
    warnings.push({ kind: 'above 99 %', text: 'Above 99 % accuracy there are rarely enough labels, and wrong labels alone can cost more than the errors that are left.' });
  }
  if (rarestShare !== undefined && (rarestShare < IMBALANCED || rarestShare <= targetError)) {
    warnings.push({ kind: 'imbalance', text: 'The rarest class is so rare that accuracy misleads: always saying the commonest class scores nearly as well. Measure that class by itself.' });
  }
  return warnings;
}
