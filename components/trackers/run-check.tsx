'use client';

import { Button } from '@/components/ui/button';
import { Finding } from '@/components/ui/finding';
import { Cell, HeadCell, Row, SecondLine, Table, TableHead } from '@/components/ui/table';
import { formatCount } from '@/lib/domain/shared/format-number';
import type { RunMapping } from '@/lib/features/trackers/schema';
import { sayRuns, type RunPlanView } from '@/lib/features/trackers/view-model';
import { ColumnKinds } from './column-kinds';
import { MetricTargetsForm } from './metric-targets';
import { PlaceSelect } from './place-select';

type RunCheckProps = { plan: RunPlanView; mapping: Partial<RunMapping>; isBusy: boolean; onChange: (mapping: Partial<RunMapping>) => void; onImport: () => void; onBack: () => void };

/** The dry run: what would become of each run, and which of its metrics are the project's. */
export function RunCheck({ plan, mapping, isBusy, onChange, onImport, onBack }: RunCheckProps) {
  const { counts } = plan;
  const writes = counts.new + counts.changed;
  const change = (part: Partial<RunMapping>): void => onChange({ ...mapping, metrics: plan.targets, ...part });
  return (
    <div className="grid w-full gap-5">
      <div className="grid gap-1">
        <Finding>
          {writes === 0 ? 'Nothing is new: the project holds all of these runs already.' : <>The import would bring <b>{sayRuns(counts)}</b>, all of them or none.</>}
        </Finding>
        <p className="text-2 text-ink-3">
          {plan.format}; {formatCount(counts.same)} are here already and stay as they are.
        </p>
        {plan.notes.map((note) => (
          <p key={note} className="text-2 text-ink-3">
            {note}
          </p>
        ))}
      </div>
      <MetricTargetsForm plan={plan} isBusy={isBusy} onChange={(metrics) => change({ metrics })} />
      {plan.kinds ? <ColumnKinds kinds={plan.kinds} isBusy={isBusy} onChange={(kinds) => change({ kinds })} /> : null}
      <Problems plan={plan} />
      <Table caption="Runs of the file">
        <TableHead>
          <tr>
            <HeadCell name="Run" />
            <HeadCell name="Becomes" className="w-24" />
            <HeadCell name="Values" className="max-sm:hidden" />
            <HeadCell name="Experiment" className="w-2/5 sm:w-72" />
          </tr>
        </TableHead>
        <tbody>
          {plan.runs.map((run) => (
            <Row key={run.externalId}>
              <Cell className="max-w-0 truncate">
                {run.name}
                <SecondLine>{[run.collection, run.status].filter(Boolean).join(', ')}</SecondLine>
              </Cell>
              <Cell>{run.kind}</Cell>
              <Cell className="num max-w-0 truncate max-sm:hidden">{run.values.join(', ') || '\u2013'}</Cell>
              <Cell className="max-w-0">
                <PlaceSelect run={run} experiments={plan.experiments} isBusy={isBusy} onChange={(place) => change({ places: { ...mapping.places, [run.externalId]: place } })} />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {counts.new + counts.changed + counts.same > plan.runs.length ? <p className="text-2 text-ink-3">The first {formatCount(plan.runs.length)} are shown; all are imported.</p> : null}
      <div className="flex flex-wrap gap-2">
        <Button onClick={onBack} disabled={isBusy}>
          Choose another file
        </Button>
        {writes > 0 ? (
          <Button variant="primary" busy={isBusy} onClick={onImport}>
            Import {formatCount(writes)} {writes === 1 ? 'run' : 'runs'}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function Problems({ plan: { problems, problemCount } }: { plan: RunPlanView }) {
  if (problems.length === 0) return null;
  return (
    <details className="text-2" open={problems.length <= 5}>
      <summary className="cursor-pointer text-warn">{formatCount(problemCount)} {problemCount === 1 ? 'thing is' : 'things are'} left out</summary>
      <ul className="max-h-[240px] overflow-y-auto pt-1 text-ink-2">
        {problems.map(({ where, reason }) => (
          <li key={`${where} ${reason}`}>
            {where}: {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
