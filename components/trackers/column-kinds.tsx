import { Select } from '@/components/ui/select';
import type { ColumnKind } from '@/lib/domain/tracking/column-kinds';

const options = [
  { value: 'metric', label: 'Metric' },
  { value: 'parameter', label: 'Parameter' },
  { value: 'tag', label: 'Tag' },
  { value: 'ignore', label: 'Leave out' },
] as const;

type ColumnKindsProps = { kinds: Record<string, ColumnKind>; isBusy: boolean; onChange: (kinds: Record<string, ColumnKind>) => void };

/** Such a table does not say which column is a metric and which a parameter. */
export function ColumnKinds({ kinds, isBusy, onChange }: ColumnKindsProps) {
  return (
    <fieldset className="grid max-w-[720px] gap-2">
      <legend className="pb-1 text-2 font-medium">Columns</legend>
      {Object.entries(kinds).map(([column, kind]) => (
        <div key={column} className="grid items-center gap-2 sm:grid-cols-[minmax(0,1fr)_180px]">
          <span className="truncate">{column}</span>
          <Select label={`Kind of ${column}`} labelHidden disabled={isBusy} value={kind} options={options} onChange={({ target: { value } }) => onChange({ ...kinds, [column]: value as ColumnKind })} />
        </div>
      ))}
    </fieldset>
  );
}
