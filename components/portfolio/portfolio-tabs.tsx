import { LinkTabs } from '@/components/ui/link-tabs';
import { formatCount } from '@/lib/domain/shared/format-number';
import type { PortfolioView } from '@/lib/features/portfolio/loaders';
import type { PortfolioQuery } from '@/lib/features/portfolio/schema';
import { toSearch } from '@/lib/features/portfolio/queries';
import { routes } from '@/lib/platform/routes';
import { PortfolioFilters } from './portfolio-filters';
import { viewAddress } from './view-address';

const TABS: readonly { tab: PortfolioQuery['tab']; label: string }[] = [
  { tab: 'all', label: 'All candidates' },
  { tab: 'plan', label: 'In the plan' },
  { tab: 'close', label: 'Close calls' },
  { tab: 'unscored', label: 'To score' },
];

export function PortfolioTabs({ view }: { view: PortfolioView }) {
  const { workspace, query, filters, tabs, owners, tags, views } = view;
  const search = toSearch(query);
  const links = TABS.map(({ tab, label }) => ({ href: viewAddress(workspace.slug, query, { tab }), label, count: formatCount(tabs[tab]), current: query.tab === tab }));
  const saved = views.map(({ name, query: kept }) => ({ href: `${routes.portfolio(workspace.slug)}${kept === '' ? '' : `?${kept}`}`, label: name, current: kept === search && kept !== '' }));
  return (
    <LinkTabs label="Views" tabs={[...links, ...saved]}>
      <PortfolioFilters key={JSON.stringify(query)} workspace={workspace.slug} query={query} filters={filters} owners={owners} tags={tags} />
    </LinkTabs>
  );
}
