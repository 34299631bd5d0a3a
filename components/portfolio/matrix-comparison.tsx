import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { PlanDot } from '@/components/ui/plan-dot';
import { Section } from '@/components/ui/section';
import { Cell, HeadCell, Row, SecondLine, Table, TableHead } from '@/components/ui/table';
import type { Summary } from '@/lib/domain/priority/types';
import { formatChance, formatNumber, formatRange } from '@/lib/domain/shared/format-number';
import type { PlacedRow } from '@/lib/features/portfolio/view-model';
import { routes } from '@/lib/platform/routes';
import { PairTable } from './pair-table';

type MatrixComparisonProps = { rows: readonly PlacedRow[]; workspace: string; unit: string; per: number; onNone: () => void };

/** The projects of the box side by side. */
export function MatrixComparison({ rows, workspace, unit, per, onNone }: MatrixComparisonProps) {
  return (
    <Section
      className="pt-5"
      title={rows.length === 1 ? 'One project chosen' : `${rows.length} projects compared`}
      aside={
        <Button variant="plain" icon={<Icon name="x" size={13} />} shortcut="Esc" onClick={onNone}>
          Choose none
        </Button>
      }
    >
      <Table caption="The chosen projects, compared">
        <TableHead>
          <tr>
            <HeadCell name="Project" unit="rank" className="w-[38%]" />
            <HeadCell name="Value" unit={unit} numeric />
            <HeadCell name="Cost" unit="person-weeks" numeric />
            <HeadCell name="Priority" unit="per person-week" numeric />
            <HeadCell name="Above the cut" numeric className="max-sm:hidden" />
          </tr>
        </TableHead>
        <tbody>
          {rows.map(({ id, name, inPlan, scored }) => (
            <Row key={id}>
              <Cell className="max-w-0 min-w-0">
                <span className="flex items-center gap-1.5">
                  <PlanDot inPlan={inPlan} />
                  <span className="num text-ink-3">{scored.rank}</span>
                  <Link href={routes.project(workspace, id)} className="truncate font-medium hover:text-accent">
                    {name}
                  </Link>
                </span>
              </Cell>
              <Figure summary={scored.figures.value} per={per} />
              <Figure summary={scored.figures.effort} per={1} />
              <Figure summary={scored.priority} per={per} />
              <Cell numeric className="max-sm:hidden">
                {scored.aboveCut === null ? '' : formatChance(scored.aboveCut)}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {rows.length > 1 ? <PairTable rows={rows} workspace={workspace} /> : null}
    </Section>
  );
}

function Figure({ summary: { p10, p50, p90 }, per }: { summary: Summary; per: number }) {
  return (
    <Cell numeric>
      {formatNumber(p50 / per)}
      <SecondLine>{formatRange(p10 / per, p90 / per, p50 / per)}</SecondLine>
    </Cell>
  );
}
