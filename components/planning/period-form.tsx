'use client';

import { useRouter } from 'next/navigation';
import { TextField } from '@/components/ui/text-field';
import { useAction } from '@/components/ui/use-action';
import { savePeriod } from '@/lib/features/planning/actions';
import type { PeriodView } from '@/lib/features/planning/loaders';
import { routes } from '@/lib/platform/routes';
import { printPercent, readPercent, readTexts } from './field-values';
import { FormDialog, SHRINKS } from './form-dialog';
import { useDone } from './use-done';

type PeriodFormProps = {
  workspaceSlug: string;
  /** The period to change; null adds one. */
  period: PeriodView | null;
  /** A new one starts with the rules of this. */
  like: PeriodView | null;
  onClose: () => void;
};

const NAMES = ['name', 'startsOn', 'endsOn', 'exceedShare', 'keepLightsOnShare'] as const;

export function PeriodForm({ workspaceSlug: workspace, period, like, onClose }: PeriodFormProps) {
  const done = useDone(workspace);
  const router = useRouter();
  const { submit, isPending, fieldError, formError } = useAction(savePeriod, ({ id, groupId }) => {
    done(period ? 'Changed the period' : 'Added a period', groupId);
    if (!period) router.push(routes.capacity(workspace, id));
    onClose();
  });
  const save = (form: HTMLFormElement) => {
    const { exceedShare, keepLightsOnShare, ...texts } = readTexts(form, NAMES);
    submit({ workspace, periodId: period?.id ?? null, ...texts, exceedShare: readPercent(exceedShare), keepLightsOnShare: readPercent(keepLightsOnShare) });
  };
  const rules = period ?? like;
  return (
    <FormDialog title={period ? `Change ${period.name}` : 'Add a period'} description={period || !like ? undefined : 'It starts with the capacities of the current period.'} onClose={onClose} onSubmit={save} error={formError} busy={isPending}>
      <TextField label="Name" name="name" maxLength={80} defaultValue={period?.name} placeholder="Q2 2027" error={fieldError('name')} />
      <div className="grid grid-cols-2 gap-3">
        <TextField className={SHRINKS} label="First day" name="startsOn" type="date" defaultValue={period?.startsOn} error={fieldError('startsOn')} />
        <TextField className={SHRINKS} label="Last day" name="endsOn" type="date" defaultValue={period?.endsOn} error={fieldError('endsOn')} />
      </div>
      <TextField label="Accepted chance to exceed a capacity" name="exceedShare" inputMode="decimal" unit="%" defaultValue={printPercent(rules?.acceptedChance ?? 0.45)} hint="The best set keeps the chance to need more than there is below this." error={fieldError('exceedShare')} />
      <TextField label="Keeps the lights on" name="keepLightsOnShare" inputMode="decimal" unit="%" defaultValue={printPercent(rules?.keepLightsOnShare ?? 0)} hint="Share of each capacity that existing systems take." error={fieldError('keepLightsOnShare')} />
    </FormDialog>
  );
}
