import { IntervalStrip } from '@/components/charts/interval-strip';
import { Section } from '@/components/ui/section';
import { formatFactor, formatNumber, joinRange } from '@/lib/domain/shared/format-number';
import type { EstimateLines } from '@/lib/features/time/view-model';

const AXIS = { kind: 'log', min: 0.4, max: 4 } as const;
const WIDTH = 150;
const AS_SAID = { at: 1, good: 'below' } as const;

/** What estimated work took, by what was said, for each activity with enough finished tasks. */
export function EstimateRecord({ estimates }: { estimates: EstimateLines }) {
  return (
    <Section title="What it says about estimates" aside="actual by estimate">
      {estimates.lines.length === 0 ? (
        <p className="py-2 text-2 text-ink-2">{estimates.missing}</p>
      ) : (
        <ul>
          {estimates.lines.map(({ kind, name, ratio, tasks }) => (
            <li key={kind} className="flex min-h-7 items-center gap-3 border-b border-rule text-2" title={`${tasks} finished tasks`}>
              <span className="min-w-0 flex-1 truncate">{name}</span>
              <IntervalStrip form="compact" axis={AXIS} width={WIDTH} height={18} quantiles={ratio} threshold={AS_SAID} showThreshold label={null} />
              <span className="num w-20 text-right whitespace-nowrap">
                <b>{formatFactor(ratio.p50)}</b> <span className="text-1 text-ink-3">{joinRange(formatNumber(ratio.p10), formatNumber(ratio.p90))}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
