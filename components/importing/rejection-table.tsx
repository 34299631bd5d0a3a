import { Section } from '@/components/ui/section';
import { Cell, HeadCell, Row, Table, TableHead } from '@/components/ui/table';
import { formatCount } from '@/lib/domain/shared/format-number';
import type { PlanView } from '@/lib/features/importing/view-model';

/** Each rejection with its line, column and reason. */
export function RejectionTable({ plan: { rejections, rejectionCount } }: { plan: PlanView }) {
  if (rejections.length === 0) return null;
  const hidden = rejectionCount - rejections.length;
  return (
    <Section title="Rejected" aside={hidden > 0 ? `the first ${formatCount(rejections.length)} of ${formatCount(rejectionCount)}` : undefined}>
      <div className="max-h-[420px] overflow-y-auto">
        <Table caption="Rows that can't be imported">
          <TableHead>
            <tr>
              <HeadCell name="Line" numeric className="w-16" />
              <HeadCell name="Column" className="w-1/4" />
              <HeadCell name="Reason" />
            </tr>
          </TableHead>
          <tbody>
            {rejections.map(({ line, column, reason }) => (
              <Row key={`${line} ${column} ${reason}`} tight>
                <Cell numeric>{formatCount(line)}</Cell>
                <Cell className="truncate">{column ?? '\u2013'}</Cell>
                <Cell className="py-1 break-words whitespace-normal">{reason}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </div>
    </Section>
  );
}
