import Link from 'next/link';
import { Page } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { may } from '@/lib/domain/access/permissions';
import { formatDayAndYear } from '@/lib/domain/shared/format-date';
import type { SnapshotsView } from '@/lib/features/portfolio/loaders';
import { routes } from '@/lib/platform/routes';
import { TakeSnapshot } from './take-snapshot';

export function SnapshotsPage({ view: { workspace, snapshots } }: { view: SnapshotsView }) {
  const mayTake = may(workspace.role, 'plan');
  return (
    <Page>
      <PageHead title="Decision snapshots" parent={{ href: routes.portfolio(workspace.slug), label: 'Portfolio' }} actions={mayTake ? <TakeSnapshot workspace={workspace.slug} /> : undefined} />
      {snapshots.length === 0 ? (
        <EmptyState {...(mayTake ? {} : { hint: 'A product owner, admin or owner can take one.' })}>A snapshot freezes what a decision rests on, to compare later what was believed then and what came.</EmptyState>
      ) : (
        <ul className="max-w-[78ch]">
          {snapshots.map(({ id, title, note, author, createdAt, modelVersion }) => (
            <li key={id} className="border-b border-rule py-2">
              <Link href={routes.snapshot(workspace.slug, id)} className="font-medium hover:text-accent">
                {title}
              </Link>
              <p className="text-1 text-ink-3">
                {formatDayAndYear(createdAt)}
                {author ? ` · ${author}` : ''} · weights v{modelVersion}
              </p>
              {note ? <p className="line-clamp-2 pt-1 text-2 text-ink-2">{note}</p> : null}
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
