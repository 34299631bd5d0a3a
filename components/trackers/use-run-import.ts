'use client';

import { useState } from 'react';
import { useImportCommit } from '@/components/shell/use-import-commit';
import { useAttempt } from '@/components/ui/use-attempt';
import { findOversize } from '@/lib/domain/importing/find-oversize';
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
  const [state, setState] = useState<RunImportState>({ step: 'file' });
  const { attempt, error, isBusy, forget } = useAttempt();
  const commitAll = useImportCommit();

  const plan = (file: File, mapping: Partial<RunMapping>): Promise<void> =>
    attempt(async () => {
      const oversize = findOversize(file, limitMb, 'Leave artifacts out, or split it.');
      if (oversize) throw new Error(oversize);
      setState({ step: 'check', file, mapping, plan: await planRunImport(workspace, projectId, file, mapping), progress: null });
    });

  const commit = (): Promise<void> =>
    attempt(async () => {
      if (state.step !== 'check') return;
      const show = (progress: RunProgress | null): void => setState((now) => (now.step === 'check' ? { ...now, progress } : now));
      await commitAll({
        write: () => commitRunImport(workspace, projectId, state.file, { ...state.mapping, metrics: state.plan.targets }, show),
        show,
        onDone: (result) => setState({ step: 'done', fileName: state.file.name, result }),
        say: ({ counts }) => `Imported ${formatCount(counts.new + counts.changed)} runs`,
      });
    });

  const again = (): void => {
    forget();
    setState({ step: 'file' });
  };

  return { state, error, isBusy, plan, commit, again };
}
