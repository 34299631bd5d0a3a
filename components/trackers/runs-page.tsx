import Link from 'next/link';
import { Finding } from '@/components/ui/finding';
import type { RunsView } from '@/lib/features/trackers/loaders';
import { routes } from '@/lib/platform/routes';
import { Connections } from './connections';
import { RunImport } from './run-import';
import { RunTable } from './run-table';

/** The runs of a project as its tracker knows them: what came, how more come, and whose experiment each is. */
export function RunsPage({ view }: { view: RunsView }) {
  const { workspace, project, runs, next, experiments, mayImport, mayAttach, limitMb, connections, trackerHosts } = view;
  return (
    <div className="grid gap-8 pt-3">
      <div className="grid gap-1">
        <Link href={routes.projectProgress(workspace, project.id)} className="justify-self-start text-2 text-accent underline underline-offset-2">
          Back to progress
        </Link>
        <Finding>{runs.length === 0 ? 'No run of a tracker is here yet.' : 'Each run of the tracker belongs to an experiment: one hypothesis, one or more runs.'}</Finding>
      </div>
      <RunTable workspace={workspace} projectId={project.id} first={{ runs, next }} experiments={experiments} mayAttach={mayAttach} />
      {mayImport ? (
        <>
          <RunImport workspace={workspace} projectId={project.id} limitMb={limitMb} />
          <Connections workspace={workspace} projectId={project.id} connections={connections} trackerHosts={trackerHosts} />
        </>
      ) : null}
    </div>
  );
}
