'use client';

import type { ImportMapping } from '@/lib/domain/importing/import-mapping';
import { sendFile, sendFileForLines } from '@/lib/platform/fetch-json';
import { routes } from '@/lib/platform/routes';
import type { CommittedImport, FileAnalysis, ImportProgress } from './schema';
import type { PlanView } from './view-model';

export async function analyseFile(workspace: string, file: File): Promise<FileAnalysis> {
  return sendFile(routes.importStep(workspace, 'projects', 'analyse'), file);
}

export async function planImport(workspace: string, file: File, mapping: ImportMapping): Promise<PlanView> {
  return sendFile(routes.importStep(workspace, 'projects', 'plan'), file, { mapping });
}

/** Imports, and reports how far it is. */
export async function commitImport(workspace: string, file: File, mapping: ImportMapping, report: (progress: ImportProgress) => void): Promise<CommittedImport> {
  return sendFileForLines(routes.importStep(workspace, 'projects', 'commit'), file, { mapping }, report);
}
