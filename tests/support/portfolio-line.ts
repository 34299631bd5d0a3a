import type { PortfolioLine } from '@/lib/domain/portfolio/portfolio-line';

type Scored = NonNullable<PortfolioLine['scored']>;

/** A project in goal that nobody has scored. */
export function makeLine(name: string, change: Partial<PortfolioLine> = {}): PortfolioLine {
  return { name, stage: 'goal', status: 'candidate', owner: null, tags: [], source: null, createdAt: '2026-11-01T08:00:00.000Z', risk: null, inPlan: false, scored: null, ...change };
}

/** Scored by two people. */
export function makeScored(rank: number, change: Partial<Scored> = {}): Scored {
  return { basis: 'money', rank, aboveCut: 0.5, figures: { impact: { p50: 320_000 }, effort: { p50: 12 }, success: { p50: 0.6 } }, priority: { p50: 16_000 }, scorers: 2, spread: 1.6, ...change };
}
