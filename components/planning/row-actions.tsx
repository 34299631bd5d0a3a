import { Pencil, X } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';

const ICON = { size: 14, strokeWidth: 1.6, 'aria-hidden': true } as const;

type RowActionsProps = { name: string; disabled: boolean; onEdit: () => void; onRemove?: () => void };

/** Change and remove at the end of a row. */
export function RowActions({ name, disabled, onEdit, onRemove }: RowActionsProps) {
  return (
    <span data-screen-only className="inline-flex">
      <IconButton label={`Change ${name}`} icon={<Pencil {...ICON} />} disabled={disabled} onClick={onEdit} />
      {onRemove ? <IconButton label={`Remove ${name}`} icon={<X {...ICON} />} disabled={disabled} onClick={onRemove} /> : null}
    </span>
  );
}
