'use client';

import { FileDrop } from '@/components/ui/file-drop';
import { StepFlow } from '@/components/ui/step-flow';
import { CheckStep } from './check-step';
import { ColumnsStep } from './columns-step';
import { DoneStep } from './done-step';
import { NamesStep } from './names-step';
import { useTimeImport, type TimeImportState } from './use-time-import';

const STEPS = [
  { step: 'file', label: 'File' },
  { step: 'columns', label: 'Columns' },
  { step: 'names', label: 'Names' },
  { step: 'check', label: 'Check' },
  { step: 'done', label: 'Done' },
] as const satisfies readonly { step: TimeImportState['step']; label: string }[];

export function TimeImportFlow({ workspace, limitMb }: { workspace: string; limitMb: number }) {
  const { state, error, isBusy, choose, changeFormat, changeMapping, readNames, check, commit, back } = useTimeImport(workspace, limitMb);
  return (
    <StepFlow steps={STEPS} current={state.step} error={error ? { title: state.step === 'file' ? 'The file can’t be read' : 'Not imported', text: error } : null}>
      {state.step === 'file' ? (
        <FileDrop
          invitation="Drop a time tracker’s export here, or choose it."
          label="File with hours"
          hint={`Toggl Track, Clockify, Harvest, solidtime, Kimai, Redmine and Jira as CSV, the archives of solidtime and Toggl Track as ZIP, ActivityWatch as JSON, or any list of hours as CSV, TSV or Excel; at most ${limitMb} MB. Nothing is written before you have seen what would change.`}
          accept=".csv,.tsv,.txt,.tab,.xlsx,.xlsm,.json,.zip"
          isBusy={isBusy}
          onChoose={(file) => void choose(file)}
        />
      ) : null}
      {state.step === 'columns' ? (
        <ColumnsStep analysis={state.analysis} mapping={state.mapping} isBusy={isBusy} onFormat={(format) => void changeFormat(format)} onChange={changeMapping} onNext={() => void readNames()} onBack={back} />
      ) : null}
      {state.step === 'names' ? <NamesStep names={state.names} mapping={state.mapping} isBusy={isBusy} onChange={changeMapping} onCheck={() => void check()} onBack={back} /> : null}
      {state.step === 'check' ? <CheckStep plan={state.plan} progress={state.progress} isBusy={isBusy} onImport={() => void commit()} onBack={back} /> : null}
      {state.step === 'done' ? <DoneStep workspace={workspace} fileName={state.fileName} result={state.result} onAgain={back} /> : null}
    </StepFlow>
  );
}
