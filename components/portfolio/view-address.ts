import { toSearch } from '@/lib/features/portfolio/queries';
import type { PortfolioQuery } from '@/lib/features/portfolio/schema';
import { routes } from '@/lib/platform/routes';

/** The address of the same view with something changed. */
export function viewAddress(workspace: string, query: PortfolioQuery, change: Partial<PortfolioQuery>): string {
  const search = toSearch({ ...query, ...change });
  return routes.portfolio(workspace) + (search === '' ? '' : `?${search}`);
}
