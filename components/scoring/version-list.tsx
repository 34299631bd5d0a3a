import { Section } from '@/components/ui/section';
import { Cell, HeadCell, Row, Table, TableHead } from '@/components/ui/table';
import { formatDayAndYear } from '@/lib/domain/shared/format-date';
import { formatCount } from '@/lib/domain/shared/format-number';
import type { ScoringModelView } from '@/lib/features/scoring/loaders';

/** Who made which version, when and why, and how many scores were given under it. */
export function VersionList({ versions }: { versions: ScoringModelView['versions'] }) {
  return (
    <Section title="Versions" aside="newest first">
      <Table caption="Versions of the scoring model">
        <TableHead>
          <tr>
            <HeadCell name="Version" className="w-24" />
            <HeadCell name="What changed" />
            <HeadCell name="By" className="w-40 max-sm:hidden" />
            <HeadCell name="On" className="w-28" />
            <HeadCell name="Scores" numeric className="w-20 max-sm:hidden" />
          </tr>
        </TableHead>
        <tbody>
          {versions.map(({ id, version, isCurrent, note, author, createdAt, scores }) => (
            <Row key={id} tight>
              <Cell className="num">
                {version}
                {isCurrent ? <span className="ml-2 text-1 text-ink-3">current</span> : null}
              </Cell>
              <Cell className="truncate">{note}</Cell>
              <Cell className="truncate text-ink-2 max-sm:hidden">{author ?? 'the workspace’s start'}</Cell>
              <Cell className="text-ink-2">{formatDayAndYear(createdAt.slice(0, 10))}</Cell>
              <Cell numeric className="max-sm:hidden">{formatCount(scores)}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
