'use client';

import { useState } from 'react';
import { useImportCommit } from '@/components/shell/use-import-commit';
import { useAttempt } from '@/components/ui/use-attempt';
import { findOversize } from '@/lib/domain/importing/find-oversize';
import type { ImportMapping } from '@/lib/domain/importing/import-mapping';
import { analyseFile, commitImport, planImport } from '@/lib/features/importing/queries';
import type { CommittedImport, FileAnalysis, ImportProgress } from '@/lib/features/importing/schema';
import type { PlanView } from '@/lib/features/importing/view-model';
import { formatCount } from '@/lib/domain/shared/format-number';

export type ImportState =
  | { readonly step: 'file' }
  | { readonly step: 'mapping'; readonly file: File; readonly analysis: FileAnalysis; readonly mapping: ImportMapping }
  | { readonly step: 'check'; readonly file: File; readonly analysis: FileAnalysis; readonly mapping: ImportMapping; readonly plan: PlanView; readonly progress: ImportProgress | null }
  | { readonly step: 'done'; readonly fileName: string; readonly result: CommittedImport };

const READING: ImportProgress = { step: 'reading', done: 0, total: 0 };

/** The steps of an import: what each of them does, and what went wrong in the last one. */
export function useImport(workspace: string, limitMb: number) {
  const [state, setState] = useState<ImportState>({ step: 'file' });
  const { attempt, error, isBusy, forget } = useAttempt();
  const commitAll = useImportCommit();

  const choose = (file: File): Promise<void> =>
    attempt(async () => {
      const oversize = findOversize(file, limitMb, 'Split it.');
      if (oversize) throw new Error(oversize);
      const analysis = await analyseFile(workspace, file);
      setState({ step: 'mapping', file, analysis, mapping: analysis.mapping });
    });

  const changeMapping = (mapping: ImportMapping): void => setState((now) => (now.step === 'mapping' ? { ...now, mapping } : now));

  const check = (): Promise<void> =>
    attempt(async () => {
      if (state.step !== 'mapping') return;
      const plan = await planImport(workspace, state.file, state.mapping);
      setState({ ...state, step: 'check', plan, progress: null });
    });

  const commit = (): Promise<void> =>
    attempt(async () => {
      if (state.step !== 'check') return;
      const show = (progress: ImportProgress | null): void => setState((now) => (now.step === 'check' ? { ...now, progress } : now));
      show(READING);
      await commitAll({
        write: () => commitImport(workspace, state.file, state.mapping, show),
        show,
        onDone: (result) => setState({ step: 'done', fileName: state.file.name, result }),
        say: ({ counts }) => `Imported ${formatCount(counts.new + counts.changed)} projects`,
      });
    });

  const back = (): void => {
    forget();
    setState(state.step === 'check' ? { step: 'mapping', file: state.file, analysis: state.analysis, mapping: state.mapping } : { step: 'file' });
  };

  return { state, error, isBusy, choose, changeMapping, check, commit, back };
}
