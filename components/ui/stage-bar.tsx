import clsx from 'clsx';

type StageBarProps = {
  /** How many stages there are, and which one is under way, from 0. */
  count?: number;
  current: number;
  /** Spoken if the stage is not written beside it. */
  label?: string;
};

/** Where a project stands: done, current, to come, one small bar each. */
export function StageBar({ count = 9, current, label }: StageBarProps) {
  const spoken = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const);
  return (
    <span {...spoken} className="mr-1.5 inline-flex gap-[1.5px] align-[1px]">
      {Array.from({ length: count }, (_, stage) => (
        <i key={stage} className={clsx('h-[7px] w-[3px]', stage < current ? 'bg-ink-3' : stage === current ? 'bg-accent' : 'bg-rule-2')} />
      ))}
    </span>
  );
}
