import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as timeBoxRoute from '@/app/api/w/[workspace]/time-box/route';
import * as forecastRoute from '@/app/api/v1/projects/[id]/forecast/route';
import * as experimentsRoute from '@/app/api/v1/projects/[id]/experiments/route';
import * as experimentRoute from '@/app/api/v1/experiments/[id]/route';
import { may, roles, type Permission } from '@/lib/domain/access/permissions';
import { logExperiment, createApproach } from '@/lib/features/experiments/mutations';
import * as actions from '@/lib/features/progress/actions';
import { computeProgress, findArrivals, readKeptForecasts } from '@/lib/features/progress/data';
import { loadProgress, loadTimeLeft } from '@/lib/features/progress/loaders';
import { decideTimeBox, explainPlateau, keepForecasts, keepForecastsOf, setTimeBox } from '@/lib/features/progress/mutations';
import { changeProject, createProject } from '@/lib/features/projects/mutations';
import type { ActionResult } from '@/lib/platform/action-client';
import { undoChanges } from '@/lib/platform/audit/undo-changes';
import type { Caller } from '@/lib/platform/auth/caller';
import type { SignedIn } from '@/lib/platform/auth/session';
import { getPrisma } from '@/lib/platform/db/client';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { runOnce } from '@/lib/platform/jobs/run-once';
import { makeUser, makeWorkspace, type TestWorkspace } from '../../support/builders';
import { callApi, tokenOf } from '../../support/call-api';

const session = vi.hoisted(() => ({ user: null as SignedIn | null }));
vi.mock('@/lib/platform/auth/session', async (original) => ({ ...(await original<object>()), getSignedIn: () => Promise.resolve(session.user) }));

let own: TestWorkspace;
let other: TestWorkspace;
let decider: Caller;

beforeAll(async () => {
  own = await makeWorkspace('Own');
  other = await makeWorkspace('Other');
  decider = own.callers.productOwner;
});
afterAll(() => getPrisma().$disconnect());

const dayOf = (daysAgo: number): string => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
const metric = { name: 'Error', unit: '%', direction: 'decrease', lowerBound: 0, upperBound: 100, target: 8 } as const;

/** A project whose error falls as a power of the experiments; ten hours each, one every second day. */
async function makeCurve(count: number, name = 'Curve', last = 1): Promise<string> {
  const { id: projectId } = await createProject(decider, { name, status: 'active' });
  let metricId: string | undefined;
  for (let index = 0; index < count; index++) {
    const measurements = [{ value: 30 * (index + 1) ** -0.55, error: 0.5, step: (index + 1) * 1000, onHoldout: true, ...(metricId === undefined ? { metric } : { metricId }) }];
    await logExperiment(decider, { projectId, hypothesis: `Idea ${index + 1}`, outcome: 'kept', peopleHours: 10, trainingExamples: (index + 1) * 500, finishedOn: dayOf(last + 2 * (count - 1 - index)), measurements });
    metricId ??= (await readWorkspace(decider.workspaceId, (tx) => tx.metric.findFirstOrThrow({ where: { projectId }, select: { id: true } }))).id;
  }
  return projectId;
}

const view = (projectId: string, params: Record<string, string> = {}, caller = decider) => {
  session.user = asUser(caller);
  return loadProgress(own.slug, projectId, params);
};
const asUser = ({ userId, name, email }: Caller): SignedIn => ({ userId, name, email, isAnonymous: false });
const kept = (projectId: string) => readWorkspace(decider.workspaceId, async (tx) => readKeptForecasts(tx, (await tx.metric.findFirstOrThrow({ where: { projectId, isPrimary: true } })).id));

describe('the forecast', () => {
  it('is honest about too few points, and comes with the third', async () => {
    const projectId = await makeCurve(2, 'Two');
    expect((await view(projectId)).forecast).toBe(null);
    const [first] = (await view(projectId)).picture.points;
    expect(first).toMatchObject({ x: 10, hypothesis: 'Idea 1' });
  });

  it('changes as points arrive', async () => {
    const projectId = await makeCurve(5, 'Arriving');
    await setTimeBox(decider, { projectId, hours: 150, endsOn: null });
    const before = await computeProgress(decider.workspaceId, projectId);
    const metricId = before?.facts.metric?.id ?? '';
    await logExperiment(decider, { projectId, hypothesis: 'A leap', outcome: 'kept', peopleHours: 10, measurements: [{ metricId, value: 8.6, error: 0.5, step: null, onHoldout: true }] });
    const after = await computeProgress(decider.workspaceId, projectId);
    expect(before?.forecast?.now).toBe(50);
    expect(after?.forecast?.now).toBe(60);
    expect(after?.forecast?.chance).toBeGreaterThan(before?.forecast?.chance ?? 1);
    expect(after?.forecast?.atEnd.quantiles.p50).toBeLessThan(before?.forecast?.atEnd.quantiles.p50 ?? 0);
  });

  it('is drawn against hours, steps, examples and dates', async () => {
    const projectId = await makeCurve(6, 'Axes');
    for (const [x, last] of [['hours', 60], ['steps', 6000], ['examples', 3000], ['date', 10]] as const) {
      const shown = await view(projectId, { x });
      expect(shown.axis).toBe(x);
      expect(shown.picture.points.at(-1)?.x).toBe(last);
      expect(shown.picture.forecast?.now).toBe(last);
    }
    expect((await view(projectId, { x: 'nonsense' })).axis).toBe('hours');
  });

  it('compares with finished curves of the workspace alone', async () => {
    const finished = await makeCurve(7, 'Finished', 40);
    await changeProject(decider, { id: finished, status: 'finished' });
    const projectId = await makeCurve(5, 'Compared');
    expect((await computeProgress(decider.workspaceId, projectId))?.forecast?.peers).toBe(1);
  });
});

describe('forecasts of each day', () => {
  it('are kept once, however many ask at once, with those of the days before marked as made later', async () => {
    const projectId = await makeCurve(6, 'Kept');
    const counts = await Promise.all(Array.from({ length: 5 }, () => keepForecasts(decider.workspaceId, projectId)));
    const rows = await kept(projectId);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
    expect(rows.map(({ day, atHours, isLater }) => [day, atHours, isLater])).toEqual([
      [dayOf(7), 30, true],
      [dayOf(5), 40, true],
      [dayOf(3), 50, true],
      [dayOf(1), 60, true],
      [dayOf(0), 60, false],
    ]);
    expect(await keepForecasts(decider.workspaceId, projectId)).toBe(0);
    expect((await view(projectId)).record.known).toBe(3);
  });

  it('leave computed results as they are, and stand in no log', async () => {
    const projectId = await makeCurve(4, 'Silent');
    const state = () => getPrisma().workspace.findUniqueOrThrow({ where: { id: decider.workspaceId }, select: { revision: true } });
    const before = await state();
    await keepForecasts(decider.workspaceId, projectId);
    expect(await state()).toEqual(before);
  });

  it('are kept for every project under way, and read in one go for a list', async () => {
    const projectId = await makeCurve(8, 'Under way');
    await changeProject(decider, { id: projectId, dueOn: dayOf(-60) });
    await keepForecastsOf(decider.workspaceId);
    expect(await keepForecastsOf(decider.workspaceId)).toBe(0);
    const arrivals = await readWorkspace(decider.workspaceId, findArrivals);
    const { p10, p50, p90, due, byDue, isReached } = arrivals.get(projectId) ?? {};
    expect({ due, isReached }).toEqual({ due: dayOf(-60), isReached: false });
    expect((p10 ?? '') >= dayOf(0) && (p50 ?? '') >= (p10 ?? '') && (p90 === null || (p90 ?? '') >= (p50 ?? ''))).toBe(true);
    expect(byDue).toBeGreaterThan(0);
    expect((await readWorkspace(other.callers.owner.workspaceId, findArrivals)).size).toBe(0);
  });

  it('are the work of one instance at a time', async () => {
    let release = (): void => undefined;
    let first: Promise<string | null> = Promise.resolve(null);
    await new Promise<void>((begun) => {
      first = runOnce('test of one at a time', () => {
        begun();
        return new Promise<string>((resolve) => (release = () => resolve('done')));
      });
    });
    expect(await runOnce('test of one at a time', () => Promise.resolve('mine'))).toBe(null);
    release();
    expect(await first).toBe('done');
    // The lock goes with the connection, which the server closes a moment after.
    await vi.waitFor(async () => expect(await runOnce('test of one at a time', () => Promise.resolve('mine'))).toBe('mine'));
  });
});

describe('the time box', () => {
  it('shows what is left to whoever logs, of the project and of the candidate', async () => {
    const projectId = await makeCurve(3, 'Left');
    await setTimeBox(decider, { projectId, hours: 50, endsOn: dayOf(-30) });
    const { id: approachId } = await createApproach(decider, { projectId, name: 'Ensemble', timeBoxHours: 8 });
    const { id: experimentId } = await logExperiment(decider, { projectId, hypothesis: 'Three seeds', approachId, peopleHours: 3 });
    expect(await loadTimeLeft(decider, { projectId, experimentId })).toEqual({ project: { hours: 50, left: 17, endsOn: dayOf(-30), isUp: false }, candidate: { name: 'Ensemble', hours: 8, left: 5 } });
    expect((await loadTimeLeft(decider, { projectId, experimentId: null })).candidate).toBe(null);
    await expect(loadTimeLeft(other.callers.owner, { projectId, experimentId: null })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('asks for a decision when it is up; going on opens a box from the hours spent, all of it undone as one', async () => {
    const projectId = await makeCurve(4, 'Up');
    await setTimeBox(decider, { projectId, hours: 30, endsOn: null });
    const before = await view(projectId);
    expect(before.box).toMatchObject({ isUp: true, isOpen: true, left: -10 });
    const { groupId } = await decideTimeBox(decider, { id: before.box?.id ?? '', decision: 'simplify', reason: 'Two classes are enough', hours: 20 });
    const after = await view(projectId);
    expect(after.box).toMatchObject({ fromHours: 40, hours: 20, left: 20, isUp: false });
    expect(after.pastBoxes).toMatchObject([{ decision: 'simplify', reason: 'Two classes are enough' }]);
    const decisions = () => readWorkspace(decider.workspaceId, (tx) => tx.decision.findMany({ where: { projectId }, select: { kind: true, statement: true, reason: true } }));
    expect(await decisions()).toEqual([{ kind: 'timeBox', statement: 'Simplify, and go on for 20 hours', reason: 'Two classes are enough' }]);
    await expect(decideTimeBox(decider, { id: before.box?.id ?? '', decision: 'stop', reason: 'late' })).rejects.toMatchObject({ code: 'conflict' });
    await undoChanges(decider, groupId);
    expect((await view(projectId)).box).toMatchObject({ isUp: true, isOpen: true, hours: 30 });
    expect(await decisions()).toEqual([]);
  });

  it('is decided once where two decide at once, and opens nothing when experiments stop', async () => {
    const projectId = await makeCurve(4, 'Twice');
    await setTimeBox(decider, { projectId, hours: 30, endsOn: null });
    const id = (await view(projectId)).box?.id ?? '';
    const answers = await Promise.allSettled([decideTimeBox(decider, { id, decision: 'stop', reason: 'one' }), decideTimeBox(own.callers.admin, { id, decision: 'stop', reason: 'other' })]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const { box } = await view(projectId);
    expect(box).toMatchObject({ isOpen: false, decision: 'stop' });
    await setTimeBox(decider, { projectId, hours: 10, endsOn: null });
    expect((await view(projectId)).box).toMatchObject({ isOpen: true, fromHours: 40, left: 10 });
  });

  it('warns of candidates that take more than is left', async () => {
    const projectId = await makeCurve(4, 'Too many');
    await setTimeBox(decider, { projectId, hours: 60, endsOn: null });
    for (const name of ['One', 'Two', 'Three']) await createApproach(decider, { projectId, name, timeBoxHours: 20 });
    expect((await view(projectId)).warnings.map(({ kind }) => kind)).toContain('tooManyCandidates');
  });
});

describe('a plateau', () => {
  it('is explained by a person before the log, and undone', async () => {
    const projectId = await makeCurve(3, 'Plateau');
    const metricId = (await view(projectId)).metric?.id ?? '';
    for (let index = 0; index < 5; index++) await logExperiment(decider, { projectId, hypothesis: 'No gain', outcome: 'dropped', peopleHours: 10, finishedOn: dayOf(0), measurements: [{ metricId, value: 20, error: 0.5, step: null, onHoldout: true }] });
    const [found] = (await view(projectId)).plateaus;
    expect(found).toMatchObject({ hours: [30, 80], source: 'none' });
    const { groupId } = await explainPlateau(decider, { projectId, fromHours: 30, toHours: 80, reason: 'waiting for labels' });
    expect((await view(projectId)).plateaus).toMatchObject([{ source: 'person', reason: 'waiting for labels' }]);
    await undoChanges(decider, groupId);
    expect((await view(projectId)).plateaus).toMatchObject([{ source: 'none' }]);
  });
});

describe('the API', () => {
  it('logs, lists, changes and forecasts as the screens do', async () => {
    const token = await tokenOf(own.callers.member);
    const projectId = await makeCurve(4, 'Programs');
    const made = await callApi(experimentsRoute.POST, { token, params: { id: projectId }, body: { hypothesis: 'By a program', outcome: 'kept', peopleHours: 10, measurements: [{ metricId: (await view(projectId)).metric?.id, value: 12 }] } });
    expect(made).toMatchObject({ status: 201, body: { number: 5, projectId, measurements: [{ metric: 'Error', value: 12 }] } });
    const wrong = await callApi(experimentsRoute.POST, { token, params: { id: projectId }, body: { hypothesis: 'x', measurements: [{ metric: { ...metric, name: 'Other' }, value: 200 }] } });
    expect(wrong).toMatchObject({ status: 422, body: { error: { fields: [{ path: 'measurements.0.value' }] } } });
    const first = await callApi(experimentsRoute.GET, { token, params: { id: projectId }, query: { limit: '3' } });
    const { items, next } = first.body as { items: { number: number }[]; next: string };
    expect(items.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect((await callApi(experimentsRoute.GET, { token, params: { id: projectId }, query: { limit: '3', cursor: next } })).body).toMatchObject({ items: [{ number: 4 }, { number: 5 }], next: null });
    const id = (made.body as { id: string }).id;
    expect(await callApi(experimentRoute.PATCH, { token, params: { id }, body: { learned: 'It works' } })).toMatchObject({ status: 200, body: { learned: 'It works', measurements: [{ value: 12 }] } });
    const forecast = await callApi(forecastRoute.GET, { token, params: { id: projectId } });
    expect(forecast).toMatchObject({ status: 200, body: { spentHours: 50, isReached: false, metric: { name: 'Error' }, forecast: { basis: expect.any(String) } } });
    expect((await callApi(forecastRoute.GET, { token, params: { id: randomUUID() } })).status).toBe(404);
  });

  it('says what is left of a time box to members, not to strangers', async () => {
    const projectId = await makeCurve(3, 'Asked');
    await setTimeBox(decider, { projectId, hours: 40, endsOn: null });
    const ask = (token: string | null, query: string) =>
      timeBoxRoute.GET(new Request(`http://localhost/api/w/${own.slug}/time-box?${query}`, token === null ? {} : { headers: { authorization: `Bearer ${token}` } }), { params: Promise.resolve({ workspace: own.slug }) });
    const viewer = await tokenOf(own.callers.viewer);
    expect(await (await ask(viewer, `project=${projectId}`)).json()).toMatchObject({ project: { left: 10 } });
    expect((await ask(viewer, 'project=x')).status).toBe(422);
    expect((await ask(await tokenOf(other.callers.owner), `project=${projectId}`)).status).toBe(404);
    expect((await ask(null, `project=${projectId}`)).status).toBe(401);
  });
});

type Action = (input: never) => Promise<ActionResult<unknown>>;
const id = randomUUID();
const doors: readonly [string, Action, Permission, Record<string, unknown>, string][] = [
  ['setTimeBoxAction', actions.setTimeBoxAction, 'edit', { projectId: id, hours: 10, endsOn: null }, 'not-found'],
  ['decideTimeBoxAction', actions.decideTimeBoxAction, 'plan', { id, decision: 'stop', reason: 'x' }, 'not-found'],
  ['explainPlateauAction', actions.explainPlateauAction, 'log', { projectId: id, fromHours: 0, toHours: 1, reason: 'x' }, 'not-found'],
  ['removePlateauAction', actions.removePlateauAction, 'log', { id }, 'not-found'],
  ['keepForecastsAction', actions.keepForecastsAction, 'read', { projectId: id }, 'ok'],
];

describe.each(doors)('%s', (_name, action, permission, input, allowed) => {
  it('opens to the roles that hold its right, and to nobody else', async () => {
    const codeOf = async (user: SignedIn | null, slug: string): Promise<string> => {
      session.user = user;
      const answer = await action({ workspace: slug, ...input } as never);
      return answer.ok ? 'ok' : answer.code;
    };
    expect(await codeOf(null, own.slug)).toBe('unauthenticated');
    expect(await codeOf(await makeUser(), own.slug)).toBe('not-found');
    for (const role of roles) {
      expect(await codeOf(asUser(own.callers[role]), other.slug), role).toBe('not-found');
      expect(await codeOf(asUser(own.callers[role]), own.slug), role).toBe(may(role, permission) ? allowed : 'forbidden');
    }
  });
});
