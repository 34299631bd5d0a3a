'use client';

import { useState } from 'react';
import { RightPanel, type PanelState } from '@/components/shell/right-panel';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Section } from '@/components/ui/section';
import { Slider } from '@/components/ui/slider';
import { may } from '@/lib/domain/access/permissions';
import type { WhatIfChange } from '@/lib/domain/portfolio/create-what-if';
import { moveWeight } from '@/lib/domain/portfolio/move-weight';
import { normaliseWeights } from '@/lib/domain/scoring/normalise-weights';
import type { PortfolioInputs } from '@/lib/domain/portfolio/portfolio-inputs';
import type { PortfolioView } from '@/lib/features/portfolio/loaders';
import { useWhatIfInputs } from '@/lib/features/portfolio/queries';
import { describeRankingChange } from '@/lib/domain/priority/describe-ranking-change';
import { CapacityList } from './capacity-list';
import { OneMoreList } from './one-more-list';
import { SaveScenario } from './save-scenario';
import { SetsBeside } from './sets-beside';
import { useWhatIf } from './use-what-if';
import { useWhatIfResult } from './what-if-store';

type WhatIfPanelProps = { view: PortfolioView; state: PanelState; onClose: () => void };

/** Weights and capacities to try: the table follows at once, and nothing is saved. */
export function WhatIfPanel({ view, state, onClose }: WhatIfPanelProps) {
  const inputs = useWhatIfInputs(view.workspace.slug);
  const { change, apply, hasFailed } = useWhatIf(view.workspace.slug, inputs.data, view.query);
  const result = useWhatIfResult();
  const isChanged = Object.keys(change.weights ?? {}).length > 0 || Object.keys(change.capacities ?? {}).length > 0;
  const nameOf = (id: string): string => inputs.data?.projects.find((project) => project.id === id)?.name ?? 'A project';
  const footer = (
    <>
      {may(view.workspace.role, 'plan') ? <SaveScenario view={view} change={change} disabled={!isChanged} /> : null}
      <Button variant="plain" icon={<Icon name="rotate-ccw" />} disabled={!isChanged} onClick={() => apply({})}>
        Reset
      </Button>
    </>
  );
  return (
    <RightPanel state={state} onClose={onClose} title="What if" aside={`draft on weights v${view.modelVersion}`} footer={footer}>
      {inputs.data ? (
        <>
          <WeightSliders feeds="impactRating" title="Weights in impact" inputs={inputs.data} change={change} onChange={apply} />
          <CostWeights inputs={inputs.data} change={change} onChange={apply} />
          <p aria-live="polite" className="text-1 leading-4 text-ink-2">
            {hasFailed ? 'The change could not be computed. The table shows what is saved; move the slider again.' : result ? (result.problem ?? describeRankingChange(result.difference, nameOf)) : 'Move a slider: the ranking follows, and nothing is saved.'}
          </p>
          <CapacityList view={view} inputs={inputs.data} result={result} change={change} onChange={apply} />
        </>
      ) : inputs.isError ? (
        <p role="alert" className="text-2 text-warn">
          The sliders could not be loaded. The table stays true.{' '}
          <button type="button" className="font-medium underline" onClick={() => void inputs.refetch()}>
            Try again
          </button>
        </p>
      ) : null}
      <OneMoreList workspace={view.workspace} basis={view.finding.basis} />
      <SetsBeside workspace={view.workspace} />
    </RightPanel>
  );
}

type WeightsProps = { inputs: PortfolioInputs; change: WhatIfChange; onChange: (change: WhatIfChange) => void };

/** Effort follows from ratings of cost only where no person-weeks are stated, so these are tried more rarely. */
function CostWeights({ inputs, ...props }: WeightsProps) {
  const [isTrying, setIsTrying] = useState(false);
  if (normaliseWeights(inputs.model, 'costRating').size === 0) return null;
  return (
    <div className={isTrying ? '' : '-my-3'}>
      {isTrying ? <WeightSliders feeds="costRating" title="Weights in cost" inputs={inputs} {...props} /> : null}
      {isTrying ? <p className="pt-1 text-1 leading-4 text-ink-3">They move the cost of projects that are only rated, and methods that count ease.</p> : null}
      <button type="button" aria-expanded={isTrying} onClick={() => setIsTrying(!isTrying)} className="min-h-6 text-1 text-accent hover:underline pointer-coarse:min-h-11">
        {isTrying ? 'Hide the weights in cost' : 'Try other weights in cost'}
      </button>
    </div>
  );
}

function WeightSliders({ feeds, title, inputs, change, onChange }: WeightsProps & { feeds: 'impactRating' | 'costRating'; title: string }) {
  const saved = normaliseWeights(inputs.model, feeds);
  const names = new Map(inputs.model.criteria.map(({ key, name }) => [key, name]));
  const set = (key: string, value: number) => {
    const { weights: before, ...others } = change;
    const weights = moveWeight(inputs.model, before, key, value);
    onChange(weights ? { ...others, weights } : others);
  };
  return (
    <Section small title={title} aside="sum to 1">
      {[...saved].map(([key, weight]) => (
        <Slider key={key} label={names.get(key) ?? key} value={change.weights?.[key] ?? weight} saved={weight} min={0} max={1} step={0.05} format={(value) => value.toFixed(2)} onChange={(value) => set(key, value)} />
      ))}
    </Section>
  );
}
