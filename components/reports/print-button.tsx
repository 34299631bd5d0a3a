'use client';

import { Printer } from 'lucide-react';
import { useShortcuts } from '@/components/shell/use-shortcuts';
import { Button } from '@/components/ui/button';

/** Prints the page; `P` does the same. */
export function PrintButton() {
  const print = () => window.print();
  useShortcuts([{ keys: 'p', label: 'Print', group: 'Reports', run: print }]);
  return (
    <Button variant="primary" icon={<Printer size={14} strokeWidth={1.6} aria-hidden />} shortcut="P" onClick={print}>
      Print
    </Button>
  );
}
