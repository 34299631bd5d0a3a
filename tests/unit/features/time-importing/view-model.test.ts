import { describe, expect, it } from 'vitest';
import { outlineTimePlan } from '@/lib/domain/importing/time/outline-time-plan';
import type { PlannedEntry } from '@/lib/domain/importing/time/plan-time-import';
import type { EntryFields } from '@/lib/domain/importing/time/time-draft';
import { toTimePlanView } from '@/lib/features/time-importing/view-model';

const fields: EntryFields = { personId: 'p1', projectId: null, activityId: 'a1', workDate: '2024-03-04', startedAt: null, endedAt: null, timeZone: null, seconds: 5_400, note: 'Label forms' };
const draft = (line: number, change: Partial<EntryFields> = {}) => ({ line, naturalKey: `k${line}`, externalId: '', taskKey: null, fields: { ...fields, ...change } });
const names = new Map([['p1', 'Mara'], ['a1', 'Labeling'], ['r1', 'Berth planner']]);

const entries: PlannedEntry[] = [
  { kind: 'new', draft: draft(2, { personId: 'new:Odo', projectId: 'new:Cargo', seconds: 3_600_000 }) },
  { kind: 'changed', draft: draft(3, { projectId: 'r1' }), id: 'e3', before: { ...fields, seconds: 3_600 }, change: { projectId: 'r1', seconds: 5_400 } },
  { kind: 'same', draft: draft(4), id: 'e4' },
];
const plan = { entries, tasks: [], rejections: [], spareParts: [], overlapping: [2, 3], lockedWeeks: ['2024-03-04'] };
const outline = outlineTimePlan(plan, { rejections: [], running: [9], empty: [], leftOut: [], spread: 0 });

describe('the dry run of hours', () => {
  const view = toTimePlanView(outline, names);

  it('adds up what would be written, without what is the same', () => {
    expect(view).toMatchObject({ counts: { new: 1, changed: 1, same: 1, rejected: 0, skipped: 1 }, entries: 2, hours: '1,001:30', newPeople: ['Odo'], newProjects: ['Cargo'] });
  });

  it('shows what changes first, each field from what to what', () => {
    expect(view.preview.map(({ kind, line }) => [kind, line])).toEqual([['changed', 3], ['new', 2], ['same', 4]]);
    expect(view.preview[0]).toMatchObject({ day: '4 Mar 2024', hours: '1:30', person: 'Mara', project: 'Berth planner', activity: 'Labeling', changes: ['project: no project to Berth planner', 'hours: 1:00 to 1:30'] });
    expect(view.preview[1]).toMatchObject({ person: 'Odo', project: 'Cargo' });
  });

  it('says in sentences what else a person should know', () => {
    expect(view.remarks).toEqual(['1 line still runs and is skipped: 9.', '2 lines overlap others of the same person; they are taken as they are: 2, 3.', 'Locked and left as they are: week 10 from 4 Mar 2024.']);
  });
});
