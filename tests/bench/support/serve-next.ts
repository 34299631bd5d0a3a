import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export type NextServer = { readonly pid: number; readonly url: string; readonly stop: () => Promise<void> };

const cli = path.resolve(import.meta.dirname, '../../../node_modules/next/dist/bin/next');
const agent = new http.Agent({ keepAlive: true });

/** `next start` on a finished build, once it answers. */
export async function serveNext(directory: string, port: number, env: Record<string, string>): Promise<NextServer> {
  const child = spawn(process.execPath, [cli, 'start', '--hostname', '127.0.0.1', '--port', String(port)], { cwd: directory, env: { ...process.env, ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }, stdio: ['ignore', 'ignore', 'inherit'] });
  const exited = new Promise((resolve) => child.once('close', resolve));
  const url = `http://127.0.0.1:${port}`;
  while (!(await fetch(url, { redirect: 'manual' }).catch(() => null))) {
    if (child.exitCode !== null) throw new Error(`Next ended with ${child.exitCode} in ${directory}.`);
    await delay(50);
  }
  return {
    pid: child.pid ?? 0,
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** A page as a browser asks for it, over a connection that is kept; where a page leads on, the one that it leads to. */
export async function fetchPage(address: string, headers: Record<string, string>): Promise<{ html: string; bytes: number }> {
  return new Promise((resolve, reject) => {
    http
      .get(address, { agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const body = Buffer.concat(chunks);
          const { location } = response.headers;
          if (location !== undefined) resolve(fetchPage(new URL(location, address).href, headers));
          else if (response.statusCode === 200) resolve({ html: body.toString(), bytes: body.length });
          else reject(new Error(`${address} answered ${response.statusCode}.`));
        });
      })
      .on('error', reject);
  });
}

/** Linux counts in hundredths of a second. */
const TICK_MS = 10;

/** CPU time of a process with its children and all their threads, in milliseconds (Linux only). */
export function readCpuMs(pid: number): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => readStat(Number(name)) ?? []);
  const sumOf = (parent: number): number => {
    const own = processes.find((process) => process.pid === parent)?.ticks ?? 0;
    return processes.filter((process) => process.parent === parent).reduce((sum, process) => sum + sumOf(process.pid), own);
  };
  return sumOf(pid) * TICK_MS;
}

function readStat(pid: number): { pid: number; parent: number; ticks: number } | null {
  try {
    // The name, which may hold blanks and brackets, ends at the last bracket.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return { pid, parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return null;
  }
}
