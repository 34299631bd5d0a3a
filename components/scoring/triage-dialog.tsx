'use client';

import { useDeferredValue, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { RangeField } from '@/components/ui/range-field';
import { createRng } from '@/lib/domain/random/rng';
import { formatRange } from '@/lib/domain/scoring/format-range';
import type { ScoringModel } from '@/lib/domain/scoring/scoring-model';
import { calculateTriage, type TriageInputs } from '@/lib/domain/scoring/triage-calculator';
import { currencySign } from '@/lib/domain/shared/currency-sign';
import { formatAnswer, formatAnswerRange } from '@/lib/features/scoring/view-model';
import { AnswerStrip } from './answer-strip';
import { CalculatorDialog } from './calculator-dialog';
import { useRanges, type RangeSpec } from './use-ranges';

const PARTS = { requests: { label: 'Requests a year', scale: 'count' }, easy: { label: 'Share that is easy', scale: 'share' }, recall: { label: 'Share of those that the model finds', scale: 'share' }, minutes: { label: 'Minutes saved by each', scale: 'count' } } as const satisfies Record<string, RangeSpec>;
const ERRORS = { share0: 'First error: share of requests', cost0: 'First error: cost of one', share1: 'Second error: share of requests', cost1: 'Second error: cost of one' } as const;
type Name = keyof typeof PARTS | 'hour' | keyof typeof ERRORS;

type TriageDialogProps = { model: ScoringModel; seed: string; onFill: (text: string, note: string) => void; onClose: () => void };

/** Cheap but imperfect predictions as money: what is saved, less what each kind of error costs. */
export function TriageDialog({ model, seed, onFill, onClose }: TriageDialogProps) {
  const { currency, assumptions } = model;
  const specs: Record<Name, RangeSpec> = {
    ...PARTS,
    hour: { label: 'An hour is worth', scale: 'money', start: String(assumptions.moneyPerHour) },
    share0: { label: ERRORS.share0, scale: 'share' },
    cost0: { label: ERRORS.cost0, scale: 'money' },
    share1: { label: ERRORS.share1, scale: 'share' },
    cost1: { label: ERRORS.cost1, scale: 'money' },
  };
  const { texts, parse, read, write } = useRanges(specs, assumptions.singleNumberFactor);
  const [errors, setErrors] = useState<1 | 2>(1);
  const inputs = toInputs(read, texts);
  const later = useDeferredValue(JSON.stringify(inputs));
  const result = useMemo(() => {
    const given = JSON.parse(later) as TriageInputs | null;
    return given && calculateTriage(given, createRng(`${seed}:triage`));
  }, [later, seed]);
  const names: Name[] = ['requests', 'easy', 'recall', 'minutes', 'hour', 'share0', 'cost0', ...(errors === 2 ? (['share1', 'cost1'] as const) : [])];
  const fill = result?.ok ? () => onFill(formatRange(result.value.net, 'moneyPerYear'), describe(names, specs, texts)) : null;
  return (
    <CalculatorDialog title="Triage calculator" description="Requests × easy share × recall × minutes saved, less the cost of each kind of error. Any part may be a range." onClose={onClose} onFill={fill} problem={result === null ? 'Fill in the first five, and for each error both its share and its cost, or neither.' : result.ok ? null : result.reason}>
      <div className="grid items-start gap-3 sm:grid-cols-2 [&>div]:min-w-0 [&>div]:grid-cols-[minmax(0,1fr)]">
        {names.map((name) => (
          <RangeField key={name} label={specs[name].label} unit={unitOfPart(specs[name], currency)} defaultValue={texts[name] ?? ''} parse={(text) => parse(name, text)} draw={(interval) => <AnswerStrip interval={interval} scale={specs[name].scale} width={48} />} onRead={(_reading, text) => write(name, text)} />
        ))}
      </div>
      {errors === 1 ? (
        <Button className="w-fit" icon={<Icon name="plus" />} onClick={() => setErrors(2)}>
          Another kind of error
        </Button>
      ) : null}
      {result?.ok ? (
        <dl aria-live="polite" className="grid gap-1 border-t border-ink pt-2 text-2">
          {[{ name: 'Saved a year', interval: result.value.saved }, ...result.value.errors.map(({ name, cost }) => ({ name: `${name} costs`, interval: cost })), { name: 'Gain a year', interval: result.value.net }].map(({ name, interval }) => (
            <div key={name} className="grid grid-cols-[140px_64px_minmax(0,1fr)] items-center gap-2">
              <dt>{name}</dt>
              <dd aria-hidden>
                <AnswerStrip interval={interval} scale="moneyPerYear" />
              </dd>
              <dd className="num">
                {formatAnswer(interval.p50, 'moneyPerYear', currency)} <span className="text-1 text-ink-3">{formatAnswerRange(interval, 'moneyPerYear', currency)}</span>
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </CalculatorDialog>
  );
}

/** Null until all that is needed can be read. An error counts when both its share and its cost are given. */
function toInputs(read: (name: Name) => TriageInputs['recall'] | null, texts: Readonly<Record<string, string>>): TriageInputs | null {
  const [requestsPerYear, easyShare, recall, minutesSaved, moneyPerHour] = [read('requests'), read('easy'), read('recall'), read('minutes'), read('hour')];
  if (!requestsPerYear || !easyShare || !recall || !minutesSaved || !moneyPerHour) return null;
  const pairs = [['First error', 'share0', 'cost0'], ['Second error', 'share1', 'cost1']] as const;
  const errors = pairs.flatMap(([name, shareName, costName]) => {
    const [share, cost] = [read(shareName), read(costName)];
    return share && cost ? [{ name, share, cost }] : [];
  });
  const isEmpty = (name: Name): boolean => (texts[name] ?? '').trim() === '';
  const isHalf = pairs.some(([, shareName, costName]) => isEmpty(shareName) !== isEmpty(costName));
  return isHalf ? null : { requestsPerYear, easyShare, recall, minutesSaved, moneyPerHour, errors };
}

function unitOfPart({ scale }: RangeSpec, currency: string): string {
  return scale === 'share' ? '%' : scale === 'money' ? currencySign(currency).trim() : '';
}

/** What the result was made from, for the note of the answer. */
function describe(names: readonly Name[], specs: Record<Name, RangeSpec>, texts: Readonly<Record<string, string>>): string {
  return names.flatMap((name) => ((texts[name] ?? '').trim() === '' ? [] : [`${specs[name].label}: ${texts[name]}`])).join('; ');
}
