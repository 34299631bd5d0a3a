'use client';

import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field-error';
import { Icon } from '@/components/ui/icon';
import { ProgressBar } from '@/components/ui/progress-bar';
import { Section } from '@/components/ui/section';
import { formatCount } from '@/lib/domain/shared/format-number';
import { sayRuns } from '@/lib/features/trackers/view-model';
import { RunCheck } from './run-check';
import { useRunImport } from './use-run-import';

type RunImportProps = { workspace: string; projectId: string; limitMb: number };

export function RunImport({ workspace, projectId, limitMb }: RunImportProps) {
  const { state, error, isBusy, plan, commit, again } = useRunImport(workspace, projectId, limitMb);
  const input = useRef<HTMLInputElement>(null);
  return (
    <Section title="Import a file" aside="a dry run first">
      <div className="grid justify-items-start gap-3 pt-2">
        {state.step === 'file' ? (
          <>
            <input
              ref={input}
              type="file"
              accept=".zip,.json,.jsonl,.csv,.tsv,.txt"
              aria-label="File with runs"
              className="sr-only"
              tabIndex={-1}
              onChange={(event) => {
                const file = event.target.files?.[0];
                if (file) void plan(file, {});
                // The same file can be chosen again after it was mended.
                event.target.value = '';
              }}
            />
            <Button busy={isBusy} icon={<Icon name="upload" />} onClick={() => input.current?.click()}>
              Choose a file
            </Button>
            <p className="max-w-[70ch] text-2 text-ink-3">
              MLflow: a ZIP of mlflow-export-import or of an mlruns folder, run.json, or a CSV. Weights &amp; Biases: the CSV of a plot, project.csv, or JSON lines. At most {limitMb} MB; runs that are here already stay as they are.
            </p>
          </>
        ) : null}
        {state.step === 'check' ? <RunCheck plan={state.plan} mapping={state.mapping} isBusy={isBusy} onChange={(mapping) => void plan(state.file, mapping)} onImport={() => void commit()} onBack={again} /> : null}
        {state.step === 'check' && state.progress ? <Progress done={state.progress.done} total={state.progress.total} /> : null}
        {state.step === 'done' ? (
          <>
            <p className="font-serif text-4">
              {state.result.groupId === null
                ? `${state.fileName} changed nothing: all of its runs were here already.`
                : `${state.fileName}: ${sayRuns(state.result.counts)}.`}
            </p>
            <Button onClick={again}>Import another file</Button>
          </>
        ) : null}
        <FieldError>{error}</FieldError>
      </div>
    </Section>
  );
}

function Progress({ done, total }: { done: number; total: number }) {
  return (
    <div className="w-full max-w-[420px]">
      <ProgressBar label={total === 0 ? 'Reading the file' : 'Adding runs'} {...(total === 0 ? {} : { share: done / total, detail: `${formatCount(done)} of ${formatCount(total)}` })} />
    </div>
  );
}
