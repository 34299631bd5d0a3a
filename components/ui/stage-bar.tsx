import type { CSSProperties } from 'react';

type StageBarProps = {
  /** How many stages there are, and which one is under way, from 0. */
  count?: number;
  current: number;
  /** Spoken if the stage is not written beside it. */
  label?: string;
};

/** Where a project stands: done, current, to come, one small bar each, drawn by one element. */
export function StageBar({ count = 9, current, label }: StageBarProps) {
  const spoken = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const);
  return <i {...spoken} className="stage-bar" style={{ '--count': count, '--current': current } as CSSProperties} />;
}
