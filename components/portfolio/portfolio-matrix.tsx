'use client';

import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { ImpactCostMatrix } from '@/components/charts/impact-cost-matrix';
import { UnestimatedStrip } from '@/components/charts/strip-states';
import { useShortcuts } from '@/components/shell/use-shortcuts';
import { Kbd } from '@/components/ui/kbd';
import { PlanDot } from '@/components/ui/plan-dot';
import { useAddressState } from '@/components/ui/use-address-state';
import { MOST_COMPARED } from '@/lib/domain/portfolio/comparison-limit';
import { currencySign } from '@/lib/domain/shared/currency-sign';
import { formatMoney, formatNumber, formatRange } from '@/lib/domain/shared/format-number';
import type { PortfolioView } from '@/lib/features/portfolio/loaders';
import { findEqualPriorities } from '@/lib/domain/portfolio/log-axis';
import { readRowText } from '@/lib/domain/portfolio/row-text';
import { findMatrixAxes, type PortfolioRow } from '@/lib/features/portfolio/view-model';
import { routes } from '@/lib/platform/routes';
import { MatrixComparison } from './matrix-comparison';

/** In logarithms: a line nearer than this would run into the cut's and its label. */
const NEAR_THE_CUT = Math.log(1.4);

/** Impact if it succeeds over the cost to finish, both logarithmic; lines of equal value per person-week. */
export function PortfolioMatrix({ view }: { view: PortfolioView }) {
  const { workspace, axes, cutValue } = view;
  const rows = readRowText<PortfolioRow>(view.rowText);
  const router = useRouter();
  const [at, setAt] = useAddressState('at');
  const [comparedIds, setComparedIds] = useAddressState('compare');
  const compared = useMemo(() => comparedIds?.split(',') ?? [], [comparedIds]);
  const chosen = useMemo(() => new Set(compared), [compared]);
  const none = (): void => setComparedIds(null);
  const choose = (ids: readonly string[], how: 'these' | 'toggle'): void => {
    const next = how === 'these' ? ids : [...compared.filter((id) => !ids.includes(id)), ...ids.filter((id) => !chosen.has(id))];
    setComparedIds(next.length === 0 ? null : next.slice(0, MOST_COMPARED).join(','));
  };
  useShortcuts(chosen.size > 0 ? [{ keys: 'escape', label: 'Choose none', group: 'Portfolio', run: none }] : []);
  const basis = axes.money.priority ? 'money' : 'points';
  const sign = currencySign(workspace.currency);
  const picture = useMemo(() => describePicture(rows, basis, sign, cutValue[basis]), [rows, basis, sign, cutValue]);
  const hidden = rows.filter(({ scored }) => scored !== null && scored.figures === null).length;
  if (!picture) return <NothingToPlace />;
  return (
    <div className="pt-3">
      <ImpactCostMatrix {...picture.matrix} selectedId={at} onSelect={(id) => setAt(id)} chosen={chosen} onChoose={choose} onOpen={(id) => router.push(routes.project(workspace.slug, id))} />
      <p className="flex flex-wrap items-center gap-x-6 gap-y-1 pt-2 text-1 text-ink-2">
        <span className="flex items-center gap-2">
          <PlanDot inPlan /> in the best set; ellipse and cross span P10 to P90
        </span>
        <span className="flex items-center gap-2">
          <PlanDot inPlan={false} /> not in it
        </span>
        <span>Dotted: equal priority. Solid: the cut.</span>
        <span className="ml-auto flex items-center gap-1.5 max-sm:hidden">
          Drag a box, or <Kbd>X</Kbd> on a point, to compare; <Kbd>Enter</Kbd> opens
        </span>
        {hidden === 0 ? null : <span>{hidden === 1 ? 'One project' : `${hidden} projects`} that one other person has scored: placed once your own scores are in.</span>}
      </p>
      {picture.placed.some(({ id }) => chosen.has(id)) ? (
        <MatrixComparison rows={picture.placed.filter(({ id }) => chosen.has(id))} workspace={workspace.slug} unit={basis === 'money' ? `${sign}k a year` : 'points'} per={basis === 'money' ? 1000 : 1} onNone={none} />
      ) : null}
    </div>
  );
}

function NothingToPlace() {
  return (
    <div className="grid gap-3 py-8">
      <UnestimatedStrip width={190} label={null} />
      <p className="font-serif text-4">Projects with an impact and a cost are placed here. Score one, or clear the filter.</p>
    </div>
  );
}

function describePicture(rows: readonly PortfolioRow[], basis: 'money' | 'points', sign: string, cut: number | null) {
  const axes = findMatrixAxes(rows, basis);
  if (!axes) return null;
  const per = basis === 'money' ? 1000 : 1;
  const priorityLabel = (value: number): string => (basis === 'money' ? formatMoney(value, sign) : `${formatNumber(value)} points`);
  const matrix = {
    label: `Impact over cost of ${axes.rows.length} projects, with their ranges and lines of equal priority`,
    rows: axes.rows.map(({ id, name, inPlan, scored }) => ({
      id,
      name,
      inPlan,
      rank: String(scored.rank),
      x: scored.figures.effort,
      y: scored.figures.value,
      spoken: `${scored.rank} ${name}: value ${formatNumber(scored.figures.value.p50 / per)} (${formatRange(scored.figures.value.p10 / per, scored.figures.value.p90 / per)}) ${basis === 'money' ? `thousand ${sign} a year` : 'points'}, cost ${formatNumber(scored.figures.effort.p50)} (${formatRange(scored.figures.effort.p10, scored.figures.effort.p90)}) person-weeks, ${inPlan ? '' : 'not '}in the plan`,
    })),
    x: { axis: axes.x, title: 'Cost to finish, person-weeks, log axis', format: (value: number) => formatNumber(value) },
    y: { axis: axes.y, title: basis === 'money' ? `Impact times chance of success, ${sign}k a year, log axis` : 'Impact, points, log axis', format: (value: number) => formatNumber(value / per) },
    equalLines: findEqualPriorities(axes).filter((value) => cut === null || Math.abs(Math.log(value / cut)) > NEAR_THE_CUT).map((value) => ({ value, label: priorityLabel(value) })),
    ...(cut === null ? {} : { cut: { value: cut, label: `cut line, ${priorityLabel(cut)} per person-week` } }),
  };
  return { matrix, placed: axes.rows };
}
