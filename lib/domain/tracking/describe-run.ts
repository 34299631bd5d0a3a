import type { TrackedRun } from './tracked-run';

/** What an experiment says of the run that it was made from. */
export type RunDescription = { readonly hypothesis: string; readonly change: string; readonly codeVersion: string | null; readonly computeHours: number | null };

const MS_PER_HOUR = 3_600_000;
const MOST_CHANGES = 3;

/**
 * @param previous the run before it, to say which parameters differ
 */
export function describeRun(run: TrackedRun, previous: TrackedRun | null): RunDescription {
  const note = run.tags['mlflow.note.content'] ?? run.tags['notes'] ?? '';
  const commit = run.tags['mlflow.source.git.commit'] ?? '';
  return {
    hypothesis: (note.split('\n')[0]?.trim() || run.name).slice(0, 300),
    change: previous ? describeChange(run.parameters, previous.parameters) : '',
    codeVersion: commit === '' ? null : commit.slice(0, 7),
    computeHours: run.startedAt !== null && run.endedAt !== null && run.endedAt > run.startedAt ? (run.endedAt - run.startedAt) / MS_PER_HOUR : null,
  };
}

/** "lr 0.1 → 0.01, depth 4 → 6": at most three parameters, and how many more. */
function describeChange(now: TrackedRun['parameters'], before: TrackedRun['parameters']): string {
  const changed = Object.keys(now).filter((name) => name in before && now[name] !== before[name]);
  const shown = changed.slice(0, MOST_CHANGES).map((name) => `${name} ${before[name]} → ${now[name]}`);
  return [...shown, ...(changed.length > MOST_CHANGES ? [`${changed.length - MOST_CHANGES} more`] : [])].join(', ').slice(0, 300);
}
