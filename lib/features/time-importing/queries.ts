'use client';

import type { TimeMapping } from '@/lib/domain/importing/time/time-mapping';
import { sendFile, sendFileForLines } from '@/lib/platform/fetch-json';
import { routes } from '@/lib/platform/routes';
import type { CommittedTimeImport, TimeAnalysis, TimeImportProgress, TimeWords } from './schema';
import type { TimePlanView } from './view-model';

/** @param format chosen instead of what is recognised */
export async function analyseTimeFile(workspace: string, file: File, format?: string): Promise<TimeAnalysis> {
  return sendFile(routes.importStep(workspace, 'time', 'analyse', format), file);
}

export async function readTimeWords(workspace: string, file: File, mapping: TimeMapping): Promise<TimeWords> {
  return sendFile(routes.importStep(workspace, 'time', 'words'), file, { mapping });
}

export async function planTimeImport(workspace: string, file: File, mapping: TimeMapping): Promise<TimePlanView> {
  return sendFile(routes.importStep(workspace, 'time', 'plan'), file, { mapping });
}

/** Imports, and reports how far it is. */
export async function commitTimeImport(workspace: string, file: File, mapping: TimeMapping, report: (progress: TimeImportProgress) => void): Promise<CommittedTimeImport> {
  return sendFileForLines(routes.importStep(workspace, 'time', 'commit'), file, { mapping }, report);
}
