'use client';

import type { ReactNode } from 'react';
import { InlineRange } from '@/components/charts/inline-range';
import { RangeField, type RangeReading } from '@/components/ui/range-field';
import { parseRange } from '@/lib/domain/scoring/parse-range';

/** Undefined while untouched, null for what cannot be read; empty is nothing expected. */
export type ExpectedRange = { readonly p10: number; readonly p50: number; readonly p90: number } | { readonly p10: null; readonly p50: null; readonly p90: null } | null | undefined;

const EMPTY = { p10: null, p50: null, p90: null };
/** A number without a range is widened by this factor either way, as the default scoring model does. */
const SINGLE_NUMBER_FACTOR = 1.6;

type ExpectedGainProps = {
  experiment: { readonly expectedLow: number | null; readonly expectedLikely: number | null; readonly expectedHigh: number | null } | null;
  unit: string;
  error: ReactNode;
  onRead: (range: ExpectedRange) => void;
};

/** By how much it is believed to better the metric, before it is tried. */
export function ExpectedGain({ experiment, unit, error, onRead }: ExpectedGainProps) {
  return (
    <RangeField
      label="Expected gain"
      parse={readRange}
      draw={(interval) => (interval ? <InlineRange interval={interval} /> : null)}
      defaultValue={printRange(experiment)}
      unit={unit === '%' ? 'points' : unit}
      hint="low likely high, such as 0.5 1 2"
      error={error}
      onRead={(reading) => onRead(reading === null ? EMPTY : reading.ok ? reading.interval : null)}
    />
  );
}

function readRange(text: string): RangeReading {
  return parseRange(text, { scale: 'count', singleNumberFactor: SINGLE_NUMBER_FACTOR });
}

function printRange(experiment: ExpectedGainProps['experiment']): string {
  if (!experiment || experiment.expectedLow === null || experiment.expectedLikely === null || experiment.expectedHigh === null) return '';
  return `${experiment.expectedLow} ${experiment.expectedLikely} ${experiment.expectedHigh}`;
}
