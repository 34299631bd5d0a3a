'use client';

import { useShortcuts } from '@/components/shell/use-shortcuts';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';

/** Prints the page; `P` does the same. */
export function PrintButton() {
  const print = () => window.print();
  useShortcuts([{ keys: 'p', label: 'Print', group: 'Reports', run: print }]);
  return (
    <Button variant="primary" icon={<Icon name="printer" />} shortcut="P" onClick={print}>
      Print
    </Button>
  );
}
