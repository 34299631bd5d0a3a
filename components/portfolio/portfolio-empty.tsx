import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { may, type Role } from '@/lib/domain/access/permissions';
import { routes } from '@/lib/platform/routes';

export function PortfolioEmpty({ workspace, role }: { workspace: string; role: Role }) {
  const action = may(role, 'edit') ? (
    <span className="flex flex-wrap gap-2">
      <ButtonLink variant="primary" href={routes.importPortfolio(workspace)} icon={<Icon name="import" />}>
        Import projects
      </ButtonLink>
      <ButtonLink href={routes.newProject(workspace)} icon={<Icon name="plus" />}>
        Project
      </ButtonLink>
    </span>
  ) : undefined;
  return <EmptyState {...(action ? { action } : {})}>Projects that compete for people and money are ranked here, each with its chance to be worth it.</EmptyState>;
}
