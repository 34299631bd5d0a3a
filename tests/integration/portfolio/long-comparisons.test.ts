import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { importFile } from '@/lib/features/importing/mutations';
import { loadScenarios, loadSnapshot } from '@/lib/features/portfolio/loaders';
import { saveScenario, takeSnapshot } from '@/lib/features/portfolio/mutations';
import type { SignedIn } from '@/lib/platform/auth/session';
import { getPrisma } from '@/lib/platform/db/client';
import { makeWorkspace, type TestWorkspace } from '../../support/builders';

const session = vi.hoisted(() => ({ user: null as SignedIn | null }));
vi.mock('@/lib/platform/auth/session', async (original) => ({ ...(await original<object>()), getSignedIn: () => Promise.resolve(session.user) }));

const PROJECTS = 60;
let own: TestWorkspace;

beforeAll(async () => {
  own = await makeWorkspace();
  const { owner } = own.callers;
  session.user = { userId: owner.userId, name: owner.name, email: owner.email, isAnonymous: false };
  const lines = Array.from({ length: PROJECTS }, (_, index) => `${index},Project ${index},1000 ${2000 + 100 * index} 9000,4 7 12`);
  const column = (target: 'externalId' | 'name' | `criterion:${string}`) => ({ target, dateOrder: null });
  const columns = { ID: column('externalId'), Name: column('name'), Money: column('criterion:organisationMoney'), Effort: column('criterion:effortTotal') };
  await importFile(owner, { name: 'scored.csv', bytes: Buffer.from(['ID,Name,Money,Effort', ...lines].join('\n')) }, { dryRun: false, mapping: { source: 'test', columns, stages: {}, statuses: {}, owners: {} } });
});
afterAll(async () => {
  await globalThis.groundworkPool?.destroy();
  await getPrisma().$disconnect();
});

describe('a comparison of many projects', () => {
  it('shows a snapshot by the page, with the frozen scores of the projects on it', async () => {
    const { id } = await takeSnapshot(own.callers.owner, { title: 'Many', note: '' });
    const [first, second] = [await loadSnapshot(own.slug, id, undefined), await loadSnapshot(own.slug, id, '2')];
    expect([first, second].map(({ compared: { page, from, all, rows } }) => [page, from, all, rows.length])).toEqual([[1, 0, PROJECTS, 50], [2, 50, PROJECTS, 10]]);
    const listed = [first, second].flatMap(({ compared }) => compared.rows.map((row) => row.id));
    expect(listed).toEqual(first.snapshot.results.projects.map((project) => project.id));
    for (const { compared, inputs } of [first, second]) {
      expect(inputs.projects.map((project) => project.id)).toEqual(compared.rows.map((row) => row.id));
      for (const { answers } of inputs.projects) expect(answers?.map(({ scorer }) => scorer)).toEqual([own.callers.owner.name, own.callers.owner.name]);
    }
    expect((await loadSnapshot(own.slug, id, 'nonsense')).compared).toEqual(first.compared);
    expect((await loadSnapshot(own.slug, id, '99')).compared).toEqual(second.compared);
  });

  it('shows scenarios by the page, and reads what came of the newest few', async () => {
    for (const name of ['One', 'Two', 'Three', 'Four', 'Five']) await saveScenario(own.callers.owner, { name, capacities: {} });
    const { scenarios, beside, compared } = await loadScenarios(own.slug, '2');
    expect(scenarios.map(({ name }) => name)).toEqual(['Five', 'Four', 'Three', 'Two', 'One']);
    expect(beside.map(({ name, results }) => [name, results.projects.length])).toEqual(['Five', 'Four', 'Three', 'Two'].map((name) => [name, PROJECTS]));
    expect([compared.from, compared.rows.length, compared.rows[0]?.columns.length]).toEqual([50, 10, 5]);
  });
});
