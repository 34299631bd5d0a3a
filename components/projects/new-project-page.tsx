import { Page } from '@/components/shell/page';
import { PageHead } from '@/components/ui/page-head';
import type { NewProjectView } from '@/lib/features/projects/loaders';
import { routes } from '@/lib/platform/routes';
import { NewProjectForm } from './new-project-form';

export function NewProjectPage({ view }: { view: NewProjectView }) {
  return (
    <Page>
      <PageHead title="New project" parent={{ href: routes.projects(view.workspace.slug), label: 'Projects' }} />
      <NewProjectForm view={view} />
    </Page>
  );
}
