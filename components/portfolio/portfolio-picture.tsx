'use client';

import dynamic from 'next/dynamic';
import type { PortfolioView } from '@/lib/features/portfolio/loaders';
import { PortfolioTable } from './portfolio-table';

const PortfolioMatrix = dynamic(() => import('./portfolio-matrix').then((module) => module.PortfolioMatrix));

/** The projects as the address asks for them: the ranked table, or impact by cost, which is loaded when it is asked for. */
export function PortfolioPicture({ view }: { view: PortfolioView }) {
  return view.query.view === 'matrix' ? <PortfolioMatrix view={view} /> : <PortfolioTable view={view} />;
}
