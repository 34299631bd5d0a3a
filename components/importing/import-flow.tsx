'use client';

import { useEffect, useRef } from 'react';
import { ErrorState } from '@/components/ui/error-state';
import { CheckStep } from './check-step';
import { DoneStep } from './done-step';
import { FileStep } from './file-step';
import { ImportSteps } from './import-steps';
import { MappingStep } from './mapping-step';
import { useImport } from './use-import';

export function ImportFlow({ workspace, limitMb }: { workspace: string; limitMb: number }) {
  const { state, error, isBusy, choose, changeMapping, check, commit, back } = useImport(workspace, limitMb);
  const top = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    // A new step begins at its top, for the keyboard and for a screen reader too.
    if (!isFirst.current) top.current?.focus();
    isFirst.current = false;
  }, [state.step]);
  return (
    <div ref={top} tabIndex={-1} className="grid gap-5 outline-none">
      <ImportSteps step={state.step} />
      {error ? <ErrorState title={state.step === 'file' ? 'The file can’t be read' : 'Not imported'}>{error}</ErrorState> : null}
      {state.step === 'file' ? <FileStep limitMb={limitMb} isBusy={isBusy} onChoose={(file) => void choose(file)} /> : null}
      {state.step === 'mapping' ? <MappingStep analysis={state.analysis} mapping={state.mapping} isBusy={isBusy} onChange={changeMapping} onCheck={() => void check()} onBack={back} /> : null}
      {state.step === 'check' ? <CheckStep plan={state.plan} progress={state.progress} isBusy={isBusy} onImport={() => void commit()} onBack={back} /> : null}
      {state.step === 'done' ? <DoneStep workspace={workspace} fileName={state.fileName} result={state.result} onAgain={back} /> : null}
    </div>
  );
}
