import { columns, isMethod, type SortKey } from '@/lib/domain/portfolio/columns';
import { formatCount } from '@/lib/domain/shared/format-number';
import type { PortfolioView } from '@/lib/features/portfolio/loaders';
import { viewAddress } from './view-address';

/** What has no value in the columns that rank the rows: nothing is last without a word. */
export function MissingLine({ view: { missing, query, workspace } }: { view: PortfolioView }) {
  const unsaid = missing.filter(({ filter }) => !query.where.includes(filter));
  if (unsaid.length === 0) return null;
  return (
    <div className="py-1 text-2 text-ink-3">
      {unsaid.map(({ column, filter, count, of, reason }) => {
        const where = [...query.where, filter];
        return (
          <p key={column}>
            {sayMissing(column, `${count === of ? 'all' : `${formatCount(count)} of`} ${formatCount(of)} ${of === 1 ? 'project' : 'projects'}`, reason)}
            {query.sort === column && count < of ? '; they stand last' : ''}.{' '}
            <a href={viewAddress(workspace.slug, query, { where })} className="text-accent underline">
              Show them
            </a>
          </p>
        );
      })}
    </div>
  );
}

function sayMissing(column: SortKey, projects: string, reason: string | null): string {
  const { name } = columns[column];
  return isMethod(column) ? `${name} is undefined for ${projects}${reason === null ? '' : `, most often because ${reason}`}` : `There is no value under ${name} for ${projects}`;
}
