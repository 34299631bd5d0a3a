import clsx from 'clsx';

/** Filled while the timer runs, hollow while it pauses or there is none. */
export function RunDot({ state }: { state: 'running' | 'paused' | 'idle' }) {
  return (
    <span className={clsx('inline-block size-2 shrink-0 rounded-full outline-3', state === 'running' ? 'bg-accent outline-accent-soft' : 'border border-ink-3 outline-transparent')}>
      {state === 'paused' ? <span className="sr-only">paused</span> : null}
    </span>
  );
}
