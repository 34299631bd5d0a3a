import { describe, expect, it } from 'vitest';
import { fetchHistory, fetchRuns, findFetchStart } from '@/lib/domain/tracking/mlflow-pages';
import { asRecord } from '@/lib/domain/tracking/collect-points';
import type { TrackedRun } from '@/lib/domain/tracking/tracked-run';

const rest = (index: number) => ({ info: { run_id: `r${index}`, run_name: `run ${index}`, experiment_id: '1', status: 'FINISHED', start_time: String(1000 + index), end_time: 2000 + index }, data: { metrics: [{ key: 'f1', value: index / 2500, timestamp: '5', step: '1' }], params: [{ key: 'lr', value: '0.1' }] } });

describe('fetchRuns', () => {
  it('asks for pages until there is no next one: 2,500 runs of a server that gives 500 at once', async () => {
    const asked: unknown[] = [];
    const ask = async (_: string, body: unknown): Promise<unknown> => {
      asked.push(body);
      const from = Number(asRecord(body)['page_token'] ?? 0);
      return { runs: Array.from({ length: 500 }, (__, index) => rest(from + index)), ...(from + 500 < 2500 ? { next_page_token: String(from + 500) } : {}) };
    };
    const problems: never[] = [];
    const runs = await fetchRuns(ask, [{ id: '1', name: 'codes' }], 42, problems);
    expect(runs).toHaveLength(2500);
    expect(new Set(runs.map(({ externalId }) => externalId)).size).toBe(2500);
    expect(runs[7]).toMatchObject({ collection: 'codes', startedAt: 1007, parameters: { lr: '0.1' }, metrics: { f1: [[1, 5, 7 / 2500]] } });
    expect(asked).toHaveLength(5);
    expect(asked[0]).toMatchObject({ filter: 'attributes.start_time >= 42' });
  });

  it('takes an answer without lists as none', async () => {
    expect(await fetchRuns(async () => ({}), [{ id: '1', name: 'codes' }], null, [])).toEqual([]);
  });
});

describe('fetchHistory', () => {
  it('replaces the last value by all of them, of the metrics that are asked for', async () => {
    const run: TrackedRun = { source: 'mlflow', externalId: 'r 1', collection: '', name: 'run', status: 'finished', startedAt: 1, endedAt: 2, parameters: {}, tags: {}, metrics: { f1: [[2, 20, 0.8]], loss: [[2, 20, 0.1]] } };
    const asked: string[] = [];
    const ask = async (path: string): Promise<unknown> => {
      asked.push(path);
      return path.includes('page_token') ? { metrics: [{ key: 'f1', value: 0.8, timestamp: 20, step: 2 }] } : { metrics: [{ key: 'f1', value: 0.7, timestamp: 10, step: 1 }], next_page_token: 'more' };
    };
    const { metrics } = await fetchHistory(ask, run, ['f1', 'absent'], []);
    expect(metrics).toEqual({ f1: [[1, 10, 0.7], [2, 20, 0.8]], loss: [[2, 20, 0.1]] });
    expect(asked).toEqual(['metrics/get-history?run_id=r%201&metric_key=f1', 'metrics/get-history?run_id=r%201&metric_key=f1&page_token=more']);
  });
});

describe('findFetchStart', () => {
  const run = (startedAt: number, status: string) => ({ startedAt, status }) as TrackedRun;
  it('goes back to the earliest run that is still going', () => {
    expect(findFetchStart([run(5, 'finished'), run(3, 'running'), run(4, 'running')], 1)).toBe(3);
    expect(findFetchStart([run(5, 'finished'), run(7, 'failed')], 1)).toBe(7);
    expect(findFetchStart([], 9)).toBe(9);
  });
});
