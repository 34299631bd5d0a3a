import { asList, asRecord, collectPoints, readText } from './collect-points';
import { readRestRun } from './read-mlflow-run';
import type { RunProblem, TrackedRun } from './tracked-run';

/** Asks the tracking server; the answer is its JSON. Who implements it decides on hosts, time and size. */
export type AskServer = (path: string, body?: unknown) => Promise<unknown>;

export type TrackerExperiment = { readonly id: string; readonly name: string };

/** No server has so many pages; one that always names a next page must not hold us for ever. */
const MOST_PAGES = 1_000;
const PAGE_SIZE = 500;

/** All active experiments of an MLflow server, page by page (`POST experiments/search`). */
export async function fetchExperiments(ask: AskServer): Promise<TrackerExperiment[]> {
  const pages = await fetchPages((token) => ask('experiments/search', { max_results: PAGE_SIZE, view_type: 'ACTIVE_ONLY', ...token }));
  return pages.flatMap((page) => asList(page['experiments']).map(asRecord).map(({ experiment_id: id, name }) => ({ id: readText(id), name: readText(name) })));
}

/**
 * The runs of experiments, page by page until the server names no next one (`POST runs/search`); a first page alone
 * would silently lose all runs beyond it.
 *
 * @param since milliseconds since 1970; only runs that began then or later
 */
export async function fetchRuns(ask: AskServer, experiments: readonly TrackerExperiment[], since: number | null, problems: RunProblem[]): Promise<TrackedRun[]> {
  const names = new Map(experiments.map(({ id, name }) => [id, name]));
  const filter = since === null ? {} : { filter: `attributes.start_time >= ${since}` };
  const pages = await fetchPages((token) => ask('runs/search', { experiment_ids: [...names.keys()], run_view_type: 'ACTIVE_ONLY', max_results: PAGE_SIZE, order_by: ['attributes.start_time ASC'], ...filter, ...token }));
  return pages.flatMap((page) =>
    asList(page['runs']).flatMap((raw) => {
      const id = readText(asRecord(asRecord(raw)['info'])['experiment_id']);
      const run = readRestRun(raw, names.get(id) ?? id, problems);
      return run ? [run] : [];
    }),
  );
}

/** A run with the whole history of some of its metrics (`GET metrics/get-history`); the search tells only last values. */
export async function fetchHistory(ask: AskServer, run: TrackedRun, metrics: readonly string[], problems: RunProblem[]): Promise<TrackedRun> {
  const wanted = metrics.filter((name) => name in run.metrics);
  const histories: (readonly [string, TrackedRun['metrics'][string]])[] = [];
  for (const name of wanted) {
    const address = `metrics/get-history?run_id=${encodeURIComponent(run.externalId)}&metric_key=${encodeURIComponent(name)}`;
    // A file store refuses page tokens, but names none either.
    const pages = await fetchPages((token) => ask('page_token' in token ? `${address}&page_token=${encodeURIComponent(token.page_token ?? '')}` : address));
    const points = collectPoints(pages.flatMap((page) => asList(page['metrics']).map(asRecord).map(({ value, step, timestamp }) => ({ value, step, timestamp }))), `${run.name}, ${name}`, problems);
    if (points.length > 0) histories.push([name, points]);
  }
  const known = Object.entries({ ...run.metrics, ...Object.fromEntries(histories) }).filter(([, points]) => points.length > 0);
  return { ...run, metrics: Object.fromEntries(known) };
}

async function fetchPages(ask: (token: { readonly page_token?: string }) => Promise<unknown>): Promise<Record<string, unknown>[]> {
  const pages: Record<string, unknown>[] = [];
  let token = '';
  do {
    const page = asRecord(await ask(token === '' ? {} : { page_token: token }));
    pages.push(page);
    token = readText(page['next_page_token']);
  } while (token !== '' && pages.length < MOST_PAGES);
  return pages;
}

/** Where the next fetch has to begin: at the earliest run that was still going, else at the latest start. */
export function findFetchStart(runs: readonly TrackedRun[], before: number | null): number | null {
  const open = runs.filter(({ status }) => status === 'running' || status === 'scheduled').flatMap(({ startedAt }) => (startedAt === null ? [] : [startedAt]));
  if (open.length > 0) return Math.min(...open);
  return runs.reduce<number | null>((latest, { startedAt }) => (startedAt !== null && (latest === null || startedAt > latest) ? startedAt : latest), before);
}
