import { Section } from '@/components/ui/section';
import { Cell, HeadCell, Row, SecondLine, Table, TableHead } from '@/components/ui/table';
import { formatCount } from '@/lib/domain/shared/format-number';
import type { EntryPreview } from '@/lib/features/time-importing/view-model';

const KINDS: Record<EntryPreview['kind'], string> = { new: 'new', changed: 'changed', same: 'same' };

/** Some of the entries as they would be: those that change, then those that are new. */
export function EntryPreviewTable({ rows }: { rows: readonly EntryPreview[] }) {
  if (rows.length === 0) return null;
  return (
    <Section title="What would be written" aside="some of it">
      <Table caption="Some of the entries as they would be">
        <TableHead>
          <tr>
            <HeadCell name="Line" numeric className="w-16 max-sm:hidden" />
            <HeadCell name="Day" className="w-28 max-sm:w-24" />
            <HeadCell name="Project, note" />
            <HeadCell name="Person, activity" className="w-1/4 max-sm:hidden" />
            <HeadCell name="Hours" numeric className="w-16" />
            <HeadCell name="Line is" className="w-20" />
          </tr>
        </TableHead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key}>
              <Cell numeric className="max-sm:hidden">
                {formatCount(row.line)}
              </Cell>
              <Cell className="whitespace-nowrap">{row.day}</Cell>
              <Cell className="py-1.5 whitespace-normal!">
                <span className="block truncate font-medium">{row.project}</span>
                <SecondLine>{row.note}</SecondLine>
                {row.changes.map((change) => (
                  <span key={change} className="block text-1 break-words text-ink-2">
                    {change}
                  </span>
                ))}
              </Cell>
              <Cell className="max-sm:hidden">
                <span className="block truncate">{row.person}</span>
                <SecondLine>{row.activity}</SecondLine>
              </Cell>
              <Cell numeric>{row.hours}</Cell>
              <Cell className="text-2 text-ink-3">{KINDS[row.kind]}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
