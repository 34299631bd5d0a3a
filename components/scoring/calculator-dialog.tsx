'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Drawer } from '@/components/ui/drawer';

type CalculatorDialogProps = { title: string; description: string; onClose: () => void; onFill: (() => void) | null; problem: string | null; children: ReactNode };

/** A calculator beside the question it fills: inputs, result, and one button that takes the result over. */
export function CalculatorDialog({ title, description, onClose, onFill, problem, children }: CalculatorDialogProps) {
  return (
    <Drawer
      open
      onClose={onClose}
      title={title}
      description={description}
      className="sm:w-[min(100vw,560px)]"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={onFill === null} onClick={onFill ?? undefined}>
            Fill in
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 pt-1">
        {children}
        <p aria-live="polite" className="text-2 text-ink-2 empty:hidden">
          {problem}
        </p>
      </div>
    </Drawer>
  );
}
