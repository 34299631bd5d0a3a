import { findExcess } from '../shared/find-excess';
import { isUsable } from '../shared/is-usable';
import type { CurvePoint, ForecastInput, Peer } from './forecast-types';

/** More measurements say nothing that these don't, and would hold up whoever waits. */
const MOST_POINTS = 100_000;
/** Efforts and thresholds of one question. */
const MOST_ASKED = 10_000;

/** What is wrong with the input, in words a user understands; null when nothing is. */
export function findForecastProblem(input: ForecastInput): string | null {
  if (input === null || typeof input !== 'object') return 'The forecast needs an object with points, direction and at.';
  if (input.direction !== 'increase' && input.direction !== 'decrease') return 'direction must be "increase" or "decrease".';
  return (
    findBoundsProblem(input.bounds) ??
    findPointsProblem(input.points, 'points', input.bounds) ??
    findEffortsProblem(input.at) ??
    findLevelsProblem(input) ??
    findPeersProblem(input.peers)
  );
}

function findBoundsProblem(bounds: ForecastInput['bounds']): string | null {
  if (bounds === undefined) return null;
  if (!Array.isArray(bounds) || bounds.length !== 2 || !bounds.every(isUsable)) return 'bounds must be two numbers: the smallest and the largest possible value.';
  return (bounds[0] as number) < (bounds[1] as number) ? null : `bounds contradict each other: ${bounds[0]} must be less than ${bounds[1]}.`;
}

function findPointsProblem(points: readonly CurvePoint[], name: string, bounds?: ForecastInput['bounds']): string | null {
  if (!Array.isArray(points)) return `${name} must be a list of measurements, each with effort x and metric y.`;
  if (points.length === 0) return `${name} is empty: at least one measurement (effort x and metric y) is needed.`;
  const excess = findExcess(points.length, MOST_POINTS, 'measurements');
  if (excess !== null) return `${name}: ${excess}`;
  for (let i = 0; i < points.length; i++) {
    const problem = findPointProblem(points[i] as CurvePoint);
    if (problem !== null) return `${name}, measurement ${i + 1}: ${problem}`;
  }
  return findOutsideProblem(points, bounds);
}

/** Single values outside the bounds (an error rate of 1.3 at the start) are taken at the bound; if most are, the bounds are wrong. */
function findOutsideProblem(points: readonly CurvePoint[], bounds: ForecastInput['bounds']): string | null {
  if (bounds === undefined) return null;
  const outside = points.filter(({ y }) => y < bounds[0] || y > bounds[1]).length;
  return 2 * outside <= points.length ? null : `bounds do not fit the points: ${outside} of ${points.length} values of y lie outside ${bounds[0]} to ${bounds[1]}.`;
}

function findPointProblem(point: CurvePoint | null | undefined): string | null {
  if (!isUsable(point?.x) || point.x < 0) return 'the effort x must be a number of at least 0.';
  if (!isUsable(point.y)) return 'the metric y must be a finite number.';
  if (point.yError !== undefined && !(isUsable(point.yError) && point.yError >= 0)) return 'yError must be a number of at least 0.';
  return null;
}

function findEffortsProblem(at: readonly number[]): string | null {
  if (!Array.isArray(at) || at.length === 0) return 'at needs at least one effort to predict for.';
  const excess = findExcess(at.length, MOST_ASKED, 'efforts');
  if (excess !== null) return `at: ${excess}`;
  const wrong = at.findIndex((x) => !isUsable(x) || x < 0);
  return wrong < 0 ? null : `at, value ${wrong + 1}: an effort must be a number of at least 0.`;
}

function findLevelsProblem({ thresholds, target, bounds }: ForecastInput): string | null {
  if (thresholds !== undefined && !(Array.isArray(thresholds) && thresholds.every(isUsable))) return 'thresholds must be finite numbers.';
  const excess = findExcess(thresholds?.length ?? 0, MOST_ASKED, 'values');
  if (excess !== null) return `thresholds: ${excess}`;
  if (target === undefined) return null;
  if (!isUsable(target)) return 'target must be a finite number.';
  if (bounds && (target < bounds[0] || target > bounds[1])) return `target must lie between the bounds ${bounds[0]} and ${bounds[1]}.`;
  return null;
}

function findPeersProblem(peers: readonly Peer[] | undefined): string | null {
  if (peers === undefined) return null;
  if (!Array.isArray(peers)) return 'peers must be a list of finished curves.';
  const all = peers.reduce((count: number, peer: Peer | null) => count + (peer?.points?.length ?? 0), 0);
  const excess = findExcess(all, MOST_POINTS, 'measurements');
  if (excess !== null) return `peers: ${excess}`;
  for (let i = 0; i < peers.length; i++) {
    const points = (peers[i] as Peer | null)?.points;
    if (!Array.isArray(points)) return `peers, curve ${i + 1}: points must be a list.`;
    const problem = points.length === 0 ? null : findPointsProblem(points, `peers, curve ${i + 1}`);
    if (problem !== null) return problem;
  }
  return null;
}
