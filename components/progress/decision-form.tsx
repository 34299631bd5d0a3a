'use client';

import { useRouter } from 'next/navigation';
import { useId, useState, type FormEvent } from 'react';
import { offerUndo } from '@/components/shell/undo-store';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError } from '@/components/ui/field-error';
import { readText } from '@/components/ui/read-text';
import { Segmented } from '@/components/ui/segmented';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { useAction } from '@/components/ui/use-action';
import { formatValue } from '@/lib/domain/shared/format-measured';
import { formatChance, formatNumber, formatRange } from '@/lib/domain/shared/format-number';
import { readOptionalNumber } from '@/lib/domain/shared/read-number';
import { decideTimeBoxAction } from '@/lib/features/progress/actions';
import type { ProgressView } from '@/lib/features/progress/loaders';
import type { BoxDecision } from '@/lib/features/progress/schema';

const options = [
  { value: 'continue', label: 'Continue' },
  { value: 'simplify', label: 'Simplify' },
  { value: 'stop', label: 'Stop' },
] as const;

const hints: Record<BoxDecision, string> = {
  continue: 'A new box with the same aim, as long as the hours are worth it.',
  simplify: 'A new box with fewer candidates, a lower target or a smaller problem.',
  stop: 'No more experiments; what is there is used, or the project ends.',
};

/** Continue, simplify or stop, with the forecast beside it. The decision and its reason are kept. */
export function DecisionForm({ view, onClose }: { view: ProgressView; onClose: () => void }) {
  const { workspace, box } = view;
  const router = useRouter();
  const id = useId();
  const [decision, setDecision] = useState<BoxDecision>('continue');
  const { submit, isPending, fieldError, formError } = useAction(decideTimeBoxAction, ({ groupId }) => {
    offerUndo(`Decided to ${decision}`, groupId);
    router.refresh();
    onClose();
  });
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!box) return;
    const form = new FormData(event.currentTarget);
    const hours = decision === 'stop' ? null : readOptionalNumber(readText(form, 'hours'));
    submit({ workspace: workspace.slug, id: box.id, decision, reason: readText(form, 'reason'), ...(hours === null ? {} : { hours }), ...(decision === 'stop' ? {} : { endsOn: readText(form, 'endsOn') }) });
  };
  const footer = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button variant="primary" type="submit" form={id} busy={isPending}>
        Keep the decision
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title="What follows the time box?" description={<ForecastFacts view={view} />} footer={footer}>
      <form id={id} onSubmit={save} className="grid gap-3 pt-2">
        <Segmented label="Decision" value={decision} onChange={setDecision} options={options} />
        <p className="text-2 text-ink-2">{hints[decision]}</p>
        {decision === 'stop' ? null : (
          <div className="grid items-start gap-3 sm:grid-cols-2">
            <TextField label="More hours" name="hours" inputMode="decimal" unit="h" error={fieldError('hours')} autoComplete="off" />
            <TextField label="At the latest until" name="endsOn" type="date" error={fieldError('endsOn')} />
          </div>
        )}
        <TextArea label="Why" name="reason" required maxLength={2000} rows={3} error={fieldError('reason')} />
        <FieldError>{formError}</FieldError>
      </form>
    </Dialog>
  );
}

function ForecastFacts({ view: { outlook, forecast, metric, best, worth } }: { view: ProgressView }) {
  const last = best.at(-1);
  const [next] = forecast?.blocks ?? [];
  if (!metric || !last) return <>Nothing has been measured in it.</>;
  const facts = [
    `${metric.name} stands at ${formatValue(last.y, metric.unit)}${metric.target === null ? '' : `, the target is ${formatValue(metric.target, metric.unit)}`}.`,
    next ? `The next ten hours buy ${formatNumber(next.p50)} (${formatRange(next.p10, next.p90, next.p50)})${worth.stop === null ? '' : `; the stop rule is ${formatNumber(worth.stop)}`}.` : '',
    outlook?.isReached ? 'The target is reached.' : outlook?.effort ? `The target takes ${outlook.effort.p50 === null ? 'more hours than can be said' : `${formatNumber(outlook.effort.p50)} more hours`}; ${formatChance(outlook.effort.never)} chance of never on this path.` : 'There is no forecast.',
  ];
  return <>{facts.filter((fact) => fact !== '').join(' ')}</>;
}
