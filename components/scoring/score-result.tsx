import { AxisHead } from '@/components/charts/axis-head';
import type { Axis } from '@/components/charts/axis-scale';
import { IntervalStrip } from '@/components/charts/interval-strip';
import { UnestimatedStrip } from '@/components/charts/strip-states';
import { Section } from '@/components/ui/section';
import type { Summary } from '@/lib/domain/priority/types';
import { currencySign } from '@/lib/domain/shared/currency-sign';
import { formatChance, formatChanceRange, formatCompact, formatMoney, formatNumber, formatRange, joinRange } from '@/lib/domain/shared/format-number';
import { unscoredWords } from '@/lib/features/scoring/view-model';
import type { ScoreResult } from './compute-score';

const WIDTH = 252;

type ScoreResultProps = { title: string; aside?: string; result: ScoreResult; currency: string; isStale?: boolean };

/** What the answers come to: the priority with its strip, what it is made of, its basis, and what is assumed. */
export function ScoreResultBox({ title, aside, result, currency, isStale = false }: ScoreResultProps) {
  return (
    <Section small title={title} aside={aside}>
      {result.status === 'ranked' ? <Ranked result={result} currency={currency} isStale={isStale} /> : <Unscored reason={unscoredWords[result.reason]} />}
    </Section>
  );
}

function Unscored({ reason }: { reason: string }) {
  return (
    <div className="grid gap-2 pt-2">
      <UnestimatedStrip width={WIDTH} label={null} />
      <p className="text-2 text-ink-2">{reason}</p>
    </div>
  );
}

type Ranked = Extract<ScoreResult, { status: 'ranked' }>;

function Ranked({ result, currency, isStale }: { result: Ranked; currency: string; isStale: boolean }) {
  const { priority, density, basis, impact, success, effort, assumed } = result;
  const money = (value: number): string => (basis === 'money' ? formatMoney(value, currencySign(currency)) : formatNumber(value));
  const axis: Axis | null = density === null ? null : { kind: 'log', min: density.start, max: density.end };
  const unit = basis === 'money' ? 'a year per person-week' : 'points per person-week';
  return (
    <div className="grid gap-2 pt-2">
      <p className="num">
        <span className="text-5 font-medium">{money(priority.p50)}</span> <span className="text-2 text-ink-3">{joinRange(money(priority.p10), money(priority.p90))}</span>
        <span className="block text-1 text-ink-3">priority: expected {unit}</span>
      </p>
      {axis && density ? (
        <div>
          <AxisHead axis={axis} width={WIDTH} format={(value) => (basis === 'money' ? formatCompact(value) : formatNumber(value))} />
          <IntervalStrip form="density" axis={axis} width={WIDTH} height={56} quantiles={priority} density={density} stale={isStale} label={`Priority ${money(priority.p50)}, 80 % interval ${money(priority.p10)} to ${money(priority.p90)}`} />
        </div>
      ) : null}
      <dl className="grid gap-1 text-2">
        <Part name="Impact" middle={money(impact.p50)} range={joinRange(money(impact.p10), money(impact.p90))} unit={basis === 'money' ? 'a year' : 'points'} />
        <Part name="Chance" middle={formatChance(success.p50)} range={formatChanceRange(success.p10, success.p90)} unit="" />
        <Part name="Effort" middle={formatNumber(effort.p50)} range={rangeOf(effort)} unit="person-weeks" />
      </dl>
      <p className="text-1 leading-4 text-ink-2">
        {basis === 'money' ? 'In money: impact × chance ÷ effort.' : 'In points, because no gain in money or hours is stated: it is ranked apart from projects in money.'}
      </p>
      {assumed.length > 0 ? (
        <ul className="grid gap-1 text-1 leading-4 text-ink-2">
          {assumed.map((text) => (
            <li key={text}>Assumed: {text}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function rangeOf({ p10, p50, p90 }: Summary): string {
  return formatRange(p10, p90, p50);
}

function Part({ name, middle, range, unit }: { name: string; middle: string; range: string; unit: string }) {
  return (
    <div className="grid grid-cols-[56px_minmax(0,1fr)] gap-2">
      <dt className="text-ink-2">{name}</dt>
      <dd className="num">
        {middle} <span className="text-1 text-ink-3">{range}</span> <span className="text-1 text-ink-3">{unit}</span>
      </dd>
    </div>
  );
}
