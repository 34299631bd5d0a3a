import { Section } from '@/components/ui/section';
import { Cell, HeadCell, Row, SecondLine, Table, TableHead } from '@/components/ui/table';
import { formatCount } from '@/lib/domain/shared/format-number';
import type { PreviewRow } from '@/lib/features/importing/view-model';

const KINDS: Record<PreviewRow['kind'], string> = { new: 'new', restored: 'comes back', changed: 'changed', same: 'same' };

/** Some rows as they would be. */
export function PreviewTable({ rows }: { rows: readonly PreviewRow[] }) {
  if (rows.length === 0) return null;
  return (
    <Section title="Some of the rows" aside="changed ones first">
      <Table caption="Some of the rows as they would be imported">
        <TableHead>
          <tr>
            <HeadCell name="Line" numeric className="w-16 max-sm:w-12" />
            <HeadCell name="Project" />
            <HeadCell name="Stage, status" className="w-44 max-sm:hidden" />
            <HeadCell name="Row" className="w-24 max-sm:w-20" />
          </tr>
        </TableHead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.line}>
              <Cell numeric>{formatCount(row.line)}</Cell>
              <Cell className="py-1.5 whitespace-normal!">
                <span className="block truncate font-medium">{row.name}</span>
                <SecondLine>{row.details}</SecondLine>
                {row.changes.map((change) => (
                  <span key={change} className="block text-1 break-words text-ink-2">
                    {change}
                  </span>
                ))}
              </Cell>
              <Cell className="truncate max-sm:hidden">{row.standing}</Cell>
              <Cell className="text-2 text-ink-3">{KINDS[row.kind]}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
