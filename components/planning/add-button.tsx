import { Plus } from 'lucide-react';
import { Button } from '@/components/ui/button';

/** Adds one to the list above it. */
export function AddButton({ children, onClick }: { children: string; onClick: () => void }) {
  return (
    <Button data-screen-only className="mt-2" icon={<Plus size={14} strokeWidth={1.6} aria-hidden />} onClick={onClick}>
      {children}
    </Button>
  );
}
