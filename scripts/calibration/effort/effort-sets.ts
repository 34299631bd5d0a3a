import type { EffortCase } from '@/lib/domain/estimation/effort-case';
import { numberAt, readEffortData } from '../read-effort-data';
import type { Row } from '../read-effort-data';

/** How a public data set is read: which column is the size, which hold codes of categories, which must not be used. */
type Reading = { readonly size: string; readonly categories?: readonly string[]; readonly excluded?: readonly string[] };

/** Columns that are known only afterwards (durations), dates, and people's own estimates of the same project are excluded. */
const READINGS: Record<string, Reading> = {
  desharnais: { size: 'PointsAdjust', categories: ['Language'], excluded: ['Length'] },
  china: { size: 'AFP', categories: ['Resource', 'Dev.Type'], excluded: ['Duration'] },
  maxwell: { size: 'Size', categories: ['App', 'Har', 'Dba', 'Ifc', 'Source', 'Telonuse'], excluded: ['Duration'] },
  kitchenham: {
    size: 'Adjusted.function.points',
    categories: ['Client.code', 'Project.type'],
    excluded: ['First.estimate.method', 'First.estimate', 'Actual.start.date', 'Estimated.completion.date', 'Actual.duration'],
  },
  albrecht: { size: 'AdjFP' },
  miyazaki94: { size: 'KLOC' },
  cocomo81: { size: 'loc' },
  kemerer: { size: 'AdjFP', categories: ['Language', 'Hardware'], excluded: ['Duration'] },
};

export const EFFORT_SETS = Object.keys(READINGS);

export function readEffortSet(name: string): EffortCase[] {
  const { size, categories = [], excluded = [] } = READINGS[name] as Reading;
  const names = (row: Row): string[] => Object.keys(row).filter((column) => column !== size && column !== 'Effort' && !excluded.includes(column));
  return readEffortData(name).map((row) => ({
    size: numberAt(row, size),
    effort: numberAt(row, 'Effort'),
    features: Object.fromEntries(names(row).map((column) => [column, readFeature(row, column, categories.includes(column))])),
  }));
}

function readFeature(row: Row, column: string, isCategory: boolean): string | number | null {
  const number = numberAt(row, column);
  if (isCategory) return row[column] ?? null;
  return Number.isNaN(number) ? null : number;
}
