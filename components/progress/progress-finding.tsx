import { Finding } from '@/components/ui/finding';
import { formatValue } from '@/lib/domain/shared/format-measured';
import { formatChance } from '@/lib/domain/shared/format-number';
import type { ProgressView } from '@/lib/features/progress/loaders';

/** What is true now: how far it has come, and whether it gets there. */
export function ProgressFinding({ view }: { view: ProgressView }) {
  const { metric, best, outlook, forecast, box } = view;
  const [first, last] = [best[0], best.at(-1)];
  if (!metric) return <Finding>Nothing is agreed yet to measure this project by.</Finding>;
  if (!first || !last) return <Finding>{view.picture.points.length === 0 ? 'Nothing has been measured yet.' : 'No experiment was kept yet.'}</Finding>;
  const way = last.y < first.y ? 'has fallen' : last.y > first.y ? 'has risen' : null;
  const moved = way === null ? `${metric.name} stands at ${formatValue(last.y, metric.unit)}.` : `${metric.name} ${way} from ${formatValue(first.y, '')} to ${formatValue(last.y, metric.unit)}.`;
  return (
    <Finding>
      {moved} <Outlook view={view} />
      {forecast && !outlook?.isReached && box?.isUp && box.isOpen ? ' The time box is up.' : ''}
    </Finding>
  );
}

function Outlook({ view: { metric, outlook, forecast, isPending, best, box, explanation } }: { view: ProgressView }) {
  if (!metric || !outlook) return null;
  if (outlook.isReached) return <>The target of {formatValue(metric.target as number, metric.unit)} is reached.</>;
  if (isPending) return <>The forecast is being computed.</>;
  if (forecast === null) return <>{best.length < 3 ? `With ${best.length} ${best.length === 1 ? 'value' : 'values'} nothing can be said of where it is heading; three are the least.` : 'These figures make no curve that could be forecast.'}</>;
  if (metric.target === null) return <>No target is agreed, so nobody can say whether it gets there.</>;
  const slows = explanation.doubledGain !== null && explanation.doubledGain < Math.abs((best.at(-1)?.y ?? 0) - (best[0]?.y ?? 0));
  const target = formatValue(metric.target, metric.unit);
  if (outlook.chance === null || !box) return <>There is a <b>{formatChance(forecast.arrival ? 1 - forecast.arrival.never : null)}</b> chance that it ever reaches {target} on this path{slows ? ', and each further hour buys less' : ''}.</>;
  return (
    <>
      There is a <b>{formatChance(outlook.chance)}</b> chance of reaching {target} within the time box{slows ? ', and each further hour buys less' : ''}.
    </>
  );
}
