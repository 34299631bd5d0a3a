import { effectiveCount } from '../statistics/effective-count';
import { weightedQuantiles } from '../statistics/weighted-quantile';
import { alignPeer, timeOfLevel, valueAt } from './align-peer';
import type { Alignment, PeerCurve } from './align-peer';
import type { Peer } from './forecast-types';
import type { PreparedCurve } from './prepare-curve';

/** ln of time (own time, last point = 0) with its spread towards less and more effort; the middle is Infinity for never. */
export type PeerTime = { readonly middle: number; readonly sooner: number; readonly later: number; readonly never: number };

export type PeerComparison = {
  /** Peers that could be compared. */
  readonly count: number;
  /** As how many equally good peers they count: one that fits far better than the others stands alone. */
  readonly effectiveCount: number;
  /** How badly the typical well-fitting peer follows the own points, as a share of its range. */
  readonly misfit: number;
  readonly timeTo: (level: number) => PeerTime;
  /** Values the curve takes at a time if it goes on as its peers did, with their weights. */
  readonly valuesAt: (t: number) => { values: number[]; weights: number[] };
};

/** Comparing with more than this only costs time. */
const MOST_PEERS = 100;
const LEAST_PEER_POINTS = 3;
/** Two peers that fit better than this share of their range fit equally well. */
const FINE_MISFIT = 0.004;
const MISFIT_POWER = 4;
/** A finished curve that came within this share of its range is taken to have reached the level at its end. */
const NEARLY = 0.05;
/** The least spread of ln time, as a share of the way still to go. */
const LEAST_SPREAD = 0.1;
const LEAST_STEP = 1e-3;

type Aligned = Alignment & { readonly peer: PeerCurve; readonly weight: number };

/** How the peers went on from where this curve stands; null if there is no peer to compare with. */
export function compareWithPeers(curve: PreparedCurve, peers: readonly Peer[]): PeerComparison | null {
  const step = Math.max(1, peers.length / MOST_PEERS);
  const chosen = Array.from({ length: Math.min(peers.length, MOST_PEERS) }, (_, i) => peers[Math.floor(i * step)] as Peer);
  const aligned = chosen.flatMap((peer) => alignOne(curve, peer));
  if (aligned.length === 0) return null;
  const weights = aligned.map((a) => a.weight);
  const [misfit] = weightedQuantiles(aligned.map((a) => a.misfit), weights, [0.5]) as [number];
  return {
    count: aligned.length,
    effectiveCount: effectiveCount(weights),
    misfit,
    timeTo: (level) => summariseTimes(aligned.map((a) => findLogTime(curve, a, level)), weights),
    valuesAt: (t) => ({ values: aligned.map((a) => continueFrom(curve, a, t)), weights }),
  };
}

function alignOne(curve: PreparedCurve, peer: Peer): Aligned[] {
  const prepared = preparePeer(curve, peer);
  if (prepared === null) return [];
  const alignment = alignPeer(curve, prepared);
  const weight = 1 / (alignment.misfit + FINE_MISFIT) ** MISFIT_POWER;
  return [{ ...alignment, peer: prepared, weight }];
}

function preparePeer(curve: PreparedCurve, { points }: Peer): PeerCurve | null {
  const sorted = points.filter((p) => p.x > 0).sort((p, q) => p.x - q.x);
  const distinct = sorted.filter((p, i) => i === 0 || p.x > (sorted[i - 1] as { x: number }).x);
  if (distinct.length < LEAST_PEER_POINTS) return null;
  const t = Float64Array.from(distinct, (p) => curve.toT(p.x));
  const v = Float64Array.from(distinct, (p) => curve.toV(p.y));
  let lowest = Number.POSITIVE_INFINITY;
  const best = v.map((value) => (lowest = Math.min(lowest, value)));
  const highest = v.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return highest > lowest ? { t, v, best, range: highest - lowest } : null;
}

/** ln of own time at which the level would be reached, going on like this peer. */
function findLogTime(curve: PreparedCurve, { peer, pace }: Aligned, level: number): number {
  const end = peer.t.length - 1;
  let reached = timeOfLevel(peer, level);
  if (reached === Number.POSITIVE_INFINITY && (peer.best[end] as number) - level <= NEARLY * peer.range) reached = peer.t[end] as number;
  if (reached === Number.POSITIVE_INFINITY) return reached;
  const here = timeOfLevel(peer, curve.best);
  // The best value so far is the surest landmark; where the peer never stood there, the pace of the whole course serves.
  const ratio = Number.isFinite(here) ? reached / here : reached * pace;
  const oneStep = curve.t.length > 1 ? (1 - (curve.t[0] as number)) / (curve.t.length - 1) : LEAST_STEP;
  return Math.log(Math.max(ratio, 1 + Math.max(LEAST_STEP, oneStep / 2)));
}

function summariseTimes(times: number[], weights: readonly number[]): PeerTime {
  const total = sum(weights);
  const never = sum(weights.filter((_, i) => times[i] === Number.POSITIVE_INFINITY)) / total;
  if (never === 1) return { middle: Number.POSITIVE_INFINITY, sooner: 0, later: 0, never };
  const arrived = weights.map((w, i) => (times[i] === Number.POSITIVE_INFINITY ? 0 : w));
  const [low, middle, high] = weightedQuantiles(times, arrived, [0.1, 0.5, 0.9]) as [number, number, number];
  const least = LEAST_SPREAD * middle;
  return { middle, sooner: Math.hypot(middle - low, least), later: Math.hypot(high - middle, least), never };
}

/** The peer's course from here on, moved so that it starts from the last value. */
function continueFrom(curve: PreparedCurve, { peer, pace }: Aligned, t: number): number {
  const moved = curve.last + valueAt(peer, t / pace) - valueAt(peer, 1 / pace);
  return Math.min(curve.ceiling, Math.max(curve.floor, moved));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
