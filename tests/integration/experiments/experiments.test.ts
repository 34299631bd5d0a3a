import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { may, roles, type Permission } from '@/lib/domain/access/permissions';
import * as actions from '@/lib/features/experiments/actions';
import { readApproaches, readExperiments, readMetrics } from '@/lib/features/experiments/data';
import { changeApproach, changeExperiment, changeMetric, createApproach, createMetric, logExperiment, removeApproach, removeExperiment } from '@/lib/features/experiments/mutations';
import { createProject } from '@/lib/features/projects/mutations';
import type { ActionResult } from '@/lib/platform/action-client';
import { undoChanges } from '@/lib/platform/audit/undo-changes';
import type { Caller } from '@/lib/platform/auth/caller';
import type { SignedIn } from '@/lib/platform/auth/session';
import { getPrisma } from '@/lib/platform/db/client';
import { readWorkspace, writeWorkspace } from '@/lib/platform/db/workspace-transaction';
import { makeUser, makeWorkspace, type TestWorkspace } from '../../support/builders';

const session = vi.hoisted(() => ({ user: null as SignedIn | null }));
vi.mock('@/lib/platform/auth/session', async (original) => ({ ...(await original<object>()), getSignedIn: () => Promise.resolve(session.user) }));

let own: TestWorkspace;
let other: TestWorkspace;
let member: Caller;

beforeAll(async () => {
  own = await makeWorkspace('Own');
  other = await makeWorkspace('Other');
  member = own.callers.member;
});
afterAll(() => getPrisma().$disconnect());

const error = { name: 'Error', unit: '%', direction: 'decrease', lowerBound: 0, upperBound: 100, target: 8, holdoutSize: 4200 } as const;
const addProject = async (name = 'Customs'): Promise<string> => (await createProject(member, { name })).id;
const read = (projectId: string) => readWorkspace(member.workspaceId, async (tx) => ({ experiments: await readExperiments(tx, projectId), metrics: await readMetrics(tx, projectId), approaches: await readApproaches(tx, projectId) }));
const measure = (value: number, more: object = {}) => ({ value, error: 0.6, step: null, onHoldout: true, ...more });

describe('logging an experiment', () => {
  it('takes the next number and brings its metric and its candidate with it, in one group', async () => {
    const projectId = await addProject();
    const first = await logExperiment(member, { projectId, hypothesis: 'A lookup is enough', outcome: 'kept', peopleHours: 6, newApproach: { name: 'Lookup', timeBoxHours: 12 }, measurements: [measure(24.8, { metric: error })] });
    const { experiments, metrics, approaches } = await read(projectId);
    expect(first.number).toBe(1);
    expect(experiments).toMatchObject([{ number: 1, hypothesis: 'A lookup is enough', outcome: 'kept', approach: 'Lookup', personId: member.personId, measurements: [{ value: 24.8, error: 0.6 }] }]);
    expect(experiments[0]?.finishedOn).toBe(new Date().toISOString().slice(0, 10));
    expect(metrics).toMatchObject([{ name: 'Error', isPrimary: true, target: 8, holdoutSize: 4200 }]);
    expect(approaches).toMatchObject([{ name: 'Lookup', timeBoxHours: 12, status: 'open' }]);
    await undoChanges(member, first.groupId);
    expect(await read(projectId)).toEqual({ experiments: [], metrics: [], approaches: [] });
  });

  it('gives those who log at once numbers that follow each other', async () => {
    const projectId = await addProject('At once');
    const logged = await Promise.all(Array.from({ length: 6 }, (_, index) => logExperiment(member, { projectId, hypothesis: `Idea ${index}` })));
    expect(logged.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('measures by several metrics, one of them primary', async () => {
    const projectId = await addProject('Several');
    const { id: recall } = await createMetric(member, { projectId, name: 'Recall', direction: 'increase', unit: '%', lowerBound: 0, upperBound: 100, isPrimary: false });
    await logExperiment(member, { projectId, hypothesis: 'Both', outcome: 'kept', measurements: [measure(70, { metricId: recall }), measure(30, { metric: { ...error, isPrimary: true } })] });
    const { experiments, metrics } = await read(projectId);
    expect(metrics.map(({ name, isPrimary }) => [name, isPrimary])).toEqual([['Error', true], ['Recall', false]]);
    expect(experiments[0]?.measurements).toHaveLength(2);
  });

  it('refuses a value outside the bounds of its metric, and writes nothing of it', async () => {
    const projectId = await addProject('Bounds');
    const wrong = logExperiment(member, { projectId, hypothesis: 'Too good', newApproach: { name: 'Never' }, measurements: [measure(112, { metric: error })] });
    await expect(wrong).rejects.toMatchObject({ code: 'invalid', fields: [{ path: 'measurements.0.value', message: expect.stringContaining('above 100 %') }] });
    expect(await read(projectId)).toEqual({ experiments: [], metrics: [], approaches: [] });
  });

  it('refuses a metric that contradicts itself, and a candidate of another project', async () => {
    const projectId = await addProject('Contradiction');
    const contradiction = logExperiment(member, { projectId, hypothesis: 'x', measurements: [measure(5, { metric: { ...error, target: 120 } })] });
    await expect(contradiction).rejects.toMatchObject({ code: 'invalid', fields: [{ path: 'measurements.0.metric.target' }] });
    const { id: approachId } = await createApproach(member, { projectId: await addProject('Elsewhere'), name: 'Theirs' });
    await expect(logExperiment(member, { projectId, hypothesis: 'x', approachId })).rejects.toMatchObject({ code: 'invalid', fields: [{ path: 'approachId' }] });
  });
});

describe('changing an experiment', () => {
  it('finishes it on the day its outcome is known, and takes its hours from the log until somebody says otherwise', async () => {
    const projectId = await addProject('Finishing');
    const { id } = await logExperiment(member, { projectId, hypothesis: 'Runs' });
    await logHours(projectId, id, 5);
    expect((await read(projectId)).experiments[0]).toMatchObject({ outcome: 'running', finishedOn: null, peopleHours: null, loggedHours: 5 });
    const { groupId } = await changeExperiment(member, { id, outcome: 'dropped', learned: 'No gain', peopleHours: 6, measurements: [measure(30, { metric: error })] });
    expect((await read(projectId)).experiments[0]).toMatchObject({ outcome: 'dropped', finishedOn: new Date().toISOString().slice(0, 10), peopleHours: 6, learned: 'No gain' });
    await undoChanges(member, groupId);
    expect((await read(projectId)).experiments[0]).toMatchObject({ outcome: 'running', peopleHours: null, measurements: [] });
  });

  it('is removed with its values and comes back by undo, but not while hours belong to it', async () => {
    const projectId = await addProject('Removing');
    const { id } = await logExperiment(member, { projectId, hypothesis: 'Gone', measurements: [measure(20, { metric: error })] });
    const { groupId } = await removeExperiment(member, id);
    expect((await read(projectId)).experiments).toEqual([]);
    await undoChanges(member, groupId);
    expect((await read(projectId)).experiments).toMatchObject([{ hypothesis: 'Gone', measurements: [{ value: 20 }] }]);
    await logHours(projectId, id, 1);
    await expect(removeExperiment(member, id)).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('1 time entry is logged') });
  });
});

describe('metrics and candidates', () => {
  it('keep bounds that hold what was measured, and one primary metric', async () => {
    const projectId = await addProject('Metric');
    await logExperiment(member, { projectId, hypothesis: 'x', measurements: [measure(40, { metric: error })] });
    const [metric] = (await read(projectId)).metrics;
    await expect(changeMetric(member, { id: metric?.id ?? '', upperBound: 30 })).rejects.toMatchObject({ fields: [{ path: 'upperBound' }] });
    const { id } = await createMetric(member, { projectId, name: 'Cost', direction: 'decrease' });
    await changeMetric(member, { id, isPrimary: true });
    expect((await read(projectId)).metrics.map(({ name, isPrimary }) => [name, isPrimary])).toEqual([['Cost', true], ['Error', false]]);
  });

  it('drop a candidate, but do not remove one that experiments belong to', async () => {
    const projectId = await addProject('Candidates');
    const { id } = await createApproach(member, { projectId, name: 'Ensemble', timeBoxHours: 8 });
    await logExperiment(member, { projectId, hypothesis: 'x', approachId: id });
    await changeApproach(member, { id, status: 'dropped' });
    await expect(removeApproach(member, id)).rejects.toMatchObject({ code: 'conflict' });
    expect((await read(projectId)).approaches).toMatchObject([{ status: 'dropped' }]);
  });

  it('stay within their workspace', async () => {
    const projectId = await addProject('Ours');
    await expect(logExperiment(other.callers.owner, { projectId, hypothesis: 'Theirs' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(createApproach(other.callers.owner, { projectId, name: 'Theirs' })).rejects.toMatchObject({ code: 'not-found' });
  });
});

async function logHours(projectId: string, experimentId: string, hours: number): Promise<void> {
  const { workspaceId, personId } = member;
  await writeWorkspace(workspaceId, async (tx) => {
    const activity = await tx.activity.findFirstOrThrow({ where: { key: 'training' }, select: { id: true } });
    await tx.timeEntry.create({ data: { workspaceId, personId, projectId, experimentId, activityId: activity.id, workDate: new Date(new Date().toISOString().slice(0, 10)), seconds: hours * 3600 } });
  });
}

type Action = (input: never) => Promise<ActionResult<unknown>>;
const id = randomUUID();
const doors: readonly [string, Action, Permission, Record<string, unknown>][] = [
  ['logExperimentAction', actions.logExperimentAction, 'log', { projectId: id, hypothesis: 'x' }],
  ['changeExperimentAction', actions.changeExperimentAction, 'log', { id }],
  ['removeExperimentAction', actions.removeExperimentAction, 'log', { id }],
  ['createMetricAction', actions.createMetricAction, 'edit', { projectId: id, name: 'x', direction: 'increase' }],
  ['changeMetricAction', actions.changeMetricAction, 'edit', { id, name: 'x' }],
  ['createApproachAction', actions.createApproachAction, 'log', { projectId: id, name: 'x' }],
  ['changeApproachAction', actions.changeApproachAction, 'log', { id, name: 'x' }],
  ['removeApproachAction', actions.removeApproachAction, 'log', { id }],
];

describe.each(doors)('%s', (_name, action, permission, input) => {
  const codeOf = async (user: SignedIn | null, slug: string): Promise<string> => {
    session.user = user;
    const answer = await action({ workspace: slug, ...input } as never);
    return answer.ok ? 'ok' : answer.code;
  };
  it('opens to the roles that hold its right, and to nobody else', async () => {
    expect(await codeOf(null, own.slug)).toBe('unauthenticated');
    expect(await codeOf(await makeUser(), own.slug)).toBe('not-found');
    for (const role of roles) {
      const { userId, name, email } = own.callers[role];
      const user = { userId, name, email, isAnonymous: false };
      expect(await codeOf(user, other.slug), role).toBe('not-found');
      expect(await codeOf(user, own.slug), role).toBe(may(role, permission) ? 'not-found' : 'forbidden');
    }
  });
});
