import Link from 'next/link';
import { Section } from '@/components/ui/section';
import { Cell, HeadCell, Row, Table, TableHead } from '@/components/ui/table';
import { formatChance } from '@/lib/domain/shared/format-number';
import type { PriorityView } from '@/lib/features/scoring/loaders';
import { routes } from '@/lib/platform/routes';

/** P(this project before the other) for the projects next to it. */
export function NeighbourTable({ view: { workspace, project, neighbours } }: { view: PriorityView }) {
  if (neighbours.length === 0) return null;
  return (
    <Section title="Beside its neighbours" aside="draw by draw">
      <Table caption={`Chance that ${project.name} comes before its neighbours`}>
        <TableHead>
          <tr>
            <HeadCell name="Rank" numeric className="w-12" />
            <HeadCell name="Project" />
            <HeadCell name="Chance to come before it" numeric className="w-28" />
          </tr>
        </TableHead>
        <tbody>
          {neighbours.map(({ id, name, rank, chance }) => (
            <Row tight key={id}>
              <Cell numeric className="text-ink-2">
                {rank}
              </Cell>
              <Cell className="max-w-0 truncate">
                <Link className="hover:text-accent" href={routes.projectPriority(workspace.slug, id)}>
                  {name}
                </Link>
              </Cell>
              <Cell numeric>{formatChance(chance)}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
