import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button-style';
import { Icon } from '@/components/ui/icon';
import type { Period } from '@/lib/domain/time/report/report-period';
import { routes } from '@/lib/platform/routes';
import { PeriodPicker } from './period-picker';
import { ReportFrame } from './report-frame';

type ComparisonFrameProps = {
  workspaceSlug: string;
  workspaceName: string;
  tab: 'estimates' | 'cost';
  days: string;
  problem: string | null;
  search: string;
  query: { readonly period: Period; readonly from?: string | undefined; readonly to?: string | undefined };
  range: { readonly from: string; readonly to: string };
  children: ReactNode;
};

/** The frame of the reports that are narrowed by their period alone. */
export function ComparisonFrame({ query, range, tab, workspaceSlug, children, ...head }: ComparisonFrameProps) {
  const address = tab === 'estimates' ? routes.reportEstimates(workspaceSlug) : routes.reportCost(workspaceSlug);
  const controls = (
    <div data-screen-only className="flex min-h-12 items-center py-1">
      <PeriodPicker address={address} query={query} range={range} />
    </div>
  );
  const download = (
    <a href={routes.exportSpending(workspaceSlug, tab, head.search)} download className={buttonClass('default')}>
      <Icon name="download" /> CSV
    </a>
  );
  return (
    <ReportFrame {...head} workspaceSlug={workspaceSlug} tab={tab} actions={download} controls={controls}>
      {children}
    </ReportFrame>
  );
}
