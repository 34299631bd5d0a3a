'use client';

import type { Criterion } from '@/lib/domain/scoring/criterion';
import type { ScoringContext } from '@/lib/features/scoring/view-model';
import { AccuracyDialog } from './accuracy-dialog';
import type { Calculator } from './calculator-of';
import type { Draft } from './sheet-drafts';
import { TriageDialog } from './triage-dialog';

type CalculatorsProps = { which: Calculator; context: ScoringContext; onFill: (criterion: Criterion, change: Pick<Draft, 'text' | 'source'> & { note?: string }, isFilled: boolean) => void; onClose: () => void };

/** The calculators, loaded when one is opened; what they find goes into the answers, with what it was made from as the note. */
export function Calculators({ which, context: { model, seed }, onFill, onClose }: CalculatorsProps) {
  const fill = (key: string, text: string, source: Draft['source'], note?: string) => {
    const criterion = model.criteria.find((one) => one.key === key && one.retired !== true);
    if (criterion) onFill(criterion, { text, source, ...(note === undefined ? {} : { note }) }, true);
  };
  if (which === 'triage') {
    return (
      <TriageDialog
        model={model}
        seed={seed}
        onClose={onClose}
        onFill={(text, note) => {
          fill('triageMoney', text, 'triage', note);
          onClose();
        }}
      />
    );
  }
  return (
    <AccuracyDialog
      model={model}
      onClose={onClose}
      onFill={({ labels, price, note }) => {
        fill('labelsNeeded', labels, 'accuracyCost', note);
        fill('labelPrice', price, 'accuracyCost');
        onClose();
      }}
    />
  );
}
