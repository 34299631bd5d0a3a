import { Finding, Range } from '@/components/ui/finding';
import { formatPlanValue } from '@/lib/domain/portfolio/plan-basis';
import { currencySign } from '@/lib/domain/shared/currency-sign';
import { formatChance, formatCount } from '@/lib/domain/shared/format-number';
import { spellNumber } from '@/lib/domain/shared/spell-number';
import type { PortfolioView } from '@/lib/features/portfolio/loaders';

/** What is true now, with its interval: the first thing the page says. */
export function PortfolioFindingLine({ view: { finding, workspace, problem } }: { view: PortfolioView }) {
  const { projects, scored, planned, value, basis, closeCalls, runsOutFirst, hasCapacities } = finding;
  if (problem) return <Finding className="mb-1">The plan’s rules can’t all be kept. {problem}</Finding>;
  if (scored === 0) return <Finding className="mb-1">{sentence(projects)} {projects === 1 ? 'waits' : 'wait'} to be scored. Score a few to see where they stand.</Finding>;
  const worth = formatPlanValue(value, basis, currencySign(workspace.currency));
  const fits = hasCapacities ? `${spellNumber(planned)} of ${spellNumber(scored).toLowerCase()} scored ${scored === 1 ? 'project fits' : 'projects fit'} the period` : `${spellNumber(scored)} of ${formatCount(projects)} projects are scored`;
  return (
    <Finding className="mb-1">
      {fits}
      {planned > 0 ? (
        <>
          , worth <b>{worth.middle}</b> {basis === 'money' ? 'a year ' : ''}<Range>{worth.range}</Range>
        </>
      ) : null}
      . {closeCalls > 0 ? `${spellNumber(closeCalls)} ${closeCalls === 1 ? 'is a close call' : 'are close calls'}` : 'None is a close call'}
      {runsOutFirst ? `; ${lowerFirst(runsOutFirst.name)} runs out first, with a chance of ${formatChance(runsOutFirst.chance)}.` : '.'}
    </Finding>
  );
}

function sentence(count: number): string {
  return `${spellNumber(count)} ${count === 1 ? 'project' : 'projects'}`;
}

/** "Data engineer" reads on in a sentence as "data engineer"; "ML engineer" and "GPU-hours" stay. */
function lowerFirst(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
