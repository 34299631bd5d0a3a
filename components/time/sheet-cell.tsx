'use client';

import clsx from 'clsx';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { FAMILY_FILLS } from '@/components/charts/family-mark';
import { formatClock, parseDuration } from '@/lib/domain/time/duration';
import { moveCell } from './move-cell';

type SheetCellProps = {
  /** What it is of: "Labeling, Customs code suggestion, Tue 17". */
  label: string;
  seconds: number;
  family: number;
  /** Its length under the number, of the longest cell. */
  share: number;
  row: number;
  day: number;
  /** Null where the reader may not write. */
  onSave: ((seconds: number) => void) | null;
};

/** One cell of the sheet: type `1:20`, `1h 20`, `1.5` or `80m`; arrows and Enter move, Esc gives back what was there. */
export function SheetCell({ label, seconds, family, share, row, day, onSave }: SheetCellProps) {
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isGivenUp = useRef(false);
  const problemId = useId();
  const shown = seconds > 0 ? formatClock(seconds) : '';
  const bar = seconds > 0 ? <i aria-hidden className={clsx('absolute bottom-1 left-2 h-[3px]', FAMILY_FILLS[family - 1])} style={{ width: `calc(${Math.max(4, share * 100)}% - 16px * ${share})` }} /> : null;
  if (!onSave) {
    return (
      <>
        <span className="num px-2">{shown}</span>
        {bar}
      </>
    );
  }
  const leave = () => {
    const typed = text?.trim() ?? null;
    if (isGivenUp.current || typed === null || typed === shown) {
      isGivenUp.current = false;
      setText(null);
      setProblem(null);
      return;
    }
    const read = typed === '' ? ({ ok: true, value: 0 } as const) : parseDuration(typed);
    setProblem(read.ok ? null : read.reason);
    if (!read.ok) return;
    setText(null);
    if (read.value !== seconds) onSave(read.value);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    if (event.key === 'Escape') {
      isGivenUp.current = true;
      input.blur();
      input.focus();
    } else if (moveCell(input, event.key)) event.preventDefault();
  };
  return (
    <>
      <input
        value={text ?? shown}
        aria-label={label}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : problemId}
        data-row={row}
        data-day={day}
        autoComplete="off"
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={press}
        className="num absolute inset-0 w-full bg-transparent px-2 pb-1.5 outline-none hover:bg-paper-2 focus:bg-raised focus:shadow-[inset_0_0_0_2px_var(--accent)] aria-invalid:shadow-[inset_0_0_0_2px_var(--warn)]"
      />
      {bar}
      {problem === null ? null : (
        <span id={problemId} role="alert" className="absolute top-full left-0 z-20 w-max max-w-60 rounded-2 border border-rule-2 bg-raised px-2 py-1 text-1 text-warn shadow-popover">
          {problem}.
        </span>
      )}
    </>
  );
}
