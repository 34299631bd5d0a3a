'use client';

import { useState, type ReactNode } from 'react';
import { Cell, HeadCell, Row, Table, TableHead } from '@/components/ui/table';
import { usePrinting } from '@/components/ui/use-printing';
import type { FrozenAnswer, FrozenInputs as Inputs } from '@/lib/domain/portfolio/list-frozen-inputs';
import { driverPartNames } from '@/lib/domain/priority/driver-parts';
import { formatAnswer, formatAnswerRange } from '@/lib/domain/scoring/format-answer';
import { currencySign } from '@/lib/domain/shared/currency-sign';
import { formatCompact, formatCount, formatFactor, formatMoney, formatNumber, formatRange, formatShare } from '@/lib/domain/shared/format-number';

/**
 * What the frozen figures were computed from: folded on the screen, open on paper.
 *
 * @param of how many projects the list has of which these are the scores
 */
export function FrozenInputs({ inputs, of }: { inputs: Inputs; of: number }) {
  const { seed, draws, acceptedChance, drivers, modelVersion, currency, weights, capacities, rules, projects } = inputs;
  const sides = [...new Set(weights.map(({ side }) => side))];
  return (
    <div className="border-b border-rule">
      <Folded title="Model and draws" about={`version ${modelVersion}, ${formatCount(draws)} draws`}>
        <Facts facts={[['Version of the scoring model', String(modelVersion)], ['Draws', formatCount(draws)], ['Accepted chance to exceed a capacity', formatShare(acceptedChance)], ['Seed', <span key="seed" className="font-mono text-1 break-all">{seed}</span>]]} />
      </Folded>
      {sides.map((side) => (
        <Folded key={side} title={side === 'impact' ? 'Weights in impact' : 'Weights in cost'} about="sum to 1">
          <Facts facts={weights.filter((one) => one.side === side).map(({ name, weight }) => [name, formatNumber(weight)])} />
        </Folded>
      ))}
      <Folded title="Capacities and rules" about={`${capacities.length} capacities, ${rules.length} ${rules.length === 1 ? 'rule' : 'rules'}`}>
        <Facts facts={capacities.map((capacity) => [capacity.name, describeCapacity(capacity, currency)])} />
        {rules.map((rule) => (
          <p key={rule}>{rule}.</p>
        ))}
      </Folded>
      {drivers.length === 0 ? null : (
        <Folded title="What projects share" about={`${drivers.length} ${drivers.length === 1 ? 'driver' : 'drivers'}`}>
          <Facts facts={drivers.map(({ name, affects, factor }) => [name, `${driverPartNames[affects]} ${formatFactor(factor.p50, 3)} (${formatRange(factor.p10, factor.p90, factor.p50)})`])} />
        </Folded>
      )}
      <Folded title="Scores" about={describeCount(projects.length, of)}>
        <div className="pl-4">
          {projects.map(({ id, name, answers }) =>
            answers === null ? (
              <p key={id} className="min-h-6 border-t border-rule py-2">
                {name} <span className="text-ink-3">· shown once your own scores are in</span>
              </p>
            ) : (
              <Folded key={id} title={name} about={listScorers(answers).join(', ')}>
                <AnswerTable name={name} answers={answers} currency={currency} />
              </Folded>
            ),
          )}
        </div>
      </Folded>
    </div>
  );
}

/** Of a long list there are the scores of the projects that stand above. */
function describeCount(count: number, of: number): string {
  if (count < of) return `${formatCount(count)} of ${formatCount(of)} projects: those above`;
  return `${formatCount(count)} ${count === 1 ? 'project' : 'projects'}`;
}

function Folded({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  const isPrinting = usePrinting();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="border-t border-rule py-2" open={isOpen || isPrinting} onToggle={({ currentTarget: { open } }) => (isPrinting ? undefined : setIsOpen(open))}>
      <summary className="min-h-6 cursor-pointer text-2 font-medium">
        {title} <span className="font-normal text-ink-3">· {about}</span>
      </summary>
      {isOpen || isPrinting ? <div className="grid gap-2 pt-2 text-2">{children}</div> : null}
    </details>
  );
}

type Fact = readonly [name: string, value: ReactNode];

function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid grid-cols-[minmax(0,14rem)_minmax(0,1fr)] gap-x-6 gap-y-0.5">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-3">{name}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function listScorers(answers: readonly FrozenAnswer[]): string[] {
  return [...new Set(answers.map(({ scorer }) => scorer))].toSorted();
}

/** A line for each question, a column for each scorer. */
function AnswerTable({ name, answers, currency }: { name: string; answers: readonly FrozenAnswer[]; currency: string }) {
  const scorers = listScorers(answers);
  const criteria = [...new Set(answers.map(({ criterion }) => criterion))];
  const print = (criterion: string, scorer: string): string =>
    answers
      .filter((answer) => answer.criterion === criterion && answer.scorer === scorer)
      .map(({ scale, interval }) => `${formatAnswer(interval.p50, scale, currency)} (${formatAnswerRange(interval, scale, currency)})`)
      .join(', ');
  return (
    <Table caption={`Scores of ${name}`}>
      <TableHead>
        <tr>
          <HeadCell name="Criterion" />
          {scorers.map((scorer) => (
            <HeadCell key={scorer} name={scorer} />
          ))}
        </tr>
      </TableHead>
      <tbody>
        {criteria.map((criterion) => (
          <Row tight key={criterion}>
            <Cell className="truncate">{criterion}</Cell>
            {scorers.map((scorer) => (
              <Cell key={scorer} className="num">
                {print(criterion, scorer)}
              </Cell>
            ))}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function describeCapacity({ available, kind, lightsOnShare }: Inputs['capacities'][number], currency: string): string {
  const isMoney = kind === 'money' || kind === 'labelMoney';
  const amount = isMoney ? formatMoney(available, currencySign(currency)) : kind === 'role' ? `${formatNumber(available)} person-weeks` : formatCompact(available);
  return lightsOnShare > 0 ? `${amount}, of which ${formatShare(lightsOnShare)} keeps the lights on` : amount;
}
