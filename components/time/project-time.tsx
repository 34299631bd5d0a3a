import { FamilyBar } from '@/components/charts/family-mark';
import { LivePage } from '@/components/shell/live-page';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Finding } from '@/components/ui/finding';
import { Icon } from '@/components/ui/icon';
import { HeadCell, Table, TableHead } from '@/components/ui/table';
import { formatCount } from '@/lib/domain/shared/format-number';
import { ACTIVITY_FAMILIES, familyNames } from '@/lib/domain/time/activity-families';
import type { ProjectTimeView } from '@/lib/features/time/loaders';
import { toProjectTimeSearch } from '@/lib/features/time/view-model';
import { routes } from '@/lib/platform/routes';
import { EntryLine } from './entry-line';
import { ProjectTimeFilters } from './project-time-filters';

const SUBJECTS = ['time_entry'] as const;

/** The hours of a project: what they add up to, and each entry, the latest first. */
export function ProjectTime({ view }: { view: ProjectTimeView }) {
  const { workspace, projectId, query, lines, next, total, reader } = view;
  const hours = (seconds: number): string => formatCount(seconds / 3600);
  const said = ACTIVITY_FAMILIES.flatMap((family) => ((total.parts[family - 1] ?? 0) > 0 ? [`${familyNames[family]} ${hours(total.parts[family - 1] ?? 0)} h`] : []));
  if (total.entries === 0) return <EmptyState>No hours are logged on this project yet. Log them in Time, or start its timer.</EmptyState>;
  return (
    <div className="grid gap-3 pt-3">
      <LivePage subjects={SUBJECTS} projectId={projectId} />
      <Finding>
        <b>{hours(total.seconds)} hours</b> since it began, in {total.entries === 1 ? 'one entry' : `${formatCount(total.entries)} entries`}.
      </Finding>
      <FamilyBar parts={total.parts} max={total.seconds} label={said.join(', ')} format={hours} />
      <ProjectTimeFilters view={view} />
      {lines.length === 0 ? (
        <p className="py-2 text-2 text-ink-2">No entry matches these filters.</p>
      ) : (
        <Table caption="Time entries, the latest first">
          <TableHead>
            <tr>
              <HeadCell name="Day" className="w-24" />
              <HeadCell name="Person" className="w-40 max-sm:hidden" />
              <HeadCell name="Activity and note" />
              <HeadCell name="Made" className="w-28 max-md:hidden" />
              <HeadCell name="Hours" numeric className="w-16" />
              <HeadCell name={<span className="sr-only">Change</span>} className="w-20" />
            </tr>
          </TableHead>
          <tbody>
            {lines.map((line) => (
              <EntryLine key={line.id} workspace={workspace.slug} line={line} activities={view.activities} mayChange={reader.mayManage || (reader.mayLog && line.personId === reader.personId)} />
            ))}
          </tbody>
        </Table>
      )}
      <nav aria-label="Pages of entries" className="flex gap-2">
        {query.cursor === undefined ? null : <ButtonLink href={routes.projectTime(workspace.slug, projectId, toProjectTimeSearch(query, {}))}>Latest</ButtonLink>}
        {next === null ? null : (
          <ButtonLink href={routes.projectTime(workspace.slug, projectId, toProjectTimeSearch(query, { cursor: next }))}>
            Older <Icon name="chevron-right" />
          </ButtonLink>
        )}
      </nav>
    </div>
  );
}
