'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { offerUndo } from '@/components/shell/undo-store';
import { useAttempt } from '@/components/ui/use-attempt';
import { formatCount } from '@/lib/domain/shared/format-number';
import { commitRunImport, planRunImport } from '@/lib/features/trackers/queries';
import type { CommittedRuns, RunMapping, RunProgress } from '@/lib/features/trackers/schema';
import type { RunPlanView } from '@/lib/features/trackers/view-model';

export type RunImportState =
  | { readonly step: 'file' }
  | { readonly step: 'check'; readonly file: File; readonly plan: RunPlanView; readonly mapping: Partial<RunMapping>; readonly progress: RunProgress | null }
  | { readonly step: 'done'; readonly fileName: string; readonly result: CommittedRuns };

/** The steps of an import of runs, and what went wrong in the last one. */
export function useRunImport(workspace: string, projectId: string, limitMb: number) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const [state, setState] = useState<RunImportState>({ step: 'file' });
  const { attempt, error, isBusy, forget } = useAttempt();

  const plan = (file: File, mapping: Partial<RunMapping>): Promise<void> =>
    attempt(async () => {
      if (file.size > limitMb * 1_000_000) throw new Error(`${file.name} has ${formatCount(file.size / 1_000_000)} MB; at most ${limitMb} can be imported at once. Leave artifacts out, or split it.`);
      setState({ step: 'check', file, mapping, plan: await planRunImport(workspace, projectId, file, mapping), progress: null });
    });

  const commit = (): Promise<void> =>
    attempt(async () => {
      if (state.step !== 'check') return;
      const show = (progress: RunProgress | null): void => setState((now) => (now.step === 'check' ? { ...now, progress } : now));
      try {
        const result = await commitRunImport(workspace, projectId, state.file, { ...state.mapping, metrics: state.plan.targets }, show);
        setState({ step: 'done', fileName: state.file.name, result });
        if (result.groupId) offerUndo(`Imported ${formatCount(result.counts.new + result.counts.changed)} runs`, result.groupId);
        router.refresh();
        await queryClient.invalidateQueries();
      } catch (problem) {
        show(null);
        throw problem;
      }
    });

  const again = (): void => {
    forget();
    setState({ step: 'file' });
  };

  return { state, error, isBusy, plan, commit, again };
}
