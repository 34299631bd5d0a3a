'use client';

import { Section } from '@/components/ui/section';
import { currencySign } from '@/lib/domain/shared/currency-sign';
import { formatChance, formatCount, formatSigned } from '@/lib/domain/shared/format-number';
import { useSolvedPlan } from '@/lib/features/portfolio/queries';

/** What one more unit of each capacity buys, found by solving the plan again. */
export function OneMoreList({ workspace, basis }: { workspace: { slug: string; currency: string }; basis: 'money' | 'points' }) {
  const isMoney = basis === 'money';
  const solved = useSolvedPlan(workspace.slug);
  const gains = solved.data?.oneMore.filter(({ gain }) => gain > 0) ?? [];
  if (solved.data?.tooMany) {
    const { candidates, most } = solved.data.tooMany;
    return (
      <Section small title="One more unit buys">
        <p className="py-1 text-1 leading-4 text-ink-2">
          Not worked out: {formatCount(candidates)} projects compete for the plan, and it is solved again only for up to {most}. Set those that are out of the question to “Stopped”.
        </p>
      </Section>
    );
  }
  if (!solved.data || solved.data.oneMore.length === 0) return null;
  const best = gains[0];
  return (
    <Section small title="One more unit buys" aside={isMoney ? `${currencySign(workspace.currency).trim()}k a year, mean` : 'points, mean'}>
      {gains.length === 0 ? <p className="py-1 text-2 text-ink-3">Nothing: the plan would stay the same.</p> : null}
      {gains.slice(0, 4).map(({ capacityKey, name, gain, helpsShare }) => (
        <p key={capacityKey} className="flex items-baseline gap-2 py-1 text-2">
          <span className="flex-1">{name}</span>
          <span className="num font-medium">{formatSigned(isMoney ? gain / 1000 : gain)}</span>
          <span className="num w-11 text-right text-ink-3">{formatChance(helpsShare)}</span>
        </p>
      ))}
      {best && best.addedNames.length > 0 ? (
        <p className="pt-1 text-1 leading-4 text-ink-2">
          One more unit of {best.name.toLowerCase()} funds <b className="font-[620]">{best.addedNames.join(', ')}</b>. Last column: share of draws in which it helps.
        </p>
      ) : null}
    </Section>
  );
}
