import loadHighs from 'highs';
import type { ProgramSolution } from '../../domain/selection/types';

let loaded: ReturnType<typeof loadHighs> | undefined;

/** Solves a program in CPLEX LP format with HiGHS (WebAssembly), to a gap of 0.1 %, in at most ten seconds. */
export async function solveWithHighs(program: string): Promise<ProgramSolution> {
  loaded ??= loadHighs();
  const highs = await loaded;
  const { Status, Columns } = highs.solve(program, { mip_rel_gap: 0.001, time_limit: 10, output_flag: false });
  return {
    Status,
    Columns: Object.fromEntries(Object.entries(Columns).map(([name, column]) => [name, 'Primal' in column ? { Index: column.Index, Primal: Number(column.Primal) } : { Index: column.Index }])),
  };
}
