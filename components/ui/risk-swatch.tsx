import clsx from 'clsx';

export type RiskLevel = 1 | 2 | 3 | 4 | 5;

const FILLS: Record<RiskLevel, string> = { 1: 'bg-risk-1', 2: 'bg-risk-2', 3: 'bg-risk-3', 4: 'bg-risk-4', 5: 'bg-risk-5' };
const BOUNDS = [0.1, 0.2, 0.35, 0.5];

/** The step of the risk colours for a chance between 0 and 1: under 10, 10, 20, 35, 50 % and more. */
export function riskLevel(chance: number): RiskLevel {
  return (BOUNDS.filter((bound) => chance >= bound).length + 1) as RiskLevel;
}

/** Always beside its number. */
export function RiskSwatch({ level }: { level: RiskLevel }) {
  return <span aria-hidden className={clsx('inline-block size-[9px] shrink-0 shadow-[inset_0_0_0_0.5px_var(--edge)]', FILLS[level])} />;
}
