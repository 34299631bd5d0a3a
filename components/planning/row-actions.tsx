import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';

type RowActionsProps = { name: string; disabled: boolean; onEdit: () => void; onRemove?: () => void };

/** Change and remove at the end of a row. */
export function RowActions({ name, disabled, onEdit, onRemove }: RowActionsProps) {
  return (
    <span data-screen-only className="inline-flex">
      <IconButton label={`Change ${name}`} icon={<Icon name="pencil" />} disabled={disabled} onClick={onEdit} />
      {onRemove ? <IconButton label={`Remove ${name}`} icon={<Icon name="x" />} disabled={disabled} onClick={onRemove} /> : null}
    </span>
  );
}
