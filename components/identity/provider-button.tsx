'use client';

import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field-error';
import { Icon } from '@/components/ui/icon';
import { useAction } from '@/components/ui/use-action';
import { signInWithProvider } from '@/lib/features/identity/actions';

export function ProviderButton({ label, next, primary = false }: { label: string; next: string; primary?: boolean }) {
  const { submit, isPending, formError } = useAction(signInWithProvider);
  return (
    <div className="grid justify-items-start gap-1">
      <Button variant={primary ? 'primary' : 'default'} busy={isPending} icon={<Icon name="key-round" size={13} />} onClick={() => submit({ next })}>
        {label}
      </Button>
      <FieldError>{formError}</FieldError>
    </div>
  );
}
