import 'server-only';
import { cache } from 'react';
import { may, roleNames, rolesWith } from '@/lib/domain/access/permissions';
import type { ImportMapping } from '@/lib/domain/importing/import-mapping';
import { authorizePage } from '@/lib/platform/auth/authorize';
import type { Caller } from '@/lib/platform/auth/caller';
import { env } from '@/lib/platform/env';
import { planImportOf, readBatches, readExport, readPeopleNames, type ImportFile } from './data';
import type { ImportKind } from './schema';
import { toPlanView, type PlanView } from './view-model';

/** An import page: how large a file may be, and what was imported before. */
export const loadImport = cache(async (workspaceSlug: string, kind: ImportKind = 'projects') => {
  const caller = await authorizePage(workspaceSlug);
  return {
    workspace: caller.workspaceSlug,
    mayImport: may(caller.role, 'edit'),
    importers: rolesWith('edit').map((role) => roleNames[role].toLowerCase()),
    limitMb: env().importLimitMb,
    batches: await readBatches(caller, { kind }),
  };
});

export type ImportView = Awaited<ReturnType<typeof loadImport>>;

/** The dry run, as the page and the REST API show it. */
export async function loadPlan(caller: Caller, file: ImportFile, mapping: ImportMapping): Promise<PlanView> {
  const plan = await planImportOf(caller, file, mapping);
  return toPlanView(plan, await readPeopleNames(caller));
}

/** All projects as a file. */
export async function loadExport(caller: Caller, format: 'csv' | 'json'): Promise<string> {
  return readExport(caller, format);
}
