import { Section } from '@/components/ui/section';
import { formatChance } from '@/lib/domain/shared/format-number';
import type { PriorityView } from '@/lib/features/scoring/loaders';
import type { RankedStanding } from './print-value';

const MOST = 6;
const OWN_NAMES: Readonly<Record<string, string>> = { 'assumed:success': 'Chance of success (assumed)', 'assumed:effort': 'Effort (from ratings)', scorers: 'Disagreement of scorers' };

/** Which input the order hangs on most: what would narrow the priority if it were known. */
export function SensitivityList({ standing, view: { model, drivers } }: { standing: RankedStanding; view: PriorityView }) {
  const nameOf = (input: string): string => OWN_NAMES[input] ?? model.criteria.find(({ key }) => key === input)?.name ?? drivers.find(({ id }) => `driver:${id}` === input)?.name ?? input;
  const shown = standing.sensitivity.slice(0, MOST).filter(({ share }) => share >= 0.01);
  return (
    <Section title="What would change the order most" aside="share of the priority’s spread">
      {shown.length === 0 ? <p className="pt-3 text-2 text-ink-2">Nothing: every answer is certain.</p> : null}
      <ol className="grid gap-1.5 pt-3 text-2">
        {shown.map(({ input, share }) => (
          <li key={input} className="grid grid-cols-[minmax(0,1fr)_90px_44px] items-center gap-2">
            <span className="truncate">{nameOf(input)}</span>
            <span aria-hidden className="h-1.5 bg-paper-3">
              <span className="block h-full bg-accent-2" style={{ width: `${Math.min(100, share * 100)}%` }} />
            </span>
            <span className="num text-right">{formatChance(share)}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
