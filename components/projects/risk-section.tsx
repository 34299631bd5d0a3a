import { SparkLine } from '@/components/charts/spark-line';
import { RiskSwatch, riskLevel } from '@/components/ui/risk-swatch';
import { Section } from '@/components/ui/section';
import { Trend } from '@/components/ui/trend';
import { formatChance, formatChanceRange } from '@/lib/domain/shared/format-number';
import type { RiskLine } from '@/lib/features/projects/view-model';

/** Why it may fail, the likeliest first. */
export function RiskSection({ risks }: { risks: readonly RiskLine[] }) {
  return (
    <Section title="Top risks" aside="chance, last 8 assessments">
      <ul>
        {risks.map(({ id, name, low, likely, high, way, mitigation, isLate, history }) => (
          <li key={id} className="flex min-h-row items-center gap-2 border-b border-rule py-1">
            <RiskSwatch level={riskLevel(likely)} />
            <p className="min-w-0 flex-1">
              {name} <Trend way={way} label={way} />
              <span className="block truncate text-1 text-ink-3" title={mitigation}>
                {mitigation}
                {isLate ? <span className="text-warn">, late</span> : null}
              </span>
            </p>
            <SparkLine values={history} width={70} height={24} />
            <p className="num w-14 text-right font-medium">
              {formatChance(likely)}
              <span className="block text-1 font-normal text-ink-3">{formatChanceRange(low, high)}</span>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
