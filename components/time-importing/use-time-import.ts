'use client';

import { useState } from 'react';
import { useImportCommit } from '@/components/shell/use-import-commit';
import { useAttempt } from '@/components/ui/use-attempt';
import { findOversize } from '@/lib/domain/importing/find-oversize';
import type { TimeMapping } from '@/lib/domain/importing/time/time-mapping';
import { formatCount } from '@/lib/domain/shared/format-number';
import { analyseTimeFile, commitTimeImport, planTimeImport, readTimeWords } from '@/lib/features/time-importing/queries';
import type { CommittedTimeImport, TimeAnalysis, TimeImportProgress, TimeWords } from '@/lib/features/time-importing/schema';
import type { TimePlanView } from '@/lib/features/time-importing/view-model';

type Columns = { readonly file: File; readonly analysis: TimeAnalysis; readonly mapping: TimeMapping };
type Names = Columns & { readonly names: TimeWords };

export type TimeImportState =
  | { readonly step: 'file' }
  | ({ readonly step: 'columns' } & Columns)
  | ({ readonly step: 'names' } & Names)
  | ({ readonly step: 'check'; readonly plan: TimePlanView; readonly progress: TimeImportProgress | null } & Names)
  | { readonly step: 'done'; readonly fileName: string; readonly result: CommittedTimeImport };

const READING: TimeImportProgress = { step: 'reading', done: 0, total: 0 };

/** The steps of an import of hours: what each of them does, and what went wrong in the last one. */
export function useTimeImport(workspace: string, limitMb: number) {
  const [state, setState] = useState<TimeImportState>({ step: 'file' });
  const { attempt, error, isBusy, forget } = useAttempt();
  const commitAll = useImportCommit();

  const analyse = async (file: File, format?: string): Promise<void> => {
    const analysis = await analyseTimeFile(workspace, file, format);
    const timeZone = analysis.mapping.timeZone ?? (analysis.asksTimeZone ? Intl.DateTimeFormat().resolvedOptions().timeZone : null);
    setState({ step: 'columns', file, analysis, mapping: { ...analysis.mapping, timeZone } });
  };

  const choose = (file: File): Promise<void> =>
    attempt(async () => {
      const oversize = findOversize(file, limitMb, 'Export a shorter time, or split it.');
      if (oversize) throw new Error(oversize);
      await analyse(file);
    });

  const changeFormat = (format: string): Promise<void> => attempt(async () => (state.step === 'columns' ? analyse(state.file, format) : undefined));

  const changeMapping = (mapping: TimeMapping): void => setState((now) => (now.step === 'columns' || now.step === 'names' ? { ...now, mapping } : now));

  const readNames = (): Promise<void> =>
    attempt(async () => {
      if (state.step !== 'columns') return;
      const { file, analysis } = state;
      const names = await readTimeWords(workspace, file, state.mapping);
      setState({ step: 'names', file, analysis, names, mapping: names.mapping });
    });

  const check = (): Promise<void> =>
    attempt(async () => {
      if (state.step !== 'names') return;
      setState({ ...state, step: 'check', plan: await planTimeImport(workspace, state.file, state.mapping), progress: null });
    });

  const commit = (): Promise<void> =>
    attempt(async () => {
      if (state.step !== 'check') return;
      const show = (progress: TimeImportProgress | null): void => setState((now) => (now.step === 'check' ? { ...now, progress } : now));
      show(READING);
      await commitAll({
        write: () => commitTimeImport(workspace, state.file, state.mapping, show),
        show,
        onDone: (result) => setState({ step: 'done', fileName: state.file.name, result }),
        say: ({ counts }) => `Imported ${formatCount(counts.new + counts.changed)} lines`,
      });
    });

  const back = (): void => {
    forget();
    setState((now) => {
      if (now.step === 'check') return { step: 'names', file: now.file, analysis: now.analysis, names: now.names, mapping: now.mapping };
      return now.step === 'names' ? { step: 'columns', file: now.file, analysis: now.analysis, mapping: now.mapping } : { step: 'file' };
    });
  };

  return { state, error, isBusy, choose, changeFormat, changeMapping, readNames, check, commit, back };
}
