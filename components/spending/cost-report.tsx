import { Finding, Range } from '@/components/ui/finding';
import { toSearch } from '@/lib/domain/time/report/report-address';
import type { CostView } from '@/lib/features/spending/loaders';
import { routes } from '@/lib/platform/routes';
import { CostTable } from './cost-table';
import { PageLinks } from './page-links';
import { RatesForm } from './rates-form';

/** What hours cost, and what a point of the metric cost with them. */
export function CostReport({ view }: { view: CostView }) {
  const { head, lines, hasMore } = view;
  const to = (page: number): string => routes.reportCost(head.workspaceSlug, toSearch({ ...head.query, page }));
  return (
    <>
      <CostFinding lines={lines} />
      <div className="grid gap-8 pt-4 lg:grid-cols-[minmax(0,8fr)_minmax(0,4fr)]">
        <div>
          <CostTable lines={lines} workspaceSlug={head.workspaceSlug} />
          <PageLinks before={head.query.page > 1 ? to(head.query.page - 1) : null} after={hasMore ? to(head.query.page + 1) : null} />
        </div>
        <div data-screen-only>
          <RatesForm view={view} />
        </div>
      </div>
    </>
  );
}

function CostFinding({ lines }: { lines: CostView['lines'] }) {
  const first = lines.find(({ perPoint }) => perPoint !== null);
  if (!first?.perPoint) return <Finding className="pt-2">No point of a metric can be priced in these days: that takes a gain on the holdout, hours, and what an hour costs.</Finding>;
  return (
    <Finding className="pt-2">
      On {first.project}, {first.cost} of work took {first.metric.toLowerCase()} from {first.change}: <b>{first.perPoint.middle}</b> <Range>{first.perPoint.range}</Range> a point.
    </Finding>
  );
}
