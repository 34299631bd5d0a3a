import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { blankText } from './blank-text';
import { readImports, type Import } from './read-imports';

export const root = path.resolve(import.meta.dirname, '../../..');

/** The folders that the rules are about. */
const governed = ['app', 'components', 'lib'];
const generated = 'lib/platform/db/generated/';

export interface SourceFile {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Without comments. */
  readonly code: string;
  readonly imports: readonly Import[];
}

export const sourceFiles: readonly SourceFile[] = governed.flatMap((folder) => listFiles(folder)).map(readSource);

function readSource(file: string): SourceFile {
  const text = readFileSync(path.join(root, file), 'utf8');
  const code = blankText(text, { keepStrings: true });
  return { path: file, text, code, imports: readImports(code, file) };
}

/** All paths below a folder, from the root. */
export function listPaths(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !file.startsWith(generated))
    .toSorted();
}

function listFiles(folder: string): string[] {
  return listPaths(folder).filter((file) => /\.tsx?$/.test(file));
}
