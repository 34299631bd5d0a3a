import clsx from 'clsx';
import Link from 'next/link';
import { scaleValue, type Axis } from '@/components/charts/axis-scale';
import { IntervalStrip } from '@/components/charts/interval-strip';
import { MeasuredStrip } from '@/components/charts/strip-states';
import { Cell, Row, SecondLine } from '@/components/ui/table';
import { formatDayFrom } from '@/lib/domain/shared/format-date';
import { formatMeasured } from '@/lib/domain/shared/format-measured';
import type { ExperimentsView } from '@/lib/features/experiments/loaders';
import { joinVersions, outcomeNames, type ExperimentFigures } from '@/lib/features/experiments/view-model';
import { routes } from '@/lib/platform/routes';

export const STRIP = 118;
export const ROW_HEIGHT = 31;
const STRIP_HEIGHT = 31;
/** Of an 80 % interval the quartiles lie at this share of the way. */
const QUARTILE = 0.526;

type Experiment = ExperimentsView['experiments'][number];
type RowProps = { view: ExperimentsView; experiment: Experiment; figures: ExperimentFigures | undefined; axis: Axis | null; onEdit?: () => void };

export function ExperimentTableRow({ view, experiment, figures, axis, onEdit }: RowProps) {
  const { workspace, projectId, today, metrics } = view;
  const { number, hypothesis, change, outcome, peopleHours, loggedHours, computeHours, finishedOn, learned } = experiment;
  const target = metrics.find(({ isPrimary }) => isPrimary)?.target ?? null;
  const hours = peopleHours ?? loggedHours;
  return (
    <Row tight>
      <Cell className="num text-ink-3">
        <Link href={routes.projectExperiment(workspace.slug, projectId, experiment.id)} className="hover:text-accent" aria-label={`Experiment ${number}`}>
          {number}
        </Link>
      </Cell>
      <Cell className="text-ink-3 max-md:hidden">{finishedOn === null ? '' : formatDayFrom(finishedOn, today)}</Cell>
      <Cell className="truncate font-medium max-sm:py-1 max-sm:!whitespace-normal">
        {onEdit ? (
          <button type="button" onClick={onEdit} className="max-w-full truncate text-left hover:text-accent max-sm:!whitespace-normal pointer-coarse:min-h-11" title={hypothesis}>
            {hypothesis}
          </button>
        ) : (
          <span title={hypothesis}>{hypothesis}</span>
        )}
        <SecondLine className="sm:hidden">{[outcomeNames[outcome], figures?.gain, finishedOn === null ? '' : formatDayFrom(finishedOn, today)].filter((part) => part).join(' · ')}</SecondLine>
      </Cell>
      <Cell className="truncate text-ink-2 max-lg:hidden">{change}</Cell>
      <Cell className="truncate font-mono text-1 text-ink-3 max-[1380px]:hidden">{joinVersions(experiment.dataVersion, experiment.codeVersion)}</Cell>
      <Cell numeric>
        {figures?.text ?? ''}
        {figures?.range ? <span className="ml-1.5 text-1 text-ink-3">{figures.range}</span> : null}
      </Cell>
      <Cell className="!py-0 max-md:hidden">{axis ? <ValueStrip figures={figures} axis={axis} target={target} /> : null}</Cell>
      <Cell numeric className={clsx('max-sm:hidden', figures?.isGood ? 'text-accent' : 'text-ink-2')}>
        {figures?.gain ?? ''}
      </Cell>
      <Cell numeric className="max-md:hidden">
        {hours === null ? '' : formatMeasured(hours)}
      </Cell>
      <Cell numeric className="text-ink-3 max-xl:hidden">
        {computeHours === null ? '' : formatMeasured(computeHours)}
      </Cell>
      <Cell className="max-sm:hidden">
        <Outcome outcome={outcome} />
      </Cell>
      <Cell className="truncate text-ink-2 max-xl:hidden" title={learned}>
        {learned}
      </Cell>
    </Row>
  );
}

const marks = { kept: 'point-kept', dropped: 'point-dropped', inconclusive: 'point-open', running: 'point-running' } as const;

export function Outcome({ outcome }: { outcome: Experiment['outcome'] }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <svg aria-hidden width={8} height={8} className="shrink-0">
        <circle className={marks[outcome]} cx={4} cy={4} r={3} />
      </svg>
      {outcomeNames[outcome]}
    </span>
  );
}

/** The measured value with its interval; the target as one rule through the rows. The figures stand beside it, so it is silent. */
function ValueStrip({ figures, axis, target }: { figures: ExperimentFigures | undefined; axis: Axis; target: number | null }) {
  const { value = null, low = null, high = null } = figures ?? {};
  const x = target === null ? null : scaleValue(axis, STRIP, target);
  return (
    <span className="relative flex items-center" style={{ width: STRIP, height: STRIP_HEIGHT }}>
      {x === null ? null : <span aria-hidden className="absolute inset-y-0 w-[1.25px] -translate-x-1/2 bg-accent" style={{ left: x }} />}
      {value === null ? null : low === null || high === null ? <MeasuredStrip axis={axis} width={STRIP} value={value} label={null} /> : <IntervalStrip form="compact" axis={axis} width={STRIP} quantiles={{ p10: low, p25: value - (value - low) * QUARTILE, p50: value, p75: value + (high - value) * QUARTILE, p90: high }} label={null} />}
    </span>
  );
}
