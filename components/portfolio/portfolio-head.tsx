import { ChartScatter, Gauge, Plus, Rows3 } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHead, PageTag } from '@/components/ui/page-head';
import { SegmentedLinks } from '@/components/ui/segmented-links';
import { may } from '@/lib/domain/access/permissions';
import type { PortfolioView } from '@/lib/features/portfolio/loaders';
import { routes } from '@/lib/platform/routes';
import { PlanMenu } from './plan-menu';
import { viewAddress } from './view-address';

const ICON = { size: 14, strokeWidth: 1.6, 'aria-hidden': true } as const;

export function PortfolioHead({ view }: { view: PortfolioView }) {
  const { workspace, query, period } = view;
  const views = [
    { href: viewAddress(workspace.slug, query, { view: 'table' }), label: 'Ranked table', icon: <Rows3 {...ICON} />, current: query.view === 'table' },
    { href: viewAddress(workspace.slug, query, { view: 'matrix' }), label: 'Impact by cost', icon: <ChartScatter {...ICON} />, current: query.view === 'matrix' },
  ];
  const actions = (
    <>
      <SegmentedLinks label="Picture" links={views} />
      {may(workspace.role, 'log') ? (
        <ButtonLink href={routes.scoring(workspace.slug)} className="max-sm:hidden" icon={<Gauge {...ICON} />}>
          Score
        </ButtonLink>
      ) : null}
      <PlanMenu view={view} />
      {may(workspace.role, 'edit') ? (
        <ButtonLink variant="primary" href={routes.newProject(workspace.slug)} icon={<Plus {...ICON} />}>
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
