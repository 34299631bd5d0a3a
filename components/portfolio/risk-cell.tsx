import { RiskSwatch, riskLevel } from '@/components/ui/risk-swatch';
import { SecondLine } from '@/components/ui/table';
import { Trend } from '@/components/ui/trend';
import { reasonNames } from '@/lib/domain/risk/failure-reason';
import { formatChance, formatChanceRange } from '@/lib/domain/shared/format-number';
import type { PortfolioRow } from '@/lib/features/portfolio/view-model';

/** A change of less than two points is no trend. */
const LEVEL = 0.02;

export function RiskCell({ risk }: { risk: NonNullable<PortfolioRow['risk']> }) {
  const way = risk.change > LEVEL ? 'rising' : risk.change < -LEVEL ? 'falling' : 'level';
  return (
    <>
      <span className="flex items-center gap-1.5">
        <RiskSwatch level={riskLevel(risk.likely)} />
        {reasonNames[risk.reason as keyof typeof reasonNames] ?? risk.reason}
        <Trend way={way} label={way} />
      </span>
      <SecondLine className="num pl-[15px]">{`${formatChance(risk.likely)} (${formatChanceRange(risk.low, risk.high).replace(/.%$/, '')})`}</SecondLine>
    </>
  );
}
