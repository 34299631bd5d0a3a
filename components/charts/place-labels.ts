import type { Point } from './strip-geometry';

export type Rect = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
export type Segment = { readonly from: Point; readonly to: Point };

export type LabelRequest = {
  readonly id: string;
  /** The point that the label names. */
  readonly at: Point;
  readonly width: number;
  readonly height: number;
  /** Labels with more weight are placed first. */
  readonly weight?: number;
};

export type PlacedLabel = {
  readonly id: string;
  readonly box: Rect;
  /** From the point to the label, where they are too far apart to be seen as one. */
  readonly leader: Segment | null;
};

type Obstacles = {
  /** Centres of all points; a label keeps clear of them. */
  readonly points: readonly Point[];
  /** Crosses, equal-priority lines and the cut: a label may cross them, at a price. */
  readonly lines: readonly Segment[];
  /** No label reaches beyond it. */
  readonly bounds: Rect;
};

const RINGS = [9, 14, 20, 28, 38, 48, 60];
const DIRECTIONS = 12;
const LEADER_FROM = 15;
const POINT_CLEARANCE = 6;
const PRICE = { distance: 0.6, leftOut: 400, point: 120, mistaken: 60, line: 7 };

/**
 * Places labels beside their points: candidates on rings of 9 to 60 px, the cheapest taken one label after the other,
 * in several orders, the cheapest whole kept. Deterministic. A label for which every candidate leaves the bounds or covers
 * another label is left out: two names on top of each other tell neither.
 */
export function placeLabels(requests: readonly LabelRequest[], obstacles: Obstacles): PlacedLabel[] {
  const attempts = orders(requests).map((order) => placeInOrder(order, obstacles));
  const best = attempts.reduce((least, attempt) => (attempt.price < least.price ? attempt : least));
  return best.placed;
}

/** By weight, from the left, from the top, and from the most crowded. */
function orders(requests: readonly LabelRequest[]): LabelRequest[][] {
  const crowding = new Map(requests.map((one) => [one, requests.filter((other) => distance(one.at, other.at) < 80).length]));
  const keys: ((one: LabelRequest) => number)[] = [
    (one) => -(one.weight ?? 0),
    (one) => one.at.x,
    (one) => one.at.y,
    (one) => -(crowding.get(one) ?? 0),
  ];
  return keys.map((key) => requests.toSorted((a, b) => key(a) - key(b)));
}

function placeInOrder(order: readonly LabelRequest[], obstacles: Obstacles): { placed: PlacedLabel[]; price: number } {
  const placed: PlacedLabel[] = [];
  let price = 0;
  for (const request of order) {
    const best = cheapest(request, obstacles, placed);
    if (!best) {
      price += PRICE.leftOut;
      continue;
    }
    price += best.price;
    placed.push({ id: request.id, box: best.box, leader: leaderTo(request.at, best.box) });
  }
  return { placed, price };
}

function cheapest(request: LabelRequest, obstacles: Obstacles, placed: readonly PlacedLabel[]) {
  let best: { box: Rect; price: number } | null = null;
  for (const box of candidates(request)) {
    if (!contains(obstacles.bounds, box) || placed.some((other) => overlap(other.box, box))) continue;
    const price = priceOf(box, request, obstacles);
    if (!best || price < best.price) best = { box, price };
  }
  return best;
}

/** Boxes whose nearest edge or corner touches a ring around the point, to the right first. */
function candidates({ at, width, height }: LabelRequest): Rect[] {
  return RINGS.flatMap((radius) =>
    Array.from({ length: DIRECTIONS }, (_, index) => {
      const angle = (index / DIRECTIONS) * 2 * Math.PI;
      const x = at.x + radius * Math.cos(angle);
      const y = at.y + radius * Math.sin(angle);
      const left = x - (width * (1 - Math.cos(angle))) / 2;
      const top = y - (height * (1 - Math.sin(angle))) / 2;
      return { left, top, right: left + width, bottom: top + height };
    }),
  );
}

function priceOf(box: Rect, request: LabelRequest, { points, lines }: Obstacles): number {
  const covered = points.filter((point) => distanceToBox(point, box) < POINT_CLEARANCE).length;
  const own = distanceToBox(request.at, box);
  // A label that lies nearer to another point than to its own would be read as the other's.
  const mistaken = points.filter((point) => distance(point, request.at) > 1 && distanceToBox(point, box) < own).length;
  const crossed = lines.filter((line) => crosses(line, box)).length;
  return own * PRICE.distance + covered * PRICE.point + mistaken * PRICE.mistaken + crossed * PRICE.line;
}

function leaderTo(point: Point, box: Rect): Segment | null {
  const nearest = { x: clamp(point.x, box.left, box.right), y: clamp(point.y, box.top, box.bottom) };
  return distance(point, nearest) > LEADER_FROM ? { from: point, to: nearest } : null;
}

function contains(outer: Rect, inner: Rect): boolean {
  return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
}

export function overlap(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function distanceToBox(point: Point, box: Rect): number {
  return distance(point, { x: clamp(point.x, box.left, box.right), y: clamp(point.y, box.top, box.bottom) });
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** True if a straight segment enters a box (Liang and Barsky, 1984). */
export function crosses({ from, to }: Segment, box: Rect): boolean {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  let enters = 0;
  let leaves = 1;
  for (const [step, gap] of [
    [-dx, from.x - box.left],
    [dx, box.right - from.x],
    [-dy, from.y - box.top],
    [dy, box.bottom - from.y],
  ] as const) {
    if (step === 0 && gap < 0) return false;
    if (step < 0) enters = Math.max(enters, gap / step);
    if (step > 0) leaves = Math.min(leaves, gap / step);
  }
  return enters <= leaves;
}
