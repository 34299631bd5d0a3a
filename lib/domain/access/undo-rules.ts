import type { Permission } from './permissions';

/** Rows that belong to one person: only that person takes a change of them back. */
const personal = new Set(['ProjectPin', 'SavedView', 'Comment', 'ScoreSheet', 'ScoreAnswer', 'TimeEntry', 'Timer']);

/** What was decided for everybody: whoever may decide it may take it back. */
const planned = new Set(['ScoringModel', 'PlanningPeriod', 'Capacity', 'PlanConstraint', 'Scenario', 'DecisionSnapshot', 'SnapshotProject', 'Decision', 'TeamRole', 'HourPrice', 'PersonRole', 'Person', 'Absence', 'Allocation', 'Activity', 'Driver', 'DriverExposure']);

/** Membership is no row of the plan: it is changed where the people are. */
const fixed = new Set(['Workspace', 'Member', 'Invitation', 'Token']);

const personalPermission: Readonly<Record<string, Permission>> = { ProjectPin: 'arrange', SavedView: 'arrange', Comment: 'comment' };

/** The change that made a workspace: without what it made, no page would work. */
export const FOUNDING = 'make the workspace';

/** The change that tells the story of the sample; the sample is removed as a whole. */
export const TELLING = 'fill with the sample';

/** Changes before which there was nothing to go back to. */
export const BEGINNINGS: readonly string[] = [FOUNDING, TELLING];

export function isUndoable(subject: string): boolean {
  return !fixed.has(subject);
}

/** Whether only the person who changed such a row may take that back. */
export function isPersonal(subject: string): boolean {
  return personal.has(subject);
}

/** The right that taking back a change of such a row needs: the one that making it needed. */
export function undoPermission(subject: string): Permission {
  // Who may unlock a week is asked the same when its lock is taken back.
  if (subject === 'WeekLock') return 'manage';
  if (planned.has(subject)) return 'plan';
  if (personal.has(subject)) return personalPermission[subject] ?? 'log';
  return 'edit';
}
