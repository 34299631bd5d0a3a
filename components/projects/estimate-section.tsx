import Link from 'next/link';
import { IntervalStrip } from '@/components/charts/interval-strip';
import type { Axis } from '@/components/charts/axis-scale';
import { UnestimatedStrip } from '@/components/charts/strip-states';
import { ButtonLink } from '@/components/ui/button-link';
import { Section } from '@/components/ui/section';
import { may } from '@/lib/domain/access/permissions';
import type { Summary } from '@/lib/domain/priority/types';
import { currencySign } from '@/lib/domain/shared/currency-sign';
import { formatChance, formatFactor, formatNumber, formatRange } from '@/lib/domain/shared/format-number';
import type { ProjectHeadView, ProjectOverviewView } from '@/lib/features/projects/loaders';
import { routes } from '@/lib/platform/routes';

const WIDTH = 190;

/** Effort, impact and priority as what they are: distributions. */
export function EstimateSection({ view }: { view: ProjectOverviewView }) {
  const { standing, workspace, hoursLogged } = view;
  if (!standing) return <NotScored view={view} />;
  const { figures, priority, density, cut, aboveCut, scorers, spread, basis } = standing;
  const sign = currencySign(workspace.currency).trim();
  const isMoney = basis === 'money';
  const parts = routes.projectPriority(workspace.slug, view.project.id);
  const per = isMoney ? 1000 : 1;
  const aside = `${scorers} ${scorers === 1 ? 'scorer' : `scorers, ${formatFactor(spread)} apart`}`;
  const threshold = cut === null ? undefined : ({ at: cut, good: 'above' } as const);
  return (
    <Section title="Estimate" aside={aside}>
      <ul>
        {figures ? (
          <>
            <EstimateRow name="Effort to finish" unit={`person-weeks${hoursLogged > 0 ? `; ${formatNumber(hoursLogged)} h logged` : ''}`} summary={figures.effort} per={1} parts={parts}>
              <IntervalStrip form="compact" axis={axisOf(figures.effort)} width={WIDTH} quantiles={figures.effort} label={null} />
            </EstimateRow>
            <EstimateRow name="Impact" unit={isMoney ? `${sign}k a year if it succeeds` : 'points'} summary={figures.impact} per={per} parts={parts}>
              <IntervalStrip form="compact" axis={axisOf(figures.impact)} width={WIDTH} quantiles={figures.impact} label={null} />
            </EstimateRow>
          </>
        ) : (
          <HiddenFigures view={view} />
        )}
        <EstimateRow name="Priority" unit={isMoney ? `${sign}k per person-week` : 'points per person-week'} summary={priority} per={per} parts={parts}>
          {density ? (
            <IntervalStrip form="density" axis={axisOf(priority, cut)} width={WIDTH} quantiles={priority} density={density} threshold={threshold} showThreshold label={null} />
          ) : (
            <IntervalStrip form="compact" axis={axisOf(priority, cut)} width={WIDTH} quantiles={priority} threshold={threshold} showThreshold label={null} />
          )}
        </EstimateRow>
      </ul>
      <p className="pt-2 text-2 text-ink-2">
        {aboveCut !== null && cut !== null ? (
          <>
            <Link href={parts} className="font-medium text-ink hover:text-accent hover:underline">
              {formatChance(aboveCut)}
            </Link>{' '}
            chance of lying above the cut of {formatNumber(cut / per)}.{' '}
          </>
        ) : null}
        {figures ? `Chance of success ${formatChance(figures.success.p50)} (${formatRange(figures.success.p10 * 100, figures.success.p90 * 100)}).` : null}
      </p>
    </Section>
  );
}

type EstimateRowProps = {
  name: string;
  unit: string;
  summary: Summary;
  per: number;
  /** Where it says what the figure is made of. */
  parts: string;
  children: React.ReactNode;
};

function EstimateRow({ name, unit, summary, per, parts, children }: EstimateRowProps) {
  const middle = formatNumber(summary.p50 / per);
  return (
    <li className="flex min-h-[52px] items-center gap-3 border-b border-rule">
      <p className="min-w-0 flex-1">
        {name}
        <span className="block text-1 text-ink-3">{unit}</span>
      </p>
      <span className="max-sm:hidden">{children}</span>
      <p className="num w-[84px] text-right font-medium">
        <Link href={parts} aria-label={`${name} ${middle}: what it is made of`} className="hover:text-accent hover:underline">
          {middle}
        </Link>
        <span className="block text-1 font-normal text-ink-3">{formatRange(summary.p10 / per, summary.p90 / per, summary.p50 / per)}</span>
      </p>
    </li>
  );
}

function HiddenFigures({ view: { workspace, project } }: { view: ProjectHeadView }) {
  return (
    <li className="grid min-h-[52px] content-center gap-1 border-b border-rule text-2 text-ink-2">
      <UnestimatedStrip width={WIDTH} label={null} />
      <span>
        One other person has scored it: impact and effort are that person’s answers, which show{' '}
        <Link className="text-accent underline" href={routes.scoreProject(workspace.slug, project.id)}>
          once your own are in
        </Link>
        .
      </span>
    </li>
  );
}

/** A logarithmic axis around the range, wide enough for the threshold; linear where something is not positive. */
function axisOf({ p10, p90 }: Summary, threshold: number | null = null): Axis {
  const low = Math.min(p10, threshold ?? p10);
  const high = Math.max(p90, threshold ?? p90);
  if (low <= 0) {
    const margin = (high - low) * 0.25 || 1;
    return { kind: 'linear', min: low - margin, max: high + margin };
  }
  return { kind: 'log', min: low / 1.6, max: high * 1.6 };
}

function NotScored({ view: { workspace, project } }: { view: ProjectHeadView }) {
  return (
    <Section title="Estimate">
      <div className="grid justify-items-start gap-3 py-4">
        <UnestimatedStrip width={WIDTH} label={null} />
        <p className="text-ink-2">Nobody has scored it, so it has no place in the portfolio yet.</p>
        {may(workspace.role, 'log') ? <ButtonLink href={routes.scoreProject(workspace.slug, project.id)}>Score it</ButtonLink> : null}
      </div>
    </Section>
  );
}
