'use client';

import { useId, useState, type FormEvent } from 'react';
import { useDone } from '@/components/shell/use-done';
import { Button } from '@/components/ui/button';
import { Drawer } from '@/components/ui/drawer';
import { FieldError } from '@/components/ui/field-error';
import { Segmented } from '@/components/ui/segmented';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { useAction } from '@/components/ui/use-action';
import { experimentOutcomes, type ExperimentOutcome } from '@/lib/domain/progress/progress-types';
import { formatMeasured } from '@/lib/domain/shared/format-measured';
import { changeExperimentAction, logExperimentAction, removeExperimentAction } from '@/lib/features/experiments/actions';
import type { ExperimentsView } from '@/lib/features/experiments/loaders';
import { outcomeNames } from '@/lib/features/experiments/view-model';
import { CandidateFields, readCandidate } from './candidate-fields';
import { ExpectedGain, type ExpectedRange } from './expected-gain';
import { MeasurementFields } from './measurement-fields';
import { NewMetricFields, readNewMetric } from './new-metric-fields';
import { readField, readNumberField } from './read-fields';
import { useMeasurements } from './use-measurements';

type Experiment = ExperimentsView['experiments'][number];
type ExperimentFormProps = { view: ExperimentsView; /** Null for a new one. */ experiment: Experiment | null; onClose: () => void };

/** An experiment: what is believed, what is tried, and what came of it. By keyboard from top to bottom; Ctrl Enter saves. */
export function ExperimentForm({ view, experiment, onClose }: ExperimentFormProps) {
  const { workspace, projectId, people, metrics, approaches, me, today } = view;
  const id = useId();
  const [outcome, setOutcome] = useState<ExperimentOutcome>(experiment?.outcome ?? 'kept');
  const [expected, setExpected] = useState<ExpectedRange>(undefined);
  const measured = useMeasurements(metrics, experiment);
  const done = useDone(onClose);
  const log = useAction(logExperimentAction, done('Logged an experiment'));
  const change = useAction(changeExperimentAction, done('Changed an experiment'));
  const remove = useAction(removeExperimentAction, done('Removed an experiment'));
  const { isPending, fieldError, formError } = experiment ? change : log;
  const loggedHours = experiment?.loggedHours ?? null;
  const logged = loggedHours === null ? '' : formatMeasured(loggedHours);

  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (expected === null) return;
    const form = new FormData(event.currentTarget);
    const newMetric = readNewMetric(form);
    const fields = {
      hypothesis: readField(form, 'hypothesis'),
      change: readField(form, 'change'),
      ...(expected === undefined ? {} : { expectedLow: expected?.p10 ?? null, expectedLikely: expected?.p50 ?? null, expectedHigh: expected?.p90 ?? null }),
      ...readCandidate(form),
      personId: readField(form, 'personId'),
      dataVersion: readField(form, 'dataVersion'),
      codeVersion: readField(form, 'codeVersion'),
      peopleHours: readNumberField(form, 'peopleHours'),
      computeHours: readNumberField(form, 'computeHours'),
      trainingExamples: readNumberField(form, 'trainingExamples'),
      classCount: readNumberField(form, 'classCount'),
      outcome,
      learned: readField(form, 'learned'),
      finishedOn: outcome === 'running' ? null : readField(form, 'finishedOn'),
      measurements: [...measured.read(), ...(newMetric ? [newMetric] : [])],
    };
    if (experiment) change.submit({ workspace: workspace.slug, id: experiment.id, ...fields });
    else log.submit({ workspace: workspace.slug, projectId, ...fields });
  };
  const footer = (
    <>
      {experiment ? (
        <Button variant="plain" className="mr-auto" busy={remove.isPending} onClick={() => remove.submit({ workspace: workspace.slug, id: experiment.id })}>
          Remove
        </Button>
      ) : null}
      <Button onClick={onClose}>Cancel</Button>
      <Button variant="primary" type="submit" form={id} busy={isPending} shortcut="Ctrl Enter">
        {experiment ? 'Save' : 'Log'}
      </Button>
    </>
  );
  return (
    <Drawer open onClose={onClose} title={experiment ? `Experiment ${experiment.number}` : 'New experiment'} footer={footer}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a key that saves from any of its fields */}
      <form
        id={id}
        noValidate
        onSubmit={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
        }}
        className="grid items-start gap-3 pt-1"
      >
        <TextField label="Hypothesis" name="hypothesis" required defaultValue={experiment?.hypothesis ?? ''} error={fieldError('hypothesis')} placeholder="6,000 new labels for weak chapters" autoComplete="off" />
        <TextField label="What changes" name="change" defaultValue={experiment?.change ?? ''} error={fieldError('change')} placeholder="data" autoComplete="off" />
        <ExpectedGain experiment={experiment} unit={metrics[0]?.unit ?? ''} error={fieldError('expectedLow')} onRead={setExpected} />
        <CandidateFields approaches={approaches} chosen={experiment?.approachId ?? ''} fieldError={fieldError} />
        <div className="grid gap-1">
          <span className="text-2 font-medium">Outcome</span>
          <Segmented label="Outcome" value={outcome} onChange={setOutcome} options={experimentOutcomes.map((value) => ({ value, label: outcomeNames[value] }))} />
        </div>
        <MeasurementFields measured={measured} fieldError={fieldError} />
        <NewMetricFields view={view} fieldError={fieldError} index={measured.count} />
        <div className="grid grid-cols-2 items-start gap-3">
          <TextField label="Hours of people" name="peopleHours" inputMode="decimal" unit="h" defaultValue={experiment?.peopleHours ?? ''} placeholder={logged} hint={logged === '' ? undefined : `empty: ${logged} h from the time log`} error={fieldError('peopleHours')} autoComplete="off" />
          <TextField label="Hours of compute" name="computeHours" inputMode="decimal" unit="h" defaultValue={experiment?.computeHours ?? ''} error={fieldError('computeHours')} autoComplete="off" />
          <TextField label="Training examples" name="trainingExamples" inputMode="numeric" defaultValue={experiment?.trainingExamples ?? ''} error={fieldError('trainingExamples')} autoComplete="off" />
          <TextField label="Classes" name="classCount" inputMode="numeric" defaultValue={experiment?.classCount ?? ''} error={fieldError('classCount')} autoComplete="off" />
          <TextField label="Data version" name="dataVersion" defaultValue={experiment?.dataVersion ?? ''} error={fieldError('dataVersion')} autoComplete="off" />
          <TextField label="Code version" name="codeVersion" defaultValue={experiment?.codeVersion ?? ''} error={fieldError('codeVersion')} autoComplete="off" />
          {outcome === 'running' ? null : <TextField label="Finished on" name="finishedOn" type="date" defaultValue={experiment?.finishedOn ?? today} error={fieldError('finishedOn')} />}
          <Select label="Who" name="personId" defaultValue={experiment ? (experiment.personId ?? '') : me} options={[{ value: '', label: 'nobody' }, ...people.map(({ id: value, name }) => ({ value, label: name }))]} error={fieldError('personId')} />
        </div>
        <TextArea label="What was learned" name="learned" rows={2} maxLength={5000} defaultValue={experiment?.learned ?? ''} error={fieldError('learned')} />
        <FieldError>{formError ?? remove.formError}</FieldError>
      </form>
    </Drawer>
  );
}
