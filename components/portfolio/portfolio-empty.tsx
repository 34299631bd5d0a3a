import { Import, Plus } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { may, type Role } from '@/lib/domain/access/permissions';
import { routes } from '@/lib/platform/routes';

export function PortfolioEmpty({ workspace, role }: { workspace: string; role: Role }) {
  const action = may(role, 'edit') ? (
    <span className="flex flex-wrap gap-2">
      <ButtonLink variant="primary" href={routes.importPortfolio(workspace)} icon={<Import size={14} strokeWidth={1.6} aria-hidden />}>
        Import projects
      </ButtonLink>
      <ButtonLink href={routes.newProject(workspace)} icon={<Plus size={14} strokeWidth={1.6} aria-hidden />}>
        Project
      </ButtonLink>
    </span>
  ) : undefined;
  return <EmptyState {...(action ? { action } : {})}>Projects that compete for people and money are ranked here, each with its chance to be worth it.</EmptyState>;
}
