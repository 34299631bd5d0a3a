import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { CURVES_FOLDER } from '../data-folder';
import type { Direction } from '@/lib/domain/forecasting/forecast-types';

/** A finished curve from a public source. Nothing learned on one group is ever judged on the same group. */
export type PublicCurve = {
  id: string;
  /** Data set (LCDB), benchmark (MLPerf) or track (nanoGPT). */
  group: string;
  source: 'lcdb' | 'mlperf' | 'nanogpt';
  kind: string;
  direction: Direction;
  bounds?: [number, number];
  points: { x: number; y: number }[];
};

type Row = Record<string, string>;

export function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(join(CURVES_FOLDER, name), 'utf8')) as T;
}

export function loadLcdb(): PublicCurve[] {
  return groupRows('lcdb11_error_curves.csv').map(([id, rows]) => ({
    id,
    group: first(rows)['dataset'] as string,
    source: 'lcdb' as const,
    kind: first(rows)['learner'] as string,
    direction: 'decrease' as const,
    bounds: [0, 1],
    points: rows.map((row) => ({ x: Number(row['x_train_size']), y: Number(row['y_error_rate']) })),
  }));
}

export function loadMlperf(): PublicCurve[] {
  return groupRows('mlperf_v1.1_quality_vs_time.csv').map(([id, rows]) => {
    const benchmark = first(rows)['benchmark'] as string;
    // A word error rate has no upper bound: it starts above 1.
    const isErrorRate = benchmark === 'rnnt';
    return {
      id,
      group: `mlperf:${benchmark}`,
      source: 'mlperf' as const,
      kind: benchmark,
      direction: isErrorRate ? ('decrease' as const) : ('increase' as const),
      ...(isErrorRate ? {} : { bounds: [0, 1] as [number, number] }),
      points: rows.map((row) => ({ x: Number(row['x_minutes']), y: Number(row['y_quality']) })),
    };
  });
}

export function loadNanogpt(): PublicCurve[] {
  return groupRows('nanogpt_val_loss.csv').map(([id, rows]) => ({
    id,
    group: `nanogpt:${first(rows)['track'] as string}`,
    source: 'nanogpt' as const,
    kind: first(rows)['track'] as string,
    direction: 'decrease' as const,
    points: rows.map((row) => ({ x: Number(row['x_step']), y: Number(row['y_val_loss']) })).filter((p) => Number.isFinite(p.y)),
  }));
}

function groupRows(name: string): [string, Row[]][] {
  const { data } = Papa.parse<Row>(readFileSync(join(CURVES_FOLDER, name), 'utf8'), { header: true, skipEmptyLines: true });
  const groups = new Map<string, Row[]>();
  for (const row of data) {
    const id = row['curve_id'] as string;
    const known = groups.get(id);
    if (known) known.push(row);
    else groups.set(id, [row]);
  }
  return [...groups];
}

const first = (rows: Row[]): Row => rows[0] as Row;
