'use client';

import dynamic from 'next/dynamic';
import { useDeferredValue, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { RangeField } from '@/components/ui/range-field';
import { TextField } from '@/components/ui/text-field';
import { estimateAccuracyCost } from '@/lib/domain/estimation/accuracy-cost';
import { answerFromAccuracy } from '@/lib/domain/scoring/answer-from-accuracy';
import { formatRange } from '@/lib/domain/scoring/format-range';
import type { ScoringModel } from '@/lib/domain/scoring/scoring-model';
import { currencySign } from '@/lib/domain/shared/currency-sign';
import { formatChance, formatCompact, formatMoney, formatNumber, formatShare, joinRange } from '@/lib/domain/shared/format-number';
import type { Interval } from '@/lib/domain/shared/interval';
import { readNumber } from '@/lib/domain/shared/read-number';
import { layOutAccuracyCurve } from './accuracy-curve';
import { AnswerStrip } from './answer-strip';
import { CalculatorDialog } from './calculator-dialog';
import { useRanges } from './use-ranges';

const HEIGHT = 280;
const PowerLawCurve = dynamic(() => import('@/components/charts/power-law-curve').then((module) => module.PowerLawCurve), { ssr: false, loading: () => <div style={{ height: HEIGHT }} /> });

export type AccuracyFill = { readonly labels: string; readonly price: string; readonly note: string };

type AccuracyDialogProps = { model: ScoringModel; onFill: (fill: AccuracyFill) => void; onClose: () => void };

type Point = { readonly examples: string; readonly error: string };

/** How many labels, and how much money, an accuracy takes: a power law through what was measured, never a straight line. */
export function AccuracyDialog({ model, onFill, onClose }: AccuracyDialogProps) {
  const { currency, assumptions } = model;
  const [points, setPoints] = useState<readonly Point[]>([{ examples: '', error: '' }, { examples: '', error: '' }]);
  const [target, setTarget] = useState('');
  const [inHand, setInHand] = useState('');
  const [rarest, setRarest] = useState('');
  const [most, setMost] = useState('');
  const price = useRanges({ price: { label: 'Price of one label', scale: 'money' } }, assumptions.singleNumberFactor);
  const labelPrice = price.read('price');
  const typed = useDeferredValue(JSON.stringify({ points, target, inHand, rarest, cost: labelPrice?.p50 ?? null }));
  const outcome = useMemo(() => compute(typed), [typed]);
  const setPoint = (index: number, change: Partial<Point>) => setPoints(points.map((point, at) => (at === index ? { ...point, ...change } : point)));
  const answers = outcome.cost?.ok && labelPrice ? answerFromAccuracy({ examples: capExamples(outcome.cost.value.examples, most, outcome.inHand) }, outcome.inHand, labelPrice, '') : null;
  const labels = answers?.ok ? answers.value[0]?.interval : undefined;
  const fill = labels && labelPrice ? () => onFill({ labels: formatRange(labels, 'count'), price: price.texts['price'] ?? '', note: describe(points, target, inHand) }) : null;
  const problem = outcome.cost === null ? 'Give at least one measurement (labels and error), the error that must be reached, and the price of a label.' : outcome.cost.ok ? (answers && !answers.ok ? answers.reason : null) : outcome.cost.reason;
  return (
    <CalculatorDialog title="Data and accuracy" description="What was measured on some labels says how many a lower error takes. The need grows ever faster as the error nears its floor." onClose={onClose} onFill={fill} problem={problem}>
      <fieldset className="grid gap-2">
        <legend className="pb-1 text-2 font-medium">Measured so far, in a pilot or by others</legend>
        {points.map((point, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- rows are only added at the end
          <div key={index} className="grid grid-cols-2 gap-3">
            <TextField label={`Labels, measurement ${index + 1}`} inputMode="numeric" value={point.examples} onChange={(event) => setPoint(index, { examples: event.target.value })} />
            <TextField label={`Error, measurement ${index + 1}`} unit="%" inputMode="decimal" value={point.error} onChange={(event) => setPoint(index, { error: event.target.value })} />
          </div>
        ))}
        <Button className="w-fit" icon={<Icon name="plus" />} onClick={() => setPoints([...points, { examples: '', error: '' }])}>
          Another measurement
        </Button>
      </fieldset>
      <div className="grid grid-cols-2 items-start gap-3 [&>div]:min-w-0 [&>div]:grid-cols-[minmax(0,1fr)]">
        <TextField label="Error to reach" unit="%" inputMode="decimal" value={target} onChange={(event) => setTarget(event.target.value)} />
        <RangeField label="Price of one label" unit={currencySign(currency).trim()} parse={(text) => price.parse('price', text)} draw={(interval) => <AnswerStrip interval={interval} scale="money" width={40} />} onRead={(_reading, text) => price.write('price', text)} />
        <TextField label="Labels at hand" inputMode="numeric" hint="Empty: the most that were measured." value={inHand} onChange={(event) => setInHand(event.target.value)} />
        <TextField label="Share of the rarest class" unit="%" inputMode="decimal" hint="If known." value={rarest} onChange={(event) => setRarest(event.target.value)} />
        <TextField label="Labels to make at most" inputMode="numeric" hint="Empty: as many as it takes." value={most} onChange={(event) => setMost(event.target.value)} />
      </div>
      {outcome.cost?.ok ? <Outcome outcome={{ ...outcome, cost: outcome.cost }} currency={currency} /> : null}
    </CalculatorDialog>
  );
}

type Computed = ReturnType<typeof compute>;
type Succeeded = Computed & { readonly cost: Extract<NonNullable<Computed['cost']>, { ok: true }> };

function Outcome({ outcome: { cost, points, targetError }, currency }: { outcome: Succeeded; currency: string }) {
  const { examples, cost: money, probabilityAttainable, floor, warnings } = cost.value;
  const { measured, curve, naive, x, yMax } = useMemo(() => layOutAccuracyCurve(points, targetError, cost.value), [points, targetError, cost]);
  const sign = currencySign(currency);
  const count = (value: number): string => (Number.isFinite(value) ? formatCompact(value) : 'no number');
  const paid = (value: number): string => (Number.isFinite(value) ? formatMoney(value, sign) : 'no sum');
  return (
    <div className="grid gap-2 border-t border-ink pt-2 text-2">
      <p>
        <b className="font-medium">{count(examples.p50)} labels</b> in all <span className="text-ink-3">({joinRange(count(examples.p10), count(examples.p90))})</span>, {paid(money.p50)} for those not at hand <span className="text-ink-3">({joinRange(paid(money.p10), paid(money.p90))})</span>. Chance that any number of labels reaches it: {formatChance(probabilityAttainable)}. The error flattens near {formatShare(floor.p50)} <span className="text-ink-3">({formatShare(floor.p10)} to {formatShare(floor.p90)})</span>. The straight dashed line would say {formatCompact(naive.examples)}.
      </p>
      {warnings.map(({ kind, text }) => (
        <p key={kind} className="flex gap-1.5 text-warn">
          <Icon name="triangle-alert" className="mt-0.5 shrink-0" />
          <span>
            <b className="font-medium">{kind.charAt(0).toUpperCase() + kind.slice(1)}.</b> {text}
          </span>
        </p>
      ))}
      <PowerLawCurve
        height={HEIGHT}
        measured={measured}
        curve={curve}
        naive={{ from: naive.from, to: naive.to, label: naive.examples > yMax / 4 ? `a straight line: ${formatCompact(naive.examples)}` : '' }}
        x={{ axis: { kind: 'linear', ...x }, title: 'share of right predictions', format: (value) => formatShare(value, 3) }}
        y={{ axis: { kind: 'linear', min: 0, max: yMax }, title: 'labels needed', format: (value) => (value === 0 ? '0' : formatCompact(value)) }}
        label={`Labels needed by accuracy: ${count(examples.p50)} for ${formatShare(1 - targetError, 3)}, where a straight line would say ${formatNumber(naive.examples)}`}
      />
    </div>
  );
}

/** Nobody makes more labels than they are ready to pay for. */
function capExamples({ p10, p50, p90 }: Interval, most: string, inHand: number): Interval {
  const limit = most.trim() === '' ? Number.POSITIVE_INFINITY : inHand + readNumber(most);
  return { p10: Math.min(p10, limit), p50: Math.min(p50, limit), p90: Math.min(p90, limit) };
}

/** `cost` is null until there is enough to compute with. */
function compute(typed: string) {
  const { points, target, inHand, rarest, cost } = JSON.parse(typed) as { points: Point[]; target: string; inHand: string; rarest: string; cost: number | null };
  const given = points.filter(({ examples, error }) => examples.trim() !== '' && error.trim() !== '').map(({ examples, error }) => ({ examples: readNumber(examples), error: readNumber(error) / 100 }));
  const targetError = readNumber(target) / 100;
  const most = Math.max(0, ...given.map(({ examples }) => examples));
  const hand = inHand.trim() === '' ? most : readNumber(inHand);
  const isReady = given.length > 0 && Number.isFinite(targetError) && cost !== null;
  return {
    points: given,
    targetError,
    inHand: hand,
    cost: isReady ? estimateAccuracyCost({ points: given, targetError, costPerExample: cost, examplesInHand: hand, ...(rarest.trim() === '' ? {} : { rarestShare: readNumber(rarest) / 100 }) }) : null,
  };
}

function describe(points: readonly Point[], target: string, inHand: string): string {
  const measured = points.filter(({ examples }) => examples.trim() !== '').map(({ examples, error }) => `${error} % error on ${examples} labels`);
  return `Measured ${measured.join(', ')}; to reach ${target} %${inHand.trim() === '' ? '' : `; ${inHand} labels at hand`}`;
}
