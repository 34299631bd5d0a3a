import { forecastTimeBox } from '../../domain/forecasting/forecast-time-box';
import { assessPortfolio, solvePlan } from '../../domain/portfolio/assess-portfolio';
import { explainStanding } from '../../domain/portfolio/explain-standing';
import { solveWithHighs } from './solve-with-highs';
import type { PortfolioInputs } from '../../domain/portfolio/portfolio-inputs';

const jobs = {
  assessPortfolio,
  explainStanding,
  forecastTimeBox,
  solvePlan: (inputs: PortfolioInputs) => solvePlan(inputs, solveWithHighs),
};

export type Jobs = typeof jobs;

/** The entry of a worker thread: one named job with its arguments. */
export default function runJob({ name, args }: { name: keyof Jobs; args: readonly unknown[] }): unknown {
  return (jobs[name] as (...given: readonly unknown[]) => unknown)(...args);
}
