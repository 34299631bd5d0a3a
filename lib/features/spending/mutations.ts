import 'server-only';
import type { z } from 'zod';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import { recordMembership } from '@/lib/platform/audit/record-membership';
import type { Caller } from '@/lib/platform/auth/caller';
import { writeWorkspace } from '@/lib/platform/db/workspace-transaction';
import { storedRates, type saveOtherRateInput, type saveRoleRatesInput } from './schema';

/** What an hour of each role costs. */
export async function saveRoleRates(caller: Caller, { roles }: z.output<typeof saveRoleRatesInput>): Promise<{ readonly groupId: string }> {
  return recordChanges(caller, { action: 'change what hours cost' }, async (record) => {
    await record.updateMany('TeamRole', roles.map(({ roleId, hourlyCost }) => ({ id: roleId, data: { hourlyCost } })));
    return { groupId: record.groupId };
  });
}

/** What an hour costs of everybody whose roles have no rate: a setting of the workspace. */
export async function saveOtherRate(caller: Caller, { hourlyCost }: z.output<typeof saveOtherRateInput>): Promise<void> {
  await writeWorkspace(caller.workspaceId, async (tx) => {
    const { settings } = await tx.workspace.findUniqueOrThrow({ where: { id: caller.workspaceId }, select: { settings: true } });
    const before = storedRates.parse(settings);
    if (before.hourlyCost === hourlyCost) return;
    const kept = typeof settings === 'object' && settings !== null && !Array.isArray(settings) ? settings : {};
    await tx.workspace.update({ where: { id: caller.workspaceId }, data: { settings: { ...kept, hourlyCost }, revision: { increment: 1 } }, select: { id: true } });
    await recordMembership(tx, caller, { action: 'change what hours cost', subject: 'Workspace', subjectId: caller.workspaceId, subjectName: caller.workspaceName, before: { hourlyCost: before.hourlyCost }, after: { hourlyCost } });
  });
}
