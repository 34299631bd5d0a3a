import type { Rng } from '../random/rng';
import { fail, succeed, type Result } from '../shared/result';
import { mean } from '../statistics/mean';
import { decideGo } from './decide';
import { gainOfKnowing, gainOfKnowingAll, layOutByDraw, worthIn, type DrawnDecision } from './gain-of-knowing';
import type { InformationInput, InformationValue } from './information';
import { planResolution } from './plan-resolution';
import { simulateTestSignal } from './test-signal';
import { informationProblem } from './validate-information';

/**
 * How much could the decision improve if something were known? (Raiffa and Schlaifer 1961; EVPPI from joint draws: Strong and Oakley 2013.)
 *
 * Always 0 <= test <= EVPPI of its unknown <= EVPI, in the unit of the values; 0 where nothing that could be learned changes the decision.
 * Estimates from draws carry Monte Carlo error: with 20,000 draws a few per cent.
 *
 * @param rng draws the noise of imperfect tests, and the halves in which decisions are taken and judged
 */
export function computeValueOfInformation(input: InformationInput, rng: Rng): Result<InformationValue> {
  const problem = informationProblem(input);
  if (problem) return fail(problem);
  const { values, unknowns, decide = decideGo } = input;
  const expected = values.map((value) => mean(value));
  const chosen = decide(expected);
  const draws = values[0]?.length ?? 0;
  const half = Uint8Array.from({ length: draws }, () => (rng() < 0.5 ? 0 : 1));
  const decision: DrawnDecision = { worth: layOutByDraw(values, draws), projects: values.length, draws, decide, chosen: new Set(chosen), half };
  const perfect = gainOfKnowingAll(decision);
  const sources = unknowns.map(({ name, draws: truth, test }) => {
    const ofUnknown = Math.min(perfect, gainOfKnowing([truth], decision));
    const signal = test ? simulateTestSignal(truth, test.reliability, rng) : truth;
    const value = test ? Math.min(ofUnknown, gainOfTest(signal, test.reliability, decision)) : ofUnknown;
    return { name, signal, value, cost: test?.cost ?? 0, perfect: ofUnknown, tested: test !== undefined };
  });
  return succeed({
    chosen,
    expectedValue: chosen.reduce((sum, project) => sum + (expected[project] as number), 0),
    membership: shareChosen(decision),
    perfect,
    unknowns: sources.map(({ name, perfect: ofUnknown, tested, value, cost }) => ({
      name,
      perfect: ofUnknown,
      test: tested ? { value, cost, net: value - cost } : null,
    })),
    order: planResolution(sources, perfect, decision),
  });
}

/** A test that shows nothing is worth exactly nothing, whatever the luck of its noise. */
function gainOfTest(signal: ArrayLike<number>, reliability: number, decision: DrawnDecision): number {
  return reliability === 0 ? 0 : gainOfKnowing([signal], decision);
}

function shareChosen(decision: DrawnDecision): number[] {
  const { projects, draws, decide } = decision;
  const counts = Array.from({ length: projects }, () => 0);
  for (let draw = 0; draw < draws; draw++) {
    for (const project of decide(worthIn(draw, decision))) counts[project] = (counts[project] as number) + 1;
  }
  return counts.map((count) => count / draws);
}
