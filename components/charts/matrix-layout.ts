import { placeLabels, type LabelRequest, type PlacedLabel, type Segment } from './place-labels';
import { locate, type Plot } from './plot-frame';
import { drawQuarterEllipses } from './quarter-ellipses';
import { print, type Point } from './strip-geometry';

type Range = { readonly p10: number; readonly p50: number; readonly p90: number };

export type MatrixRow = {
  readonly id: string;
  readonly name: string;
  /** Printed before the name. */
  readonly rank?: string;
  readonly x: Range;
  readonly y: Range;
  readonly inPlan: boolean;
  /** The text alternative of the point: name, both medians with their ranges, in the plan or not. */
  readonly spoken: string;
};

/** y = value · x, a straight line of equal priority where both axes are logarithmic. */
export type MatrixLine = { readonly value: number; readonly label: string };

export type MatrixMark = {
  readonly row: MatrixRow;
  readonly at: Point;
  /** Null where so many rows are shown that only the selected one carries its range. */
  readonly ellipse: string | null;
  readonly cross: string;
  readonly label: PlacedLabel | null;
};

export type MatrixLinePath = { readonly line: MatrixLine; readonly segment: Segment; readonly path: string; readonly end: Point; readonly angle: number };

const MOST_ELLIPSES = 60;
const MOST_LABELS = 40;
const LETTER_WIDTH = 6.5; // of 12 px Inter, on average
const LABEL_HEIGHT = 15;

/** Everything that the matrix draws, in pixels. The rows come ordered by rank: where there are too many, the first carry labels. */
export function layOutMatrix(rows: readonly MatrixRow[], plot: Plot, lines: readonly MatrixLine[], selectedId: string | null): { marks: MatrixMark[]; lines: MatrixLinePath[] } {
  const shown = rows.filter((row) => row.x.p50 > 0 && row.y.p50 > 0);
  const points = new Map(shown.map((row) => [row.id, locate(plot, row.x.p50, row.y.p50)]));
  const placedLines = lines.flatMap((line) => placeLine(line, plot));
  const labels = placeRowLabels(shown, points, plot, placedLines, selectedId);
  const marks = shown.map((row) => {
    const at = points.get(row.id) as Point;
    const reach = reachOf(row, at, plot);
    const isDrawn = shown.length <= MOST_ELLIPSES || row.id === selectedId;
    return { row, at, ellipse: isDrawn ? drawQuarterEllipses(at, reach) : null, cross: drawCross(at, reach), label: labels.get(row.id) ?? null };
  });
  return { marks, lines: placedLines };
}

function reachOf(row: MatrixRow, at: Point, plot: Plot) {
  const low = locate(plot, Math.max(row.x.p10, plot.x.axis.min), Math.max(row.y.p10, plot.y.axis.min));
  const high = locate(plot, row.x.p90, row.y.p90);
  return { left: Math.max(0, at.x - low.x), right: Math.max(0, high.x - at.x), up: Math.max(0, at.y - high.y), down: Math.max(0, low.y - at.y) };
}

function drawCross({ x, y }: Point, { left, right, up, down }: ReturnType<typeof reachOf>): string {
  return `M${print(x - left)} ${print(y)}H${print(x + right)}M${print(x)} ${print(y - up)}V${print(y + down)}`;
}

/** The part of a line within the plot; nothing if it passes outside. */
function placeLine(line: MatrixLine, plot: Plot): MatrixLinePath[] {
  const { x, y } = plot;
  const from = Math.max(x.axis.min, y.axis.min / line.value);
  const to = Math.min(x.axis.max, y.axis.max / line.value);
  if (!(from < to)) return [];
  const start = locate(plot, from, from * line.value);
  const end = locate(plot, to, to * line.value);
  const angle = (Math.atan2(end.y - start.y, end.x - start.x) * 180) / Math.PI;
  const back = { x: end.x - 12 * Math.cos((angle * Math.PI) / 180), y: end.y - 12 * Math.sin((angle * Math.PI) / 180) };
  return [{ line, segment: { from: start, to: end }, path: `M${print(start.x)} ${print(start.y)}L${print(end.x)} ${print(end.y)}`, end: back, angle }];
}

function placeRowLabels(rows: readonly MatrixRow[], points: ReadonlyMap<string, Point>, plot: Plot, lines: readonly MatrixLinePath[], selectedId: string | null): Map<string, PlacedLabel> {
  const labelled = rows.filter((row, index) => index < MOST_LABELS || row.id === selectedId);
  const requests = labelled.map((row, index): LabelRequest => {
    const text = row.rank ? `${row.rank} ${row.name}` : row.name;
    return { id: row.id, at: points.get(row.id) as Point, width: text.length * LETTER_WIDTH, height: LABEL_HEIGHT, weight: row.id === selectedId ? 1 : -index };
  });
  const bounds = { left: plot.left, top: plot.top - 10, right: plot.left + plot.width, bottom: plot.top + plot.height };
  const crossed: Segment[] = [...lines.map(({ segment }) => segment), ...labelled.flatMap((row) => crossOf(row, points.get(row.id) as Point, plot))];
  const placed = placeLabels(requests, { points: [...points.values()], lines: crossed, bounds });
  return new Map(placed.map((label) => [label.id, label]));
}

function crossOf(row: MatrixRow, at: Point, plot: Plot): Segment[] {
  const { left, right, up, down } = reachOf(row, at, plot);
  return [
    { from: { x: at.x - left, y: at.y }, to: { x: at.x + right, y: at.y } },
    { from: { x: at.x, y: at.y - up }, to: { x: at.x, y: at.y + down } },
  ];
}
