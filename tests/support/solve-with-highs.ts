import loadHighs from 'highs';
import type { ProgramSolution, SolveProgram } from '@/lib/domain/selection/types';

/** The real solver, for tests and benchmarks: optimal to `gap`. */
export function createSolver(gap: number): SolveProgram {
  const loading = loadHighs();
  return async (lp: string): Promise<ProgramSolution> => {
    const highs = await loading;
    return highs.solve(lp, { mip_rel_gap: gap, mip_abs_gap: 0, output_flag: false });
  };
}
