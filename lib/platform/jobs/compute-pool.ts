import 'server-only';
import path from 'node:path';
import { Piscina } from 'piscina';
import { env } from '../env';
import type { Jobs } from './compute-worker';

declare global {
  var groundworkPool: Piscina | undefined;
}

function getPool(): Piscina {
  // The worker is TypeScript and is not part of Next's bundle, so tsx loads it.
  globalThis.groundworkPool ??= new Piscina({
    filename: path.join(process.cwd(), 'lib/platform/jobs/compute-worker.ts'),
    execArgv: ['--import', 'tsx'],
    minThreads: 1,
    maxThreads: env().computeThreads,
    idleTimeout: 60_000,
  });
  return globalThis.groundworkPool;
}

/** Runs a pure function of the domain in a worker thread, so that no computation blocks the requests of others. */
export function compute<Name extends keyof Jobs>(name: Name, ...args: Parameters<Jobs[Name]>): Promise<Awaited<ReturnType<Jobs[Name]>>> {
  return getPool().run({ name, args }) as Promise<Awaited<ReturnType<Jobs[Name]>>>;
}
