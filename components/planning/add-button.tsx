import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';

/** Adds one to the list above it. */
export function AddButton({ children, onClick }: { children: string; onClick: () => void }) {
  return (
    <Button data-screen-only className="mt-2" icon={<Icon name="plus" />} onClick={onClick}>
      {children}
    </Button>
  );
}
