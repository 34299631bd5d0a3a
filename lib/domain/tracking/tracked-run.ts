/** A measurement of a run: step, moment in milliseconds since 1970, value. Step and moment are nought where they are unknown. */
export type MetricPoint = readonly [step: number, milliseconds: number, value: number];

export type TrackerSource = 'mlflow' | 'wandb';

/** A run as a tracker tells of it, whatever format it came in. */
export type TrackedRun = {
  readonly source: TrackerSource;
  readonly externalId: string;
  /** The tracker's own experiment or project. */
  readonly collection: string;
  readonly name: string;
  /** In the tracker's words, lower case: finished, failed, running, … */
  readonly status: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly parameters: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly metrics: Readonly<Record<string, readonly MetricPoint[]>>;
};

/** Something in a file that could not be taken, and why. */
export type RunProblem = { readonly where: string; readonly reason: string };

/** What a file holds. `problems` were left out, `notes` are worth knowing. */
export type ReadRuns = { readonly format: string; readonly runs: readonly TrackedRun[]; readonly problems: readonly RunProblem[]; readonly notes: readonly string[] };
