import { IntervalStrip } from '@/components/charts/interval-strip';
import { PlanDot } from '@/components/ui/plan-dot';

const AXIS = { kind: 'linear', min: 0, max: 10 } as const;
const QUANTILES = { p10: 1, p25: 3.5, p50: 5, p75: 6.5, p90: 9 };

export function PortfolioLegend() {
  return (
    <p className="flex flex-wrap items-center gap-x-6 gap-y-1 pt-4 text-1 text-ink-2">
      <span className="flex items-center gap-2">
        <PlanDot inPlan /> in the best set
      </span>
      <span className="flex items-center gap-2">
        <PlanDot inPlan={false} /> not in it
      </span>
      <span className="flex items-center gap-2">
        <IntervalStrip form="compact" axis={AXIS} width={30} quantiles={QUANTILES} label={null} /> P10 to P90, middle half, P50
      </span>
      <span>The coloured share of an area is the probability of lying above the cut.</span>
    </p>
  );
}
