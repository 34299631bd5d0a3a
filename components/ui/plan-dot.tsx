/** Filled: in the best set. Hollow: not in it. */
export function PlanDot({ inPlan }: { inPlan: boolean }) {
  return (
    <svg width={9} height={9} role="img" aria-label={inPlan ? 'in the plan' : 'not in the plan'} className="inline-block shrink-0 overflow-visible">
      <circle cx={4.5} cy={4.5} r={3.9} strokeWidth={1.25} className={inPlan ? 'fill-accent stroke-accent' : 'fill-none stroke-edge'} />
    </svg>
  );
}
