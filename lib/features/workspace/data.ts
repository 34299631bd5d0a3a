import 'server-only';
import type { Caller } from '@/lib/platform/auth/caller';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';

export type PinnedProject = { readonly id: string; readonly name: string };

/** The projects that the caller has pinned to the navigation. */
export async function readPins(caller: Caller): Promise<PinnedProject[]> {
  const pins = await readWorkspace(caller.workspaceId, (tx) =>
    tx.projectPin.findMany({
      where: { personId: caller.personId, project: { deletedAt: null } },
      orderBy: { sort: 'asc' },
      select: { project: { select: { id: true, name: true } } },
    }),
  );
  return pins.map(({ project }) => project);
}
