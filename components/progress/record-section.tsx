'use client';

import { useRef } from 'react';
import type { Axis } from '@/components/charts/axis-scale';
import { SmallFan } from '@/components/charts/small-fan';
import { useWidth } from '@/components/charts/use-width';
import { Section } from '@/components/ui/section';
import { FEWEST_FORECASTS } from '@/lib/domain/progress/fewest-forecasts';
import { formatDayFrom } from '@/lib/domain/shared/format-date';
import { formatMeasured, formatValue } from '@/lib/domain/shared/format-measured';
import { formatChanceRange, formatTick } from '@/lib/domain/shared/format-number';
import type { ProgressView } from '@/lib/features/progress/loaders';

const SMALL = 148;
const HEIGHT = 84;

/** How good the forecasts of this project have been: how many held what came, and old fans over it. */
export function RecordSection({ view }: { view: ProgressView }) {
  const { record, metric } = view;
  if (!metric || view.forecast === null) return null;
  return (
    <Section title="How good its forecasts have been" aside={record.later > 0 ? `${record.later} computed afterwards, from what was known on their day` : 'kept each day'}>
      <p className="max-w-[78ch] py-1 text-2 text-ink-2">
        <Coverage view={view} />
      </p>
      {record.judged.length > 0 ? <OldFans view={view} /> : null}
    </Section>
  );
}

function Coverage({ view: { record } }: { view: ProgressView }) {
  const { coverage, known } = record;
  if (known === 0) return <>No forecast has been overtaken by an experiment yet. From {FEWEST_FORECASTS} on, this says how many held what came.</>;
  if (coverage === null) return <>{known} {known === 1 ? 'forecast has' : 'forecasts have'} met an experiment since. That is too few to say how good they are: {FEWEST_FORECASTS} are the least.</>;
  const { inside, judged, low, high } = coverage;
  const expected = low <= 0.8 && high >= 0.8 ? 'as it should be' : high < 0.8 ? 'fewer than the eight of ten that there should be: take the fan wider' : 'more than the eight of ten that there should be: the fan is wider than it need be';
  return (
    <>
      <b className="font-medium text-ink">
        {inside} of {judged}
      </b>{' '}
      forecasts held what came within their 80 % range; with so few the true share may be {formatChanceRange(low, high)}, {expected}. Forecasts of one curve resemble each other, so they say less than as many independent ones.
    </>
  );
}

/** The fan of then in petrol, what was known in ink, what came dotted. All on the same axes. */
function OldFans({ view: { record, best, metric, today } }: { view: ProgressView }) {
  const frame = useRef<HTMLUListElement>(null);
  const width = useWidth(frame, 720);
  const columns = Math.max(2, Math.floor(width / (SMALL + 16)));
  const each = Math.floor((width - (columns - 1) * 16) / columns);
  const ends = record.judged.map(({ came }) => came?.x ?? 0);
  const values = [...best.map(({ y }) => y), ...record.judged.flatMap(({ fan, came }) => fan.filter(({ x }) => x <= (came?.x ?? 0)).flatMap(({ p10, p90 }) => [p10, p90]))];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = (high - low || 1) * 0.05;
  const xAxis: Axis = { kind: 'linear', min: 0, max: Math.max(...ends, 1) };
  const yAxis: Axis = { kind: 'linear', min: low - air, max: high + air };
  const plain = { title: '', format: formatTick };
  return (
    <ul ref={frame} className="flex flex-wrap gap-4 pt-1">
      {record.judged.map(({ day, atHours, fan, came, isInside }) =>
        came === null ? null : (
          <li key={day} style={{ width: each }}>
            <SmallFan fan={fan.filter(({ x }) => x <= came.x * 1.02)} best={best} madeAt={atHours} came={came} x={{ axis: xAxis, ...plain }} y={{ axis: yAxis, ...plain }} width={each} height={HEIGHT} />
            <p className="text-1 text-ink-3">
              <span className="text-ink-2">{formatDayFrom(day, today)}</span>, {formatMeasured(atHours)} h · said {formatValue(came.p50, '')}, came {formatValue(came.y, metric?.unit ?? '')}
              {isInside ? '' : <span className="text-warn">, outside</span>}
            </p>
          </li>
        ),
      )}
    </ul>
  );
}
