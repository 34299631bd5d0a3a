import { describe, expect, it } from 'vitest';
import { isRunFile, readMlflowFolder } from '@/lib/domain/tracking/read-mlflow-folder';

const RUN = '0af1c2d3e4f5061728394a5b6c7d8e9f';

const store = [
  { path: 'mlruns/7/meta.yaml', text: "experiment_id: '7'\nname: customs codes\nlifecycle_stage: active\n" },
  { path: `mlruns/7/${RUN}/meta.yaml`, text: `run_id: ${RUN}\nrun_uuid: ${RUN}\nrun_name: bold-crane-12\nexperiment_id: '7'\nstatus: 3\nstart_time: 1700000000000\nend_time: 1700003600000\nlifecycle_stage: active\ntags: []\n` },
  { path: `mlruns/7/${RUN}/metrics/val/error`, text: '1700000100000 0.31 1\n1700000300000 0.24 3\n1700000200000 0.27 2\n' },
  { path: `mlruns/7/${RUN}/metrics/loss`, text: '1700000100000 1.25\n1700000200000 nan\n' },
  { path: `mlruns/7/${RUN}/params/lr`, text: '0.001' },
  { path: `mlruns/7/${RUN}/tags/mlflow.source.git.commit`, text: 'e41c9a7\n' },
  { path: 'mlruns/7/ffff/meta.yaml', text: 'run_id: ffff\nlifecycle_stage: deleted\nstatus: 4\n' },
];

describe('readMlflowFolder', () => {
  it('reads an mlruns folder: names with slashes, old lines without a step, numbers of states, no deleted run', () => {
    const { format, runs, problems } = readMlflowFolder(store);
    expect(format).toBe('MLflow, mlruns folder');
    expect(runs).toEqual([
      {
        source: 'mlflow', externalId: RUN, collection: 'customs codes', name: 'bold-crane-12', status: 'finished',
        startedAt: 1_700_000_000_000, endedAt: 1_700_003_600_000,
        parameters: { lr: '0.001' }, tags: { 'mlflow.source.git.commit': 'e41c9a7' },
        metrics: { 'val/error': [[1, 1_700_000_100_000, 0.31], [2, 1_700_000_200_000, 0.27], [3, 1_700_000_300_000, 0.24]], loss: [[0, 1_700_000_100_000, 1.25]] },
      },
    ]);
    expect(problems).toEqual([{ where: 'bold-crane-12, loss', reason: 'One value is no finite number (nan); left out.' }]);
  });

  it('keeps ids of digits alone as they stand', () => {
    const id = '12345678901234567890123456789012';
    const { runs } = readMlflowFolder([{ path: `mlruns/0/${id}/meta.yaml`, text: `run_id: ${id}\nstatus: 1\n` }]);
    expect(runs[0]?.externalId).toBe(id);
    expect(runs[0]?.status).toBe('running');
  });

  it('reads the folders of mlflow-export-import with the whole history', () => {
    const run = { system: { package_version: '1.2.0' }, mlflow: { info: { run_id: 'r1', run_name: 'first', status: 'FINISHED', start_time: '1700000000000', end_time: null }, params: { depth: '4' }, metrics: { f1: [{ value: 0.7, timestamp: 5, step: 0 }, { value: 0.8, timestamp: 9, step: 1 }] }, tags: { 'mlflow.note.content': 'more labels help' } } };
    const { format, runs, problems } = readMlflowFolder([
      { path: 'out/codes/experiment.json', text: JSON.stringify({ mlflow: { experiment: { experiment_id: '3', name: 'codes' }, runs: ['r1'] } }) },
      { path: 'out/codes/r1/run.json', text: JSON.stringify(run) },
      { path: 'out/codes/r2/run.json', text: '{ "mlflow": ' },
    ]);
    expect(format).toBe('MLflow, exported folders');
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ externalId: 'r1', collection: 'codes', status: 'finished', startedAt: 1_700_000_000_000, endedAt: null, metrics: { f1: [[0, 5, 0.7], [1, 9, 0.8]] } });
    expect(problems).toEqual([{ where: 'out/codes/r2/run.json', reason: 'It is no JSON; left out.' }]);
  });
});

describe('isRunFile', () => {
  it.each([
    ['mlruns/7/abc/meta.yaml', true],
    ['mlruns/7/abc/metrics/models/accuracy', true],
    ['out/codes/r1/run.json', true],
    ['mlruns/.trash/7/meta.yaml', false],
    ['mlruns/models/best/meta.yaml', false],
    ['mlruns/7/abc/artifacts/model/MLmodel', false],
    ['mlruns/7/traces/t1/tags/a', false],
    ['README.md', false],
  ])('%s: %s', (path, expected) => expect(isRunFile(path)).toBe(expected));
});
