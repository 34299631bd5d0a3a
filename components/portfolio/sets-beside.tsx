'use client';

import { Section } from '@/components/ui/section';
import { formatPlanValue } from '@/lib/domain/portfolio/plan-basis';
import type { ChosenSet, SetsBeside as Sets } from '@/lib/domain/portfolio/set-beside';
import { currencySign } from '@/lib/domain/shared/currency-sign';
import { formatMoney, formatNumber } from '@/lib/domain/shared/format-number';
import { useSolvedPlan } from '@/lib/features/portfolio/queries';

const PROOFS: Record<Sets['proof'], string> = {
  exact: 'No set that fits is worth more.',
  withMargin: 'It is the best that was found; not every set was compared.',
  none: 'It is filled from the top; nothing is proven.',
};

/** What the best set is worth beside what is taken from the top, and how sure that is. */
export function SetsBeside({ workspace: { slug, currency } }: { workspace: { slug: string; currency: string } }) {
  const sets = useSolvedPlan(slug).data?.sets;
  if (!sets) return null;
  const { basis, best, fromTop, proof, added, dropped } = sets;
  const sign = currencySign(currency);
  const more = best.expectedValue - fromTop.expectedValue;
  const gain = basis === 'money' ? formatMoney(more, sign) : `${formatNumber(more)} points`;
  const line = (name: string, { projects, value }: ChosenSet) => {
    const worth = formatPlanValue(value, basis, sign);
    return (
      <p className="flex items-baseline gap-2 py-1 text-2">
        <span className="flex-1">{name}</span>
        <span className="num text-ink-3">{projects}</span>
        <span className="num text-right font-medium">
          {worth.middle} <span className="font-normal text-ink-3">{worth.range}</span>
        </span>
      </p>
    );
  };
  return (
    <Section small title="The plan as saved" aside="projects, worth a year">
      {line('Best set', best)}
      {line('Taken from the top', fromTop)}
      <p className="pt-1 text-1 leading-4 text-ink-2">
        {added + dropped === 0 ? 'Both take the same projects.' : `The best set takes ${added} that the other leaves, leaves ${dropped}, and is worth ${gain} more, mean.`} {PROOFS[proof]}
      </p>
    </Section>
  );
}
