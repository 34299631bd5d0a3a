'use client';

import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { useHistory } from '@/lib/features/history/queries';
import type { HistoryView } from '@/lib/features/history/view-model';
import { HistoryItem } from './history-item';

type HistoryLogProps = { workspaceSlug: string; history: HistoryView; /** Only what concerns this project. */ projectId?: string };

/** What changed, by whom, when, from what to what; latest first. */
export function HistoryLog({ workspaceSlug, history, projectId }: HistoryLogProps) {
  const scope = projectId === undefined ? { workspace: workspaceSlug } : { workspace: workspaceSlug, project: projectId };
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, error } = useHistory(scope, history);
  const lines = data.pages.flatMap((page) => page.lines);
  if (lines.length === 0) return <EmptyState>Every change will stand here, with who made it and the way to take it back.</EmptyState>;
  return (
    <>
      <ol>
        {lines.map((line) => (
          <HistoryItem key={line.groupId} line={line} workspace={workspaceSlug} />
        ))}
      </ol>
      {error ? <ErrorState title="Older changes could not be read">{error.message}</ErrorState> : null}
      {hasNextPage ? (
        <Button className="mt-4" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show older changes
        </Button>
      ) : null}
    </>
  );
}
