'use client';

import { useState } from 'react';
import { Section } from '@/components/ui/section';
import { removeDriver } from '@/lib/features/planning/actions';
import type { DriverLine } from '@/lib/features/planning/view-model';
import type { CapacityView } from '@/lib/features/planning/loaders';
import { AddButton } from './add-button';
import { DriverForm } from './driver-form';
import { RowActions } from './row-actions';
import { useAtOnce } from './use-at-once';

/** What several projects share, so that they turn out dear or cheap together. */
export function DriverList({ view: { workspaceSlug: workspace, drivers, mayPlan } }: { view: CapacityView }) {
  const [edited, setEdited] = useState<DriverLine | 'new' | null>(null);
  const { run, isPending } = useAtOnce();
  return (
    <Section title="Shared drivers" aside="what makes several projects err together">
      {drivers.length === 0 ? <p className="py-2 text-ink-3">None: what goes wrong in one project says nothing about the others.</p> : null}
      <ul>
        {drivers.map((line) => (
          <li key={line.id} className="flex min-h-row items-center gap-2 border-b border-rule py-1">
            <div className="min-w-0 flex-1">
              <p>
                <span className="font-medium">{line.name}:</span> {line.effectText} <span className="num text-1 text-ink-3">{line.rangeText}</span>
              </p>
              <p className="text-1 text-ink-3">{line.projectsText}</p>
            </div>
            {mayPlan ? <RowActions name={`shared driver: ${line.name}`} disabled={isPending} onEdit={() => setEdited(line)} onRemove={() => run('Removed a shared driver', () => removeDriver({ workspace, driverId: line.id }))} /> : null}
          </li>
        ))}
      </ul>
      {mayPlan ? <AddButton onClick={() => setEdited('new')}>Shared driver</AddButton> : null}
      {edited ? <DriverForm workspace={workspace} driver={edited === 'new' ? null : edited} onClose={() => setEdited(null)} /> : null}
    </Section>
  );
}
