'use client';

import { useRouter } from 'next/navigation';
import { useDone } from '@/components/shell/use-done';
import { FormDialog, SHRINKS } from '@/components/ui/form-dialog';
import { readTexts } from '@/components/ui/read-texts';
import { TextField } from '@/components/ui/text-field';
import { useAction } from '@/components/ui/use-action';
import { savePeriod } from '@/lib/features/planning/actions';
import type { PeriodView } from '@/lib/features/planning/loaders';
import { routes } from '@/lib/platform/routes';
import { printPercent, readPercent } from './field-values';
import { checkDay, checkLastDay, checkName, checkPercent } from './field-checks';
import { useFieldChecks } from './use-field-checks';

type PeriodFormProps = {
  workspaceSlug: string;
  /** The period to change; null adds one. */
  period: PeriodView | null;
  /** A new one starts with the rules of this. */
  like: PeriodView | null;
  onClose: () => void;
};

const NAMES = ['name', 'startsOn', 'endsOn', 'exceedShare', 'keepLightsOnShare'] as const;

const CHECKS = { name: checkName, startsOn: checkDay, endsOn: checkLastDay('startsOn'), exceedShare: checkPercent(1, 99), keepLightsOnShare: checkPercent(0, 95) };

export function PeriodForm({ workspaceSlug: workspace, period, like, onClose }: PeriodFormProps) {
  const done = useDone(onClose);
  const router = useRouter();
  const { submit, isPending, fieldError: answered, formError } = useAction(savePeriod, (saved) => {
    done(period ? 'Changed the period' : 'Added a period')(saved);
    if (!period) router.push(routes.capacity(workspace, saved.id));
  });
  const { field, forget } = useFieldChecks(CHECKS, answered);
  const save = (form: HTMLFormElement) => {
    forget();
    const { exceedShare, keepLightsOnShare, ...texts } = readTexts(form, NAMES);
    submit({ workspace, periodId: period?.id ?? null, ...texts, exceedShare: readPercent(exceedShare), keepLightsOnShare: readPercent(keepLightsOnShare) });
  };
  const rules = period ?? like;
  return (
    <FormDialog title={period ? `Change ${period.name}` : 'Add a period'} description={period || !like ? undefined : 'It starts with the capacities of the current period.'} onClose={onClose} onSubmit={save} error={formError} busy={isPending}>
      <TextField label="Name" maxLength={80} defaultValue={period?.name} placeholder="Q2 2027" {...field('name')} />
      <div className="grid grid-cols-2 gap-3">
        <TextField className={SHRINKS} label="First day" type="date" defaultValue={period?.startsOn} {...field('startsOn')} />
        <TextField className={SHRINKS} label="Last day" type="date" defaultValue={period?.endsOn} {...field('endsOn')} />
      </div>
      <TextField label="Accepted chance to exceed a capacity" inputMode="decimal" unit="%" defaultValue={printPercent(rules?.acceptedChance ?? 0.45)} hint="The best set keeps the chance to need more than there is below this." {...field('exceedShare')} />
      <TextField label="Keeps the lights on" inputMode="decimal" unit="%" defaultValue={printPercent(rules?.keepLightsOnShare ?? 0)} hint="Share of each capacity that existing systems take." {...field('keepLightsOnShare')} />
    </FormDialog>
  );
}
