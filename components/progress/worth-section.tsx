'use client';

import { BlockChart } from '@/components/charts/block-chart';
import type { ReactNode } from 'react';
import { Range } from '@/components/ui/finding';
import { Section } from '@/components/ui/section';
import { currencySign } from '@/lib/domain/shared/currency-sign';
import { formatMoney, formatNumber, formatRange, formatTick, joinRange } from '@/lib/domain/shared/format-number';
import type { ProgressView } from '@/lib/features/progress/loaders';

const BLOCK_HOURS = 10;

/** What each further ten hours buy, against what they cost and are worth; where to stop. */
export function WorthSection({ view }: { view: ProgressView }) {
  const { metric, forecast, worth } = view;
  const [next, tenth] = [forecast?.blocks[0], forecast?.blocks[9]];
  if (!metric || !forecast || !next || !tenth) return null;
  const unit = metric.unit === '%' || metric.unit === '' ? 'points' : metric.unit;
  const stop = worth.stop === null ? null : { at: worth.stop, label: `stop rule, ${formatNumber(worth.stop)}` };
  return (
    <Section title="What the next ten hours buy" aside={`${unit} of ${metric.name.toLowerCase()}, by hours spent`}>
      <BlockChart blocks={forecast.blocks} size={BLOCK_HOURS} stop={stop} format={formatTick} label={`The next ten hours buy ${formatNumber(next.p50)} ${unit}, 80 % interval ${formatRange(next.p10, next.p90, next.p50)}; the tenth block ${formatNumber(tenth.p50)}.`} />
      <p className="text-2 text-ink-2">
        Now{' '}
        <b className="font-medium text-ink">
          {formatNumber(next.p50)} {unit}
        </b>{' '}
        <Range>{formatRange(next.p10, next.p90, next.p50)}</Range>
        <Cost view={view} gain={next} />
        {tenth.p50 < next.p50 ? ` The tenth block buys ${formatNumber(tenth.p50)}.` : ''}
      </p>
      <Rule view={view} />
    </Section>
  );
}

type Block = NonNullable<ProgressView['forecast']>['blocks'][number];

function Cost({ view: { worth, workspace }, gain }: { view: ProgressView; gain: Block }) {
  const sign = currencySign(workspace.currency);
  const cost = worth.cost === null ? '' : ` for ${formatMoney(worth.cost, sign)}`;
  if (worth.point === null) return <>{cost}.</>;
  const value = (points: number, point: number | null): string => formatMoney(points * (point ?? 0), sign);
  return (
    <>
      {cost}, worth about <b className="font-medium text-ink">{value(gain.p50, worth.point)} a year</b> <Range>{joinRange(value(gain.p10, worth.pointLow), value(gain.p90, worth.pointHigh))}</Range>.
    </>
  );
}

/** Where the stop rule comes from, or what it lacks. */
function Rule({ view: { worth, metric, forecast, workspace } }: { view: ProgressView }) {
  const sign = currencySign(workspace.currency);
  if (worth.isHidden) return <Note>What a point is worth stays hidden until your own scores are in.</Note>;
  if (worth.point === null) return <Note>{metric?.target === null ? 'Without a target nobody can say what a point is worth.' : 'Score the gain in money, and what a point is worth stands here beside what it costs.'}</Note>;
  if (worth.cost === null) return <Note>A point is worth {formatMoney(worth.point, sign)} a year. What hours cost is not known: say it in the reports, for each role or for everybody.</Note>;
  const first = forecast?.blocks.find(({ p50 }) => worth.stop !== null && p50 < worth.stop);
  return (
    <Note>
      Stop rule: ten hours that gain under {formatNumber(worth.stop)} cost more than a year of what they bring; a point is worth {formatMoney(worth.point, sign)} a year, the benefit spread over the way to the target.{' '}
      {first ? `On this path that is from ${Math.round(first.from)} hours on.` : 'On this path none of the next fifteen blocks falls below it.'}
    </Note>
  );
}

function Note({ children }: { children: ReactNode }) {
  return <p className="pt-1 text-1 text-ink-3">{children}</p>;
}
