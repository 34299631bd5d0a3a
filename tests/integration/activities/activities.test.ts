import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addActivity, changeActivity, moveActivity } from '@/lib/features/activities/mutations';
import { undoGroup } from '@/lib/features/history/mutations';
import { readActivities, type ActivityChoice } from '@/lib/features/time/data';
import { loadTimeChoices } from '@/lib/features/time/loaders';
import type { Caller } from '@/lib/platform/auth/caller';
import { getPrisma } from '@/lib/platform/db/client';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { makeWorkspace } from '../../support/builders';

let owner: Caller;
beforeAll(async () => {
  ({ owner } = (await makeWorkspace()).callers);
});
afterAll(() => getPrisma().$disconnect());

const all = (): Promise<ActivityChoice[]> => readWorkspace(owner.workspaceId, readActivities);
const byKey = async (key: string): Promise<ActivityChoice> => (await all()).find((activity) => activity.key === key) as ActivityChoice;

describe('activities', () => {
  it('begin with those of the domain, in their order', async () => {
    expect((await all()).map(({ name }) => name)).toEqual(['Goal definition', 'Data collection', 'Labeling', 'Data preparation', 'Feature engineering', 'Training and tuning', 'Evaluation', 'Deployment', 'Serving', 'Monitoring', 'Maintenance', 'Meetings', 'Waiting']);
  });

  it('are added at the end with a key of their own, and no name twice', async () => {
    await addActivity(owner, { name: 'Data cleaning', family: 2, isProgress: true });
    expect((await all()).at(-1)).toMatchObject({ key: 'dataCleaning', name: 'Data cleaning', family: 2, isActive: true });
    await expect(addActivity(owner, { name: 'data CLEANING', family: 2, isProgress: true })).rejects.toMatchObject({ code: 'conflict', fields: [{ path: 'name' }] });
  });

  it('move by one place, and back by undo', async () => {
    const before = (await all()).map(({ id }) => id);
    const { groupId } = await moveActivity(owner, { id: before[3] ?? '', by: -1 });
    expect((await all()).map(({ id }) => id).slice(2, 4)).toEqual([before[3], before[2]]);
    await undoGroup(owner, groupId);
    expect((await all()).map(({ id }) => id)).toEqual(before);
  });

  it('are renamed and regrouped, and retired without losing their place', async () => {
    const { id } = await byKey('serving');
    await changeActivity(owner, { id, name: 'Operation', family: 6, isProgress: false });
    await changeActivity(owner, { id, isActive: false });
    expect(await byKey('serving')).toMatchObject({ name: 'Operation', family: 6, isProgress: false, isActive: false });
    expect((await loadTimeChoices(owner)).activities.map((activity) => activity.id)).not.toContain(id);
  });
});
