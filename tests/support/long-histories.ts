import { makeZip } from './make-zip';

/** Histories of runs as lines of JSON, as Weights & Biases' API tells them. */
export function makeHistoryLines(runs: number, points: number): Buffer {
  const lines = Array.from({ length: runs }, (_, run) => [
    JSON.stringify({ id: `w${run}`, name: `run ${run}`, project: 'codes', state: 'finished', created_at: '2025-10-15T10:00:00Z', config: { lr: 0.1 }, summary: { error: 0.19 } }),
    ...Array.from({ length: points }, (__, step) => JSON.stringify({ run_id: `w${run}`, _step: step, _timestamp: 1_760_400_000 + step, error: 1 / (step + 1), loss: 2 / (step + 3), accuracy: 1 - 1 / (step + 2) })),
  ]);
  return Buffer.from(lines.flat().join('\n'));
}

/** A ZIP of an mlruns folder. */
export function makeHistoryArchive(runs: number, metrics: number, points: number): Buffer {
  const files: Record<string, string> = { 'mlruns/7/meta.yaml': "experiment_id: '7'\nname: codes\nlifecycle_stage: active\n" };
  for (let run = 0; run < runs; run++) {
    const id = `run${String(run).padStart(29, '0')}`;
    files[`mlruns/7/${id}/meta.yaml`] = `run_id: ${id}\nrun_uuid: ${id}\nrun_name: run ${run}\nexperiment_id: '7'\nstatus: 3\nstart_time: ${1_760_000_000_000 + run * 1e6}\nend_time: ${1_760_003_600_000 + run * 1e6}\nlifecycle_stage: active\n`;
    for (let metric = 0; metric < metrics; metric++) files[`mlruns/7/${id}/metrics/metric_${metric}`] = Array.from({ length: points }, (_, step) => `${1_760_001_000_000 + step * 100} ${(1 / (1 + step + metric)).toFixed(12)} ${step}\n`).join('');
  }
  return makeZip(files);
}
