import { createKeyedRng } from '../random/rng';
import { standardNormalQuantile } from '../statistics/normal-quantile';
import type { SampleId } from './sample-id';

/** What an hour that was said became, as a median, and how far single tasks lie around it (on the logarithm). */
const MISSES: Readonly<Record<string, { readonly factor: number; readonly spread: number; readonly name: string }>> = {
  training: { factor: 1.3, spread: 0.4, name: 'Training' },
  dataPreparation: { factor: 1.7, spread: 0.42, name: 'Preparation' },
  labeling: { factor: 1.1, spread: 0.22, name: 'Labels' },
  evaluation: { factor: 1, spread: 0.35, name: 'Evaluation' },
};
const ENTRIES_OF_A_TASK = 6;
const QUARTER_HOUR = 900;

type Worked = { readonly projectId: string | null; readonly personId: string; readonly activityId: string; readonly seconds: number };

/**
 * Estimated pieces of work: each person's hours of an activity on a project, a handful of entries to a task, with what was
 * said before it began. Returns the entries with their tasks.
 */
export function makeTimeTasks<Entry extends Worked>(seed: string, entries: readonly Entry[], id: SampleId, activityIdOf: (key: string) => string) {
  const open = new Map<string, { readonly taskId: string; left: number }>();
  const tasks = new Map<string, { projectId: string; personId: string; activityId: string; kind: string; seconds: number }>();
  const kinds = new Map(Object.keys(MISSES).map((kind) => [activityIdOf(kind), kind]));
  const withTasks = entries.map((entry) => {
    const { projectId, personId, activityId } = entry;
    const kind = kinds.get(activityId);
    if (projectId === null || kind === undefined) return { ...entry, taskId: null };
    const key = `${projectId}:${personId}:${activityId}`;
    const known = open.get(key);
    const under = known && known.left > 0 ? known : { taskId: id(`task:${tasks.size}`), left: ENTRIES_OF_A_TASK };
    under.left--;
    open.set(key, under);
    const task = tasks.get(under.taskId) ?? { projectId, personId, activityId, kind, seconds: 0 };
    tasks.set(under.taskId, { ...task, seconds: task.seconds + entry.seconds });
    return { ...entry, taskId: under.taskId };
  });
  return {
    timeEntries: withTasks,
    tasks: [...tasks].map(([taskId, { kind, seconds, ...task }], index) => ({ id: taskId, ...task, name: `${MISSES[kind]?.name} ${index + 1}`, estimateSeconds: estimateOf(kind, seconds, createKeyedRng(seed, `task:${index}`)()) })),
  };
}

/** What was said of a task that took so long. */
function estimateOf(kind: string, seconds: number, chance: number): number {
  const { factor, spread } = MISSES[kind] ?? { factor: 1, spread: 0 };
  const said = seconds / (factor * Math.exp(spread * standardNormalQuantile(chance)));
  return Math.max(1, Math.round(said / QUARTER_HOUR)) * QUARTER_HOUR;
}
