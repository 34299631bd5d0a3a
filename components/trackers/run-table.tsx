'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { offerUndo } from '@/components/shell/undo-store';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field-error';
import { Section } from '@/components/ui/section';
import { Select } from '@/components/ui/select';
import { Cell, HeadCell, Row, SecondLine, Table, TableHead } from '@/components/ui/table';
import { useAction } from '@/components/ui/use-action';
import { formatDay } from '@/lib/domain/shared/format-date';
import { formatNumber } from '@/lib/domain/shared/format-number';
import { attachRun } from '@/lib/features/trackers/actions';
import type { RunsView } from '@/lib/features/trackers/loaders';
import { runsOptions, useRuns } from '@/lib/features/trackers/queries';

type RunTableProps = { workspace: string; projectId: string; first: Pick<RunsView, 'runs' | 'next'>; experiments: RunsView['experiments']; mayAttach: boolean };

export function RunTable({ workspace, projectId, first, experiments, mayAttach }: RunTableProps) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useRuns(workspace, projectId, first);
  const runs = data.pages.flatMap((page) => page.runs);
  if (runs.length === 0) return null;
  return (
    <Section title="Runs" aside="the last value of each metric">
      <Table caption="Runs of the tracker">
        <TableHead>
          <tr>
            <HeadCell name="Run" />
            <HeadCell name="Status" className="w-24 max-sm:hidden" />
            <HeadCell name="Metrics" className="max-sm:hidden" />
            <HeadCell name="Experiment" className="w-2/5 sm:w-72" />
          </tr>
        </TableHead>
        <tbody>
          {runs.map((run) => (
            <RunRow key={run.id} workspace={workspace} projectId={projectId} run={run} first={first} experiments={experiments} mayAttach={mayAttach} />
          ))}
        </tbody>
      </Table>
      {hasNextPage ? (
        <Button className="mt-3" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          More runs
        </Button>
      ) : null}
    </Section>
  );
}

type RunRowProps = Omit<RunTableProps, 'projectId'> & { projectId: string; run: RunsView['runs'][number] };

function RunRow({ workspace, projectId, run, first, experiments, mayAttach }: RunRowProps) {
  const queryClient = useQueryClient();
  const router = useRouter();
  const { submit, isPending, formError, fieldError } = useAction(attachRun, ({ groupId }) => {
    offerUndo(`${run.name} moved`, groupId);
    void queryClient.invalidateQueries({ queryKey: runsOptions(workspace, projectId, first).queryKey });
    router.refresh();
  });
  const own = experiments.find(({ id }) => id === run.experimentId);
  return (
    <Row>
      <Cell className="max-w-0 truncate">
        <span className="font-medium">{run.name}</span>
        <SecondLine>
          {[run.collection, run.startedAt === null ? null : formatDay(run.startedAt)].filter(Boolean).join(', ') || run.source}
        </SecondLine>
      </Cell>
      <Cell className="max-sm:hidden">{run.status || '\u2013'}</Cell>
      <Cell className="num max-w-0 truncate max-sm:hidden">{run.metrics.map(({ name, lastValue }) => `${name} ${formatNumber(lastValue)}`).join(', ')}</Cell>
      <Cell className="max-w-0 truncate">
        {mayAttach ? (
          <Select
            label={`Experiment of ${run.name}`}
            labelHidden
            value={run.experimentId ?? ''}
            disabled={isPending}
            options={[{ value: '', label: 'None' }, ...experiments.map(({ id, number, hypothesis }) => ({ value: id, label: `E${number} ${hypothesis}` }))]}
            onChange={(event) => submit({ workspace, runId: run.id, experimentId: event.target.value === '' ? null : event.target.value })}
          />
        ) : (
          (own && `E${own.number} ${own.hypothesis}`) ?? 'None'
        )}
        <FieldError>{formError ?? fieldError('experimentId')}</FieldError>
      </Cell>
    </Row>
  );
}
