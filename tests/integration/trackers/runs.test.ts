import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { undoGroup } from '@/lib/features/history/mutations';
import { readRuns, readRunsPage } from '@/lib/features/trackers/data';
import { attachRun, fetchConnection, findExperiments, importRuns, saveConnection } from '@/lib/features/trackers/mutations';
import type { RunMapping } from '@/lib/features/trackers/schema';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import type { Caller } from '@/lib/platform/auth/caller';
import { getPrisma } from '@/lib/platform/db/client';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { makeWorkspace, type TestWorkspace } from '../../support/builders';
import { serveMlflow, type ServedRun } from '../../support/mlflow-server';

vi.hoisted(() => (process.env['TRACKER_HOSTS'] = '127.0.0.1'));

let workspace: TestWorkspace;
let member: Caller;
let projectId: string;
let metricId: string;

beforeAll(async () => {
  workspace = await makeWorkspace();
  member = workspace.callers.member;
});
afterAll(() => getPrisma().$disconnect());
beforeEach(async () => {
  await recordChanges(member, { action: 'prepare' }, async (record) => {
    projectId = await record.create('Project', { name: `Customs codes ${crypto.randomUUID()}` });
    metricId = await record.create('Metric', { projectId, name: 'Error', unit: '%', direction: 'decrease', lowerBound: 0, upperBound: 100, isPrimary: true });
  });
});

const unsaid: RunMapping = { metrics: null, places: {}, kinds: {} };
const file = (text: string) => ({ name: 'runs.csv', bytes: Buffer.from(text) });
const search = (...rows: string[]): ReturnType<typeof file> => file(['run_id,experiment_id,status,start_time,end_time,metrics.val_error,params.lr,tags.mlflow.runName', ...rows].join('\n'));
const id = (name: string): string => `${name}-${projectId}`;
const read = <T>(work: Parameters<typeof readWorkspace<T>>[1]): Promise<T> => readWorkspace(member.workspaceId, work);
const values = () => read((tx) => tx.metricValue.findMany({ where: { metricId }, orderBy: { value: 'asc' }, select: { value: true, experiment: { select: { number: true, outcome: true, hypothesis: true, change: true, computeHours: true } } } }));

describe('an import of runs', () => {
  it('makes an experiment of each, numbered in the order they began, with its value on the project’s scale; again it changes nothing', async () => {
    const twice = search(`${id('b')},3,FINISHED,2026-03-02 10:00:00,2026-03-02 12:00:00,0.21,0.01,second`, `${id('a')},3,FINISHED,2026-03-01 10:00:00,2026-03-01 11:30:00,0.25,0.1,first`);
    const { counts, groupId } = await importRuns(member, projectId, twice, unsaid);
    expect(counts).toEqual({ new: 2, changed: 0, same: 0 });
    expect(await values()).toEqual([
      { value: 21, experiment: { number: 2, outcome: 'kept', hypothesis: 'second', change: 'lr 0.1 → 0.01', computeHours: 2 } },
      { value: 25, experiment: { number: 1, outcome: 'kept', hypothesis: 'first', change: '', computeHours: 1.5 } },
    ]);
    expect(await importRuns(member, projectId, twice, unsaid)).toEqual({ counts: { new: 0, changed: 0, same: 2 }, groupId: null });

    await undoGroup(member, groupId ?? '');
    expect(await values()).toEqual([]);
    expect((await readRuns(member, { project: projectId })).runs).toEqual([]);
  });

  it('replaces the values of a run that went on, and leaves out what no percentage can be', async () => {
    await importRuns(member, projectId, search(`${id('a')},3,RUNNING,2026-03-01 10:00:00,,0.25,0.1,first`), unsaid);
    await importRuns(member, projectId, search(`${id('a')},3,FINISHED,2026-03-01 10:00:00,2026-03-01 11:00:00,0.2,0.1,first`, `${id('b')},3,FINISHED,2026-03-02 10:00:00,,7,0.1,odd`), unsaid);
    expect((await values()).map(({ value }) => value)).toEqual([20]);
    const { runs } = await readRuns(member, { project: projectId });
    expect(runs.map(({ name, status }) => [name, status])).toEqual([['odd', 'finished'], ['first', 'finished']]);
  });

  it('makes a metric where the project has none that fits', async () => {
    await importRuns(member, projectId, search(`${id('a')},3,FINISHED,2026-03-01 10:00:00,,0.25,0.1,first`), { ...unsaid, metrics: { val_error: { metricId: 'new-decrease', scale: 'same' } } });
    const made = await read((tx) => tx.metric.findFirstOrThrow({ where: { projectId, name: 'val_error' }, select: { direction: true, isPrimary: true, metricValues: { select: { value: true } } } }));
    expect(made).toEqual({ direction: 'decrease', isPrimary: false, metricValues: [{ value: 0.25 }] });
  });

  it('writes nothing of a project that is not there', async () => {
    const stranger = (await makeWorkspace('Other')).callers.owner;
    await expect(importRuns(stranger, projectId, search(`${id('a')},3,FINISHED,2026-03-01 10:00:00,,0.25,0.1,first`), unsaid)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('attaching a run', () => {
  it('takes its values along and removes the experiment that was made for it alone', async () => {
    await importRuns(member, projectId, search(`${id('a')},3,FINISHED,2026-03-01 10:00:00,,0.25,0.1,first`, `${id('b')},3,FINISHED,2026-03-02 10:00:00,,0.21,0.1,second`), unsaid);
    const { runs } = await readRuns(member, { project: projectId });
    const { experiments } = await readRunsPage(member, projectId);
    const first = experiments.find(({ number }) => number === 1);
    const { groupId } = await attachRun(member, { runId: runs[0]?.id ?? '', experimentId: first?.id ?? '' });
    expect((await values()).map(({ experiment }) => experiment.number)).toEqual([1, 1]);
    expect((await readRunsPage(member, projectId)).experiments).toHaveLength(1);
    await undoGroup(member, groupId);
    expect((await values()).map(({ experiment }) => experiment.number).toSorted((a, b) => a - b)).toEqual([1, 2]);
  });
});

describe('fetching from a server', () => {
  const served = (): ServedRun[] => [1, 2, 3].map((day): ServedRun => ({ id: id(`r${day}`), name: `day ${day}`, start: Date.UTC(2026, 2, day), end: Date.UTC(2026, 2, day, 2), status: 'FINISHED', params: { lr: `${day}` }, metrics: { val_error: [[1, Date.UTC(2026, 2, day, 1), 0.3], [2, Date.UTC(2026, 2, day, 2), 0.3 - day / 50], [3, Date.UTC(2026, 2, day, 2), 'NaN']] } }));

  it('pages, reads histories, keeps the token to itself, and later asks only for what is new', async () => {
    const server = await serveMlflow(served());
    try {
      const experiments = await findExperiments(member, { url: server.url, token: 'ines:secret' });
      expect(experiments).toEqual([{ id: '3', name: 'customs codes' }]);
      const { connectionId } = await saveConnection(member, { projectId, url: server.url, token: 'ines:secret', experiments });
      const stored = await read((tx) => tx.trackerConnection.findFirstOrThrow({ where: { id: connectionId } }));
      expect(JSON.stringify(stored)).not.toContain('secret');

      const first = await fetchConnection(member, { connectionId });
      expect(first.counts).toEqual({ new: 3, changed: 0, same: 0 });
      expect(first.problems.map(({ reason }) => reason)).toContain('One value is no finite number (NaN); left out.');
      expect(server.requests.every(({ authorization }) => authorization === `Basic ${Buffer.from('ines:secret').toString('base64')}`)).toBe(true);
      expect((await values()).map(({ value }) => Math.round(value))).toEqual([24, 26, 28]);
      const points = await read((tx) => tx.runMetric.findFirstOrThrow({ where: { run: { externalId: id('r1') } }, select: { points: true } }));
      expect(points.points).toHaveLength(2);

      server.runs.push({ id: id('r4'), name: 'day 4', start: Date.UTC(2026, 2, 4), end: null, status: 'RUNNING', metrics: { val_error: [[1, Date.UTC(2026, 2, 4), 0.2]] } });
      expect((await fetchConnection(member, { connectionId })).counts).toEqual({ new: 1, changed: 0, same: 1 });
      expect(server.requests.filter(({ path }) => path.endsWith('runs/search')).at(-1)?.body['filter']).toBe(`attributes.start_time >= ${Date.UTC(2026, 2, 3)}`);
      server.runs[3] = { ...(server.runs[3] as ServedRun), status: 'FINISHED', end: Date.UTC(2026, 2, 5), metrics: { val_error: [[9, Date.UTC(2026, 2, 5), 0.15]] } };
      expect((await fetchConnection(member, { connectionId })).counts).toEqual({ new: 0, changed: 1, same: 0 });
      expect((await values())[0]).toMatchObject({ value: 15, experiment: { outcome: 'kept', computeHours: 24 } });
    } finally {
      await server.close();
    }
  });

  it('says what is wrong with the server, keeps that with the connection, and writes no run', async () => {
    const page = createServer((_, response) => response.end('<html>Sign in</html>')).listen(0, '127.0.0.1');
    await new Promise((resolve) => page.once('listening', resolve));
    try {
      const url = `http://127.0.0.1:${(page.address() as AddressInfo).port}`;
      const { connectionId } = await saveConnection(member, { projectId, url, token: '', experiments: [{ id: '3', name: 'codes' }] });
      await expect(fetchConnection(member, { connectionId })).rejects.toMatchObject({ message: expect.stringMatching(/web page \(HTML\)/) as string });
      expect((await readRunsPage(member, projectId)).connections[0]?.lastError).toMatch(/web page/);
      expect((await readRuns(member, { project: projectId })).runs).toEqual([]);
    } finally {
      page.close();
    }
  });

  let innerUrl = '';
  const silence = (): void => {};
  const page = (response: ServerResponse): void => void response.end('<html>Sign in</html>');
  const away = (response: ServerResponse): void => void response.writeHead(302, { location: innerUrl }).end();
  /** With a second of patience where it has twenty. */
  const impatiently = async (work: () => Promise<void>): Promise<void> => {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    const patience = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout(ms === 20_000 ? 1_000 : ms));
    await work().finally(() => patience.mockRestore());
  };

  it.each([
    ['does not answer', '/runs/search', silence, 'unavailable', /did not answer within 20 seconds/],
    ['stops answering at the history of a metric', '/metrics/get-history', silence, 'unavailable', /did not answer within 20 seconds/],
    ['redirects elsewhere', '/runs/search', away, 'forbidden', /redirects to localhost:\d+, which is not allowed/],
    ['redirects elsewhere at the history of a metric', '/metrics/get-history', away, 'forbidden', /redirects to localhost:\d+, which is not allowed/],
    ['answers a page at the history of a metric', '/metrics/get-history', page, 'unavailable', /web page \(HTML\)/],
  ])('of a server that %s writes no run, leaves the connection as it was but for the reason, and goes on from there', async (_, path, fault, code, message) => {
    const server = await serveMlflow(served());
    const asked: (string | undefined)[] = [];
    const inner = createServer((request, response) => {
      asked.push(request.url);
      response.end('{"runs":[]}');
    }).listen(0, 'localhost');
    await new Promise((resolve) => inner.once('listening', resolve));
    innerUrl = `http://localhost:${(inner.address() as AddressInfo).port}/`;
    try {
      const { connectionId } = await saveConnection(member, { projectId, url: server.url, token: 'ines:secret', experiments: [{ id: '3', name: 'codes' }] });
      await fetchConnection(member, { connectionId });
      const ofProject = { where: { projectId }, orderBy: { id: 'asc' } } as const;
      const held = () =>
        read(async (tx) => ({
          runs: await tx.trackedRun.findMany({ ...ofProject, include: { metrics: true } }),
          experiments: await tx.experiment.findMany({ ...ofProject, include: { metricValues: true } }),
          connection: await tx.trackerConnection.findFirstOrThrow({ where: { id: connectionId } }),
        }));
      const before = await held();
      expect(before.runs).toHaveLength(3);

      for (const day of [4, 5, 6]) server.runs.push({ id: id(`r${day}`), name: `day ${day}`, start: Date.UTC(2026, 2, day), end: Date.UTC(2026, 2, day, 2), status: 'FINISHED', metrics: { val_error: [[1, Date.UTC(2026, 2, day, 1), 0.2]] } });
      server.faults.set(path, fault);
      await impatiently(() => expect(fetchConnection(member, { connectionId })).rejects.toMatchObject({ code, message: expect.stringMatching(message) as string }));
      const after = await held();
      expect(after).toEqual({ ...before, connection: { ...before.connection, lastError: expect.stringMatching(message) as string } });
      expect(asked).toEqual([]);

      server.faults.clear();
      expect((await fetchConnection(member, { connectionId })).counts).toEqual({ new: 3, changed: 0, same: 1 });
      expect((await held()).connection.lastError).toBeNull();
    } finally {
      inner.close();
      await server.close();
    }
  });

  it('asks no host that the operator has not named', async () => {
    await expect(findExperiments(member, { url: 'http://localhost:9', token: '' })).rejects.toMatchObject({ code: 'forbidden' });
  });
});
