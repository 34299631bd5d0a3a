import type { ProjectOverviewView } from '@/lib/features/projects/loaders';

/** What the imported file said besides: nothing is lost, and nothing is in the way. */
export function ExtraColumns({ project: { extra, source, externalId } }: Pick<ProjectOverviewView, 'project'>) {
  const columns = Object.entries(extra);
  if (columns.length === 0 && !source) return null;
  return (
    <details className="border-t border-rule py-2">
      <summary className="min-h-6 cursor-pointer text-2 font-medium">
        From {source ?? 'the import'}
        <span className="font-normal text-ink-3">
          {externalId ? ` ${externalId}` : ''} · {columns.length} further {columns.length === 1 ? 'column' : 'columns'}
        </span>
      </summary>
      <dl className="grid gap-x-6 gap-y-3 pt-3 text-2 md:grid-cols-2">
        {columns.map(([name, value]) => (
          <div key={name} className="min-w-0">
            <dt className="text-1 break-words text-ink-3">{name}</dt>
            <dd className="max-w-[78ch] break-words whitespace-pre-line">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
