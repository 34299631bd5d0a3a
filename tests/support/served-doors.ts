import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Permission } from '@/lib/domain/access/permissions';

/** A server action as the build serves it. */
export type ActionDoor = {
  readonly id: string;
  readonly name: string;
  /** A page whose address takes it; `[x]` stands for what differs. */
  readonly page: string;
  /** The right that it asks for in a workspace; null for those that come before any workspace. */
  readonly permission: Permission | null;
};

type Manifest = { readonly node: Record<string, { readonly filename?: string; readonly exportedName?: string; readonly workers: Record<string, unknown> }> };

const manifestPath = process.env['E2E_MANIFEST'] ?? '.next/server/server-reference-manifest.json';

/** Every server action of the build, from the list that the server itself goes by. */
export function listActionDoors(): ActionDoor[] {
  const { node } = JSON.parse(readFileSync(manifestPath, 'utf8')) as Manifest;
  return Object.entries(node).map(([id, { filename = '', exportedName = '', workers }]) => ({
    id,
    name: `${path.basename(path.dirname(filename))}.${exportedName}`,
    page: toAddress(Object.keys(workers)[0] ?? ''),
    permission: readPermission(filename, exportedName),
  }));
}

/** `app/(workbench)/w/[workspace]/page` is served at `/w/[workspace]`. */
function toAddress(file: string): string {
  const segments = file.replace(/^app/, '').replace(/\/(page|route)(\.tsx?)?$/, '').split('/');
  return segments.filter((segment) => !/^\(.*\)$/.test(segment)).join('/') || '/';
}

function readPermission(filename: string, exportedName: string): Permission | null {
  const source = readFileSync(filename, 'utf8');
  const found = new RegExp(`export const ${exportedName} = defineAction\\(\\{\\s*permission: '(\\w+)'`).exec(source)?.[1];
  return (found as Permission | undefined) ?? null;
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Every address under `/api` with the methods that its file exports. */
export function listRouteDoors(): { readonly address: string; readonly methods: string[] }[] {
  const files = readdirSync('app/api', { recursive: true, encoding: 'utf8' }).filter((file) => /(^|\/)route\.tsx?$/.test(file));
  return files.map((file) => {
    const source = readFileSync(path.join('app/api', file), 'utf8');
    return { address: toAddress(`app/api/${file}`), methods: methods.filter((method) => new RegExp(`export[^;\\n]*\\b${method}\\b`).test(source)) };
  });
}

/** Every page of a workspace. */
export function listWorkspacePages(): string[] {
  const root = 'app/(workbench)/w/[workspace]';
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => toAddress(`${root}/${file}`));
}
