import { methodKeys, methodNames, type MethodKey } from '../scoring/methods/method-keys';
import { stages } from '../shared/stage';
import type { PortfolioLine } from './portfolio-line';

/** What rows are sorted by. */
export const sortKeys = ['rank', 'name', 'impact', 'effort', 'priority', 'aboveCut', 'success', 'spread', 'scorers', 'risk', 'reaches', 'stage', 'owner', 'created', ...methodKeys] as const;
export type SortKey = (typeof sortKeys)[number];

/** How a value is read: `value` is money or points by the row's basis, `rate` the same for each person-week. */
export type ColumnKind = 'text' | 'stage' | 'rank' | 'value' | 'rate' | 'money' | 'number' | 'weeks' | 'chance' | 'risk' | 'factor' | 'count' | 'month' | 'quarter';

export type Column = {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Null where a row has none. */
  readonly valueOf: (line: PortfolioLine) => number | string | null;
};

export const columns: Readonly<Record<SortKey, Column>> = {
  rank: { name: 'Rank', kind: 'rank', valueOf: ({ scored }) => scored?.rank ?? null },
  name: { name: 'Name', kind: 'text', valueOf: ({ name }) => name },
  impact: { name: 'Impact', kind: 'value', valueOf: ({ scored }) => scored?.figures?.impact.p50 ?? null },
  effort: { name: 'Cost to finish', kind: 'weeks', valueOf: ({ scored }) => scored?.figures?.effort.p50 ?? null },
  priority: { name: 'Priority', kind: 'rate', valueOf: ({ scored }) => scored?.priority.p50 ?? null },
  aboveCut: { name: 'Chance above the cut', kind: 'chance', valueOf: ({ scored }) => scored?.aboveCut ?? null },
  success: { name: 'Chance of success', kind: 'chance', valueOf: ({ scored }) => scored?.figures?.success.p50 ?? null },
  spread: { name: 'Spread of scorers', kind: 'factor', valueOf: ({ scored }) => (scored && scored.scorers > 1 ? scored.spread : null) },
  scorers: { name: 'Scorers', kind: 'count', valueOf: ({ scored }) => scored?.scorers ?? null },
  risk: { name: 'Top risk', kind: 'risk', valueOf: ({ risk }) => risk?.likely ?? null },
  reaches: { name: 'Reaches target', kind: 'quarter', valueOf: ({ reaches }) => reaches?.p50 ?? null },
  stage: { name: 'Stage', kind: 'stage', valueOf: ({ stage }) => stages.indexOf(stage) },
  owner: { name: 'Owner', kind: 'text', valueOf: ({ owner }) => owner },
  created: { name: 'Added', kind: 'month', valueOf: ({ createdAt }) => createdAt },
  rice: toMethodColumn('rice', 'number'),
  ice: toMethodColumn('ice', 'number'),
  wsjf: toMethodColumn('wsjf', 'number'),
  valueEffort: toMethodColumn('valueEffort', 'rate'),
  npv: toMethodColumn('npv', 'money'),
  formula: toMethodColumn('formula', 'number'),
};

function toMethodColumn(key: MethodKey, kind: ColumnKind): Column {
  const valueOf = ({ methods }: PortfolioLine): number | null => {
    const value = methods?.[key];
    return value?.kind === 'number' ? value.value : null;
  };
  return { name: methodNames[key], kind, valueOf };
}

export function isMethod(key: string): key is MethodKey {
  return (methodKeys as readonly string[]).includes(key);
}

/** The columns that a table may do without, the first ones being kept longest where there is little room. */
export const optionalColumns = ['impact', 'effort', ...methodKeys, 'spread', 'risk', 'reaches'] as const;
export type OptionalColumn = (typeof optionalColumns)[number];

/** Those that are shown as long as nobody chooses others. */
export const usualColumns: readonly OptionalColumn[] = ['impact', 'effort', 'spread', 'risk', 'reaches'];

/** The columns that are shown: the chosen ones, and a method that is sorted by. */
export function listShownColumns(chosen: readonly OptionalColumn[], sort: SortKey): OptionalColumn[] {
  const kept = chosen.length === 0 ? usualColumns : chosen;
  return optionalColumns.filter((column) => kept.includes(column) || (column === sort && isMethod(column)));
}
