import clsx from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { Icon } from './icon';

/** Name of the caption is spoken only. Columns keep their widths; what does not fit is cut by dropping columns, never by scrolling sideways. */
export function Table({ caption, className, children, ...rest }: ComponentProps<'table'> & { caption: string }) {
  return (
    <table {...rest} className={clsx('w-full table-fixed border-collapse text-left', className)}>
      <caption className="sr-only">{caption}</caption>
      {children}
    </table>
  );
}

export function TableHead({ children, sticky = false }: { children: ReactNode; sticky?: boolean }) {
  return <thead className={clsx('border-b border-ink', sticky && 'sticky top-0 z-10 bg-paper shadow-[0_1px_0_var(--ink)]')}>{children}</thead>;
}

export type SortDirection = 'ascending' | 'descending';

type HeadCellProps = Omit<ComponentProps<'th'>, 'title'> & {
  name: ReactNode;
  /** Unit, or what is counted; a second line below the name. */
  unit?: ReactNode;
  axis?: ReactNode;
  numeric?: boolean;
  sorted?: SortDirection | undefined;
  /** Wraps the name: a link or a button that sorts by this column. */
  sortBy?: (content: ReactNode) => ReactNode;
};

/** Name, unit, and the axis of the column over the ink rule. The sorted column carries the arrow. */
export function HeadCell({ name, unit, axis, numeric = false, sorted, sortBy, className, ...rest }: HeadCellProps) {
  const label = (
    <span className="inline-flex items-center gap-1">
      {name}
      <SortArrow sorted={sorted} />
    </span>
  );
  return (
    <th {...rest} scope="col" aria-sort={sorted} className={clsx('relative pt-[7px] pr-2.5 align-top text-2 font-medium', axis !== undefined && 'h-[55px]', numeric && 'text-right', className)}>
      {sortBy ? sortBy(label) : label}
      {unit ? <span className="block text-1 leading-[14px] font-normal text-ink-3">{unit}</span> : null}
      {axis ? <div className="absolute inset-x-0 bottom-0">{axis}</div> : null}
    </th>
  );
}

function SortArrow({ sorted }: { sorted: SortDirection | undefined }) {
  if (!sorted) return null;
  return <Icon name={sorted === 'ascending' ? 'arrow-up' : 'arrow-down'} size={11} className="text-accent" />;
}

type RowProps = ComponentProps<'tr'> & { selected?: boolean; tight?: boolean };

export function Row({ selected = false, tight = false, className, ...rest }: RowProps) {
  return (
    <tr
      {...rest}
      aria-selected={selected || undefined}
      className={clsx('border-b border-rule', tight ? 'h-row-tight' : 'h-row', selected ? 'bg-accent-soft [&>td:first-child]:shadow-[inset_2px_0_0_var(--accent)]' : 'hover:bg-paper-2', className)}
    />
  );
}

export function Cell({ numeric = false, className, ...rest }: ComponentProps<'td'> & { numeric?: boolean }) {
  return <td {...rest} className={clsx('cell', numeric && 'num text-right', className)} />;
}

/** The second line of a cell. */
export function SecondLine({ children, className }: { children: ReactNode; className?: string }) {
  return <span className={clsx('second-line', className)}>{children}</span>;
}

/** A median with its range: P50 in ink, P10 to P90 small behind it or, stacked, below. */
export function Estimate({ middle, range, stacked = false }: { middle: ReactNode; range: ReactNode; stacked?: boolean }) {
  if (stacked) {
    return (
      <span className="num">
        <span className="font-medium">{middle}</span>
        <SecondLine>{range}</SecondLine>
      </span>
    );
  }
  return (
    <span className="num">
      {middle}
      <span className="ml-1.5 text-1 text-ink-3">{range}</span>
    </span>
  );
}
