import { Section } from './section';
import { Cell, HeadCell, Row, Table, TableHead } from './table';

type ProblemTableProps = {
  title: string;
  caption: string;
  aside?: string | undefined;
  problems: readonly { readonly line: string; readonly column: string | null; readonly reason: string }[];
};

/** What is wrong with a file, each with its line and column. */
export function ProblemTable({ title, caption, aside, problems }: ProblemTableProps) {
  if (problems.length === 0) return null;
  return (
    <Section title={title} aside={aside}>
      <div className="max-h-[420px] overflow-y-auto">
        <Table caption={caption}>
          <TableHead>
            <tr>
              <HeadCell name="Line" numeric className="w-16" />
              <HeadCell name="Column" className="w-1/4" />
              <HeadCell name="Reason" />
            </tr>
          </TableHead>
          <tbody>
            {problems.map(({ line, column, reason }) => (
              <Row key={`${line} ${column} ${reason}`} tight>
                <Cell numeric>{line}</Cell>
                <Cell className="truncate">{column ?? '\u2013'}</Cell>
                <Cell className="py-1 break-words whitespace-normal!">{reason}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </div>
    </Section>
  );
}
