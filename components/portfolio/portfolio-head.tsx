import { ButtonLink } from '@/components/ui/button-link';
import { Icon } from '@/components/ui/icon';
import { PageHead, PageTag } from '@/components/ui/page-head';
import { SegmentedLinks } from '@/components/ui/segmented-links';
import { may } from '@/lib/domain/access/permissions';
import type { PortfolioView } from '@/lib/features/portfolio/loaders';
import { routes } from '@/lib/platform/routes';
import { PlanMenu } from './plan-menu';
import { viewAddress } from './view-address';

export function PortfolioHead({ view }: { view: PortfolioView }) {
  const { workspace, query, period } = view;
  const views = [
    { href: viewAddress(workspace.slug, query, { view: 'table' }), label: 'Ranked table', icon: <Icon name="rows-3" />, current: query.view === 'table' },
    { href: viewAddress(workspace.slug, query, { view: 'matrix' }), label: 'Impact by cost', icon: <Icon name="chart-scatter" />, current: query.view === 'matrix' },
  ];
  const actions = (
    <>
      <SegmentedLinks label="Picture" links={views} />
      {may(workspace.role, 'log') ? (
        <ButtonLink href={routes.scoring(workspace.slug)} className="max-sm:hidden" icon={<Icon name="gauge" />}>
          Score
        </ButtonLink>
      ) : null}
      <PlanMenu view={view} />
      {may(workspace.role, 'edit') ? (
        <ButtonLink variant="primary" href={routes.newProject(workspace.slug)} icon={<Icon name="plus" />}>
          Project
        </ButtonLink>
      ) : null}
    </>
  );
  return (
    <PageHead title="Portfolio" actions={actions}>
      {period ? <PageTag>{period.name}</PageTag> : null}
    </PageHead>
  );
}
