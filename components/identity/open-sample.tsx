'use client';

import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field-error';
import { useAction } from '@/components/ui/use-action';
import { openSample } from '@/lib/features/identity/actions';

export function OpenSample() {
  const { submit, isPending, formError } = useAction(openSample);
  return (
    <div className="grid gap-4 pt-2">
      <p className="max-w-[40ch] text-3 text-ink-2">Halden Freight, a company with sixteen candidate projects, a year of experiments, hours and reviews. All of it is invented, and it can be removed at once.</p>
      <div className="grid justify-items-start gap-1">
        <Button variant="primary" busy={isPending} onClick={() => submit()}>
          Open the sample workspace
        </Button>
        <p aria-live="polite" className="min-h-4 text-1 text-ink-3">
          {isPending ? 'Making it; this takes a few seconds.' : ''}
        </p>
        <FieldError>{formError}</FieldError>
      </div>
    </div>
  );
}
