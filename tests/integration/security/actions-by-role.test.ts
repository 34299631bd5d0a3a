import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { may, roles, type Permission, type Role } from '@/lib/domain/access/permissions';
import * as activities from '@/lib/features/activities/actions';
import * as comments from '@/lib/features/comments/actions';
import * as history from '@/lib/features/history/actions';
import * as members from '@/lib/features/members/actions';
import * as spending from '@/lib/features/spending/actions';
import * as time from '@/lib/features/time/actions';
import * as timer from '@/lib/features/timer/actions';
import * as tokens from '@/lib/features/tokens/actions';
import * as trackers from '@/lib/features/trackers/actions';
import * as workspace from '@/lib/features/workspace/actions';
import type { ActionResult } from '@/lib/platform/action-client';
import type { SignedIn } from '@/lib/platform/auth/session';
import { getPrisma } from '@/lib/platform/db/client';
import { makeUser, makeWorkspace, type TestWorkspace } from '../../support/builders';

const session = vi.hoisted(() => ({ user: null as SignedIn | null }));
vi.mock('@/lib/platform/auth/session', async (original) => ({ ...(await original<object>()), getSignedIn: () => Promise.resolve(session.user) }));
vi.mock('next/cache', () => ({ revalidatePath: () => {} }));

type Action = (input: never) => Promise<ActionResult<unknown>>;

/** Every action of these features with the right it needs, and an input that its schema refuses or that finds nothing. */
const cases: readonly [string, Action, Permission, Record<string, unknown>][] = [
  ['addComment', comments.addComment, 'comment', {}],
  ['removeComment', comments.removeComment, 'comment', {}],
  ['undo', history.undo, 'read', { groupId: randomUUID() }],
  ['undoLast', history.undoLast, 'read', {}],
  ['invite', members.invite, 'manage', {}],
  ['withdrawInvitation', members.withdrawInvitation, 'manage', {}],
  ['changeRole', members.changeRole, 'manage', {}],
  ['removeMember', members.removeMember, 'manage', {}],
  ['restoreMember', members.restoreMember, 'manage', {}],
  ['addActivity', activities.addActivity, 'plan', {}],
  ['changeActivity', activities.changeActivity, 'plan', { id: randomUUID() }],
  ['moveActivity', activities.moveActivity, 'plan', { id: randomUUID(), by: 1 }],
  ['saveRoleRates', spending.saveRoleRatesAction, 'plan', {}],
  ['saveHourPrices', spending.saveHourPricesAction, 'plan', {}],
  ['logTime', time.logTimeAction, 'log', {}],
  ['updateTimeEntry', time.updateTimeEntryAction, 'log', { id: randomUUID() }],
  ['removeTimeEntry', time.removeTimeEntryAction, 'log', { id: randomUUID() }],
  ['setSheetCell', time.setSheetCellAction, 'log', {}],
  ['copyLastWeek', time.copyLastWeekAction, 'log', {}],
  ['lockWeek', time.lockWeekAction, 'manage', {}],
  ['unlockWeek', time.unlockWeekAction, 'manage', {}],
  ['startTimer', timer.startTimer, 'log', {}],
  ['pauseTimer', timer.pauseTimer, 'log', { timerId: randomUUID() }],
  ['resumeTimer', timer.resumeTimer, 'log', { timerId: randomUUID() }],
  ['changeTimer', timer.changeTimer, 'log', {}],
  ['discardTimer', timer.discardTimer, 'log', { timerId: randomUUID() }],
  ['stopTimer', timer.stopTimer, 'log', { timerId: randomUUID(), at: '2026-11-20T09:00:00Z', timeZone: 'UTC', correction: null }],
  ['logWork', timer.logWork, 'log', {}],
  ['changeEntry', timer.changeEntry, 'log', {}],
  ['removeEntry', timer.removeEntry, 'log', { id: randomUUID() }],
  ['makeToken', tokens.makeToken, 'manage', {}],
  ['revokeToken', tokens.revokeToken, 'manage', {}],
  ['attachRun', trackers.attachRun, 'log', {}],
  ['findExperiments', trackers.findExperiments, 'edit', {}],
  ['saveConnection', trackers.saveConnection, 'edit', {}],
  ['removeConnection', trackers.removeConnection, 'edit', {}],
  ['fetchConnection', trackers.fetchConnection, 'edit', {}],
  ['changeWorkspace', workspace.changeWorkspace, 'manage', {}],
  ['deleteWorkspace', workspace.deleteWorkspace, 'own', {}],
];

let own: TestWorkspace;
let other: TestWorkspace;

beforeAll(async () => {
  own = await makeWorkspace('Own');
  other = await makeWorkspace('Other');
});
afterAll(() => getPrisma().$disconnect());

async function codeOf(action: Action, user: SignedIn | null, slug: string, input: Record<string, unknown>): Promise<string> {
  session.user = user;
  const answer = await action({ workspace: slug, ...input } as never);
  return answer.ok ? 'ok' : answer.code;
}

const asUser = (role: Role): SignedIn => {
  const { userId, name, email } = own.callers[role];
  return { userId, name, email, isAnonymous: false };
};

describe.each(cases)('%s', (_name, action, permission, input) => {
  it('is closed to nobody in particular', async () => {
    expect(await codeOf(action, null, own.slug, input)).toBe('unauthenticated');
  });

  it('is closed to an account without a workspace, as if there were none', async () => {
    expect(await codeOf(action, await makeUser(), own.slug, input)).toBe('not-found');
  });

  it('is closed to every member of another workspace, as if there were none', async () => {
    for (const role of roles) expect(await codeOf(action, asUser(role), other.slug, input)).toBe('not-found');
  });

  it.each(roles)('opens to %s if the role holds the right', async (role) => {
    const code = await codeOf(action, asUser(role), own.slug, input);
    if (may(role, permission)) expect(['invalid', 'not-found']).toContain(code);
    else expect(code).toBe('forbidden');
  });
});

it('changed nothing on the way', async () => {
  expect(await getPrisma().member.count({ where: { organization: { slug: { in: [own.slug, other.slug] } } } })).toBe(2 * roles.length);
});
