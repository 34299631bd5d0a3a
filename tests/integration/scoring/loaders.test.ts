import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadPriority, loadScoreSheet } from '@/lib/features/scoring/loaders';
import { saveAnswers, submitSheet } from '@/lib/features/scoring/mutations';
import { answerSchema } from '@/lib/features/scoring/schema';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import type { Caller } from '@/lib/platform/auth/caller';
import type { SignedIn } from '@/lib/platform/auth/session';
import { getPrisma } from '@/lib/platform/db/client';
import { makeWorkspace, type TestWorkspace } from '../../support/builders';

const session = vi.hoisted(() => ({ user: null as SignedIn | null }));
vi.mock('@/lib/platform/auth/session', async (original) => ({ ...(await original<object>()), getSignedIn: () => Promise.resolve(session.user) }));

let own: TestWorkspace;
let projectId = '';

beforeAll(async () => {
  own = await makeWorkspace();
  projectId = await recordChanges(own.callers.owner, { action: 'add a project' }, (record) => record.create('Project', { name: 'Triage' }));
  await score(own.callers.productOwner, '417k', 'a telling note');
});
afterAll(async () => {
  await globalThis.groundworkPool?.destroy();
  await getPrisma().$disconnect();
});

async function score(caller: Caller, money: string, note: string): Promise<void> {
  const answers = [['organisationMoney', money], ['effortTotal', '4 7 12']].map(([criterionKey, text]) => answerSchema.parse({ criterionKey, text, note }));
  await saveAnswers(caller, { projectId, answers });
  await submitSheet(caller, { projectId });
}

/** What the server sends to a page of this person. */
async function sentTo({ userId, name, email }: Caller): Promise<string> {
  session.user = { userId, name, email, isAnonymous: false };
  return JSON.stringify([await loadScoreSheet(own.slug, projectId, {}), await loadPriority(own.slug, projectId)]);
}

describe('what is sent to a page', () => {
  it('holds nothing of others’ answers until one’s own are in', async () => {
    const before = await sentTo(own.callers.member);
    expect(before.includes('"otherScorers":1') && before.includes('"isHidden":true')).toBe(true);
    // 417 alone may be part of an id or of a time.
    expect(before.includes('417000') || before.includes('telling note')).toBe(false);
    await score(own.callers.member, '200k', '');
    const after = await sentTo(own.callers.member);
    expect(after.includes('417000')).toBe(true);
    expect(after.includes('telling note')).toBe(true);
    expect(after.includes('"isHidden":false')).toBe(true);
  });

  it('holds everything for leadership, which does not score', async () => {
    expect((await sentTo(own.callers.viewer)).includes('telling note')).toBe(true);
  });
});
