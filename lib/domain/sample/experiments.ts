import { createKeyedRng } from '../random/rng';
import type { SampleId } from './sample-id';
import type { StoryCalendar } from './story-calendar';
import { CUSTOMS_EXPERIMENTS, STORY_IDEAS, STORY_RUNS, type StoryExperiment, type StoryRun } from './story-experiments';
import { STORY_TEAMS } from './story-teams';

const Z90 = 1.2816;
const CUSTOMS = { project: 'customs', metric: { name: 'Error', unit: '%', target: 8 }, holdout: 4200 } as const;
const APPROACHES = [
  { key: 'retrieval', name: 'Retrieval of similar past declarations', hours: 20, status: 'dropped' },
  { key: 'hierarchical', name: 'Hierarchical loss', hours: 30, status: 'kept' },
  { key: 'larger', name: 'Larger encoder', hours: 12, status: 'dropped' },
  { key: 'notes', name: 'Chapter notes as a second input', hours: 20, status: 'open' },
  { key: 'ensemble', name: 'Ensemble of three seeds', hours: 8, status: 'open' },
] as const;
const TIME_BOXES = [
  { project: 'customs', hours: 360, from: -82, to: 70 },
  { project: 'triage', hours: 240, from: -190, to: 30 },
  { project: 'address', hours: 180, from: -75, to: 45 },
  { project: 'arrival', hours: 200, from: -70, to: 80 },
] as const;

/** One project's experiments with what is measured in them. */
export type StoryLog = { readonly project: string; readonly metric: StoryRun['metric']; readonly holdout: number; readonly experiments: readonly StoryExperiment[] };

/** All experiments of the story: one project told by hand, six by their curve. */
export function tellExperiments(seed: string): StoryLog[] {
  return [{ ...CUSTOMS, experiments: CUSTOMS_EXPERIMENTS }, ...STORY_RUNS.map((run) => ({ project: run.project, metric: run.metric, holdout: run.holdout, experiments: tellRun(seed, run) }))];
}

export function makeExperiments(logs: readonly StoryLog[], calendar: StoryCalendar, id: SampleId) {
  const made = logs.flatMap((log) => log.experiments.map((experiment, index) => makeExperiment(log, experiment, index + 1, calendar, id)));
  return {
    metrics: logs.map(({ project, metric, holdout }) => ({ id: id(`metric:${project}`), projectId: id(`project:${project}`), name: metric.name, unit: metric.unit, direction: 'decrease' as const, lowerBound: 0, upperBound: 100, target: metric.target, isPrimary: true, holdoutSize: holdout })),
    approaches: APPROACHES.map(({ key, name, hours, status }, sort) => ({ id: id(`approach:${key}`), projectId: id('project:customs'), name, timeBoxHours: hours, status, sort })),
    experiments: made.map(({ row }) => row),
    metricValues: made.map(({ value }) => value),
    timeBoxes: TIME_BOXES.map(({ project, hours, from, to }) => ({ id: id(`timeBox:${project}`), projectId: id(`project:${project}`), hours, startsOn: calendar.workday(from), endsOn: calendar.workday(to) })),
    plateaus: [{ id: id('plateau:customs'), projectId: id('project:customs'), fromHours: 101, toHours: 138, reason: 'labeling' }],
  };
}

function makeExperiment({ project, holdout }: StoryLog, told: StoryExperiment, number: number, calendar: StoryCalendar, id: SampleId) {
  const experimentId = id(`experiment:${project}:${number}`);
  const share = told.error / 100;
  return {
    row: {
      id: experimentId,
      projectId: id(`project:${project}`),
      number,
      approachId: told.approach === undefined ? null : id(`approach:${told.approach}`),
      personId: id(`person:${STORY_TEAMS[project]?.scientist ?? 'jonas'}`),
      hypothesis: told.hypothesis,
      change: told.change,
      dataVersion: `v${Math.ceil(number / 2)}`,
      codeVersion: id(`code:${project}:${Math.ceil(number / 2)}`).slice(0, 7),
      peopleHours: told.hours,
      computeHours: told.gpuHours,
      outcome: told.outcome,
      learned: told.learned,
      startedAt: calendar.moment(-told.daysAgo - 1, 9),
      finishedAt: calendar.moment(-told.daysAgo, 16),
    },
    value: {
      id: id(`value:${project}:${number}`),
      experimentId,
      metricId: id(`metric:${project}`),
      value: told.error,
      // Half of the 80 % interval of a share counted on the holdout.
      error: Math.round(100 * Z90 * Math.sqrt((share * (1 - share)) / holdout) * 100) / 100,
      measuredAt: calendar.moment(-told.daysAgo, 16),
      onHoldout: true,
    },
  };
}

/** Kept experiments lie on the curve; the others a little above it. The hours of all sum exactly to the run's. */
function tellRun(seed: string, run: StoryRun): StoryExperiment[] {
  const rng = createKeyedRng(seed, `run:${run.project}`);
  const hours = splitHours(run.hours, run.count, rng);
  const exponent = run.count > 1 ? Math.log(run.first / run.last) / Math.log(run.count) : 0;
  return hours.map((peopleHours, index): StoryExperiment => {
    const ideas = STORY_IDEAS[run.ideas];
    const [hypothesis, change, learned, ideaOutcome] = ideas[index % ideas.length] as (typeof ideas)[number];
    // A run ends with the experiment that brought it where it stands.
    const outcome = index === run.count - 1 ? 'kept' : ideaOutcome;
    const onCurve = run.first * (index + 1) ** -exponent;
    return {
      hypothesis, change, learned, outcome,
      error: round(onCurve * (outcome === 'kept' ? 1 : 1.02 + 0.07 * rng())),
      hours: peopleHours,
      gpuHours: round((run.gpuHours / run.hours) * peopleHours * (0.6 + 0.8 * rng())),
      daysAgo: Math.round(run.from + ((run.to - run.from) * index) / Math.max(1, run.count - 1)),
    };
  });
}

/** Whole hours around the mean that sum to the total. */
function splitHours(total: number, count: number, rng: () => number): number[] {
  const parts = Array.from({ length: count }, () => Math.max(2, Math.round((total / count) * (0.7 + 0.6 * rng()))));
  let rest = total - parts.reduce((sum, part) => sum + part, 0);
  for (let i = 0; rest !== 0; i = (i + 1) % count) {
    const step = Math.sign(rest);
    if (step < 0 && (parts[i] as number) <= 2) continue;
    parts[i] = (parts[i] as number) + step;
    rest -= step;
  }
  return parts;
}

const round = (value: number): number => Math.round(value * 10) / 10;
