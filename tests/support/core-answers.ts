import { estimateAccuracyCost } from '@/lib/domain/estimation/accuracy-cost';
import { calibrateEstimate } from '@/lib/domain/estimation/calibrate-estimate';
import { decideBest } from '@/lib/domain/estimation/decide';
import { estimateEffort } from '@/lib/domain/estimation/estimate-effort';
import { extrapolatePilot } from '@/lib/domain/estimation/extrapolate-pilot';
import { learnCommonFactor, simulateTotal } from '@/lib/domain/estimation/simulate-total';
import { computeValueOfInformation } from '@/lib/domain/estimation/value-of-information';
import { valueOfNormalTest, valueOfPilot } from '@/lib/domain/estimation/value-of-test';
import { compareBetaBinomial } from '@/lib/domain/experiment-design/compare-beta';
import { sampleSizeForMeans } from '@/lib/domain/experiment-design/mean-power';
import { sampleSizeForProportions } from '@/lib/domain/experiment-design/proportion-power';
import { simulateBandit } from '@/lib/domain/experiment-design/simulate-bandit';
import { testSequentially } from '@/lib/domain/experiment-design/test-sequentially';
import { forecastCurve } from '@/lib/domain/forecasting/forecast-curve';
import type { CurvePoint, Peer } from '@/lib/domain/forecasting/forecast-types';
import { rankProjects } from '@/lib/domain/priority/rank-projects';
import { createRng } from '@/lib/domain/random/rng';
import { DEFAULT_SCORING_MODEL } from '@/lib/domain/scoring/default-model';
import { makeProjects } from './scored-projects';

type Leaf = string | number | boolean | null | undefined;
/** Every figure and word of an answer, by its path. */
export type FlatAnswers = Readonly<Record<string, Leaf>>;

/** What each entry point of the numeric core answers to a fixed question, small enough for a second or two. */
export function answerAll(): FlatAnswers {
  return Object.fromEntries(Object.entries(QUESTIONS).flatMap(([name, ask]) => flatten(name, ask())));
}

/** No figure of these passes through a function that an engine may round its own way: only integers, sums, products, quotients and roots. */
export const EXACT = ['rng', 'valueOfInformation'];

const QUESTIONS: Record<string, () => unknown> = {
  rng: () => Array.from({ length: 20 }, createRng('rng')),
  forecastCurve: () => askForecast(curve(8, 0.06)),
  forecastCurveByPeers: () => askForecast(curve(8, 0.06), [2, 3, 5].map((level) => ({ points: curve(30, level / 50) }))),
  forecastCurveOfOnePoint: () => askForecast([{ x: 3, y: 0.4 }]),
  estimateEffort: () => estimateEffort({ cases: pastProjects(), query: { features: { kind: 'vision', sources: 4, regulated: true }, size: 14 } }),
  calibrateEstimate: () => calibrateEstimate({ history: pastTasks(), estimate: 12, person: 'Ada', kind: 'model' }),
  simulateTotal: askTotal,
  learnCommonFactor: () => learnCommonFactor(pastTasks().map((task, i) => ({ ...task, project: `project ${i % 7}` }))),
  extrapolatePilot: () =>
    extrapolatePilot({
      pilot: { classes: 10, stages: [{ name: 'labels', hours: 25 }, { name: 'goal', hours: 15, growsWithClasses: false }], labels: 2000 },
      totalClasses: 1000,
      slices: [{ classes: 40, hours: 170, labels: 9000 }],
    }),
  accuracyCost: askAccuracyCost,
  valueOfInformation: () => askInformation(false),
  valueOfTests: () => askInformation(true),
  valueOfNormalTest: () => valueOfNormalTest({ mean: 20, standardDeviation: 50, reliability: 0.7, cost: 2 }),
  valueOfPilot: () => valueOfPilot({ probability: 0.4, gain: 100, loss: 50, sensitivity: 0.8, specificity: 0.9, cost: 3 }),
  sampleSizeForProportions: () => sampleSizeForProportions({ baseline: 0.1, expected: 0.12, allocation: 2 }),
  sampleSizeForMeans: () => sampleSizeForMeans({ difference: 0.3, standardDeviation: 1.1, sides: 1 }),
  testSequentially: () =>
    testSequentially([1, 2, 3, 4].map((week) => ({ control: { successes: 60 * week, trials: 600 * week }, variant: { successes: 81 * week, trials: 590 * week } }))),
  compareBetaBinomial: () => compareBetaBinomial({ successes: 41, trials: 400 }, { successes: 55, trials: 410 }, { alpha: 2, beta: 18 }),
  simulateBandit: () => simulateBandit({ rates: [0.1, 0.12, 0.15], horizon: 2000 }, createRng('bandit')),
  priority: askPriority,
};

function askForecast(points: readonly CurvePoint[], peers: readonly Peer[] = []): unknown {
  const forecast = forecastCurve({ points, peers, direction: 'decrease', bounds: [0, 1], at: [40, 400], thresholds: [0.1, 0.05], target: 0.12 });
  return forecast.ok ? { ...forecast, distributionAt: forecast.distributionAt(90).quantile(0.3), marginalGain: forecast.marginalGain(40, 20) } : forecast;
}

/** Errors that fall by a power of the effort, with noise. */
function curve(count: number, floor: number): CurvePoint[] {
  const rng = createRng(`curve to ${floor}`);
  return Array.from({ length: count }, (_, i) => ({ x: 2 + 3 * i, y: floor + 0.5 / Math.sqrt(2 + 3 * i) + 0.01 * (rng() - 0.5) }));
}

function pastProjects(): Parameters<typeof estimateEffort>[0]['cases'] {
  const rng = createRng('projects');
  return Array.from({ length: 40 }, (_, i) => {
    const size = 4 + 30 * rng();
    const features = { kind: ['vision', 'text', 'table'][i % 3] as string, sources: i % 5 === 0 ? null : 1 + (i % 4), regulated: i % 2 === 0 };
    return { features, size, effort: size * (10 + 4 * (i % 3) + 6 * rng()) };
  });
}

function pastTasks(): { estimate: number; actual: number; person: string; kind: string }[] {
  const rng = createRng('tasks');
  return Array.from({ length: 42 }, (_, i) => {
    const estimate = 1 + Math.floor(40 * rng());
    return { estimate, actual: estimate * (0.7 + 1.2 * rng()), person: ['Ada', 'Ben'][i % 2] as string, kind: ['model', 'data'][i % 3 === 0 ? 1 : 0] as string };
  });
}

function askTotal(): unknown {
  const parts = [2, 5, 11, 3].map((p50, i) => ({ p10: p50 / (1.3 + i / 5), p50, p90: p50 * (1.5 + i / 3) }));
  const total = simulateTotal({ parts, commonFactor: { sigma: 0.3 }, drivers: [{ sigma: 0.2, exposures: [1, 0, 0.5, -1] }], draws: 2048 }, createRng('total'));
  return total.ok ? { ...total, quantile: total.quantile(0.95), probabilityAtMost: total.probabilityAtMost(25) } : total;
}

function askAccuracyCost(): unknown {
  const points = [100, 300, 1000, 3000].map((examples) => ({ examples, error: 0.03 + 1.5 / Math.sqrt(examples) }));
  const cost = estimateAccuracyCost({ points, targetError: 0.05, costPerExample: 0.4, references: [{ points: [200, 400, 800, 1600].map((examples) => ({ examples, error: 3 / Math.sqrt(examples) })) }] });
  return cost.ok ? { ...cost.value, at: cost.value.at(0.04) } : cost;
}

function askInformation(withTests: boolean): unknown {
  const rng = createRng('worth');
  const unknowns = ['demand', 'labels', 'drift'].map((name, i) => {
    const draws = Array.from({ length: 1200 }, () => rng() - 0.5);
    return withTests ? { name, draws, test: { reliability: 0.5 + i / 5, cost: 1 } } : { name, draws };
  });
  const values = [0, 1, 2].map((project) => Array.from({ length: 1200 }, (_, draw) => 8 - 5 * project + 60 * (unknowns[project]?.draws[draw] as number) + 20 * rng()));
  return computeValueOfInformation({ values, unknowns, decide: decideBest(2) }, createRng('information'));
}

function askPriority(): unknown {
  const { draws, rankCounts, ...rest } = rankProjects(makeProjects(12), DEFAULT_SCORING_MODEL, { seed: 'priority', draws: 500 }, { cut: { kind: 'rank', places: 4 }, withSensitivity: true });
  return { ...rest, rankCounts: Object.fromEntries([...rankCounts].map(([id, counts]) => [id, [...counts]])), drawn: [...draws].map(([, { priority }]) => priority.slice(0, 20)) };
}

function flatten(path: string, value: unknown): [string, Leaf][] {
  if (typeof value === 'function') throw new Error(`${path} is a function: ask it something.`);
  if (typeof value !== 'object' || value === null) return [[path, value as Leaf]];
  return Object.entries(value).flatMap(([key, inner]) => flatten(`${path}.${key}`, inner));
}
