import type { ReactNode } from 'react';
import { Page } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { routes } from '@/lib/platform/routes';
import { TimeImportFlow } from './time-import-flow';

type TimeImportPageProps = { workspace: string; mayImport: boolean; importers: readonly string[]; limitMb: number; past: ReactNode };

/** From a time tracker's file to hours, and what was imported before. */
export function TimeImportPage({ workspace, mayImport, importers, limitMb, past }: TimeImportPageProps) {
  return (
    <Page>
      <PageHead title="Import hours" parent={{ href: routes.time(workspace), label: 'Time' }} />
      <div className="grid max-w-[1080px] gap-8">
        {mayImport ? <TimeImportFlow workspace={workspace} limitMb={limitMb} /> : <EmptyState hint={`This needs ${importers.join(', ')}; ask an owner of the workspace.`}>Hours are imported here from a time tracker’s export.</EmptyState>}
        {past}
      </div>
    </Page>
  );
}
