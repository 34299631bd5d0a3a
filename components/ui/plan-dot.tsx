import clsx from 'clsx';

/** Filled: in the best set. Hollow: not in it. */
export function PlanDot({ inPlan }: { inPlan: boolean }) {
  const spoken = { role: 'img', 'aria-label': inPlan ? 'in the plan' : 'not in the plan' } as const;
  return <i {...spoken} className={clsx('inline-block size-[9px] shrink-0 rounded-full', inPlan ? 'bg-accent' : 'shadow-[inset_0_0_0_1.25px_var(--edge)]')} />;
}
