import type { ReactNode } from 'react';
import { Page } from '@/components/shell/page';
import { Icon } from '@/components/ui/icon';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHead, PageTag } from '@/components/ui/page-head';
import { routes } from '@/lib/platform/routes';
import { PrintButton } from './print-button';

export type ReportTab = 'hours' | 'estimates' | 'cost';

type ReportFrameProps = {
  workspaceSlug: string;
  workspaceName: string;
  tab: ReportTab;
  /** The days that the report is of. */
  days: string;
  /** What is wrong with the address. */
  problem: string | null;
  /** Of the period, which the other reports keep. */
  search: string;
  actions?: ReactNode;
  /** Filters of this report. */
  controls?: ReactNode;
  children: ReactNode;
};

/** Head, tabs and what is printed of all reports. */
export function ReportFrame({ workspaceSlug, workspaceName, tab, days, problem, search, actions, controls, children }: ReportFrameProps) {
  const tabs = [
    { href: routes.reports(workspaceSlug, search), label: 'Hours', current: tab === 'hours' },
    { href: routes.reportEstimates(workspaceSlug, search), label: 'Estimate against actual', current: tab === 'estimates' },
    { href: routes.reportCost(workspaceSlug, search), label: 'Cost', current: tab === 'cost' },
  ];
  const buttons = (
    <>
      {actions}
      <PrintButton />
    </>
  );
  return (
    <Page>
      <PageHead title="Reports" actions={buttons}>
        <PageTag>{days}</PageTag>
        <span className="hidden text-2 text-ink-2 print:inline">{workspaceName}</span>
      </PageHead>
      <LinkTabs label="Reports" tabs={tabs} />
      {controls}
      <ProblemNote problem={problem} />
      {children}
    </Page>
  );
}

export function ProblemNote({ problem }: { problem: string | null }) {
  if (problem === null) return null;
  return (
    <p role="alert" className="flex items-center gap-1.5 py-2 text-2 text-warn">
      <Icon name="triangle-alert" size={13} /> {problem}
    </p>
  );
}
