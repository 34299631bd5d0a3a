import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { Axis } from './axis-scale';
import { IntervalStrip } from './interval-strip';
import type { Density, Quantiles, Threshold } from './strip-geometry';

export const QUANTILES = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;
export type QuantileName = (typeof QUANTILES)[number];

export type StripFacts = {
  /** What is uncertain: "Priority". */
  name: string;
  /** Of what: "Trailer sensor anomalies". */
  of?: string;
  axis: Axis;
  quantiles: Quantiles;
  density?: Density;
  threshold?: Threshold;
  format: (value: number) => string;
  /** "above the cut line of 11.4", with its chance as printed. */
  chance?: { value: string; of: string };
  /** Draws, scorers and their spread, time. */
  origin?: string;
  /** The cheapest thing that would narrow it: a sentence or a link. */
  narrowBy?: ReactNode;
};

const WIDTH = 268;

/** What every strip opens: the strip enlarged, its quantiles, the chance beyond the threshold, where it comes from, what would narrow it. */
export function StripDetails({ facts, chosen }: { facts: StripFacts; chosen?: QuantileName | undefined }) {
  const { name, of, axis, quantiles, density, threshold, format, chance, origin, narrowBy } = facts;
  return (
    <div className="grid w-[300px] gap-1.5 text-2 leading-[17px]">
      <p className="flex gap-2">
        <b>{name}</b>
        <span className="truncate text-ink-3">{of}</span>
      </p>
      {density ? (
        <IntervalStrip form="density" axis={axis} width={WIDTH} height={62} quantiles={quantiles} density={density} threshold={threshold} showThreshold label={null} />
      ) : (
        <IntervalStrip form="compact" axis={axis} width={WIDTH} quantiles={quantiles} threshold={threshold} showThreshold label={null} />
      )}
      <QuantileRow quantiles={quantiles} format={format} chosen={chosen} />
      {chance ? (
        <p>
          <b>{chance.value}</b> {chance.of}
        </p>
      ) : null}
      {origin ? <p className="text-ink-3">{origin}</p> : null}
      {narrowBy ? <p className="text-accent">Narrow it: {narrowBy}</p> : null}
    </div>
  );
}

/** Five quantiles in a row, under their names. */
export function QuantileRow({ quantiles, format, chosen }: { quantiles: Quantiles; format: (value: number) => string; chosen?: QuantileName | undefined }) {
  return (
    <dl className="num grid grid-cols-5 border-t border-rule pt-1.5 text-2">
      {QUANTILES.map((quantile) => (
        <div key={quantile} className={clsx('rounded-1', quantile === chosen && 'bg-accent-soft')}>
          <dt className="text-1 text-ink-3 uppercase">{quantile}</dt>
          <dd className="font-medium">{format(quantiles[quantile])}</dd>
        </div>
      ))}
    </dl>
  );
}
