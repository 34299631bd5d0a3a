'use client';

import { useEffect, useRef, type ReactNode } from 'react';
import { ErrorState } from './error-state';
import { StepList } from './step-list';

type StepFlowProps<Step extends string> = {
  steps: readonly { readonly step: Step; readonly label: string }[];
  current: Step;
  /** What went wrong in the step, with what that is called. */
  error: { readonly title: string; readonly text: string } | null;
  children: ReactNode;
};

/** A task of several steps, of which one is shown. */
export function StepFlow<Step extends string>({ steps, current, error, children }: StepFlowProps<Step>) {
  const top = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    // A new step begins at its top, for the keyboard and for a screen reader too.
    if (!isFirst.current) top.current?.focus();
    isFirst.current = false;
  }, [current]);
  return (
    <div ref={top} tabIndex={-1} className="grid gap-5 outline-none">
      <StepList steps={steps} current={current} />
      {error ? <ErrorState title={error.title}>{error.text}</ErrorState> : null}
      {children}
    </div>
  );
}
