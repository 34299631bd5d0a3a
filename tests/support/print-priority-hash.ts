import { createHash } from 'node:crypto';
import { rankProjects } from '@/lib/domain/priority/rank-projects';
import { DEFAULT_SCORING_MODEL } from '@/lib/domain/scoring/default-model';
import { makeProjects } from './scored-projects';

/** Prints a hash of every byte of a ranking's draws and of its figures: run in two processes, it must be the same. */
const drivers = [{ id: 'hiring', name: 'Hiring', affects: 'effort', factor: { p10: 0.8, p50: 1, p90: 1.5 } }] as const;
const projects = makeProjects(20).map((project) => ({ ...project, driverIds: ['hiring'] }));
const { projects: ranked, draws } = rankProjects(projects, DEFAULT_SCORING_MODEL, { seed: 'two processes', draws: 500, drivers }, { withSensitivity: true });
const hash = createHash('sha256').update(JSON.stringify(ranked));
for (const { impact, effort, value, priority } of draws.values()) for (const array of [impact, effort, value, priority]) hash.update(new Uint8Array(array.buffer));
process.stdout.write(hash.digest('hex'));
