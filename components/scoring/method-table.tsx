import { Section } from '@/components/ui/section';
import { Cell, HeadCell, Row, Table, TableHead } from '@/components/ui/table';
import type { MethodValue } from '@/lib/domain/scoring/methods/method-value';
import { currencySign } from '@/lib/domain/shared/currency-sign';
import { formatCompact, formatMoney, formatNumber, formatShare } from '@/lib/domain/shared/format-number';
import type { PriorityParts } from '@/lib/domain/scoring/methods/explain-parts';

const WEEKS_PER_MONTH = 52 / 12;

type MethodTableProps = { parts: PriorityParts; currency: string; basis: 'money' | 'points' };

type Line = { readonly name: string; readonly value: MethodValue; readonly isMoney?: boolean; readonly madeOf: string };

/** The established methods on the same project, side by side, each with the figures put in. None of them knows uncertainty. */
export function MethodTable({ parts, currency, basis }: MethodTableProps) {
  return (
    <Section title="Other methods" aside="on middle values; undefined where something is missing or divided by 0">
      <Table caption="Other scoring methods on this project">
        <TableHead>
          <tr>
            <HeadCell name="Method" className="w-40 max-sm:w-24" />
            <HeadCell name="Score" numeric className="w-32 max-sm:w-20" />
            <HeadCell name="Made of" className="pl-4" />
          </tr>
        </TableHead>
        <tbody>
          {listMethods(parts, currency, basis).map(({ name, value, isMoney = false, madeOf }) => (
            <Row key={name}>
              <Cell className="whitespace-normal!">{name}</Cell>
              <Cell numeric>{value.kind === 'number' ? isMoney ? formatMoney(value.value, currencySign(currency)) : formatNumber(value.value, 3) : <span className="text-ink-3">undefined</span>}</Cell>
              <Cell className="py-1 pl-4 text-2 wrap-anywhere whitespace-normal! text-ink-2">
                {madeOf}
                {value.kind === 'undefined' ? <span className="block text-ink-3">Undefined: {value.reason}.</span> : null}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function listMethods({ figures, methods, formula, settings }: PriorityParts, currency: string, basis: 'money' | 'points'): Line[] {
  const { impactMoney, impactPoints, costPoints, success, personWeeks, spending = 0, reach, timeCriticality, riskReduction } = figures;
  const money = (value: number | undefined): string => (value === undefined ? '?' : formatMoney(value, currencySign(currency)));
  const number = (value: number | undefined): string => (value === undefined ? '?' : formatNumber(value));
  const share = (value: number | undefined): string => (value === undefined ? '?' : formatShare(value));
  const scaled = (value: number | undefined, factor: number): number | undefined => (value === undefined ? undefined : value * factor);
  const { moneyPerPersonWeek, years, rate } = settings.methods;
  const value = impactMoney === undefined ? `${number(impactPoints)} points` : money(impactMoney);
  const lines: Line[] = [
    { name: 'RICE', value: methods.rice, madeOf: `reach ${reach === undefined ? '?' : formatCompact(reach)} × impact ${number(scaled(impactPoints, 0.3))} of 3 × confidence ${share(success)} ÷ ${number(scaled(personWeeks, 1 / WEEKS_PER_MONTH))} person-months` },
    { name: 'ICE', value: methods.ice, madeOf: `impact ${number(impactPoints)} × confidence ${number(scaled(success, 10))} × ease ${number(costPoints === undefined ? undefined : 10 - costPoints)}, each of 10` },
    { name: 'WSJF', value: methods.wsjf, madeOf: `(value ${number(impactPoints)} + time criticality ${number(timeCriticality)} + risk reduction ${number(riskReduction)}) ÷ job size ${number(personWeeks)} person-weeks` },
    { name: 'Value ÷ effort', value: methods.valueEffort, isMoney: basis === 'money' && impactMoney !== undefined, madeOf: `${value} ÷ ${number(personWeeks)} person-weeks` },
    { name: 'Net present value', value: methods.npv, isMoney: true, madeOf: `${money(scaled(impactMoney, success ?? Number.NaN))} expected a year over ${years} ${years === 1 ? 'year' : 'years'} at ${formatShare(rate)}, less ${number(personWeeks)} person-weeks at ${money(moneyPerPersonWeek)} and ${money(spending)} paid once` },
  ];
  if (formula) lines.push({ name: 'Own formula', value: formula.value, madeOf: `${formula.text}, with ${formula.used.map(({ name, value: given }) => `${name} ${given === null ? '?' : formatCompact(given)}`).join(', ')}` });
  return lines;
}
