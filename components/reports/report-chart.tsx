'use client';

import dynamic from 'next/dynamic';
import { Section } from '@/components/ui/section';
import { formatTick } from '@/lib/domain/shared/format-number';
import type { Step } from '@/lib/domain/time/report/report-question';
import type { ReportTable } from '@/lib/features/reports/view-model';

const HEIGHT = 150;

const StackedColumns = dynamic(() => import('@/components/charts/stacked-columns').then((module) => module.StackedColumns), { ssr: false, loading: () => <div style={{ height: HEIGHT }} /> });

/** Hours of all rows over the period. */
export function ReportChart({ chart, per }: { chart: ReportTable['chart']; per: Step }) {
  if (chart.length < 2) return null;
  return (
    <Section title={`Hours by ${per}`} aside="at the foot: changed a decision">
      <StackedColumns
        columns={chart.map(({ name, year, deciding, other, text }) => ({ name, foot: deciding, rest: other, title: `${name} ${year}`, detail: text }))}
        format={formatTick}
        height={HEIGHT}
        label={chart.map(({ name, year, text }) => `${name} ${year}: ${text}`).join('; ')}
      />
    </Section>
  );
}
