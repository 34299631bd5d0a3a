import { Section } from '@/components/ui/section';
import { formatChance, formatNumber } from '@/lib/domain/shared/format-number';
import type { PriorityView } from '@/lib/features/scoring/loaders';
import type { RankedStanding } from './print-value';

const MOST = 6;
const OWN_NAMES: Readonly<Record<string, string>> = { 'assumed:success': 'Chance of success (assumed)', 'assumed:effort': 'Effort (from ratings)', scorers: 'Disagreement of scorers' };

/** Which input the order hangs on most: how far the rank would move if one knew whether it turns out high or low. */
export function SensitivityList({ standing, view: { model, drivers } }: { standing: RankedStanding; view: PriorityView }) {
  const nameOf = (input: string): string => OWN_NAMES[input] ?? model.criteria.find(({ key }) => key === input)?.name ?? drivers.find(({ id }) => `driver:${id}` === input)?.name ?? input;
  const shown = standing.orderShifts.slice(0, MOST);
  const most = shown[0]?.places ?? 1;
  return (
    <Section title="What would change the order most" aside="places, and the chance above the cut">
      {shown.length === 0 ? <p className="pt-3 text-2 text-ink-2">No single answer: whichever end of its range is true, the rank stays about the same.</p> : null}
      <ol className="grid gap-1.5 pt-3 text-2">
        {shown.map(({ input, places, aboveCut }) => (
          <li key={input} className="grid grid-cols-[minmax(0,1fr)_70px_44px_52px] items-center gap-2">
            <span className="truncate">{nameOf(input)}</span>
            <span aria-hidden className="h-1.5 bg-paper-3">
              <span className="block h-full bg-accent-2" style={{ width: `${(places / most) * 100}%` }} />
            </span>
            <span className="num text-right">±{formatNumber(places)}</span>
            <span className="num text-right text-ink-3">{aboveCut === null ? '' : `±${formatChance(aboveCut)}`}</span>
          </li>
        ))}
      </ol>
      {shown.length === 0 ? null : <p className="pt-2 text-1 text-ink-3">How far its rank, and its chance to lie above the cut, would move on average once one knew in which half of its range the input lies.</p>}
    </Section>
  );
}
