import clsx from 'clsx';

type StepListProps<Step extends string> = { steps: readonly { readonly step: Step; readonly label: string }[]; current: Step };

/** The steps of a task, and the one that is under way. */
export function StepList<Step extends string>({ steps, current }: StepListProps<Step>) {
  return (
    <ol aria-label="Steps" className="flex gap-5 border-b border-rule text-2">
      {steps.map(({ step, label }, index) => (
        <li key={step} aria-current={step === current ? 'step' : undefined} className={clsx('-mb-px border-b-2 py-1.5', step === current ? 'border-accent font-medium text-ink' : 'border-transparent text-ink-3')}>
          <span className="num">{index + 1}</span> {label}
        </li>
      ))}
    </ol>
  );
}
