import { Select } from '@/components/ui/select';
import { scaleNames, type ValueScale } from '@/lib/domain/tracking/plan-runs';
import { formatCount } from '@/lib/domain/shared/format-number';
import { NEW_METRIC } from '@/lib/domain/tracking/new-metric';
import type { MetricTargets } from '@/lib/features/trackers/schema';
import type { RunPlanView } from '@/lib/features/trackers/view-model';

type MetricTargetsFormProps = { plan: RunPlanView; isBusy: boolean; onChange: (targets: MetricTargets) => void };

const scales = Object.entries(scaleNames).map(([value, label]) => ({ value, label }));

/** Which of the tracker's metrics is which of the project's; the others stay with the run. */
export function MetricTargetsForm({ plan: { names, targets, metrics }, isBusy, onChange }: MetricTargetsFormProps) {
  const set = (name: string, target: MetricTargets[string] | null): void => {
    const { [name]: _, ...others } = targets;
    onChange(target === null ? others : { ...others, [name]: target });
  };
  const options = [
    { value: '', label: 'Kept with the run only' },
    ...metrics.map(({ id, name, unit }) => ({ value: id, label: unit ? `${name}, ${unit}` : name })),
    { value: NEW_METRIC.increase, label: 'A new metric, more is better' },
    { value: NEW_METRIC.decrease, label: 'A new metric, less is better' },
  ];
  return (
    <fieldset className="grid max-w-[720px] gap-2">
      <legend className="pb-1 text-2 font-medium">Metrics</legend>
      {names.slice(0, 40).map(({ name, runs }) => {
        const target = targets[name];
        return (
          <div key={name} className="grid items-center gap-2 border-b border-rule pb-2 sm:grid-cols-[minmax(0,1fr)_240px_180px]">
            <span className="truncate">
              {name} <span className="text-1 text-ink-3">in {formatCount(runs)} {runs === 1 ? 'run' : 'runs'}</span>
            </span>
            <Select label={`What ${name} is`} labelHidden disabled={isBusy} value={target?.metricId ?? ''} options={options} onChange={({ target: { value } }) => set(name, value === '' ? null : { metricId: value, scale: target?.scale ?? 'same' })} />
            {target ? (
              <Select label={`Scale of ${name}`} labelHidden disabled={isBusy} value={target.scale} options={scales} onChange={({ target: { value } }) => set(name, { ...target, scale: value as ValueScale })} />
            ) : (
              <span />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
