import type { Criterion } from '../scoring/criterion';
import { decideDateOrder } from './decide-date-order';
import { columnsOf, criterionOf, DATE_TARGETS, REPEATABLE, type ImportMapping, type Target } from './import-mapping';
import type { Table } from './table';

export type MappingProblem = { readonly column: string | null; readonly reason: string };

/** What must be settled before a file can be read with a mapping. Empty where nothing is. */
export function checkMapping(table: Table, mapping: ImportMapping, criteria: readonly Pick<Criterion, 'key'>[]): MappingProblem[] {
  const problems: MappingProblem[] = [];
  if (mapping.source.trim() === '') problems.push({ column: null, reason: 'Name the list that these projects come from.' });
  if (columnsOf(table.columns, mapping, 'name').length === 0) problems.push({ column: null, reason: 'Choose the column that holds the names of the projects.' });
  const first = new Map<Target, string>();
  table.columns.forEach((column, index) => {
    const mapped = mapping.columns[column];
    if (!mapped) return;
    const earlier = first.get(mapped.target);
    if (earlier !== undefined && !REPEATABLE.has(mapped.target)) problems.push({ column, reason: `Only one column can be this, and “${earlier}” is.` });
    first.set(mapped.target, column);
    const key = criterionOf(mapped.target);
    if (key !== null && !criteria.some((criterion) => criterion.key === key)) problems.push({ column, reason: `The scoring model has no criterion “${key}”.` });
    if (DATE_TARGETS.has(mapped.target) && mapped.dateOrder === null) problems.push(...askForOrder(table, column, index));
  });
  return problems;
}

function askForOrder(table: Table, column: string, index: number): MappingProblem[] {
  const decision = decideDateOrder(table.rows.map(({ cells }) => cells[index] ?? ''));
  if (decision.kind !== 'ask') return [];
  const why = decision.why === 'mixed' ? 'Some dates have the day first and some the month' : 'No date of the column tells';
  return [{ column, reason: `Is “${decision.example}” day first or month first? ${why}.` }];
}
