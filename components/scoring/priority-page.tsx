import Link from 'next/link';
import type { ReactNode } from 'react';
import { AxisHead } from '@/components/charts/axis-head';
import { IntervalStrip } from '@/components/charts/interval-strip';
import { EmptyState } from '@/components/ui/empty-state';
import { Finding, Range } from '@/components/ui/finding';
import { Section } from '@/components/ui/section';
import { formatChance, formatFactor, formatNumber, formatRange, joinRange } from '@/lib/domain/shared/format-number';
import type { PriorityView } from '@/lib/features/scoring/loaders';
import { unscoredWords } from '@/lib/features/scoring/view-model';
import { routes } from '@/lib/platform/routes';
import { MethodTable } from './method-table';
import { NeighbourTable } from './neighbour-table';
import { EffortTable, ImpactTable } from './part-tables';
import { printValue, type RankedStanding } from './print-value';
import { SensitivityList } from './sensitivity-list';

const WIDTH = 320;

/** Why is it here? The priority with every figure it is made of, its neighbours, and what other methods say. */
export function PriorityPage({ view }: { view: PriorityView }) {
  const { workspace, project, place, standing, parts, isHidden } = view;
  if (place === null) {
    return (
      <div className="grid grid-cols-1 gap-8 pt-5">
        <EmptyState>
          It has no priority. {unscoredWords[standing?.status === 'unscored' ? standing.reason : 'noAnswers']} <ScoreLink view={view} />
        </EmptyState>
        {parts ? <Anchored id="methods"><MethodTable parts={parts} currency={workspace.currency} basis="points" /></Anchored> : null}
      </div>
    );
  }
  const ranked = standing?.status === 'ranked' ? standing : null;
  const explanation = parts?.explanation ?? null;
  return (
    <div className="grid grid-cols-1 gap-8 pt-5">
      <PriorityFinding view={view} place={place} />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div className="grid min-w-0 content-start gap-8">
          {ranked ? <Formula view={view} standing={ranked} /> : null}
          {explanation ? <Anchored id="impact"><ImpactTable explanation={explanation} view={view} /></Anchored> : null}
          {explanation ? <Anchored id="effort"><EffortTable explanation={explanation} /></Anchored> : null}
          {isHidden ? (
            <p className="text-2 text-ink-2">
              What this is made of are other people’s answers. You see them once your own are in. <ScoreLink view={view} />
            </p>
          ) : null}
        </div>
        <div className="grid min-w-0 content-start gap-8">
          {ranked ? <Anchored id="order"><SensitivityList standing={ranked} view={view} /></Anchored> : null}
          <NeighbourTable view={view} />
        </div>
      </div>
      {parts ? <Anchored id="methods"><MethodTable parts={parts} currency={workspace.currency} basis={place.basis} /></Anchored> : null}
      <p className="text-2 text-ink-3">
        Computed under version {view.model.version} of the{' '}
        <Link className="text-accent underline" href={routes.settings(workspace.slug, 'scoring-model')}>
          scoring model
        </Link>{' '}
        from the answers about {project.name}; every figure is a P50 with its P10 to P90, contributions are means, because medians do not add up.
      </p>
    </div>
  );
}

/** A section that the figures of the portfolio lead to. */
function Anchored({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} className="min-w-0 scroll-mt-6">
      {children}
    </div>
  );
}

function ScoreLink({ view: { workspace, project } }: { view: PriorityView }) {
  if (!workspace.mayScore) return null;
  return (
    <Link className="text-accent underline" href={routes.scoreProject(workspace.slug, project.id)}>
      Score it
    </Link>
  );
}

function PriorityFinding({ view: { project, scorers, cut, workspace }, place }: { view: PriorityView; place: NonNullable<PriorityView['place']> }) {
  const { rank, rankInterval, aboveCut, basis } = place;
  const people = scorers?.scorers ?? 0;
  return (
    <Finding>
      {project.name} stands at <b>rank {rank}</b> <Range>{joinRange(String(rankInterval.p10), String(rankInterval.p90))}</Range>
      {basis === 'points' ? ' among projects in points' : ''}
      {aboveCut === null || cut === null ? '' : `; the chance that it belongs above the cut line of ${printValue(cut, basis, workspace.currency)} is ${formatChance(aboveCut)}`}. {people === 1 ? 'One person has scored it.' : `${people} people have scored it, ${formatFactor(scorers?.factor ?? 1)} apart.`}
    </Finding>
  );
}

function Formula({ view: { workspace, density, cut }, standing }: { view: PriorityView; standing: RankedStanding }) {
  const { basis, impact, success, effort, priority } = standing;
  const print = (value: number): string => printValue(value, basis, workspace.currency);
  const axis = density ? ({ kind: 'log', min: density.start, max: density.end } as const) : null;
  const terms = [
    { name: 'Impact a year if it succeeds', middle: print(impact.p50), range: joinRange(print(impact.p10), print(impact.p90)), sign: '' },
    { name: standing.successAssumed ? 'chance of success, assumed' : 'chance of success', middle: formatChance(success.p50), range: joinRange(formatChance(success.p10), formatChance(success.p90)), sign: '×' },
    { name: standing.effortBasis === 'rated' ? 'person-weeks, from ratings' : 'person-weeks', middle: formatNumber(effort.p50), range: formatRange(effort.p10, effort.p90, effort.p50), sign: '÷' },
    { name: 'priority: expected a year per person-week', middle: print(priority.p50), range: joinRange(print(priority.p10), print(priority.p90)), sign: '=' },
  ];
  return (
    <Section title="Priority" aside={basis === 'money' ? 'in money' : 'in points: nobody stated money'}>
      <dl className="flex flex-wrap gap-x-5 gap-y-3 py-3">
        {terms.map(({ name, middle, range, sign }) => (
          <div key={name} className="flex flex-col-reverse justify-end">
            <dd className="num">
              {sign ? <span className="pr-2 text-5 text-ink-3">{sign}</span> : null}
              <span className="text-5 font-medium">{middle}</span> <span className="text-1 text-ink-3">{range}</span>
            </dd>
            <dt className={sign ? 'pl-5 text-1 text-ink-2' : 'text-1 text-ink-2'}>{name}</dt>
          </div>
        ))}
      </dl>
      {axis && density ? (
        <div className="overflow-x-clip">
          <AxisHead axis={axis} width={WIDTH} format={print} />
          <IntervalStrip form="density" axis={axis} width={WIDTH} height={64} quantiles={priority} density={density} threshold={cut === null ? undefined : { at: cut, good: 'above' }} showThreshold label={`Priority ${print(priority.p50)}, 80 % interval ${print(priority.p10)} to ${print(priority.p90)}${cut === null ? '' : `; cut line at ${print(cut)}`}`} />
        </div>
      ) : null}
    </Section>
  );
}
