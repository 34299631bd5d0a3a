'use client';

import { useState } from 'react';
import { Section } from '@/components/ui/section';
import { removeConstraint } from '@/lib/features/planning/actions';
import type { CapacityView } from '@/lib/features/planning/loaders';
import type { ConstraintLine } from '@/lib/features/planning/view-model';
import { AddButton } from './add-button';
import { ConstraintForm } from './constraint-form';
import { RowActions } from './row-actions';
import { useAtOnce } from './use-at-once';

/** What the choice of projects must respect, in sentences. */
export function ConstraintList({ view, periodId }: { view: CapacityView; periodId: string }) {
  const { workspaceSlug: workspace, constraints, mayPlan } = view;
  const [edited, setEdited] = useState<ConstraintLine | 'new' | null>(null);
  const { run, isPending } = useAtOnce();
  return (
    <Section title="Constraints" aside="what the best set must respect">
      {constraints.length === 0 ? <p className="py-2 text-ink-3">None: any projects may be chosen together.</p> : null}
      <ul>
        {constraints.map((line) => (
          <li key={line.id} className="flex min-h-row items-center gap-2 border-b border-rule py-1">
            <div className="min-w-0 flex-1">
              <p className="font-medium">{line.sentence}</p>
              {line.reason ? <p className="text-1 text-ink-3">{line.reason}</p> : null}
            </div>
            {mayPlan ? <RowActions name={`constraint: ${line.sentence}`} disabled={isPending} onEdit={() => setEdited(line)} onRemove={() => run('Removed a constraint', () => removeConstraint({ workspace, constraintId: line.id }))} /> : null}
          </li>
        ))}
      </ul>
      {mayPlan ? <AddButton onClick={() => setEdited('new')}>Constraint</AddButton> : null}
      {edited ? <ConstraintForm view={view} periodId={periodId} constraint={edited === 'new' ? null : edited} onClose={() => setEdited(null)} /> : null}
    </Section>
  );
}
