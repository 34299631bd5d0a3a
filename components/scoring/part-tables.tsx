import { Section } from '@/components/ui/section';
import { Cell, HeadCell, Row, SecondLine, Table, TableHead } from '@/components/ui/table';
import type { PriorityExplanation, RatingPart } from '@/lib/domain/priority/explain-priority';
import type { Summary } from '@/lib/domain/priority/types';
import { ROLES, type Scale } from '@/lib/domain/scoring/criterion';
import { formatNumber, formatRange, formatShare } from '@/lib/domain/shared/format-number';
import type { PriorityView } from '@/lib/features/scoring/loaders';
import { formatAnswer, formatAnswerRange } from '@/lib/features/scoring/view-model';
import { printValue } from './print-value';

const NEUTRAL_WORDS: Record<Exclude<RatingPart['state'], 'rated'>, string> = { moneyStandsForIt: 'the stated money stands for it', notRated: 'nobody rated it: counted as an ordinary 5' };

type ImpactTableProps = { explanation: PriorityExplanation; view: PriorityView };

/** What was put in for each criterion, and how much of the mean impact it makes. The last line is their sum. */
export function ImpactTable({ explanation, view: { model, workspace } }: ImpactTableProps) {
  const { basis, money, ratings, runningCosts, drivers, impact } = explanation;
  const criterion = (key: string) => model.criteria.find((one) => one.key === key);
  const print = (value: number): string => printValue(value, basis, workspace.currency);
  const putIn = (key: string, input: Summary) => <PutIn scale={criterion(key)?.scale ?? 'count'} input={input} currency={workspace.currency} />;
  const inMoney = money.length > 0;
  const shownRatings = ratings.filter(({ state, weight }) => weight > 0 && (inMoney || state === 'rated'));
  return (
    <Section title="Impact" aside={inMoney ? 'stated money × Σ weight × rating ÷ 5, less the cost to run' : 'Σ weight × rating'}>
      <Table caption="What the impact is made of">
        <TableHead>
          <tr>
            <HeadCell name="Criterion" />
            <HeadCell name="Put in" className="w-40" />
            <HeadCell name="Weight" numeric className="w-20 max-sm:hidden" />
            <HeadCell name="Of the mean" numeric className="w-24" />
          </tr>
        </TableHead>
        <tbody>
          {money.map(({ key, input }) => (
            <PartRow key={key} name={criterion(key)?.name ?? key} putIn={putIn(key, input)} weight="" contribution="" />
          ))}
          {shownRatings.map(({ key, input, state, weight, contribution }) => (
            <PartRow key={key} name={criterion(key)?.name ?? key} note={state === 'rated' ? '' : NEUTRAL_WORDS[state]} putIn={input ? putIn(key, input) : null} weight={formatNumber(weight)} contribution={print(contribution)} />
          ))}
          {runningCosts.map(({ key, input, contribution }) => (
            <PartRow key={key} name={criterion(key)?.name ?? key} putIn={putIn(key, input)} weight="" contribution={print(contribution)} />
          ))}
          {drivers === 0 ? null : <PartRow name="Shared drivers" putIn={null} weight="" contribution={print(drivers)} />}
          <PartRow name="Mean impact a year" putIn={null} weight="" contribution={print(impact.mean)} isTotal />
        </tbody>
      </Table>
    </Section>
  );
}

type PartRowProps = { name: string; note?: string; putIn: React.ReactNode; weight: string; contribution: string; isTotal?: boolean };

function PartRow({ name, note, putIn, weight, contribution, isTotal = false }: PartRowProps) {
  return (
    <Row tight className={isTotal ? 'border-ink font-medium' : ''}>
      <Cell className="max-w-0 truncate">
        {name}
        {note ? <SecondLine>{note}</SecondLine> : null}
      </Cell>
      <Cell className="num">{putIn}</Cell>
      <Cell numeric className="text-ink-2 max-sm:hidden">
        {weight}
      </Cell>
      <Cell numeric>{contribution}</Cell>
    </Row>
  );
}

function PutIn({ scale, input, currency }: { scale: Scale; input: Summary; currency: string }) {
  return (
    <>
      {formatAnswer(input.p50, scale, currency)} <span className="text-1 text-ink-3">{formatAnswerRange(input, scale, currency)}</span>
    </>
  );
}

/** Person-weeks by role, and their share of the whole. */
export function EffortTable({ explanation: { roles, effort, effortBasis } }: { explanation: PriorityExplanation }) {
  const total = roles.reduce((sum, { weeks }) => sum + weeks.mean, 0);
  return (
    <Section title="Effort" aside={effortBasis === 'rated' ? 'follows from the cost ratings' : 'person-weeks as stated'}>
      <Table caption="What the effort is made of">
        <TableHead>
          <tr>
            <HeadCell name="Role" />
            <HeadCell name="Person-weeks" className="w-40" />
            <HeadCell name="Share" numeric className="w-24" />
          </tr>
        </TableHead>
        <tbody>
          {roles.map(({ role, weeks }) => (
            <Row tight key={role ?? 'all'}>
              <Cell>{role === null ? 'All roles together' : (ROLES.find(({ key }) => key === role)?.name ?? role)}</Cell>
              <Cell className="num">
                {formatNumber(weeks.p50)} <span className="text-1 text-ink-3">{formatRange(weeks.p10, weeks.p90, weeks.p50)}</span>
              </Cell>
              <Cell numeric>{total > 0 ? formatShare(weeks.mean / total) : ''}</Cell>
            </Row>
          ))}
          <Row tight className="border-ink font-medium">
            <Cell>Effort</Cell>
            <Cell className="num">
              {formatNumber(effort.p50)} <span className="text-1 text-ink-3">{formatRange(effort.p10, effort.p90, effort.p50)}</span>
            </Cell>
            <Cell />
          </Row>
        </tbody>
      </Table>
    </Section>
  );
}
