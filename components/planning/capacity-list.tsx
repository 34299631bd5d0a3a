'use client';

import { useState, type ReactNode } from 'react';
import { Section } from '@/components/ui/section';
import { Cell, HeadCell, Row, SecondLine, Table, TableHead } from '@/components/ui/table';
import { removeCapacity } from '@/lib/features/planning/actions';
import type { CapacityView, PeriodView } from '@/lib/features/planning/loaders';
import type { CapacityLine } from '@/lib/features/planning/view-model';
import { AddButton } from './add-button';
import { CapacityForm } from './capacity-form';
import { RowActions } from './row-actions';
import { useAtOnce } from './use-at-once';

/** What there is of each role, of compute and of money. */
export function CapacityList({ view, period }: { view: CapacityView; period: PeriodView }) {
  const { workspaceSlug: workspace, capacities, mayPlan } = view;
  const [edited, setEdited] = useState<CapacityLine | 'new' | null>(null);
  const { run, isPending } = useAtOnce();
  return (
    <Section title={`Capacities, ${period.name}`} aside={mayPlan ? 'one person-week is 40 h' : `changed by a ${view.planners}`}>
      {capacities.length === 0 ? (
        <p className="py-2 text-ink-3">Nothing limits the plan yet.</p>
      ) : (
        <Table caption={`Capacities of ${period.name}`}>
          <TableHead>
            <tr>
              <HeadCell name="Capacity" unit="in" />
              <HeadCell name="Available" unit="stated" numeric className="w-[22%] max-sm:w-[40%]" />
              <HeadCell name="From people" unit="person-weeks" numeric className="w-[19%] max-sm:hidden" />
              <HeadCell name="To plan" unit="less running" numeric className="w-[15%] max-sm:hidden" />
              <HeadCell name="May exceed" unit="chance" numeric className="w-[15%] max-sm:hidden" />
              {mayPlan ? <HeadCell name={<span className="sr-only">Actions</span>} className="w-16 pointer-coarse:w-24" /> : null}
            </tr>
          </TableHead>
          <tbody>
            {capacities.map((line) => (
              <CapacityRow key={line.id} line={line}>
                {mayPlan ? (
                  <Cell className="text-right">
                    <RowActions name={line.name} disabled={isPending} onEdit={() => setEdited(line)} onRemove={() => run(`Removed the capacity of ${line.name}`, () => removeCapacity({ workspace, capacityId: line.id }))} />
                  </Cell>
                ) : null}
              </CapacityRow>
            ))}
          </tbody>
        </Table>
      )}
      {mayPlan ? <AddButton onClick={() => setEdited('new')}>Capacity</AddButton> : null}
      {edited ? <CapacityForm view={view} periodId={period.id} capacity={edited === 'new' ? null : edited} onClose={() => setEdited(null)} /> : null}
    </Section>
  );
}

function CapacityRow({ line, children }: { line: CapacityLine; children: ReactNode }) {
  return (
    <Row>
      <Cell className="overflow-hidden">
        <span className="font-medium">{line.name}</span>
        <SecondLine>{line.unit}</SecondLine>
      </Cell>
      <Cell numeric>
        <span className="font-medium">{line.amountText}</span>
        <SecondLine>{line.isFromPeople ? 'from people' : line.difference}</SecondLine>
      </Cell>
      <Cell numeric className="overflow-hidden max-sm:hidden">
        {line.peopleText ?? <span className="text-ink-3">–</span>}
        <SecondLine>{line.peopleNames === '' && line.kind === 'role' ? 'nobody' : <span title={line.peopleNames}>{line.peopleNames}</span>}</SecondLine>
      </Cell>
      <Cell numeric className="max-sm:hidden">
        {line.plannableText}
        <SecondLine>{line.lightsOnText} running</SecondLine>
      </Cell>
      <Cell numeric className="max-sm:hidden">
        {line.chanceText}
      </Cell>
      {children}
    </Row>
  );
}
