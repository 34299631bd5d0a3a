import { describe, expect, it } from 'vitest';
import { readRunText } from '@/lib/domain/tracking/read-runs';
import type { ReadRunFile } from '@/lib/domain/tracking/read-runs';

function read(text: string, kinds = {}): ReadRunFile {
  const result = readRunText(new TextEncoder().encode(text), kinds);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

describe('readRunText', () => {
  it('reads search_runs by its prefixes', () => {
    const { format, runs, problems } = read(
      'run_id,experiment_id,status,artifact_uri,start_time,end_time,metrics.rmse,metrics.bad,params.model,tags.mlflow.runName\n' +
        'a1,3,FINISHED,s3://x,2026-03-01 10:00:00+00:00,2026-03-01 12:30:00+00:00,0.25,nan,forest,calm-owl\n',
    );
    expect(format).toBe('MLflow, search_runs');
    const ended = Date.UTC(2026, 2, 1, 12, 30);
    expect(runs).toEqual([{ source: 'mlflow', externalId: 'a1', collection: '3', name: 'calm-owl', status: 'finished', startedAt: Date.UTC(2026, 2, 1, 10), endedAt: ended, parameters: { model: 'forest' }, tags: { 'mlflow.runName': 'calm-owl' }, metrics: { rmse: [[0, ended, 0.25]] } }]);
    expect(problems.map(({ reason }) => reason)).toEqual(['One value is no finite number (nan); left out.']);
  });

  it('reads the table of the page: negative metrics come with an apostrophe, and kinds are guessed and can be corrected', () => {
    const text = '"Start Time","Duration","Run ID","Name","Source Type","Source Name","User","Status","batch_size","optimiser","log_likelihood","mlflow.note.content"\n"2026-03-01 10:00:00","1.5h","a1","owl","LOCAL","train.py","jonas","FINISHED","32","adam","\'-0.25","try it"\n';
    const { runs, kinds } = read(text);
    expect(kinds).toEqual({ batch_size: 'parameter', optimiser: 'parameter', log_likelihood: 'metric', 'mlflow.note.content': 'tag' });
    expect(runs[0]).toMatchObject({ name: 'owl', parameters: { batch_size: '32', optimiser: 'adam' }, metrics: { log_likelihood: [[0, Date.UTC(2026, 2, 1, 11, 30), -0.25]] }, tags: { 'mlflow.note.content': 'try it' } });
    expect(read(text, { batch_size: 'metric' }).runs[0]?.metrics['batch_size']?.[0]?.[2]).toBe(32);
  });

  it('reads the history of a chart', () => {
    const { runs } = read('Run,Run ID,metric,step,timestamp,value\nowl,a1,loss,2,20,0.4\nowl,a1,loss,1,10,0.6\ncrow,b2,loss,1,11,0.7\n');
    expect(runs.map(({ externalId, name, metrics }) => [externalId, name, metrics['loss']])).toEqual([
      ['a1', 'owl', [[1, 10, 0.6], [2, 20, 0.4]]],
      ['b2', 'crow', [[1, 11, 0.7]]],
    ]);
  });

  it('tells the runs of lines of JSON from the points of their histories, in whatever order they come', () => {
    const heads = ['a', 'b', 'c'].map((id) => ({ id, name: `run ${id}`, state: 'finished', config: { lr: 0.1 }, summary: { loss: 0.5, best: 0.4 } }));
    // A line may have a moment and no step, and may tell of a run that has no line of its own.
    const points = ['a', 'b', 'd'].flatMap((id) => Array.from({ length: 4 }, (_, step) => ({ run_id: id, ...(id === 'b' ? {} : { _step: step }), _timestamp: 100 + step, loss: 1 / (step + 1) })));
    const toText = (records: readonly unknown[]): string => records.map((record) => JSON.stringify(record)).join('\n');
    const { format, runs, problems } = read(toText([...heads, ...points]));
    const sorted = (found: typeof runs) => found.toSorted((one, other) => one.externalId.localeCompare(other.externalId));
    expect(format).toBe('Weights & Biases, JSON lines');
    expect(problems).toEqual([]);
    expect(runs.map(({ externalId, name, metrics }) => [externalId, name, metrics['loss']?.length, metrics['best']?.length])).toEqual([
      ['a', 'run a', 4, 1],
      ['b', 'run b', 4, 1],
      ['c', 'run c', 1, 1],
      ['d', 'd', 4, undefined],
    ]);
    expect(runs[0]?.metrics['loss']).toEqual([0, 1, 2, 3].map((step) => [step, (100 + step) * 1000, 1 / (step + 1)]));
    for (let first = 1; first < points.length; first += 1) {
      const [early, late] = [points.slice(0, first), points.slice(first)];
      expect(sorted(read(toText([...heads.slice(0, 1), ...early, ...heads.slice(1), ...late])).runs)).toEqual(sorted(runs));
    }
  });

  it('reads a line plot of W&B, with names that hold the separator, and warns where it was sampled', () => {
    const { runs, notes } = read('"Step","big - lr 3 - loss","big - lr 3 - loss__MIN","big - lr 3 - loss__MAX","small - loss"\n0,1.5,1.4,1.6,\n1,1.2,1.1,1.3,2\n');
    expect(runs.map(({ source, externalId, metrics }) => [source, externalId, metrics])).toEqual([
      ['wandb', 'big - lr 3', { loss: [[0, 0, 1.5], [1, 0, 1.2]] }],
      ['wandb', 'small', { loss: [[1, 0, 2]] }],
    ]);
    expect(notes).toEqual([]);
    const long = `"Step","a - loss"\n${Array.from({ length: 500 }, (_, step) => `${step},${1 / (step + 1)}`).join('\n')}\n`;
    expect(read(long).notes.join()).toMatch(/exactly 500 or 1,500 points/);
  });

  it('reads project.csv, whose cells are dictionaries of Python', () => {
    const { runs, problems } = read(`,summary,config,name\n0,"{'loss': 0.5, '_step': 9, '_timestamp': 1700000000.5, 'note': 'it\\'s, fine', 'bad': nan, 'done': True, 'x': None}","{'lr': 0.1, 'layers': [1, 2]}",calm-owl-1\n1,broken,{},crow\n`);
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ name: 'calm-owl-1', metrics: { loss: [[9, 1_700_000_000_500, 0.5]] }, parameters: { lr: '0.1', layers: '[1,2]' } });
    expect(problems).toHaveLength(2);
  });

  it('reads lines of JSON: runs and their history', () => {
    const lines = [
      { id: 'x1', name: 'calm-owl', project: 'codes', state: 'finished', created_at: '2026-03-01T10:00:00Z', config: { lr: 0.1 }, summary: { loss: 0.4, _step: 2 }, tags: ['base'], user: 'jonas' },
      { run_id: 'x1', _step: 1, _timestamp: 1_700_000_000, loss: 0.6 },
      { run_id: 'x1', _step: 2, _timestamp: 1_700_000_010, loss: 0.4 },
      { run_id: 'x1', _step: 3, _timestamp: 1_700_000_020, loss: 'NaN' },
    ];
    const { runs, problems } = read(lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(runs[0]).toMatchObject({ externalId: 'x1', collection: 'codes', startedAt: Date.UTC(2026, 2, 1, 10), parameters: { lr: '0.1' }, tags: { base: '', user: 'jonas' }, metrics: { loss: [[1, 1_700_000_000_000, 0.6], [2, 1_700_000_010_000, 0.4]] } });
    expect(problems).toEqual([{ where: 'calm-owl, loss', reason: 'One value is no finite number (NaN); left out.' }]);
  });

  it.each([
    ['<!doctype html><html></html>', /column/],
    ['name,description\nA,B\n', /No tracker's file/],
    ['{"a": 1}\n{"b": 2}', /no runs/],
    ['', /empty/],
  ])('says what is wrong with %s', (text, reason) => {
    const result = readRunText(new TextEncoder().encode(text));
    expect(result).toMatchObject({ ok: false });
    expect(!result.ok && result.reason).toMatch(reason);
  });
});
