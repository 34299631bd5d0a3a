import { parse } from 'yaml';
import { asRecord, readText, type RawPoint } from './collect-points';
import { readExportedRun, toMlflowRun } from './read-mlflow-run';
import type { ReadRuns, RunProblem, TrackedRun } from './tracked-run';

/** A file of an archive: its path with slashes, and its text. */
export type ArchiveFile = { readonly path: string; readonly text: string };

/** Whether a file of an archive says anything about runs: models, artifacts, traces and what was deleted do not. */
export function isRunFile(path: string): boolean {
  // The name of a metric may itself be "models/accuracy".
  const folder = `${path.replace(/\/(metrics|params|tags)\/.*$/, '')}/`;
  if (/(^|\/)(\.trash|__MACOSX|artifacts|inputs|outputs|datasets|traces|models)\//.test(folder)) return false;
  return /(^|\/)(run|experiment)\.json$/.test(path) || /(^|\/)meta\.yaml$/.test(path) || /\/(metrics|params|tags)\/.+/.test(path);
}

/**
 * Reads the runs of an unpacked archive: folders of mlflow-export-import (`<experiment>/experiment.json`,
 * `<experiment>/<run>/run.json`), or an `mlruns` folder (`<experiment>/meta.yaml`, `<experiment>/<run>/{meta.yaml,metrics,params,tags}`).
 */
export function readMlflowFolder(files: readonly ArchiveFile[]): ReadRuns {
  const problems: RunProblem[] = [];
  const exported = readExportedRuns(files, problems);
  if (exported.length > 0) return { format: 'MLflow, exported folders', runs: exported, problems, notes: [] };
  return { format: 'MLflow, mlruns folder', runs: readFileStore(files, problems), problems, notes: [] };
}

function readExportedRuns(files: readonly ArchiveFile[], problems: RunProblem[]): TrackedRun[] {
  const names = new Map(files.filter(({ path }) => path.endsWith('experiment.json')).map((file) => [folderOf(file.path), readExperimentName(file, problems)]));
  return files
    .filter(({ path }) => /(^|\/)run\.json$/.test(path))
    .flatMap((file) => {
      const run = readExportedRun(parseJson(file, problems), names.get(folderOf(folderOf(file.path))) ?? '', problems);
      return run ? [run] : [];
    });
}

function readExperimentName(file: ArchiveFile, problems: RunProblem[]): string {
  return readText(asRecord(asRecord(asRecord(parseJson(file, problems))['mlflow'])['experiment'])['name']);
}

/** A run's folder lies in its experiment's folder, and each of them has a `meta.yaml`. */
function readFileStore(files: readonly ArchiveFile[], problems: RunProblem[]): TrackedRun[] {
  const metas = new Map(files.filter(({ path }) => /(^|\/)meta\.yaml$/.test(path)).map((file) => [folderOf(file.path), readYaml(file, problems)]));
  const contents = groupByRun(files, new Set(metas.keys()));
  return [...metas].flatMap(([folder, meta]) => {
    if (meta['run_id'] === undefined && meta['run_uuid'] === undefined) return [];
    if (readText(meta['lifecycle_stage']) === 'deleted') return [];
    const { metrics, params, tags } = contents.get(folder) ?? { metrics: {}, params: {}, tags: {} };
    const run = toMlflowRun({ info: meta, params, metrics, tags }, readText(metas.get(folderOf(folder))?.['name']), problems);
    return run ? [run] : [];
  });
}

type RunContents = { readonly metrics: Record<string, RawPoint[]>; readonly params: Record<string, string>; readonly tags: Record<string, string> };

/** A metric's name may hold slashes, which are folders: whatever lies below `metrics/` is its name. */
function groupByRun(files: readonly ArchiveFile[], folders: ReadonlySet<string>): Map<string, RunContents> {
  const runs = new Map<string, RunContents>();
  for (const { path, text } of files) {
    const parts = /^(.*?)\/(metrics|params|tags)\/(.+)$/.exec(path);
    const [, folder = '', kind = '', name = ''] = parts ?? [];
    if (!folders.has(folder)) continue;
    const run = runs.get(folder) ?? { metrics: {}, params: {}, tags: {} };
    runs.set(folder, run);
    if (kind === 'metrics') run.metrics[name] = readMetricLines(text);
    else run[kind as 'params' | 'tags'][name] = text.replace(/\n$/, '');
  }
  return runs;
}

/** One line a point: "milliseconds value step"; old files have no step. */
function readMetricLines(text: string): RawPoint[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '').map((line) => {
    const [timestamp, value, step = '0'] = line.trim().split(/\s+/);
    return { timestamp, value, step };
  });
}

function readYaml(file: ArchiveFile, problems: RunProblem[]): Record<string, unknown> {
  try {
    // Ids of digits are ids; as numbers they would lose their last digits.
    return asRecord(parse(file.text, { schema: 'failsafe', maxAliasCount: 0 }));
  } catch {
    problems.push({ where: file.path, reason: 'It is no YAML; left out.' });
    return {};
  }
}

function parseJson(file: ArchiveFile, problems: RunProblem[]): unknown {
  try {
    return JSON.parse(file.text);
  } catch {
    problems.push({ where: file.path, reason: 'It is no JSON; left out.' });
    return null;
  }
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}
