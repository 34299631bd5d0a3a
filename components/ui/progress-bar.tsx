type ProgressBarProps = {
  label: string;
  /** 0 to 1; without it the amount of work is not known yet. */
  share?: number;
  /** What is being done, and how much of it: "1,204 of 3,611 rows". */
  detail?: string;
};

export function ProgressBar({ label, share, detail }: ProgressBarProps) {
  const percent = share === undefined ? undefined : Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div className="grid gap-1 text-2">
      <div className="flex justify-between gap-3">
        <span>{label}</span>
        {detail ? <span className="num text-ink-3">{detail}</span> : null}
      </div>
      <progress aria-label={label} max={100} value={percent} className="h-1 w-full appearance-none overflow-hidden bg-rule [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-rule [&::-webkit-progress-value]:bg-accent" />
    </div>
  );
}
