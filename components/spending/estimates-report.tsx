import { Finding, Range } from '@/components/ui/finding';
import { toSearch } from '@/lib/domain/time/report/report-address';
import type { EstimatesView } from '@/lib/features/spending/loaders';
import { routes } from '@/lib/platform/routes';
import { ComparisonTable } from './comparison-table';
import { PageLinks } from './page-links';
import { ProjectEstimates } from './project-estimates';

/** Estimates against what things took. */
export function EstimatesReport({ view }: { view: EstimatesView }) {
  const { factor, activities, people, tasksByProject, projects, hasMore, head } = view;
  const { workspaceSlug, query } = head;
  const to = (page: number): string => routes.reportEstimates(workspaceSlug, toSearch({ ...query, page }));
  return (
    <>
      {factor === null ? (
        <Finding className="pt-2">Too few estimated tasks were finished in these days to say how far estimates miss.</Finding>
      ) : (
        <Finding className="pt-2">
          Work typically took <b>{factor.factor}</b> <Range>{factor.range}</Range> what was said of it, in {factor.tasks} finished tasks.
        </Finding>
      )}
      <div className="grid gap-8 pt-4">
        <div className="grid gap-8 xl:grid-cols-2">
          <div className="grid content-start gap-8">
            <ComparisonTable title="Tasks by activity" first="Activity" lines={activities} workspaceSlug={workspaceSlug} />
            <ComparisonTable title="Tasks by project" first="Project" lines={tasksByProject} workspaceSlug={workspaceSlug} />
          </div>
          <ComparisonTable title="Tasks by person" first="Person" lines={people} workspaceSlug={workspaceSlug} />
        </div>
        <div>
          <ProjectEstimates lines={projects} workspaceSlug={workspaceSlug} />
          <PageLinks before={query.page > 1 ? to(query.page - 1) : null} after={hasMore ? to(query.page + 1) : null} />
        </div>
      </div>
    </>
  );
}
