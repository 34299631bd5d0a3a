import type { StoryTeam } from './story-teams';

/** Hours of one activity of a project, and in which part of the project's life (0 its beginning, 1 today) they were worked. */
export type StoryWork = { readonly activity: string; readonly hours: number; readonly from: number; readonly to: number };

type Hours = { readonly goal: number; readonly meetings: number; readonly collection?: number; readonly preparation?: number; readonly labeling?: number; readonly deployment?: number; readonly serving?: number; readonly monitoring?: number; readonly maintenance?: number; readonly waiting?: number };

/** Hours besides those of experiments. */
const HOURS: Readonly<Record<string, Hours>> = {
  volume: { goal: 30, meetings: 60, collection: 60, preparation: 108, deployment: 180, serving: 40, monitoring: 116, maintenance: 60, waiting: 46 },
  invoice: { goal: 26, meetings: 52, collection: 50, preparation: 100, labeling: 210, deployment: 128, waiting: 24 },
  triage: { goal: 24, meetings: 62, collection: 40, preparation: 80, labeling: 142, deployment: 50, waiting: 24 },
  customs: { goal: 18, meetings: 42, collection: 40, preparation: 52, labeling: 80, waiting: 12 },
  arrival: { goal: 12, meetings: 22, collection: 50, preparation: 74, waiting: 38 },
  address: { goal: 12, meetings: 22, collection: 22, preparation: 40, labeling: 20, deployment: 10, waiting: 10 },
  trailer: { goal: 10, meetings: 14, collection: 22, preparation: 12, waiting: 2 },
  calls: { goal: 8, meetings: 10, collection: 12, preparation: 10, labeling: 12 },
  claims: { goal: 10, meetings: 10, collection: 16, waiting: 2 },
  pallets: { goal: 8, meetings: 8, collection: 20, waiting: 4 },
  damage: { goal: 10, meetings: 8 },
  pricing: { goal: 8, meetings: 18 },
  renewal: { goal: 8, meetings: 6 },
  documents: { goal: 5, meetings: 3 },
  route: { goal: 4, meetings: 3 },
  shifts: { goal: 3, meetings: 3 },
};

const PHASES: Readonly<Record<keyof Hours, readonly [activity: string, from: number, to: number]>> = {
  goal: ['goalDefinition', 0, 0.25],
  meetings: ['meetings', 0, 1],
  collection: ['dataCollection', 0.05, 0.6],
  preparation: ['dataPreparation', 0.1, 0.95],
  labeling: ['labeling', 0.15, 1],
  deployment: ['deployment', 0.7, 1],
  serving: ['serving', 0.75, 1],
  monitoring: ['monitoring', 0.7, 1],
  maintenance: ['maintenance', 0.75, 1],
  waiting: ['waiting', 0.2, 1],
};

export function workOf(project: string): StoryWork[] {
  return Object.entries(HOURS[project] ?? {}).map(([kind, hours]) => {
    const [activity, from, to] = PHASES[kind as keyof Hours];
    return { activity, hours, from, to };
  });
}

/** Who does an activity, the first named most often. */
export const WORKERS: Readonly<Record<string, readonly (keyof StoryTeam)[]>> = {
  goalDefinition: ['owner', 'scientist', 'expert'],
  meetings: ['owner', 'scientist', 'engineer', 'expert'],
  dataCollection: ['data', 'scientist'],
  dataPreparation: ['data', 'scientist', 'engineer'],
  labeling: ['labeling', 'labeling', 'expert', 'scientist'],
  featureEngineering: ['scientist', 'data'],
  training: ['scientist', 'engineer'],
  evaluation: ['scientist', 'expert'],
  deployment: ['engineer', 'operations'],
  serving: ['operations', 'engineer'],
  monitoring: ['operations', 'scientist'],
  maintenance: ['engineer', 'operations'],
  waiting: ['scientist', 'data'],
};

export const NOTES: Readonly<Record<string, readonly string[]>> = {
  goalDefinition: ['What the decision depends on', 'Which errors cost what', 'Minimum performance', 'Classes that will not fit', 'Notes of the planning talk'],
  meetings: ['Weekly review', 'Thresholds with the service desk', 'Demonstration', 'Questions of the sponsor', 'Budget of labels'],
  dataCollection: ['Extract of last year', 'Access to the archive', 'Missing months', 'Sample for the pilot'],
  dataPreparation: ['Joined shipper and order', 'Removed doubles', 'Units made one', 'Split by time, no leakage', 'Gaps filled or marked'],
  labeling: ['Checked a batch', 'Second opinion', 'Rare classes', 'Batch from outside, checked', 'Label guide, new examples'],
  featureEngineering: ['Inputs for this run', 'Window and lags', 'Encoding'],
  training: ['Run and notes', 'Search over two parameters', 'Run on all data'],
  evaluation: ['Errors read one by one', 'Slices by language and depot', 'Holdout'],
  deployment: ['Image and start', 'Rollback tried', 'Silent run beside the old rules', 'Load test'],
  serving: ['Batch window moved', 'Slow requests'],
  monitoring: ['Drift report, nothing to do', 'Alarm looked at', 'Monthly report'],
  maintenance: ['Library updates', 'Retrained', 'Changed format of the source'],
  waiting: ['For access', 'For labels', 'For the review'],
};

/** Seconds that one label takes. */
export const SECONDS_PER_LABEL = 22;
