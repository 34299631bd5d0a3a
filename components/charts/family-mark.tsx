import clsx from 'clsx';

/** How each of the six activity families is filled; index 0 is the first. */
export const FAMILY_FILLS = ['bg-act-1', 'bg-act-2', 'bg-act-3', 'bg-act-4', 'bg-act-5', 'hatch'] as const;
/** Text on them; on waiting there is none. */
const FAMILY_TEXTS = ['text-risk-ink', 'text-ink', 'text-on-mid', 'text-accent-ink', 'text-on-mid', 'text-transparent'] as const;

/** The square before the name of an activity. */
export function FamilyMark({ family, className }: { family: number; className?: string }) {
  return <i aria-hidden className={clsx('inline-block size-2 shrink-0', FAMILY_FILLS[family - 1], className)} />;
}

type FamilyBarProps = {
  /** Amounts by family, from the first to the sixth. */
  parts: readonly number[];
  /** The amount that fills the whole width. */
  max: number;
  /** The text alternative; empty where the numbers stand beside it. */
  label: string;
  /** Prints a part that has room for it. */
  format?: (value: number) => string;
};

/** Parts smaller than this share of the width have no room for a number. */
const LEAST_LABELLED = 0.08;

/** One bar, stacked by activity family. */
export function FamilyBar({ parts, max, label, format }: FamilyBarProps) {
  const total = parts.reduce((sum, part) => sum + part, 0);
  return (
    <div>
      <span className="sr-only">{label}</span>
      <div aria-hidden className="flex h-[13px] gap-px" style={{ width: `${Math.min(1, total / max) * 100}%` }}>
        {parts.map((part, index) =>
          part > 0 ? (
            <span key={FAMILY_FILLS[index]} className={clsx('min-w-px overflow-hidden pl-1 text-1 leading-[13px]', FAMILY_FILLS[index], FAMILY_TEXTS[index])} style={{ flex: `${part} 0 0` }}>
              {format && part / max > LEAST_LABELLED ? format(part) : null}
            </span>
          ) : null,
        )}
      </div>
    </div>
  );
}

export type FamilyColumn = { readonly key: string; readonly name: string; readonly parts: readonly number[]; readonly isCurrent: boolean };

type FamilyColumnsProps = {
  columns: readonly FamilyColumn[];
  /** The amount at the top of the picture. */
  max: number;
  /** A rule across all columns, with its words. */
  limit?: { readonly at: number; readonly label: string };
  describe: (column: FamilyColumn) => string;
  height?: number;
};

/** Columns side by side, each stacked by activity family from the foot. */
export function FamilyColumns({ columns, max, limit, describe, height = 84 }: FamilyColumnsProps) {
  return (
    <div>
      <div className="relative flex items-end gap-3 border-b border-ink px-1.5" style={{ height }}>
        {limit ? (
          <p className="absolute inset-x-0 border-t border-rule text-right text-1 text-ink-3" style={{ bottom: (limit.at / max) * height, lineHeight: 0 }}>
            <span className="relative -top-2">{limit.label}</span>
          </p>
        ) : null}
        {columns.map((column) => (
          <div key={column.key} className="relative flex flex-1 flex-col-reverse gap-px">
            <span className="sr-only">{describe(column)}</span>
            {column.parts.map((part, index) => (part > 0 ? <span key={FAMILY_FILLS[index]} className={FAMILY_FILLS[index]} style={{ height: (part / max) * height }} /> : null))}
          </div>
        ))}
      </div>
      <div aria-hidden className="flex gap-3 px-1.5 pt-1 text-1 text-ink-3">
        {columns.map((column) => (
          <span key={column.key} className={clsx('num flex-1 text-center', column.isCurrent && 'font-medium text-ink')}>
            {column.name}
          </span>
        ))}
      </div>
    </div>
  );
}
