import type { ScoringQuery } from '@/lib/features/scoring/schema';
import { routes } from '@/lib/platform/routes';

/** The list of projects to score, or one project of it; only what differs from the default is in the address. */
export function listAddress(workspace: string, query: ScoringQuery, change: Partial<ScoringQuery> = {}): string {
  return withQuery(routes.scoring(workspace), { ...query, page: 1, ...change });
}

export function sheetAddress(workspace: string, projectId: string, query: ScoringQuery): string {
  return withQuery(routes.scoreProject(workspace, projectId), { ...query, page: 1 });
}

function withQuery(address: string, { show, q, stage, page }: ScoringQuery): string {
  const search = new URLSearchParams();
  if (show !== 'mine') search.set('show', show);
  if (q !== '') search.set('q', q);
  if (stage !== null) search.set('stage', stage);
  if (page > 1) search.set('page', String(page));
  const text = search.toString();
  return text === '' ? address : `${address}?${text}`;
}
