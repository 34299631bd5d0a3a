import { Icon } from '@/components/ui/icon';
import { describeWarning } from '@/lib/domain/progress/describe-warning';
import type { ProgressView } from '@/lib/features/progress/loaders';

/** What should give pause before the next experiment. */
export function WarningList({ view: { warnings, metric } }: { view: ProgressView }) {
  if (warnings.length === 0) return null;
  return (
    <ul aria-label="Warnings" className="grid max-w-[110ch] gap-1 py-2 text-2">
      {warnings.map((warning) => (
        <li key={warning.kind} className="flex items-start gap-1.5 text-warn">
          <Icon name="triangle-alert" size={13} className="mt-[2px] shrink-0" />
          <span>{describeWarning(warning, metric?.unit ?? '')}</span>
        </li>
      ))}
    </ul>
  );
}
