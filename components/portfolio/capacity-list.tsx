'use client';

import { useState } from 'react';
import { CapacityBar } from '@/components/charts/capacity-bar';
import { Section } from '@/components/ui/section';
import { Slider } from '@/components/ui/slider';
import type { WhatIfChange, WhatIfResult } from '@/lib/domain/portfolio/create-what-if';
import type { PortfolioInputs } from '@/lib/domain/portfolio/portfolio-inputs';
import type { Capacity } from '@/lib/domain/selection/types';
import { currencySign } from '@/lib/domain/shared/currency-sign';
import { formatChance, formatCompact, formatMoney, formatNumber } from '@/lib/domain/shared/format-number';
import type { PortfolioView } from '@/lib/features/portfolio/loaders';

type CapacityListProps = { view: PortfolioView; inputs: PortfolioInputs; result: WhatIfResult | null; change: WhatIfChange; onChange: (change: WhatIfChange) => void };

/** A chance above this is worth a warning: the capacity is as likely as not to be exceeded. */
const WORRYING = 0.4;
const BAR_WIDTH = 252;

/** What the plan uses of each capacity, and the chance to exceed it; sliders to try other capacities. */
export function CapacityList({ view, inputs, result, change, onChange }: CapacityListProps) {
  const [isTrying, setIsTrying] = useState(false);
  const uses = new Map((result?.plan.uses ?? view.finding.uses).map((use) => [use.capacityKey, use]));
  if (inputs.capacities.length === 0) return null;
  const format = formatterFor(currencySign(view.workspace.currency));
  const set = (capacity: Capacity, value: number) => {
    const { [capacity.key]: _, ...others } = change.capacities ?? {};
    const capacities = value === capacity.available ? others : { ...others, [capacity.key]: value };
    onChange({ ...(change.weights ? { weights: change.weights } : {}), ...(Object.keys(capacities).length > 0 ? { capacities } : {}) });
  };
  return (
    <Section small title={`Capacity${view.period ? `, ${view.period.name}` : ''}`} aside="chance of exceeding">
      {inputs.capacities.map((capacity) => {
        const use = uses.get(capacity.key);
        if (!use) return null;
        const { usage, plannable, exceedChance } = use;
        const quantiles = { p10: usage.p10, p25: (usage.p10 + usage.p50) / 2, p50: usage.p50, p75: (usage.p50 + usage.p90) / 2, p90: usage.p90 };
        const chance = formatChance(exceedChance);
        return (
          <div key={capacity.key} className="py-1">
            <p className="flex items-baseline gap-2 text-2">
              <span className="flex-1">{capacity.name}</span>
              <span className="num">
                <b className="font-medium">{format(capacity, usage.p50)}</b> <span className="text-ink-3">of {format(capacity, plannable)}</span>
              </span>
              <span className={`num w-11 text-right ${exceedChance >= WORRYING ? 'font-[620] text-warn' : 'text-ink-3'}`}>{chance}</span>
            </p>
            <CapacityBar width={BAR_WIDTH} quantiles={quantiles} limit={plannable} label={`${capacity.name}: ${format(capacity, usage.p50)}, 80 % interval ${format(capacity, usage.p10)} to ${format(capacity, usage.p90)}, of ${format(capacity, plannable)}; ${chance} chance of exceeding`} />
            {isTrying ? (
              <Slider label={`Try ${capacity.name}`} value={change.capacities?.[capacity.key] ?? capacity.available} saved={capacity.available} min={0} max={niceMaximum(capacity.available)} step={stepOf(capacity.available)} format={(value) => format(capacity, value)} onChange={(value) => set(capacity, value)} />
            ) : null}
          </div>
        );
      })}
      <button type="button" aria-expanded={isTrying} onClick={() => setIsTrying(!isTrying)} className="min-h-6 text-1 text-accent hover:underline pointer-coarse:min-h-11">
        {isTrying ? 'Hide the sliders' : 'Try other capacities'}
      </button>
    </Section>
  );
}

function formatterFor(sign: string): (capacity: Capacity, value: number) => string {
  return ({ resource }, value) => {
    if (resource.kind === 'money' || resource.kind === 'labelMoney') return formatMoney(value, sign);
    return resource.kind === 'role' ? formatNumber(value) : formatCompact(value);
  };
}

/** Twice what there is, on a round figure, so that the slider's middle is today. */
function niceMaximum(available: number): number {
  return Math.max(stepOf(available), Math.ceil((2 * available) / stepOf(available)) * stepOf(available));
}

/** About a fiftieth of what there is: 1, 2 or 5 times a power of ten. */
function stepOf(available: number): number {
  const rough = Math.max(available, 1) / 50;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power;
}
