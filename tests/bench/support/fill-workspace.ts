/**
 * Makes an owner, a workspace and so many scored projects in the database of DATABASE_URL, by the product's own mutations,
 * with some experiments of one.
 * Prints as JSON what a browser needs to see them. Run with --conditions=react-server.
 */
import { createRng } from '@/lib/domain/random/rng';
import { createMetric, logExperiment } from '@/lib/features/experiments/mutations';
import { importFile } from '@/lib/features/importing/mutations';
import { loadCurrentModel } from '@/lib/features/scoring/data';
import { createWorkspace } from '@/lib/features/workspace/mutations';
import { getAuth } from '@/lib/platform/auth/auth';
import { getPrisma } from '@/lib/platform/db/client';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';

const count = Number(process.argv[2]);
const owner = { name: 'Ines Moreau', email: 'ines@example.test', password: 'correct horse battery' };

const { headers, response } = await getAuth().api.signUpEmail({ body: owner, returnHeaders: true });
const caller = await createWorkspace({ userId: response.user.id, name: owner.name, email: owner.email, isAnonymous: false }, { name: 'Benchmark' });

const model = await readWorkspace(caller.workspaceId, loadCurrentModel);
const rated = model.criteria.filter(({ scale, retired }) => scale === 'rating' && retired !== true);
const random = createRng('benchmark');
/** A typed range on the scale of 0 to 10. */
function typeRange(): string {
  const likely = 1.5 + 7 * random();
  return [likely * 0.6, likely, likely + (10 - likely) * 0.4].map((value) => value.toFixed(1)).join(' ');
}
const lines = Array.from({ length: count }, (_, index) => [String(index), `Project number ${index} of the benchmark`, ...rated.map(typeRange)].join(','));
const bytes = Buffer.from([['ID', 'Name', ...rated.map(({ key }) => key)].join(','), ...lines].join('\n'));
const column = (target: 'externalId' | 'name' | `criterion:${string}`) => ({ target, dateOrder: null });
const columns = { ID: column('externalId'), Name: column('name'), ...Object.fromEntries(rated.map(({ key }) => [key, column(`criterion:${key}`)])) };
const { counts } = await importFile(caller, { name: 'benchmark.csv', bytes }, { dryRun: false, mapping: { source: 'benchmark', columns, stages: {}, statuses: {}, owners: {} } });
if (counts.new !== count) throw new Error(`Of ${count} projects ${counts.new} were imported.`);

const project = await readWorkspace(caller.workspaceId, (tx) => tx.project.findFirstOrThrow({ select: { id: true } }));
const { id: metricId } = await createMetric(caller, { projectId: project.id, name: 'Error rate', unit: '%', direction: 'decrease', target: 10 });
const experiments = [];
for (const [index, value] of [31, 24, 25, 19, 17, 16.5].entries()) {
  const measurements = [{ metricId, value, error: 1, step: null, onHoldout: true }];
  experiments.push(await logExperiment(caller, { projectId: project.id, hypothesis: `Idea ${index}`, peopleHours: 8, outcome: 'kept', finishedOn: `2026-10-${index + 10}`, measurements }));
}
const cookie = headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
console.log(JSON.stringify({ slug: caller.workspaceSlug, cookie, ids: { projectId: project.id, experimentId: experiments[0]?.id } }));
await getPrisma().$disconnect();
