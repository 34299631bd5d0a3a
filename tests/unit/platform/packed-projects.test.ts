import { describe, expect, it } from 'vitest';
import { openProjects, packProjects } from '@/lib/platform/jobs/packed-projects';

const projects = Array.from({ length: 250 }, (_, index) => ({ id: String(index), name: `Tür ${index}`, answers: [{ interval: { p10: 0.1 + index, p50: 1e-12, p90: -0 } }] }));

describe('packProjects', () => {
  it('brings the inputs through as they were', async () => {
    const inputs = { seed: 's', weights: { a: 1 }, projects };
    expect(openProjects(await packProjects(inputs))).toEqual({ ...inputs, projects: JSON.parse(JSON.stringify(projects)) as unknown });
  });

  it('packs a list of projects once, whatever stands beside it', async () => {
    const [one, other] = await Promise.all([packProjects({ draws: 1, projects }), packProjects({ draws: 2, projects })]);
    expect(other.projects).toBe(one.projects);
    expect([one.draws, other.draws]).toEqual([1, 2]);
    expect((await packProjects({ draws: 1, projects: [...projects] })).projects).not.toBe(one.projects);
  });
});
