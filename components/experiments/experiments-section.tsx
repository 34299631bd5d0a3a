'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { scaleValue, type Axis } from '@/components/charts/axis-scale';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { HeadCell, Table, TableHead } from '@/components/ui/table';
import { VirtualRows } from '@/components/ui/virtual-rows';
import { may } from '@/lib/domain/access/permissions';
import { formatMeasured } from '@/lib/domain/shared/format-measured';
import { formatCount } from '@/lib/domain/shared/format-number';
import type { ExperimentsView } from '@/lib/features/experiments/loaders';
import { toAxis, toFigures } from '@/lib/features/experiments/view-model';
import { ExperimentTableRow, ROW_HEIGHT, STRIP } from './experiment-table-row';

const ExperimentForm = dynamic(() => import('./experiment-form').then((module) => module.ExperimentForm), { ssr: false });
const MetricForm = dynamic(() => import('./metric-form').then((module) => module.MetricForm), { ssr: false });

/** The axis of the strips holds the latest; older values may lie beyond it, and end in an arrow. */
const ON_AXIS = 12;
/** Above this many, only what is near the window is in the page. */
const VIRTUAL_FROM = 60;

type Experiment = ExperimentsView['experiments'][number];

/** All experiments, the latest first: what was believed, what it measured against the target, what was gained and learned. */
export function ExperimentsSection({ view }: { view: ExperimentsView }) {
  const { experiments, metrics, workspace } = view;
  const [edited, setEdited] = useState<Experiment | null>(null);
  const [isMetricOpen, setMetricOpen] = useState(false);
  const metric = metrics.find(({ isPrimary }) => isPrimary) ?? null;
  const figures = toFigures(experiments, metric);
  const rows = experiments.toReversed();
  const axis = toAxis(figures, rows.slice(0, ON_AXIS).map(({ number }) => number), metric?.target ?? null);
  const mayLog = may(workspace.role, 'log');
  const row = (experiment: Experiment) => <ExperimentTableRow key={experiment.id} view={view} experiment={experiment} figures={figures.get(experiment.number)} axis={axis} {...(mayLog ? { onEdit: () => setEdited(experiment) } : {})} />;
  if (experiments.length === 0 && metric === null) return null;
  return (
    <Section title="Experiments" aside={describeSum(view)}>
      {experiments.length === 0 ? (
        <p className="py-2 text-ink-2">None is logged yet.</p>
      ) : (
        <div className="relative isolate">
          <Table caption="Experiments of the project, the latest first">
            <Columns />
            <TableHead>
              <tr>
                <HeadCell name={<span className="sr-only">Number</span>} />
                <HeadCell name="Date" className="max-md:hidden" />
                <HeadCell name="Hypothesis" />
                <HeadCell name="Changed" className="max-lg:hidden" />
                <HeadCell name="Data and code" className="max-[1380px]:hidden" />
                <HeadCell name={metric ? `${metric.name}${metric.unit ? `, ${metric.unit}` : ''}` : 'Value'} numeric className="truncate" />
                <HeadCell name={<><span className="sr-only">Range</span><StripHead axis={axis} target={metric?.target ?? null} /></>} className="relative max-md:hidden" />
                <HeadCell name="Gain" numeric className="max-sm:hidden" />
                <HeadCell name="People h" numeric className="max-md:hidden" />
                <HeadCell name="Compute h" numeric className="max-xl:hidden" />
                <HeadCell name="Outcome" className="max-sm:hidden" />
                <HeadCell name="Learned" className="max-xl:hidden" />
              </tr>
            </TableHead>
            {rows.length > VIRTUAL_FROM ? <VirtualRows rows={rows} rowKey={({ id }) => id} rowHeight={ROW_HEIGHT} renderRow={row} /> : <tbody>{rows.map(row)}</tbody>}
          </Table>
        </div>
      )}
      {metric && may(workspace.role, 'edit') ? (
        <Button variant="plain" className="mt-1 -ml-2" onClick={() => setMetricOpen(true)}>
          Metric and target
        </Button>
      ) : null}
      {edited ? <ExperimentForm view={view} experiment={edited} onClose={() => setEdited(null)} /> : null}
      {isMetricOpen && metric ? <MetricForm view={view} metric={metric} onClose={() => setMetricOpen(false)} /> : null}
    </Section>
  );
}

function Columns() {
  return (
    <colgroup>
      <col className="w-[30px]" />
      <col className="w-[58px] max-md:hidden" />
      <col />
      <col className="w-[78px] max-lg:hidden" />
      <col className="w-[108px] max-[1380px]:hidden" />
      <col className="w-[98px]" />
      <col className="w-[130px] max-md:hidden" />
      <col className="w-[48px] max-sm:hidden" />
      <col className="w-[62px] max-md:hidden" />
      <col className="w-[80px] max-xl:hidden" />
      <col className="w-[100px] max-sm:hidden" />
      <col className="w-[182px] max-xl:hidden" />
    </colgroup>
  );
}

/** The target once, over the column of strips; the rule runs through the rows below. */
function StripHead({ axis, target }: { axis: Axis | null; target: number | null }) {
  if (axis === null || target === null) return <span className="sr-only">Strip</span>;
  const x = scaleValue(axis, STRIP, target);
  const anchor = x > STRIP - 40 ? 'end' : x < 40 ? 'start' : 'middle';
  return (
    <svg width={STRIP} height={15} aria-hidden className="block overflow-visible">
      <text className="label-accent" x={x} y={11} textAnchor={anchor}>
        target {formatMeasured(target)}
      </text>
    </svg>
  );
}

function describeSum({ experiments, metrics }: ExperimentsView): string {
  const metric = metrics.find(({ isPrimary }) => isPrimary);
  const people = experiments.reduce((sum, { peopleHours, loggedHours }) => sum + (peopleHours ?? loggedHours ?? 0), 0);
  const machine = experiments.reduce((sum, { computeHours }) => sum + (computeHours ?? 0), 0);
  const uses = experiments.filter(({ measurements }) => measurements.some(({ metricId, onHoldout }) => metricId === metric?.id && onHoldout)).length;
  const parts = [
    `${formatCount(experiments.length)} logged`,
    `${formatMeasured(people)} people-hours`,
    machine > 0 ? `${formatMeasured(machine)} compute-hours` : '',
    metric?.holdoutSize ? `holdout of ${formatCount(metric.holdoutSize)}, used ${formatCount(uses)} times` : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
