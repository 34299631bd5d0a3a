import Link from 'next/link';
import { Page } from '@/components/shell/page';
import { buttonClass } from '@/components/ui/button-style';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { PageHead } from '@/components/ui/page-head';
import type { ImportView } from '@/lib/features/importing/loaders';
import { routes } from '@/lib/platform/routes';
import { ImportFlow } from './import-flow';
import { PastImports } from './past-imports';

/** From a file to projects in three steps, and what was imported before. */
export function ImportPage({ view }: { view: ImportView }) {
  const { workspace, mayImport, importers, limitMb, batches } = view;
  const exports = (
    <>
      <a download href={routes.exportPortfolio(workspace, 'csv')} className={buttonClass('default')}>
        <Icon name="download" />
        Export CSV
      </a>
      <a download href={routes.exportPortfolio(workspace, 'json')} className={buttonClass('default')}>
        <Icon name="download" />
        Export JSON
      </a>
    </>
  );
  return (
    <Page>
      <PageHead title="Import" parent={{ href: routes.projects(workspace), label: 'Projects' }} actions={exports} />
      <div className="grid max-w-[1080px] gap-8">
        <p className="text-2 text-ink-3">
          Hours from a time tracker are imported <Link href={routes.importTime(workspace)} className="text-accent underline">under Time</Link>.
        </p>
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
