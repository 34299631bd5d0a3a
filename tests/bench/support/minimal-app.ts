import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

const modules = path.resolve(import.meta.dirname, '../../../node_modules');

/**
 * The least that Next.js can do for a dynamic page with a table: a client component that is fed with data, which is
 * cheaper than drawing the same table in a server component. Eight columns, no styles, no database.
 */
export async function buildMinimalApp(directory: string, rows: number): Promise<void> {
  await build(directory, {
    'app/table.jsx': `'use client';
export function Table({ rows }) {
  return <table><tbody>{rows.map((row) => <tr key={row.id}>{row.cells.map((cell, index) => <td key={index}>{cell}</td>)}</tr>)}</tbody></table>;
}
`,
    'app/page.jsx': `import { connection } from 'next/server';
import { Table } from './table';
export default async function Page() {
  await connection();
  const rows = Array.from({ length: ${rows} }, (_, id) => ({ id, cells: ['Project ' + id, 'Training', 'Ines Moreau', '4.2 M', '12 – 30', '1.4', '62 %', 'high'] }));
  return <Table rows={rows} />;
}
`,
  });
}

/** The least that Next.js can do for a request with a JSON body: a route handler at /api that sends back what it got. */
export async function buildMinimalRoute(directory: string): Promise<void> {
  await build(directory, {
    'app/page.jsx': 'export default function Page() {\n  return <p>A route handler is at /api.</p>;\n}\n',
    'app/api/route.js': 'export async function POST(request) {\n  return Response.json({ entries: [await request.json()], isRepeat: false }, { status: 201 });\n}\n',
  });
}

async function build(directory: string, own: Readonly<Record<string, string>>): Promise<void> {
  const files = {
    'package.json': '{ "private": true, "type": "module" }',
    // The root holds both this folder and the packages that it borrows.
    'next.config.js': `export default { poweredByHeader: false, turbopack: { root: ${JSON.stringify(path.parse(directory).root)} } };\n`,
    'app/layout.jsx': 'export default function Layout({ children }) {\n  return <html lang="en"><body>{children}</body></html>;\n}\n',
    ...own,
  };
  await symlink(modules, path.join(directory, 'node_modules'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(directory, name)), { recursive: true });
    await writeFile(path.join(directory, name), text);
  }
  execFileSync(process.execPath, [path.join(modules, 'next/dist/bin/next'), 'build'], { cwd: directory, env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }, stdio: ['ignore', 'ignore', 'inherit'] });
}
