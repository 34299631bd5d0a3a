'use client';

import dynamic from 'next/dynamic';
import { Page } from '@/components/shell/page';
import { BrowserOnly } from '@/components/ui/browser-only';
import type { PortfolioView } from '@/lib/features/portfolio/loaders';
import { ExactPlan } from './exact-plan';
import { PortfolioFindingLine } from './portfolio-finding-line';
import { PortfolioHead } from './portfolio-head';
import { PortfolioPicture } from './portfolio-picture';
import { PortfolioTabs } from './portfolio-tabs';
import { WhatIfSlot } from './what-if-slot';

const PortfolioEmpty = dynamic(() => import('./portfolio-empty').then((module) => module.PortfolioEmpty));

/** Which projects to fund: ranked with their uncertainty, the cut line, and the set that fits. */
export function PortfolioPage({ view }: { view: PortfolioView }) {
  const { workspace, finding } = view;
  if (finding.projects === 0) {
    return (
      <Page>
        <PortfolioHead view={view} />
        <PortfolioEmpty workspace={workspace.slug} role={workspace.role} />
      </Page>
    );
  }
  return (
    <Page panel={<WhatIfSlot view={view} />}>
      <PortfolioHead view={view} />
      <PortfolioFindingLine view={view} />
      <PortfolioTabs view={view} />
      <PortfolioPicture view={view} />
      <BrowserOnly>
        <ExactPlan view={view} />
      </BrowserOnly>
    </Page>
  );
}
