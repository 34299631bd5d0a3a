'use client';

import { useState, type ReactNode } from 'react';
import { Section } from '@/components/ui/section';
import { Cell, HeadCell, Row, SecondLine, Table, TableHead } from '@/components/ui/table';
import type { CapacityView } from '@/lib/features/planning/loaders';
import type { PersonLine } from '@/lib/features/planning/view-model';
import { AddButton } from './add-button';
import { PersonForm } from './person-form';
import { RowActions } from './row-actions';

/** Who works, in which roles, and how many weeks of the period that is. */
export function PeopleList({ view }: { view: CapacityView }) {
  const { people, mayPlan, period } = view;
  const [edited, setEdited] = useState<PersonLine | 'new' | null>(null);
  return (
    <Section title="People" aside="hours a week × weeks in the period, less absences">
      <Table caption="People, their roles and their weeks">
        <TableHead>
          <tr>
            <HeadCell name="Person" unit="roles and shares" />
            <HeadCell name="A week" unit="hours" numeric className="w-16" />
            <HeadCell name={period?.name ?? 'Period'} unit="person-weeks" numeric className="w-24" />
            {mayPlan ? <HeadCell name={<span className="sr-only">Actions</span>} className="w-9 pointer-coarse:w-12" /> : null}
          </tr>
        </TableHead>
        <tbody>
          {people.map((person) => (
            <PersonRow key={person.id} person={person}>
              {mayPlan ? (
                <Cell className="pr-0 text-right">
                  <RowActions name={person.name} disabled={false} onEdit={() => setEdited(person)} />
                </Cell>
              ) : null}
            </PersonRow>
          ))}
        </tbody>
      </Table>
      {mayPlan ? <AddButton onClick={() => setEdited('new')}>Person</AddButton> : null}
      {edited ? <PersonForm view={view} person={edited === 'new' ? null : edited} onClose={() => setEdited(null)} /> : null}
    </Section>
  );
}

function PersonRow({ person, children }: { person: PersonLine; children: ReactNode }) {
  return (
    <Row>
      <Cell className="overflow-hidden">
        <span className={person.isActive ? 'font-medium' : 'text-ink-2'}>{person.name}</span>
        {person.isActive ? null : <span className="text-ink-3"> · not active</span>}
        <SecondLine>{person.rolesText || 'no role yet'}</SecondLine>
      </Cell>
      <Cell numeric>{person.hoursPerWeek}</Cell>
      <Cell numeric>
        {person.weeksText}
        <SecondLine>{person.absenceText}</SecondLine>
      </Cell>
      {children}
    </Row>
  );
}
