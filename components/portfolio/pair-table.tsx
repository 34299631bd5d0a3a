import clsx from 'clsx';
import { Cell, HeadCell, Row, Table, TableHead } from '@/components/ui/table';
import { formatChance } from '@/lib/domain/shared/format-number';
import { usePairs } from '@/lib/features/portfolio/queries';
import type { PlacedRow } from '@/lib/features/portfolio/view-model';

type PairTableProps = { rows: readonly PlacedRow[]; workspace: string };

/** Nearer to even than this the two could change places. */
const OPEN = 0.25;

/** P(row before column) of the compared projects, draw by draw. */
export function PairTable({ rows, workspace }: PairTableProps) {
  const pairs = usePairs(workspace, rows.map(({ id }) => id));
  if (pairs.isError) {
    return (
      <p role="alert" className="pt-4 text-2 text-warn">
        Who comes before whom could not be computed.{' '}
        <button type="button" className="font-medium underline" onClick={() => void pairs.refetch()}>
          Try again
        </button>
      </p>
    );
  }
  const isComputing = pairs.isPending || pairs.isPlaceholderData;
  const chanceOf = (id: string, other: string): number | null => {
    const [row = -1, column = -1] = [pairs.data?.projectIds.indexOf(id), pairs.data?.projectIds.indexOf(other)];
    return pairs.data?.before[row]?.[column] ?? null;
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className="overflow-x-auto pt-5" aria-label="Which comes first" aria-busy={isComputing} tabIndex={0}>
      <Table caption="Chance that the row comes before the column">
        <colgroup>
          <col className="w-56 max-sm:w-32" />
          {rows.map(({ id }) => (
            <col key={id} className="w-14" />
          ))}
          <col />
        </colgroup>
        <TableHead>
          <tr>
            <HeadCell name="Chance to come before" unit="draw by draw" />
            {rows.map(({ id, name, scored }) => (
              <HeadCell key={id} name={<abbr title={name} className="no-underline">{scored.rank}</abbr>} unit="rank" numeric />
            ))}
            <Cell />
          </tr>
        </TableHead>
        <tbody>
          {rows.map(({ id, name, scored }) => (
            <Row tight key={id}>
              <Cell className="truncate">
                <span className="num pr-1.5 text-ink-3">{scored.rank}</span>
                {name}
              </Cell>
              {rows.map((other) => {
                const chance = chanceOf(id, other.id);
                return (
                  <Cell key={other.id} numeric className={clsx(chance !== null && Math.abs(chance - 0.5) < OPEN ? 'font-medium' : 'text-ink-2')}>
                    {chance !== null ? formatChance(chance) : isComputing && id !== other.id ? '…' : ''}
                  </Cell>
                );
              })}
              <Cell />
            </Row>
          ))}
        </tbody>
      </Table>
      <p className="pt-2 text-1 text-ink-2">Columns stand under their ranks. Darker: between 25 and 75 %, so that the two may well change places.</p>
    </section>
  );
}
