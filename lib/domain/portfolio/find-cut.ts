import type { Cut, ProjectPriority } from '../priority/types';

/**
 * The cut line: between the first project that no longer fits and the one ranked above it, at the geometric mean of
 * their median priorities (the middle where one is not positive). Null where everything fits.
 */
export function findCut(projects: readonly ProjectPriority[], firstLeftOutId: string | null): Cut | null {
  const ranked = projects.flatMap((project) => (project.status === 'ranked' ? [project] : []));
  const place = ranked.findIndex(({ projectId }) => projectId === firstLeftOutId);
  const below = ranked[place];
  if (below === undefined) return null;
  const above = ranked[place - 1];
  const high = above?.basis === below.basis ? above.priority.p50 : below.priority.p50;
  const low = below.priority.p50;
  return { kind: 'priority', value: low > 0 ? Math.sqrt(high * low) : (high + low) / 2 };
}
