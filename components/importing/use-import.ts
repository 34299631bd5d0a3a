'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { offerUndo } from '@/components/shell/undo-store';
import { useAttempt } from '@/components/ui/use-attempt';
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
  const router = useRouter();
  const queryClient = useQueryClient();
  const [state, setState] = useState<ImportState>({ step: 'file' });
  const { attempt, error, isBusy, forget } = useAttempt();

  const choose = (file: File): Promise<void> =>
    attempt(async () => {
      if (file.size > limitMb * 1_000_000) throw new Error(`${file.name} has ${formatCount(file.size / 1_000_000)} MB; at most ${limitMb} can be imported at once. Split it.`);
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
      try {
        const result = await commitImport(workspace, state.file, state.mapping, show);
        setState({ step: 'done', fileName: state.file.name, result });
        if (result.groupId) offerUndo(`Imported ${formatCount(result.counts.new + result.counts.changed)} projects`, result.groupId);
        router.refresh();
        await queryClient.invalidateQueries();
      } catch (problem) {
        show(null);
        throw problem;
      }
    });

  const back = (): void => {
    forget();
    setState(state.step === 'check' ? { step: 'mapping', file: state.file, analysis: state.analysis, mapping: state.mapping } : { step: 'file' });
  };

  return { state, error, isBusy, choose, changeMapping, check, commit, back };
}
