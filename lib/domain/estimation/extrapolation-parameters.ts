/**
 * What is believed of scaling before own data speaks. Version 1.
 *
 * `classExponent`: effort grows as classes^(1 + excess), excess lognormal. No survey of it is published; the range is bracketed by
 * - theory: the examples needed to learn K classes with linear predictors lie between K and K·log K at the same error (bounds on the
 *   Natarajan dimension, Shalev-Shwartz and Ben-David 2014, chapter 29); K·log K from 10 to 1,000 classes is an exponent of 1.24;
 * - experience: at the same number of examples per class the error rises with the number of classes (Deng, Berg, Li and Fei-Fei 2010),
 *   and error falls only as examples^-0.07 to examples^-0.35 (Hestness and others 2017), so that making up for it can cost far more.
 * Hence a median of 1.25 and P10 to P90 of 1.10 to 1.61.
 *
 * `scatter`: how far, in log units, single runs lie from their own power law, and what that belief is worth in observations.
 */
export const EXTRAPOLATION_PARAMETERS = {
  classExponent: { medianExcess: 0.25, logSpread: 0.7 },
  scatter: { typical: 0.15, observations: 3 },
} as const;
