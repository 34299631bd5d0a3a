import { Page } from '@/components/shell/page';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { PageHead, PageTag } from '@/components/ui/page-head';
import { may } from '@/lib/domain/access/permissions';
import { formatCount } from '@/lib/domain/shared/format-number';
import type { ProjectListView } from '@/lib/features/projects/loaders';
import { routes } from '@/lib/platform/routes';
import { ProjectFilters } from './project-filters';
import { ProjectList } from './project-list';

/** All projects, whether scored or not: to find, sort and change them. */
export function ProjectsPage({ view }: { view: ProjectListView }) {
  const { workspace, query, all } = view;
  const mayEdit = may(workspace.role, 'edit');
  const actions = mayEdit ? (
    <>
      <ButtonLink href={routes.importPortfolio(workspace.slug)} icon={<Icon name="upload" />}>
        Import
      </ButtonLink>
      <ButtonLink variant="primary" href={routes.newProject(workspace.slug)} icon={<Icon name="plus" />}>
        Project
      </ButtonLink>
    </>
  ) : null;
  return (
    <Page>
      <PageHead title="Projects" actions={actions}>
        {all > 0 ? <PageTag>{formatCount(all)}</PageTag> : null}
      </PageHead>
      {all === 0 ? (
        <EmptyState {...(mayEdit ? {} : { hint: 'A member, product owner, admin or owner of the workspace can add projects.' })}>Every candidate and running project will stand here.</EmptyState>
      ) : (
        <>
          <ProjectFilters view={view} />
          <ProjectList key={JSON.stringify(query)} view={view} />
        </>
      )}
    </Page>
  );
}
