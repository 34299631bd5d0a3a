import { fail, type Result } from '../../shared/result';
import type { Table } from '../table';
import { findFolder, type ArchiveFile } from './archive-file';
import { readSolidtimeHours, readSolidtimeProjects, SOLIDTIME_FILES } from './read-solidtime-archive';
import { isTogglFile, readTogglHours, readTogglProjects } from './read-toggl-archive';

export type ArchiveKind = 'solidtime' | 'toggl';

/** Whose export an archive is, by the names of its files; null for none that is known. */
export function recogniseArchive(paths: readonly string[]): ArchiveKind | null {
  if (findFolder(paths, 'time_entries.csv') !== null) return 'solidtime';
  const folder = findFolder(paths, 'projects.json');
  return folder !== null && ['clients.json', 'tags.json', 'workspace_users.json'].some((name) => paths.includes(folder + name)) ? 'toggl' : null;
}

/** Whether a file of the archive is read. */
export function isArchiveFile(path: string, kind: ArchiveKind): boolean {
  return kind === 'toggl' ? isTogglFile(path) : SOLIDTIME_FILES.has(path.slice(path.lastIndexOf('/') + 1));
}

/** What a time tracker's own archive says, as the table that an import reads. */
export function readTrackerArchive(kind: ArchiveKind, files: readonly ArchiveFile[], wanted: 'hours' | 'projects'): Result<Table> {
  const read = kind === 'toggl' ? { hours: readTogglHours, projects: readTogglProjects } : { hours: readSolidtimeHours, projects: readSolidtimeProjects };
  const table = read[wanted](files);
  return table.ok && table.value.rows.length === 0 ? fail(`The archive holds no ${wanted}.`) : table;
}
