import { Select } from '@/components/ui/select';
import type { RunPlace } from '@/lib/domain/tracking/plan-runs';
import type { PlannedRunLine, RunPlanView } from '@/lib/features/trackers/view-model';

type PlaceSelectProps = { run: PlannedRunLine; experiments: RunPlanView['experiments']; isBusy: boolean; onChange: (place: RunPlace) => void };

/** Whose experiment a run is. */
export function PlaceSelect({ run, experiments, isBusy, onChange }: PlaceSelectProps) {
  const { place } = run;
  const parent = place.kind === 'with' ? [{ value: 'with', label: 'Same as its parent run' }] : [];
  return (
    <Select
      label={`Experiment of ${run.name}`}
      labelHidden
      disabled={isBusy}
      value={place.kind === 'existing' ? place.experimentId : place.kind}
      options={[{ value: 'own', label: 'A new one' }, ...parent, { value: 'none', label: 'None yet' }, ...experiments.map(({ id, number, hypothesis }) => ({ value: id, label: `E${number} ${hypothesis}` }))]}
      onChange={({ target: { value } }) => onChange(toPlace(value, place))}
    />
  );
}

function toPlace(value: string, before: RunPlace): RunPlace {
  if (value === 'own' || value === 'none') return { kind: value };
  return value === 'with' ? before : { kind: 'existing', experimentId: value };
}
