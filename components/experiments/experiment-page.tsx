import Link from 'next/link';
import type { ReactNode } from 'react';
import { Finding } from '@/components/ui/finding';
import { Section } from '@/components/ui/section';
import { formatDayFrom } from '@/lib/domain/shared/format-date';
import { formatMeasured } from '@/lib/domain/shared/format-measured';
import { formatCount, formatRange } from '@/lib/domain/shared/format-number';
import type { ExperimentView } from '@/lib/features/experiments/loaders';
import { joinVersions, toFigures } from '@/lib/features/experiments/view-model';
import { routes } from '@/lib/platform/routes';
import { EditExperiment } from './edit-experiment';
import { Outcome } from './experiment-table-row';

/** One experiment: what was believed, what was tried, what was measured, and what was learned. */
export function ExperimentPage({ view }: { view: ExperimentView }) {
  const { experiment, workspace, projectId, today } = view;
  const { number, hypothesis, change, approach, person, finishedOn, outcome, learned } = experiment;
  return (
    <div className="max-w-[860px] pt-3">
      <Link href={routes.projectProgress(workspace.slug, projectId)} className="text-2 text-accent hover:underline">
        All experiments
      </Link>
      <div className="flex flex-wrap items-start justify-between gap-3 py-2">
        <Finding>
          {number} {hypothesis}
        </Finding>
        <EditExperiment view={view} />
      </div>
      <div className="grid gap-6">
        <Section title="What was tried">
          <Facts
            facts={[
              ['Outcome', <Outcome key="outcome" outcome={outcome} />],
              ['What changed', change],
              ['Expected gain', describeExpected(experiment)],
              ['Candidate', approach],
              ['Data and code', joinVersions(experiment.dataVersion, experiment.codeVersion)],
              ['People-hours', describeHours(experiment)],
              ['Compute-hours', experiment.computeHours === null ? null : formatMeasured(experiment.computeHours)],
              ['Training examples', experiment.trainingExamples === null ? null : formatCount(experiment.trainingExamples)],
              ['Classes', experiment.classCount === null ? null : formatCount(experiment.classCount)],
              ['Finished', finishedOn === null ? null : formatDayFrom(finishedOn, today)],
              ['Who', person],
            ]}
          />
        </Section>
        <Section title="What was measured">
          <Measured view={view} />
        </Section>
        <Section title="What was learned">
          <p className="py-2 whitespace-pre-wrap">{learned || <span className="text-ink-3">Nothing is written down yet.</span>}</p>
        </Section>
        {experiment.runs.length > 0 ? (
          <Section title="Tracked runs">
            <ul className="py-2">
              {experiment.runs.map(({ id, name, source, status }) => (
                <li key={id}>
                  {name} <span className="text-ink-3">{[source, status.toLowerCase()].filter((part) => part !== '').join(', ')}</span>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
      </div>
    </div>
  );
}

function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="grid grid-cols-[minmax(110px,auto)_1fr] gap-x-5 gap-y-1 py-2">
      {facts.map(([name, value]) =>
        value === null || value === '' ? null : (
          <div key={name} className="contents">
            <dt className="text-ink-3">{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

type Experiment = ExperimentView['experiment'];

function describeExpected({ expectedLow, expectedLikely, expectedHigh }: Experiment): string | null {
  if (expectedLow === null || expectedLikely === null || expectedHigh === null) return null;
  return `${formatMeasured(expectedLikely)} (${formatRange(expectedLow, expectedHigh, expectedLikely)})`;
}

function describeHours({ peopleHours, loggedHours }: Experiment): string | null {
  if (peopleHours !== null) return loggedHours === null || Math.abs(loggedHours - peopleHours) < 0.05 ? formatMeasured(peopleHours) : `${formatMeasured(peopleHours)}; the time log has ${formatMeasured(loggedHours)}`;
  return loggedHours === null ? null : `${formatMeasured(loggedHours)}, from the time log`;
}

function Measured({ view: { experiment, experiments, metrics } }: { view: ExperimentView }) {
  if (experiment.measurements.length === 0) return <p className="py-2 text-ink-3">Nothing yet.</p>;
  return (
    <Facts
      facts={metrics.flatMap((metric) => {
        const figures = toFigures(experiments, metric).get(experiment.number);
        if (!figures || figures.value === null) return [];
        const measured = experiment.measurements.find(({ metricId }) => metricId === metric.id);
        const step = measured?.step ?? null;
        const notes = [figures.gain === '' ? '' : `${figures.gain} against the best before`, step === null ? '' : `at step ${formatCount(step)}`, measured?.onHoldout === false ? 'not on the holdout' : ''].filter((note) => note !== '');
        return [
          [
            metric.name,
            <span key={metric.id}>
              {figures.text}
              {metric.unit ? `\u202F${metric.unit}` : ''} {figures.range === '' ? null : <span className="text-ink-3">({figures.range})</span>} <span className="text-ink-2">{notes.join(', ')}</span>
            </span>,
          ] as const,
        ];
      })}
    />
  );
}
