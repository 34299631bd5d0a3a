import 'server-only';
import { dropUndefined } from '@/lib/domain/shared/drop-undefined';
import { nameKey } from '@/lib/domain/time/name-key';
import { readActivities, type ActivityChoice } from '@/lib/features/time/data';
import { AppError } from '@/lib/platform/app-error';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import type { Caller } from '@/lib/platform/auth/caller';
import type { ActivityChange, NewActivity } from './schema';

type Done = { readonly groupId: string };

/** @throws AppError `conflict` where an activity has the name already */
export async function addActivity(caller: Caller, activity: NewActivity): Promise<Done> {
  return recordChanges(caller, { action: 'add an activity' }, async (record) => {
    const all = await readActivities(record.tx);
    refuseSameName(all, activity.name);
    await record.create('Activity', { ...activity, key: nameKey(activity.name, new Set(all.map(({ key }) => key))), sort: all.length });
    await keepOrder(record, all);
    return { groupId: record.groupId };
  });
}

/** Renames, regroups, retires or brings back. Hours keep the activity they were logged on. */
export async function changeActivity(caller: Caller, { id, ...change }: ActivityChange): Promise<Done> {
  return recordChanges(caller, { action: change.isActive === false ? 'retire an activity' : 'change an activity' }, async (record) => {
    const all = await readActivities(record.tx);
    const others = all.filter((activity) => activity.id !== id);
    if (change.name !== undefined) refuseSameName(others, change.name);
    if (change.isActive === false && !others.some(({ isActive }) => isActive)) throw new AppError('conflict', 'This is the only activity that hours can be logged on.');
    await record.update('Activity', id, dropUndefined(change));
    return { groupId: record.groupId };
  });
}

/** Moves an activity up or down by one place. */
export async function moveActivity(caller: Caller, { id, by }: { readonly id: string; readonly by: -1 | 1 }): Promise<Done> {
  return recordChanges(caller, { action: 'order the activities' }, async (record) => {
    const all = await readActivities(record.tx);
    const from = all.findIndex((activity) => activity.id === id);
    const moved = all[from];
    const other = all[from + by];
    if (!moved) throw new AppError('not-found', 'This activity does not exist any more.');
    if (!other) return { groupId: record.groupId };
    await keepOrder(record, all.with(from, other).with(from + by, moved));
    return { groupId: record.groupId };
  });
}

type Recorder = Parameters<Parameters<typeof recordChanges>[2]>[0];

async function keepOrder(record: Recorder, activities: readonly ActivityChoice[]): Promise<void> {
  await record.updateMany('Activity', activities.map(({ id }, sort) => ({ id, data: { sort } })));
}

function refuseSameName(activities: readonly ActivityChoice[], name: string): void {
  const same = activities.find((activity) => activity.name.toLowerCase() === name.toLowerCase());
  if (!same) return;
  const message = same.isActive ? 'is the name of another activity' : 'is the name of a retired activity; bring that back instead';
  throw new AppError('conflict', `${name} ${message}.`, [{ path: 'name', message }]);
}
