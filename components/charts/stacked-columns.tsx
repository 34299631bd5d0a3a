'use client';

import { useRef } from 'react';
import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import { useWidth } from './use-width';

export type StackedColumn = {
  readonly name: string;
  /** The dark part at the foot, and the rest above it. */
  readonly foot: number;
  readonly rest: number;
  /** What it says when it is pointed at. */
  readonly title: string;
  readonly detail: string;
};

type StackedColumnsProps = { columns: readonly StackedColumn[]; format: (value: number) => string; height: number; label: string };

const TICK = { fill: 'var(--ink-3)', fontSize: 11 } as const;
const MARGIN = { top: 8, right: 0, bottom: 0, left: 0 } as const;
const WIDEST = 34;

/** Amounts over time, of which the part at the foot matters more. */
export function StackedColumns({ columns, format, height, label }: StackedColumnsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 400);
  return (
    <figure ref={frame}>
      <figcaption className="sr-only">{label}</figcaption>
      <div aria-hidden>
        <BarChart width={width} height={height} margin={MARGIN} data={[...columns]} maxBarSize={WIDEST} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--rule)" />
          <XAxis dataKey="name" tick={TICK} tickLine={false} axisLine={{ stroke: 'var(--ink)' }} height={22} interval="preserveStartEnd" minTickGap={6} />
          <YAxis tickFormatter={format} tick={TICK} tickLine={false} axisLine={false} width={44} tickCount={4} />
          <Tooltip content={<ColumnNote />} cursor={{ fill: 'var(--paper-2)' }} isAnimationActive={false} />
          <Bar dataKey="foot" stackId="one" fill="var(--act-4)" isAnimationActive={false} />
          <Bar dataKey="rest" stackId="one" fill="var(--act-2)" isAnimationActive={false} />
        </BarChart>
      </div>
    </figure>
  );
}

function ColumnNote({ active, payload }: { active?: boolean; payload?: readonly { payload?: Partial<StackedColumn> }[] }) {
  const column = payload?.[0]?.payload;
  if (!active || !column) return null;
  return (
    <div className="max-w-64 rounded-2 border border-rule-2 bg-raised px-3 py-2 text-1 text-ink shadow-popover">
      <p className="font-medium">{column.title}</p>
      <p className="text-ink-2">{column.detail}</p>
    </div>
  );
}
