import type { Criterion } from '../scoring/criterion';
import { parseRange } from '../scoring/parse-range';
import { projectStatusNames } from '../shared/project-status';
import { stageNames, stages } from '../shared/stage';
import { columnsOf, criterionOf, DATE_TARGETS, type ImportMapping, type Target } from './import-mapping';
import { assignNaturalKeys, type Identity } from './natural-keys';
import type { DraftAnswer, ProjectDraft, ProjectFields, Rejection } from './project-draft';
import { UNKNOWN_STANDING } from './propose-values';
import { readDate } from './read-date';
import { splitTags } from './split-tags';
import type { Table, TableRow } from './table';

export type ReadContext = {
  readonly criteria: readonly Pick<Criterion, 'key' | 'scale'>[];
  readonly singleNumberFactor: number;
  /** A collision-resistant hash in hexadecimal. */
  readonly digest: (text: string) => string;
};

export type ReadRows = {
  readonly drafts: readonly ProjectDraft[];
  readonly rejections: readonly Rejection[];
  /** Lines without a name that were called after their id or the beginning of their description. */
  readonly unnamed: readonly number[];
};

const LONGEST = { name: 500, description: 20_000, externalId: 500, tag: 60 } as const;
const MOST_TAGS = 50;
const NAME_FROM_TEXT = 80;

/** Reads every row of a table as a project. The mapping has been checked. */
export function readRows(table: Table, mapping: ImportMapping, context: ReadContext): ReadRows {
  const reader = createReader(table, mapping, context);
  const keys = assignNaturalKeys(table.rows.map(reader.identify), context.digest);
  const drafts: ProjectDraft[] = [];
  const rejections: Rejection[] = [];
  const unnamed: number[] = [];
  table.rows.forEach((row, index) => {
    const problems: Rejection[] = [];
    const draft = reader.read(row, keys[index] ?? '', (column, reason) => problems.push({ line: row.line, column, reason }));
    rejections.push(...problems);
    if (problems.length > 0) return;
    drafts.push(draft);
    if (reader.isUnnamed(row)) unnamed.push(row.line);
  });
  return { drafts, rejections, unnamed };
}

type Reject = (column: string | null, reason: string) => void;

function createReader(table: Table, mapping: ImportMapping, context: ReadContext) {
  const indexesOf = (target: Target): number[] => columnsOf(table.columns, mapping, target);
  const columns = {
    name: indexesOf('name'), description: indexesOf('description'), externalId: indexesOf('externalId'), source: indexesOf('source'), scope: indexesOf('scope'),
    tags: indexesOf('tags'), stage: indexesOf('stage'), status: indexesOf('status'), owner: indexesOf('owner'), projectId: indexesOf('projectId'),
  };
  const first = (row: TableRow, indexes: readonly number[]): string => (indexes[0] === undefined ? '' : (row.cells[indexes[0]] ?? ''));
  const sourceOf = (row: TableRow): string => first(row, columns.source) || mapping.source.trim();
  const descriptionOf = (row: TableRow): string => columns.description.map((index) => row.cells[index] ?? '').filter((text) => text !== '').join('\n\n');
  const isUnnamed = (row: TableRow): boolean => first(row, columns.name) === '';

  const identify = (row: TableRow): Identity => ({
    source: sourceOf(row),
    scope: columns.scope.map((index) => row.cells[index] ?? ''),
    externalId: first(row, columns.externalId),
    name: first(row, columns.name),
    description: descriptionOf(row),
    content: JSON.stringify(row.cells),
  });

  const readName = (row: TableRow, reject: Reject): string => {
    const name = first(row, columns.name).replaceAll(/\s+/g, ' ');
    if (name !== '') return checkLength(name, LONGEST.name, table.columns[columns.name[0] ?? 0] ?? null, reject);
    const text = first(row, columns.externalId) || shorten(descriptionOf(row));
    if (text === '') reject(table.columns[columns.name[0] ?? 0] ?? null, 'There is no name, no id and no description.');
    return `Unnamed: ${text}`;
  };

  const readStandingOf = (row: TableRow): Pick<Partial<ProjectFields>, 'stage' | 'status'> => {
    const standing = mapping.stages[first(row, columns.stage)] ?? UNKNOWN_STANDING;
    const word = first(row, columns.status);
    return {
      ...(columns.stage.length > 0 ? standing : {}),
      ...(word === '' ? {} : { status: mapping.statuses[word] ?? UNKNOWN_STANDING.status }),
    };
  };

  const readTags = (row: TableRow, reject: Reject): string[] => {
    const tags = columns.tags.flatMap((index) => {
      const column = table.columns[index] ?? '';
      const found = splitTags(row.cells[index] ?? '', column);
      const long = found.find((tag) => tag.length > LONGEST.tag);
      if (long !== undefined) reject(column, `A tag has at most ${LONGEST.tag} characters; “${shorten(long)}” has more.`);
      return found;
    });
    return [...new Set(tags)].slice(0, MOST_TAGS);
  };

  const read = (row: TableRow, naturalKey: string, reject: Reject): ProjectDraft => {
    const standing = readStandingOf(row);
    const projectId = readId(first(row, columns.projectId));
    const fields: ProjectDraft['fields'] = {
      name: readName(row, reject),
      ...(columns.description.length > 0 ? { description: checkLength(descriptionOf(row), LONGEST.description, table.columns[columns.description[0] ?? 0] ?? null, reject) } : {}),
      ...standing,
      ...(columns.owner.length > 0 ? { ownerId: mapping.owners[first(row, columns.owner)] ?? null } : {}),
      ...(columns.tags.length > 0 ? { tags: readTags(row, reject) } : {}),
      ...readDates(table, mapping, row, standing.stage, reject),
      // A project that our own export names keeps the source it has, which may be none.
      ...(projectId === null || first(row, columns.source) !== '' ? { source: sourceOf(row) } : {}),
      ...(columns.externalId.length > 0 ? { externalId: checkLength(first(row, columns.externalId), LONGEST.externalId, table.columns[columns.externalId[0] ?? 0] ?? null, reject) || null } : {}),
      extra: readExtra(table, mapping, row),
    };
    return { line: row.line, naturalKey, projectId, fields, answers: readAnswers(table, mapping, row, context, reject) };
  };

  return { identify, isUnnamed, read };
}

/** A system that serves went live on its operational day; one that does not is due by it. */
function readDates(table: Table, mapping: ImportMapping, row: TableRow, stage: ProjectFields['stage'] | undefined, reject: Reject): Pick<Partial<ProjectFields>, 'startsOn' | 'dueOn' | 'finishedOn'> {
  const days: Partial<Record<'startsOn' | 'dueOn' | 'finishedOn', string | null>> = {};
  const isLive = stage !== undefined && stages.indexOf(stage) >= stages.indexOf('serving');
  table.columns.forEach((column, index) => {
    const mapped = mapping.columns[column];
    if (!mapped || !DATE_TARGETS.has(mapped.target)) return;
    const cell = row.cells[index] ?? '';
    const day = cell === '' ? null : readDate(cell, mapped.dateOrder);
    if (cell !== '' && day === null) reject(column, `“${shorten(cell)}” is no date that can be read.`);
    const field = mapped.target === 'liveOn' ? (isLive ? 'finishedOn' : 'dueOn') : (mapped.target as 'startsOn' | 'dueOn' | 'finishedOn');
    // A column of its own says more than the operational day.
    if (mapped.target !== 'liveOn' || (days[field] ?? null) === null) days[field] = day;
  });
  return days;
}

/** Nothing of a file is lost: what is no field, and what was said in other words than ours, is kept as it was. */
function readExtra(table: Table, mapping: ImportMapping, row: TableRow): Record<string, string> {
  const kept = table.columns.flatMap((column, index): [string, string][] => {
    const cell = row.cells[index] ?? '';
    const target = mapping.columns[column]?.target ?? 'keep';
    // "[]" is how some exports write an empty list.
    return cell !== '' && cell !== '[]' && losesText(target, cell, mapping) ? [[column, cell]] : [];
  });
  return Object.fromEntries(kept);
}

function losesText(target: Target, cell: string, mapping: ImportMapping): boolean {
  if (target === 'keep' || target === 'scope') return true;
  if (target === 'owner') return (mapping.owners[cell] ?? null) === null;
  if (target === 'stage') return !Object.values(stageNames).some((name) => name.toLowerCase() === cell.toLowerCase());
  if (target === 'status') return !Object.values(projectStatusNames).some((name) => name.toLowerCase() === cell.toLowerCase());
  return DATE_TARGETS.has(target) && !/^\d{4}-\d{2}-\d{2}$/.test(cell);
}

function readAnswers(table: Table, mapping: ImportMapping, row: TableRow, { criteria, singleNumberFactor }: ReadContext, reject: Reject): DraftAnswer[] {
  return table.columns.flatMap((column, index): DraftAnswer[] => {
    const key = criterionOf(mapping.columns[column]?.target ?? 'keep');
    const criterion = criteria.find((one) => one.key === key);
    const raw = row.cells[index] ?? '';
    if (!criterion || raw === '') return [];
    const range = parseRange(raw, { scale: criterion.scale, singleNumberFactor });
    if (range.ok) return [{ criterionKey: criterion.key, raw, interval: range.interval, wasWidened: range.single === true }];
    reject(column, range.reason);
    return [];
  });
}

function readId(text: string): string | null {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text.toLowerCase() : null;
}

function checkLength(text: string, most: number, column: string | null, reject: Reject): string {
  if (text.length > most) reject(column, `It has ${text.length} characters; at most ${most} fit.`);
  return text;
}

function shorten(text: string): string {
  return text.length > NAME_FROM_TEXT ? `${text.slice(0, NAME_FROM_TEXT).trimEnd()}…` : text;
}
