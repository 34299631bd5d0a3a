import { Section } from '@/components/ui/section';
import type { PeriodView } from '@/lib/features/planning/loaders';

/** How the plan of this period is made. */
export function PeriodFacts({ period: { days, chanceText, lightsOnText, isCurrent } }: { period: PeriodView }) {
  const facts = [
    ['Days', days],
    ['Chance to exceed', `${chanceText} for each capacity, unless it has its own`],
    ['Keeps the lights on', `${lightsOnText} of each capacity is not planned, unless it has its own`],
    ['Portfolio', isCurrent ? 'This is the current period: the portfolio is planned for it' : 'The portfolio is planned for another period'],
  ] as const;
  return (
    <Section title="Rules of the period">
      <dl>
        {facts.map(([name, value]) => (
          <div key={name} className="grid grid-cols-[128px_minmax(0,1fr)] border-b border-rule py-1.5">
            <dt className="text-ink-2">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
