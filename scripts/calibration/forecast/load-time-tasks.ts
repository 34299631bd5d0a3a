import type { ForecastInput } from '@/lib/domain/forecasting/forecast-types';
import { loadMlperf, readJson } from './load-curves';
import type { PublicCurve } from './load-curves';

type RawTask = { id: string; benchmark: string; x_minutes: number[]; y: number[]; target: number };

/** Minutes until a run reaches a quality, from its beginning and the other runs of the same benchmark. */
export type TimeTask = { id: string; group: string; input: ForecastInput; truth: number };

/** `peersFrom`: all other runs of the benchmark, or only those on other systems (a harder question). */
export function loadTimeTasks(peersFrom: 'runs' | 'systems' = 'runs'): TimeTask[] {
  const truths = readJson<Record<string, number>>('check_ttt_truth.json');
  const curves = loadMlperf();
  return readJson<RawTask[]>('check_ttt_tasks.json').map((task) => {
    const points = task.x_minutes.map((x, i) => ({ x, y: task.y[i] as number }));
    const peers = curves.filter(
      (curve) => curve.kind === task.benchmark && (peersFrom === 'runs' ? curve.id !== task.id : systemOf(curve.id) !== systemOf(task.id)),
    );
    const { direction, bounds } = curves.find((curve) => curve.kind === task.benchmark) as PublicCurve;
    const at = [2 * (points[points.length - 1] as { x: number }).x];
    return {
      id: task.id,
      group: task.benchmark,
      truth: truths[task.id] as number,
      input: { points, direction, ...(bounds ? { bounds } : {}), at, target: task.target, peers },
    };
  });
}

/** The name of a run ends in its number. */
function systemOf(id: string): string {
  return id.replace(/_\d+$/, '');
}
