import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

export interface Import {
  /** A path from the root for a file of ours, else the package's name as written. */
  readonly target: string;
  readonly isOwn: boolean;
  /** Vanishes when the code is compiled. */
  readonly isType: boolean;
}

const statement = /(?<![\w'"`.])(?:import|export)\s+(type\s+)?((?:[\w$*{}\s,]|\btype\b)*?)\bfrom\s*['"]([^'"]+)['"]|(?<![\w'"`.])import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|\bnew URL\(\s*['"](\.{1,2}\/[^'"]+)['"]\s*,\s*import\.meta\.url/g;

/** Every import, re-export, dynamic import and worker address of a file, from code without comments. */
export function readImports(code: string, file: string): Import[] {
  return [...code.matchAll(statement)].map((match) => {
    const [, typeKeyword, names = '', from, bare, dynamic, worker] = match;
    const specifier = from ?? bare ?? dynamic ?? worker ?? '';
    return { ...resolveTarget(specifier, file), isType: typeKeyword !== undefined || namesOnlyTypes(names) };
  });
}

/** `import { type A, type B }` names types only, too. */
function namesOnlyTypes(names: string): boolean {
  const inner = /^\s*\{([^}]*)\}\s*$/.exec(names)?.[1];
  const parts = inner?.split(',').map((part) => part.trim()).filter(Boolean) ?? [];
  return parts.length > 0 && parts.every((part) => part.startsWith('type '));
}

function resolveTarget(specifier: string, file: string): { target: string; isOwn: boolean } {
  const isAlias = specifier.startsWith('@/');
  if (!isAlias && !specifier.startsWith('.')) return { target: specifier, isOwn: false };
  const base = isAlias ? specifier.slice(2) : path.posix.join(path.posix.dirname(file), specifier);
  const found = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx'].map((end) => base + end).find(isFile);
  return { target: found ?? base, isOwn: true };
}

function isFile(candidate: string): boolean {
  const full = path.join(root, candidate);
  return existsSync(full) && statSync(full).isFile();
}
