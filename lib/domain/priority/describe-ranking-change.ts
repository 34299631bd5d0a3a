import type { RankingChange } from './compare-rankings';

/** One sentence on what a change does, with names. */
export function describeRankingChange({ moves, total, plan }: RankingChange, nameOf: (id: string) => string): string {
  const ranks = moves.length === 0 ? 'No rank changes.' : `Changes ${moves.length} of ${total} ranks.`;
  const climber = moves.find(({ from, to }) => from !== null && to !== null && to < from);
  const passed = climber?.passed[0];
  const climb = climber ? ` ${nameOf(climber.projectId)} rises to ${climber.to}${passed ? `, passing ${nameOf(passed)}` : ''}.` : '';
  return `${ranks}${climb} ${describePlanChange(plan.added, plan.dropped, nameOf)}`;
}

function describePlanChange(enters: readonly string[], leaves: readonly string[], nameOf: (id: string) => string): string {
  if (enters.length === 0 && leaves.length === 0) return 'The plan stays the same.';
  const parts = [listNames(enters, 'enters', 'enter', nameOf), listNames(leaves, 'leaves', 'leave', nameOf)].filter((part) => part !== '');
  return `${parts.join('; ')} the plan.`;
}

/** At most two names; the others are counted. */
function listNames(ids: readonly string[], one: string, many: string, nameOf: (id: string) => string): string {
  if (ids.length === 0) return '';
  const shown = ids.slice(0, 2).map(nameOf);
  const others = ids.length - shown.length;
  const names = others > 0 ? `${shown.join(', ')} and ${others} more` : shown.join(' and ');
  return `${names} ${ids.length === 1 ? one : many}`;
}
