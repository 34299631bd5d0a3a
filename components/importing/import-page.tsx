import { Download } from 'lucide-react';
import { Page } from '@/components/shell/page';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import type { ImportView } from '@/lib/features/importing/loaders';
import { routes } from '@/lib/platform/routes';
import { ImportFlow } from './import-flow';
import { PastImports } from './past-imports';

const ICON = { size: 14, strokeWidth: 1.6, 'aria-hidden': true } as const;

/** From a file to projects in three steps, and what was imported before. */
export function ImportPage({ view }: { view: ImportView }) {
  const { workspace, mayImport, importers, limitMb, batches } = view;
  const exports = (
    <>
      <ButtonLink href={routes.exportPortfolio(workspace, 'csv')} prefetch={false} icon={<Download {...ICON} />}>
        Export CSV
      </ButtonLink>
      <ButtonLink href={routes.exportPortfolio(workspace, 'json')} prefetch={false} icon={<Download {...ICON} />}>
        JSON
      </ButtonLink>
    </>
  );
  return (
    <Page>
      <PageHead title="Import" parent={{ href: routes.projects(workspace), label: 'Projects' }} actions={exports} />
      <div className="grid max-w-[1080px] gap-8">
        {mayImport ? (
          <ImportFlow workspace={workspace} limitMb={limitMb} />
        ) : (
          <EmptyState hint={`This needs ${importers.join(', ')}; ask an owner of the workspace.`}>Projects are imported here from a spreadsheet or another system.</EmptyState>
        )}
        <PastImports workspace={workspace} batches={batches} mayImport={mayImport} />
      </div>
    </Page>
  );
}
