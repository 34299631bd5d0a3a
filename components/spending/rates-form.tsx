'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent } from 'react';
import { offerUndo } from '@/components/shell/undo-store';
import { Button } from '@/components/ui/button';
import { FormActions } from '@/components/ui/form-actions';
import { readText } from '@/components/ui/read-text';
import { Section } from '@/components/ui/section';
import { TextField } from '@/components/ui/text-field';
import { useAction } from '@/components/ui/use-action';
import { readOptionalNumber } from '@/lib/domain/shared/read-number';
import { saveHourPricesAction, saveRoleRatesAction } from '@/lib/features/spending/actions';
import type { CostView } from '@/lib/features/spending/loaders';

/** A rate as it was typed; empty is none, and what is no number is left for the server to refuse. */
function readRate(form: FormData, name: string): number | null {
  return readOptionalNumber(readText(form, name));
}

/** What an hour costs, by role and for everybody else. */
export function RatesForm({ view }: { view: CostView }) {
  const { currencySign, mayPlan, rates } = view;
  return (
    <Section title="What an hour costs" aside={`${currencySign}, with all that is paid on top of wages`}>
      <RoleRates view={view} />
      <HourPrices view={view} />
      {mayPlan ? null : <p className="pt-2 text-1 text-ink-3">{rates.roles.length > 0 ? 'Product owners, admins and owners change these.' : ''}</p>}
    </Section>
  );
}

function RoleRates({ view: { head, currencySign, mayPlan, rates } }: { view: CostView }) {
  const router = useRouter();
  const { submit, isPending, fieldError, formError } = useAction(saveRoleRatesAction, ({ groupId }) => {
    offerUndo('Changed what hours cost.', groupId);
    router.refresh();
  });
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    submit({ workspace: head.workspaceSlug, roles: rates.roles.map(({ id }) => ({ roleId: id, hourlyCost: readRate(form, id) })) });
  };
  return (
    <form method="post" onSubmit={save} className="grid gap-2 pt-2 sm:grid-cols-2">
      {rates.roles.map(({ id, name, hourlyCost }, index) => (
        <TextField key={`${id}:${hourlyCost}`} label={name} name={id} inputMode="decimal" unit={`${currencySign}/h`} defaultValue={hourlyCost ?? ''} disabled={!mayPlan} error={fieldError(`roles.${index}.hourlyCost`)} />
      ))}
      {mayPlan ? (
        <div className="sm:col-span-2">
          <FormActions error={formError}>
            <Button type="submit" busy={isPending}>
              Save rates
            </Button>
          </FormActions>
        </div>
      ) : null}
    </form>
  );
}

function HourPrices({ view: { head, currencySign, mayPlan, rates } }: { view: CostView }) {
  const router = useRouter();
  const { submit, isPending, fieldError, formError } = useAction(saveHourPricesAction, ({ groupId }) => {
    offerUndo('Changed what hours cost.', groupId);
    router.refresh();
  });
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    submit({ workspace: head.workspaceSlug, people: readRate(form, 'people'), compute: readRate(form, 'compute') });
  };
  const field = { inputMode: 'decimal', unit: `${currencySign}/h`, disabled: !mayPlan } as const;
  return (
    <form method="post" onSubmit={save} className="mt-3 grid gap-2 border-t border-rule pt-3">
      <TextField key={`people:${rates.otherwise}`} label="Everybody whose roles have no rate" name="people" defaultValue={rates.otherwise ?? ''} error={fieldError('people')} {...field} />
      <TextField key={`compute:${rates.perComputeHour}`} label="An hour of compute" name="compute" defaultValue={rates.perComputeHour ?? ''} error={fieldError('compute')} {...field} />
      {mayPlan ? (
        <FormActions error={formError}>
          <Button type="submit" busy={isPending}>
            Save
          </Button>
        </FormActions>
      ) : null}
    </form>
  );
}
