import { estimateEffort } from '../../domain/estimation/estimate-effort';
import { forecastProgress } from '../../domain/progress/forecast-progress';
import { makeForecastsToKeep } from '../../domain/progress/keep-forecasts';
import { createWhatIf, type WhatIfChange, type WhatIfResult, type WhatIfStart } from '../../domain/portfolio/create-what-if';
import { assessPortfolio, solvePlan } from '../../domain/portfolio/assess-portfolio';
import { comparePairs } from '../../domain/portfolio/compare-pairs';
import { explainStanding } from '../../domain/portfolio/explain-standing';
import { scoreMethods } from '../../domain/portfolio/score-methods';
import { planTable, writeExport } from './plan-table';
import { describeTable, readDrafts } from './read-table';
import { describeTimeLog, draftTimeLog, listLogWords } from './read-time-log';
import { askOfLog, planLog } from './plan-time-log';
import { planPackedRuns, readRunsFile } from './read-runs-file';
import { generateSample } from '../../domain/sample/generate-sample';
import type { MethodBasis } from '../../domain/portfolio/redraw-methods';
import { openProjects, type PackedProjects } from './packed-projects';
import { solveWithHighs } from './solve-with-highs';
import type { PortfolioInputs } from '../../domain/portfolio/portfolio-inputs';

type PackedInputs = PackedProjects<PortfolioInputs>;

const jobs = {
  askOfLog,
  assessPortfolio: (inputs: PackedInputs) => assessPortfolio(openProjects(inputs)),
  comparePairs,
  describeTable,
  describeTimeLog,
  draftTimeLog,
  estimateEffort,
  explainStanding,
  listLogWords,
  forecastProgress,
  generateSample,
  makeForecastsToKeep,
  planLog,
  planPackedRuns,
  planTable,
  readDrafts,
  readRunsFile,
  redrawWhatIf,
  scoreMethods: (inputs: PackedInputs, medians: MethodBasis['medians'], assumptions: MethodBasis['assumptions']) => scoreMethods(openProjects(inputs), medians, assumptions),
  solvePlan: (inputs: PackedInputs) => solvePlan(openProjects(inputs), solveWithHighs),
  writeExport,
};

export type Jobs = typeof jobs;

let drawn: { readonly key: string; readonly redraw: (change: WhatIfChange) => WhatIfResult } | null = null;

/** Evaluates a change to what was drawn last under this key; the draws are most of the work. */
function redrawWhatIf(key: string, inputs: PackedProjects<WhatIfStart>, change: WhatIfChange): WhatIfResult {
  if (drawn?.key !== key) drawn = { key, redraw: createWhatIf(openProjects(inputs)) };
  return drawn.redraw(change);
}

/** The entry of a worker thread: one named job with its arguments. */
export default function runJob({ name, args }: { name: keyof Jobs; args: readonly unknown[] }): unknown {
  return (jobs[name] as (...given: readonly unknown[]) => unknown)(...args);
}
