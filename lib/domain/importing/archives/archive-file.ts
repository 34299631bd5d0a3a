/** A file of an archive, as text. */
export type ArchiveFile = { readonly path: string; readonly text: string };

/** The folder that holds a file of this name, as a prefix of paths; null where none does. */
export function findFolder(paths: readonly string[], name: string): string | null {
  const found = paths.filter((path) => path === name || path.endsWith(`/${name}`)).toSorted((one, other) => one.length - other.length)[0];
  return found === undefined ? null : found.slice(0, found.length - name.length);
}
