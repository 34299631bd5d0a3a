'use client';

import clsx from 'clsx';
import { useMemo, useRef, type KeyboardEvent } from 'react';
import { layOutMatrix, type MatrixLine, type MatrixMark, type MatrixRow } from './matrix-layout';
import { PlotFrame, type Plot, type PlotAxis } from './plot-frame';
import { print } from './strip-geometry';
import { isWithin, useBox } from './use-box';
import { useWidth } from './use-width';

type ImpactCostMatrixProps = {
  rows: readonly MatrixRow[];
  x: PlotAxis;
  y: PlotAxis;
  /** Lines of equal y per x, each with its label. */
  equalLines: readonly MatrixLine[];
  cut?: MatrixLine;
  selectedId?: string | null;
  onSelect: (id: string) => void;
  /** Those that are compared. */
  chosen: ReadonlySet<string>;
  /** With the ids within a box that was drawn, or with one that is added or taken away. */
  onChoose: (ids: readonly string[], how: 'these' | 'toggle') => void;
  onOpen?: (id: string) => void;
  height?: number;
  /** Of the picture as a whole. */
  label: string;
};

const MARGIN = { left: 46, top: 24, right: 10, bottom: 44 };

/** Impact over cost, both logarithmic: medians as points, ranges as crosses and four quarter ellipses, equal priority as straight lines. */
export function ImpactCostMatrix({ rows, x, y, equalLines, cut, selectedId = null, onSelect, chosen, onChoose, onOpen, height = 760, label }: ImpactCostMatrixProps) {
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame, 930);
  const plot = useMemo(() => plotWithin(width, height, x, y), [width, height, x, y]);
  const layout = useMemo(() => layOutMatrix(rows, plot, cut ? [...equalLines, cut] : equalLines, selectedId), [rows, plot, equalLines, cut, selectedId]);
  const { box, handlers } = useBox((drawn) => onChoose(layout.marks.flatMap(({ row, at }) => (isWithin(drawn, at) ? [row.id] : [])), 'these'));
  return (
    <figure ref={frame} aria-label={label}>
      <svg width={width} height={height} className="block overflow-visible select-none" {...handlers}>
        <PlotFrame plot={plot} grid="both">
          {layout.lines.map(({ line, path }) => (
            <path key={line.label} aria-hidden className={line === cut ? 'line-cut' : 'line-equal'} d={path} />
          ))}
          {layout.marks.map((mark) => (
            <RangeMark key={mark.row.id} mark={mark} here={mark.row.id === selectedId || chosen.has(mark.row.id)} />
          ))}
          {layout.lines.map(({ line, end, angle }) => (
            <text key={line.label} aria-hidden className={clsx('halo', line === cut && 'label-accent')} transform={`translate(${print(end.x)} ${print(end.y)}) rotate(${print(angle)})`} y={-5} textAnchor="end">
              {line.label}
            </text>
          ))}
          {layout.marks.map((mark) => (
            <PointMark key={mark.row.id} mark={mark} here={mark.row.id === selectedId} chosen={chosen.has(mark.row.id)} onSelect={onSelect} onToggle={(id) => onChoose([id], 'toggle')} {...(onOpen ? { onOpen } : {})} />
          ))}
          {box ? <rect aria-hidden className="drawn-box" x={box.left} y={box.top} width={box.width} height={box.height} /> : null}
        </PlotFrame>
      </svg>
    </figure>
  );
}

function plotWithin(width: number, height: number, x: PlotAxis, y: PlotAxis): Plot {
  return { left: MARGIN.left, top: MARGIN.top, width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom, x, y };
}

function RangeMark({ mark, here }: { mark: MatrixMark; here: boolean }) {
  const side = mark.row.inPlan ? 'in' : 'out';
  if (!mark.ellipse) return null;
  return (
    <g aria-hidden>
      <path className={clsx('ellipse', here ? 'ellipse-here' : `ellipse-${side}`)} d={mark.ellipse} />
      <path className={clsx('cross', here ? 'cross-here' : `cross-${side}`)} d={mark.cross} />
    </g>
  );
}

type PointMarkProps = { mark: MatrixMark; here: boolean; chosen: boolean; onSelect: (id: string) => void; onToggle: (id: string) => void; onOpen?: (id: string) => void };

function PointMark({ mark, here, chosen, onSelect, onToggle, onOpen }: PointMarkProps) {
  const { row, at, label } = mark;
  const press = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() === 'x') {
      event.preventDefault();
      onToggle(row.id);
    } else if (event.key === ' ' || (event.key === 'Enter' && !onOpen)) {
      event.preventDefault();
      onSelect(row.id);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onOpen?.(row.id);
    }
  };
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- SVG has no button
    <g role="button" tabIndex={0} aria-pressed={here} aria-label={chosen ? `${row.spoken}, compared` : row.spoken} aria-keyshortcuts="X" onClick={(event) => (event.shiftKey ? onToggle(row.id) : onSelect(row.id))} onDoubleClick={() => onOpen?.(row.id)} onKeyDown={press} className="cursor-pointer">
      {label?.leader ? <path className="leader" d={`M${print(label.leader.from.x)} ${print(label.leader.from.y)}L${print(label.leader.to.x)} ${print(label.leader.to.y)}`} /> : null}
      <circle className={clsx(row.inPlan ? 'dot-in' : 'dot-out', (here || chosen) && 'dot-here')} cx={print(at.x)} cy={print(at.y)} r={here ? 5.5 : row.inPlan ? 5 : 4.5} />
      {label ? (
        <text className={clsx('halo label-large', row.inPlan ? 'label label-medium' : 'label-2')} x={print(label.box.left)} y={print(label.box.bottom - 3)}>
          {row.rank ? <tspan fill="var(--ink-3)" fontWeight={400} fontSize="0.6875rem">{`${row.rank} `}</tspan> : null}
          {row.name}
        </text>
      ) : null}
    </g>
  );
}
