import { fail, succeed, type Result } from '../../shared/result';
import type { Table, TableRow } from '../table';
import { findFolder, type ArchiveFile } from './archive-file';

const LISTS = /(^|\/)(projects|clients|workspace_users)\.json$/;
const TASKS = /(^|\/)tasks\/[^/]+\.json$/;

export function isTogglFile(path: string): boolean {
  return LISTS.test(path) || TASKS.test(path);
}

type Item = Readonly<Record<string, unknown>>;
type Workspace = { readonly projects: readonly Item[]; readonly clients: readonly Item[]; readonly users: readonly Item[]; readonly tasks: readonly Item[] };

/**
 * Toggl Track's export of a workspace holds no hours: what an import of hours can take from it are the tasks with their
 * estimates, in seconds.
 */
export function readTogglHours(files: readonly ArchiveFile[]): Result<Table> {
  const read = readWorkspace(files);
  if (!read.ok) return read;
  const { projects, clients, users, tasks } = read.value;
  const projectOf = byId(projects);
  const clientOf = byId(clients);
  const userOf = new Map([...users.map((user) => [textOf(user, 'id'), user] as const), ...users.map((user) => [textOf(user, 'uid'), user] as const)]);
  const estimated = tasks.filter((task) => Number(task['estimated_seconds']) > 0);
  if (estimated.length === 0) return fail('This is Toggl Track’s export of a workspace: it has projects, tasks and people, but no hours. Import its projects under Projects, and its hours as the CSV of the detailed report.');
  const rows = estimated.map((task, index): TableRow => {
    const project = projectOf(textOf(task, 'project_id'));
    const user = userOf.get(textOf(task, 'user_id'));
    return { line: index + 1, cells: [textOf(task, 'id'), textOf(task, 'name'), textOf(project, 'name'), nameClient(project, clientOf), textOf(user, 'name'), textOf(user, 'email'), textOf(task, 'estimated_seconds')] };
  });
  return succeed({ columns: ['Task id', 'Task', 'Project', 'Client', 'User', 'Email', 'Estimated seconds'], rows, format: FORMAT, notes: ['The export of a workspace holds tasks with their estimates, but no hours: those are in the detailed report, as CSV. Lines count the estimated tasks.'] });
}

/** The projects of the same export. */
export function readTogglProjects(files: readonly ArchiveFile[]): Result<Table> {
  const read = readWorkspace(files);
  if (!read.ok) return read;
  const { projects, clients } = read.value;
  const clientOf = byId(clients);
  const rows = projects.map((project, index): TableRow => ({
    line: index + 1,
    cells: [textOf(project, 'id'), textOf(project, 'name'), nameClient(project, clientOf), textOf(project, 'status') || (project['active'] === false ? 'archived' : 'active'), textOf(project, 'start_date'), textOf(project, 'end_date'), toHours(project['estimated_seconds']), toHours(project['actual_seconds'])],
  }));
  return succeed({ columns: ['Id', 'Name', 'Client', 'Status', 'Start date', 'End date', 'Estimated hours', 'Tracked hours'], rows, format: FORMAT, notes: ['Lines count the projects of the export.'] });
}

const FORMAT = 'ZIP, Toggl Track’s export of a workspace';

function readWorkspace(files: readonly ArchiveFile[]): Result<Workspace> {
  const folder = findFolder(files.map(({ path }) => path), 'projects.json') ?? '';
  const lists = files.filter(({ path }) => path.startsWith(folder)).map(({ path, text }) => ({ path, name: path.slice(folder.length), items: readList(text) }));
  const broken = lists.find(({ items }) => items === null);
  if (broken) return fail(`${broken.path} in the archive is no list in JSON.`);
  const list = (isWanted: (name: string) => boolean): Item[] => lists.flatMap(({ name, items }) => (isWanted(name) ? (items ?? []) : []));
  return succeed({ projects: list((name) => name === 'projects.json'), clients: list((name) => name === 'clients.json'), users: list((name) => name === 'workspace_users.json'), tasks: list((name) => TASKS.test(name)) });
}

/** An empty list may be written as null; null here is what is no list. */
function readList(text: string): Item[] | null {
  const value = parse(text);
  if (value !== null && !Array.isArray(value)) return null;
  return ((value ?? []) as unknown[]).filter((item): item is Item => typeof item === 'object' && item !== null);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function byId(items: readonly Item[]): (id: string) => Item | undefined {
  const known = new Map(items.map((item) => [textOf(item, 'id'), item]));
  return (id) => known.get(id);
}

function nameClient(project: Item | undefined, clientOf: (id: string) => Item | undefined): string {
  return textOf(clientOf(textOf(project, 'client_id') || textOf(project, 'cid')), 'name');
}

function textOf(item: Item | undefined, key: string): string {
  const value = item?.[key];
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** Hours with two decimals; empty where nothing is known. */
function toHours(seconds: unknown): string {
  return typeof seconds === 'number' && seconds > 0 ? String(Math.round(seconds / 36) / 100) : '';
}
