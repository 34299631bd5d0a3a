import { groupBy } from '../shared/group-by';
import type { ColumnFacts } from './describe-column';
import type { Target } from './import-mapping';
import type { Table } from './table';

/**
 * Where ids repeat between different projects (two agencies count from 1), the column that tells them apart: of those
 * with few values, the one that leaves the fewest repeated ids. None where ids are unique or nothing helps.
 */
export function proposeScope(table: Table, facts: readonly ColumnFacts[], chosen: ReadonlyMap<number, Target>): number[] {
  const idColumn = facts.find(({ index }) => chosen.get(index) === 'externalId')?.index;
  if (idColumn === undefined) return [];
  const repeated = countRepeats(table, [idColumn]);
  if (repeated === 0) return [];
  const candidates = facts.filter(({ index, filled, distinct }) => (chosen.get(index) ?? 'tags') === 'tags' && filled >= table.rows.length * 0.95 && distinct > 1 && distinct <= Math.max(2, table.rows.length / 4));
  const ranked = candidates.map((fact) => ({ fact, left: countRepeats(table, [idColumn, fact.index]) })).sort((a, b) => a.left - b.left || a.fact.distinct - b.fact.distinct || a.fact.index - b.fact.index);
  const best = ranked[0];
  return best && best.left < repeated ? [best.fact.index] : [];
}

/** Rows whose id another row has as well, under the given columns. */
function countRepeats(table: Table, indexes: readonly number[]): number {
  const [idColumn = 0] = indexes;
  const withId = table.rows.filter(({ cells }) => (cells[idColumn] ?? '') !== '');
  const groups = groupBy(withId, ({ cells }) => JSON.stringify(indexes.map((index) => cells[index] ?? '')));
  return [...groups.values()].reduce((sum, rows) => sum + (rows.length > 1 ? rows.length : 0), 0);
}
