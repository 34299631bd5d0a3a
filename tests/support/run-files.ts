import { makeZip } from './make-zip';

/** A file in each of the forms that trackers export, written for these tests. `scope` keeps the ids of one test apart from another's. */
export function makeRunFiles(scope: string): readonly { readonly name: string; readonly bytes: Buffer; readonly runs: number }[] {
  const id = (name: string): string => `${scope}-${name}`;
  const meta = (run: string, name: string, status: number): string => `run_id: ${run}\nrun_uuid: ${run}\nrun_name: ${name}\nexperiment_id: '7'\nstatus: ${status}\nstart_time: 1760000000000\nend_time: 1760003600000\nlifecycle_stage: active\n`;
  const exported = { mlflow: { info: { run_id: id('exported'), run_name: 'exported', status: 'FINISHED', start_time: 1_760_100_000_000, end_time: 1_760_103_600_000 }, params: { depth: '4' }, metrics: { error: [{ value: 0.3, timestamp: 1_760_101_000_000, step: 1 }, { value: 0.26, timestamp: 1_760_103_000_000, step: 2 }] }, tags: {} } };
  return [
    {
      name: 'mlruns.zip',
      runs: 2,
      bytes: makeZip({
        'mlruns/7/meta.yaml': "experiment_id: '7'\nname: codes\nlifecycle_stage: active\n",
        [`mlruns/7/${id('one')}/meta.yaml`]: meta(id('one'), 'one', 3),
        [`mlruns/7/${id('one')}/metrics/error`]: '1760001000000 0.4 1\n1760002000000 0.35 2\n',
        [`mlruns/7/${id('one')}/params/lr`]: '0.1',
        [`mlruns/7/${id('two')}/meta.yaml`]: meta(id('two'), 'two', 4),
        [`mlruns/7/${id('two')}/artifacts/model.bin`]: 'not read',
      }),
    },
    { name: 'export.zip', runs: 1, bytes: makeZip({ 'out/codes/experiment.json': '{"mlflow":{"experiment":{"name":"codes"}}}', [`out/codes/${id('exported')}/run.json`]: JSON.stringify(exported) }) },
    { name: 'run.json', runs: 1, bytes: Buffer.from(JSON.stringify({ mlflow: { ...exported.mlflow, info: { ...exported.mlflow.info, run_id: id('alone') } } })) },
    { name: 'search.csv', runs: 1, bytes: Buffer.from(`run_id,experiment_id,status,artifact_uri,start_time,end_time,metrics.error,params.lr,tags.mlflow.runName\n${id('search')},7,FINISHED,s3://x,2025-10-12 10:00:00+00:00,2025-10-12 11:00:00+00:00,0.24,0.1,searched\n`) },
    { name: 'page.csv', runs: 1, bytes: Buffer.from(`"Start Time","Duration","Run ID","Name","Source Type","Source Name","User","Status","lr","error"\n"2025-10-13 10:00:00","1.5h","${id('page')}","paged","LOCAL","train.py","jonas","FINISHED","0.1","0.23"\n`) },
    { name: 'chart.csv', runs: 1, bytes: Buffer.from(`Run,Run ID,metric,step,timestamp,value\ncharted,${id('chart')},error,1,1760200000000,0.3\ncharted,${id('chart')},error,2,1760201000000,0.22\n`) },
    { name: 'plot.csv', runs: 2, bytes: Buffer.from(`"Step","${id('owl')} - error","${id('owl')} - error__MIN","${id('owl')} - error__MAX","${id('crow')} - error"\n0,0.5,0.4,0.6,0.7\n1,0.21,0.2,0.3,0.6\n`) },
    { name: 'project.csv', runs: 1, bytes: Buffer.from(`,summary,config,name\n0,"{'error': 0.2, '_step': 9, '_timestamp': 1760300000.5}","{'lr': 0.1}",${id('dict')}\n`) },
    { name: 'runs.jsonl', runs: 1, bytes: Buffer.from([{ id: id('line'), name: 'lined', project: 'codes', state: 'finished', created_at: '2025-10-15T10:00:00Z', config: { lr: 0.1 }, summary: { error: 0.19 } }, { run_id: id('line'), _step: 1, _timestamp: 1_760_400_000, error: 0.4 }, { run_id: id('line'), _step: 2, _timestamp: 1_760_400_100, error: 0.19 }].map((line) => JSON.stringify(line)).join('\n')) },
  ];
}
