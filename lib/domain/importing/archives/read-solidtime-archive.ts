import { fail, succeed, type Result } from '../../shared/result';
import { readTextTable } from '../build-table';
import { splitTags } from '../split-tags';
import type { Table, TableRow } from '../table';
import { findFolder, type ArchiveFile } from './archive-file';

const NAMES = ['time_entries', 'projects', 'clients', 'tasks', 'tags', 'members'] as const;
type Name = (typeof NAMES)[number];

export const SOLIDTIME_FILES: ReadonlySet<string> = new Set(NAMES.map((name) => `${name}.csv`));

/** Rows of one of its files, each by the names of its columns. */
type Row = { readonly line: number; readonly of: (column: string) => string };
type Archive = Readonly<Record<Name, readonly Row[]>>;

/** The time entries of solidtime's own archive, with names in place of ids; lines are those of `time_entries.csv`. */
export function readSolidtimeHours(files: readonly ArchiveFile[]): Result<Table> {
  const read = readFiles(files);
  if (!read.ok) return read;
  const { time_entries: entries, projects, clients, tasks, tags, members } = read.value;
  const nameOf = { project: nameById(projects), client: nameById(clients), task: nameById(tasks), tag: nameById(tags) };
  const people = new Map(members.flatMap((member) => [[member.of('id'), member] as const, [member.of('user_id'), member] as const]));
  const clientOf = new Map(projects.map((project) => [project.of('id'), project.of('client_id')]));
  const rows = entries.map(({ line, of }): TableRow => {
    const person = people.get(of('member_id')) ?? people.get(of('user_id'));
    const client = of('client_id') || (clientOf.get(of('project_id')) ?? '');
    const tagNames = splitTags(of('tags'), 'tags').map((id) => nameOf.tag(id)).join(', ');
    return { line, cells: [of('id'), of('description'), of('start'), of('end'), of('type'), nameOf.project(of('project_id')), nameOf.client(client), nameOf.task(of('task_id')), tagNames, person?.of('name') ?? of('user_id'), person?.of('email') ?? ''] };
  });
  return succeed({ columns: ['id', 'description', 'start', 'end', 'type', 'project', 'client', 'task', 'tags', 'user_name', 'user_email'], rows, format: FORMAT, notes: [] });
}

/** The projects of the same archive. */
export function readSolidtimeProjects(files: readonly ArchiveFile[]): Result<Table> {
  const read = readFiles(files);
  if (!read.ok) return read;
  const clientName = nameById(read.value.clients);
  const rows = read.value.projects.map(({ line, of }): TableRow => ({ line, cells: [of('id'), of('name'), clientName(of('client_id')), of('archived_at') === '' ? 'active' : 'archived'] }));
  return succeed({ columns: ['id', 'name', 'client', 'status'], rows, format: FORMAT, notes: [] });
}

const FORMAT = 'ZIP, the archive of solidtime';

function readFiles(files: readonly ArchiveFile[]): Result<Archive> {
  const folder = findFolder(files.map(({ path }) => path), 'time_entries.csv') ?? '';
  const archive = {} as Record<Name, readonly Row[]>;
  for (const name of NAMES) {
    const rows = readRows(files.find(({ path }) => path === `${folder}${name}.csv`)?.text ?? '');
    if (!rows.ok) return fail(`${name}.csv in the archive can’t be read. ${rows.reason}`);
    archive[name] = rows.value;
  }
  return succeed(archive);
}

/** A file without rows is an empty list, which a table on its own can't be. */
function readRows(text: string): Result<readonly Row[]> {
  if (text.trim().split('\n').length < 2) return succeed([]);
  const table = readTextTable({ text, encoding: 'UTF-8' });
  if (!table.ok) return table;
  const { columns, rows } = table.value;
  return succeed(rows.map(({ line, cells }) => ({ line, of: (column) => cells[columns.indexOf(column)] ?? '' })));
}

/** The name that goes with an id; an id without one stands for itself. */
function nameById(rows: readonly Row[]): (id: string) => string {
  const names = new Map(rows.map(({ of }) => [of('id'), of('name')]));
  return (id) => names.get(id) ?? id;
}
