import type { MappingProblem } from '../check-mapping';
import { splitNumericDate } from '../read-date';
import type { Table } from '../table';
import type { FileWords } from './list-words';
import { chosenFor, findColumns, REPEATABLE_TIME_TARGETS, type TimeMapping, type TimeTarget } from './time-mapping';

/** What 03/04/2024 means is decided over all dates of the file: it has one writer. */
export type DateOrderFinding =
  | { readonly kind: 'plain' }
  | { readonly kind: 'decided'; readonly order: 'dayFirst' | 'monthFirst' }
  | { readonly kind: 'ask'; readonly example: string }
  /** No one order fits: a line that can only be the one, and a line that can only be the other. */
  | { readonly kind: 'mixed'; readonly dayFirst: DatedLine; readonly monthFirst: DatedLine };
export type DatedLine = { readonly line: number; readonly text: string };

export function findDateOrder(table: Table, mapping: Pick<TimeMapping, 'columns'>): DateOrderFinding {
  const indexes = (['start', 'end', 'worklog'] as const).flatMap((target) => findColumns(table.columns, mapping, target).map((index) => ({ index, isLog: target === 'worklog' })));
  let dayFirst: DatedLine | null = null;
  let monthFirst: DatedLine | null = null;
  let example: string | null = null;
  for (const { line, cells } of table.rows) {
    for (const { index, isLog } of indexes) {
      const cell = cells[index] ?? '';
      const text = isLog ? (cell.split(';').at(-3) ?? '') : cell;
      const found = splitNumericDate(text);
      if (!found || found.isPointed) continue;
      if (found.first > 12 && found.second <= 12) dayFirst ??= { line, text };
      else if (found.second > 12 && found.first <= 12) monthFirst ??= { line, text };
      else if (found.first <= 12 && found.first !== found.second) example ??= text;
    }
  }
  if (dayFirst && monthFirst) return { kind: 'mixed', dayFirst, monthFirst };
  if (dayFirst || monthFirst) return { kind: 'decided', order: dayFirst ? 'dayFirst' : 'monthFirst' };
  return example === null ? { kind: 'plain' } : { kind: 'ask', example };
}

/** Whether any row has a time of day that only a place gives a meaning. */
export function hasClocks(table: Table, mapping: Pick<TimeMapping, 'columns'>): boolean {
  const indexes = (['start', 'end', 'startTime', 'endTime', 'worklog'] as const).flatMap((target) => findColumns(table.columns, mapping, target));
  return table.rows.some(({ cells }) => indexes.some((index) => /\d{1,2}:\d{2}/.test(cells[index] ?? '')));
}

/** What must be settled before the rows of a file can be read. Empty where nothing is. */
export function checkColumns(table: Table, mapping: TimeMapping): MappingProblem[] {
  const has = (target: TimeTarget): boolean => findColumns(table.columns, mapping, target).length > 0;
  const problems: MappingProblem[] = [];
  if (mapping.source.trim() === '') problems.push({ column: null, reason: 'Name the source of these hours.' });
  const hasLength = has('duration') || has('total') || has('worklog') || (has('start') && (has('end') || has('endTime')));
  if (!hasLength && !has('estimate')) problems.push({ column: null, reason: 'No column says how long the work took: choose one for the duration, or for start and end. A list of projects is imported under Projects.' });
  else if (!has('start') && !has('worklog') && !has('estimate')) problems.push({ column: null, reason: 'Choose the column that holds the date or the start.' });
  problems.push(...findTwins(table, mapping), ...checkDates(table, mapping));
  if (mapping.timeZone === null && hasClocks(table, mapping)) problems.push({ column: null, reason: 'Say in which time zone the hours were logged.' });
  return problems;
}

function findTwins(table: Table, mapping: TimeMapping): MappingProblem[] {
  const first = new Map<TimeTarget, string>();
  return table.columns.flatMap((column): MappingProblem[] => {
    const target = mapping.columns[column] ?? 'ignore';
    const earlier = first.get(target);
    first.set(target, column);
    return earlier === undefined || REPEATABLE_TIME_TARGETS.has(target) ? [] : [{ column, reason: `Only one column can be this, and “${earlier}” is.` }];
  });
}

function checkDates(table: Table, mapping: TimeMapping): MappingProblem[] {
  const dates = findDateOrder(table, mapping);
  if (dates.kind === 'mixed') {
    const { dayFirst, monthFirst } = dates;
    return [{ column: null, reason: `The dates are mixed: line ${dayFirst.line} has the day first (${dayFirst.text}), line ${monthFirst.line} the month (${monthFirst.text}). Export the file again with one date format.` }];
  }
  const asks = dates.kind === 'ask' && mapping.dateOrder === null;
  return asks ? [{ column: null, reason: `Is “${dates.example}” day first or month first? No date of the file tells.` }] : [];
}

/** Words of the file that nobody has said anything about. */
export function checkWords(words: FileWords, mapping: TimeMapping): MappingProblem[] {
  const people = words.people.filter(({ text }) => chosenFor(mapping.people, text) === undefined);
  const projects = words.projects.filter(({ text }) => chosenFor(mapping.projects, text) === undefined);
  return [
    ...people.map(({ text }) => ({ column: null, reason: `Say who “${text}” is.` })),
    ...projects.map(({ text }) => ({ column: null, reason: `Say which project “${text}” is.` })),
    ...(mapping.otherActivity === null ? [{ column: null, reason: 'Choose the activity that other work counts as.' }] : []),
  ];
}
