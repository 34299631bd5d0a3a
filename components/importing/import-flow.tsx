'use client';

import { FileDrop } from '@/components/ui/file-drop';
import { StepFlow } from '@/components/ui/step-flow';
import { CheckStep } from './check-step';
import { DoneStep } from './done-step';
import { MappingStep } from './mapping-step';
import { useImport, type ImportState } from './use-import';

const STEPS = [
  { step: 'file', label: 'File' },
  { step: 'mapping', label: 'Columns' },
  { step: 'check', label: 'Check' },
  { step: 'done', label: 'Done' },
] as const satisfies readonly { step: ImportState['step']; label: string }[];

export function ImportFlow({ workspace, limitMb }: { workspace: string; limitMb: number }) {
  const { state, error, isBusy, choose, changeMapping, check, commit, back } = useImport(workspace, limitMb);
  return (
    <StepFlow steps={STEPS} current={state.step} error={error ? { title: state.step === 'file' ? 'The file can’t be read' : 'Not imported', text: error } : null}>
      {state.step === 'file' ? (
        <FileDrop
          invitation="Drop a list of projects here, or choose it."
          label="File with projects"
          hint={`CSV, TSV or Excel (.xlsx), one project per row, with the names of the columns in the first; or the archive of solidtime or Toggl Track (.zip); at most ${limitMb} MB. Nothing is written before you have seen what would change.`}
          accept=".csv,.tsv,.txt,.tab,.xlsx,.xlsm,.zip"
          isBusy={isBusy}
          onChoose={(file) => void choose(file)}
        />
      ) : null}
      {state.step === 'mapping' ? <MappingStep analysis={state.analysis} mapping={state.mapping} isBusy={isBusy} onChange={changeMapping} onCheck={() => void check()} onBack={back} /> : null}
      {state.step === 'check' ? <CheckStep plan={state.plan} progress={state.progress} isBusy={isBusy} onImport={() => void commit()} onBack={back} /> : null}
      {state.step === 'done' ? <DoneStep workspace={workspace} fileName={state.fileName} result={state.result} onAgain={back} /> : null}
    </StepFlow>
  );
}
