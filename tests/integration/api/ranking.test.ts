import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as plan from '@/app/api/v1/plan/route';
import * as pairs from '@/app/api/v1/priority/pairs/route';
import * as priority from '@/app/api/v1/priority/route';
import * as scores from '@/app/api/v1/projects/[id]/scores/route';
import type { ApiPairs, ApiPlan, ApiScores, PriorityLine, PriorityPage } from '@/lib/features/api/schema';
import { saveCapacity } from '@/lib/features/planning/mutations';
import { createProject } from '@/lib/features/projects/mutations';
import { getPrisma } from '@/lib/platform/db/client';
import { addMember, makeWorkspace, type TestWorkspace } from '../../support/builders';
import { callApi, tokenOf, type Answer } from '../../support/call-api';

let workspace: TestWorkspace;
let token: string;
beforeAll(async () => {
  workspace = await makeWorkspace();
  token = await tokenOf(workspace.callers.productOwner);
});
afterAll(() => getPrisma().$disconnect());

const make = async (name: string): Promise<string> => (await createProject(workspace.callers.owner, { name })).id;
const put = (id: string, answers: Record<string, string>, by = token) => callApi(scores.PUT, { token: by, params: { id }, body: { answers: Object.entries(answers).map(([criterionKey, text]) => ({ criterionKey, text })) } });
const submit = (id: string, by = token) => callApi(scores.POST, { token: by, params: { id }, body: {} });
const read = async (id: string, by = token): Promise<ApiScores> => (await callApi(scores.GET, { token: by, params: { id } })).body as ApiScores;
const codeOf = ({ body }: Answer) => (body as { error: { code: string } }).error.code;

/** Two questions of the workspace's own model that give every project a value and an effort. */
async function findQuestions(id: string): Promise<{ impact: string; cost: string }> {
  const { criteria } = (await read(id)).model;
  const rated = (side: string) => criteria.find((criterion) => criterion.side === side && criterion.scale === 'rating')?.key ?? '';
  return { impact: rated('impact'), cost: rated('cost') };
}

async function score(id: string, impact: string, cost: string): Promise<void> {
  const questions = await findQuestions(id);
  expect((await put(id, { [questions.impact]: impact, [questions.cost]: cost })).status).toBe(200);
  expect((await submit(id)).status).toBe(200);
}

describe('scores', () => {
  it('are saved as typed, read as an interval, and count when they are submitted', async () => {
    const id = await make('Scored');
    const { impact, cost } = await findQuestions(id);
    expect(await submit(id)).toMatchObject({ status: 409 });
    const saved = await put(id, { [impact]: '3 5 8', [cost]: '4' });
    expect(saved.body).toMatchObject({ answers: [{ criterionKey: impact, interval: { p50: 5 }, wasWidened: false }, { criterionKey: cost, wasWidened: true }] });
    expect((await put(id, { [impact]: '3 5 8', [cost]: '4' })).body).toMatchObject({ answers: (saved.body as { answers: object[] }).answers });
    expect(await read(id)).toMatchObject({ own: { submittedAt: null, answers: expect.arrayContaining([expect.objectContaining({ criterionKey: impact, text: '3 5 8' })]) }, others: null, pooled: null });
    const first = await submit(id);
    expect((await submit(id)).body).toEqual(first.body);
    expect(await read(id)).toMatchObject({ others: [], otherScorers: 0, pooled: { status: 'ranked' } });
  });

  it('of others stay hidden until one’s own are in', async () => {
    const id = await make('Two opinions');
    await score(id, '7 8 9', '2 3 4');
    const second = await tokenOf(await addMember(workspace.callers.owner, 'member', 'Second'));
    expect(await read(id, second)).toMatchObject({ own: null, others: null, pooled: null, otherScorers: 1 });
    expect(JSON.stringify(await read(id, second))).not.toContain('7 8 9');
    const { impact, cost } = await findQuestions(id);
    await put(id, { [impact]: '1 2 3', [cost]: '2 3 4' }, second);
    expect((await read(id, second)).others).toBeNull();
    await submit(id, second);
    expect(await read(id, second)).toMatchObject({ others: [{ scorer: 'productOwner' }], pooled: { status: 'ranked' } });
    // Who cannot score at all reads what is in.
    expect((await read(id, await tokenOf(workspace.callers.viewer))).others).toHaveLength(2);
  });

  it('that make no sense are refused by name', async () => {
    const id = await make('Wrong');
    const { impact } = await findQuestions(id);
    expect(await put(id, { [impact]: 'plenty' })).toMatchObject({ status: 422, body: { error: { fields: [{ path: impact }] } } });
    expect(codeOf(await put(id, { noSuchThing: '5' }))).toBe('invalid');
    expect(codeOf(await callApi(scores.PUT, { token, params: { id }, body: { answers: [], extra: 1 } }))).toBe('invalid');
    expect((await read(id)).own).toBeNull();
  });
});

describe('the ranking', () => {
  it('is walked to its end while projects are added: nothing twice, nothing left out, in one order', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 7; index++) {
      const id = await make(`Ranked ${index}`);
      ids.push(id);
      if (index < 6) await score(id, `${index} ${index + 1} ${index + 3}`, '2 3 5');
    }
    const met: PriorityLine[] = [];
    let cursor: string | null = null;
    for (let pages = 0; pages < 30 && (pages === 0 || cursor !== null); pages++) {
      const page = (await callApi(priority.GET, { token, query: { limit: '2', ...(cursor === null ? {} : { cursor }) } })).body as PriorityPage;
      met.push(...page.items);
      cursor = page.next;
      // At the very top, where it moves every rank down by one.
      if (pages === 1) await score(await make('Added meanwhile'), '9 9.5 10', '1 1.2 1.5');
    }
    const metIds = met.map(({ projectId }) => projectId);
    expect(new Set(metIds).size).toBe(metIds.length);
    expect(metIds).toEqual(expect.arrayContaining(ids));
    const medians = met.flatMap((line) => (line.status === 'ranked' ? [line.priority.p50] : []));
    expect(medians).toEqual(medians.toSorted((a, b) => b - a));
    expect(met.at(-1)).toMatchObject({ status: 'unscored', reason: 'noAnswers' });
  });

  it('says ranks, intervals and the chance to lie above the cut', async () => {
    const { items } = (await callApi(priority.GET, { token })).body as PriorityPage;
    const [first] = items;
    if (first?.status !== 'ranked') throw new Error('Nothing is ranked.');
    expect(first.rank).toBe(1);
    expect(first.priority.p10).toBeLessThanOrEqual(first.priority.p50);
    expect(first.priority.p50).toBeLessThanOrEqual(first.priority.p90);
    expect(first.rankInterval.p10).toBeLessThanOrEqual(first.rankInterval.p90);
  });

  it('takes no cursor of another list', async () => {
    expect(codeOf(await callApi(priority.GET, { token, query: { cursor: Buffer.from('{"after":"x"}').toString('base64url') } }))).toBe('invalid');
  });
});

describe('pairs', () => {
  const compare = (id: readonly string[]) => callApi(pairs.GET, { token, query: { id } });

  it('say how likely each of any projects comes before each other one', async () => {
    const { items } = (await callApi(priority.GET, { token })).body as PriorityPage;
    const ranked = items.filter((line) => line.status === 'ranked');
    const [first, last, none] = [ranked[0], ranked.at(-1), items.find((line) => line.status === 'unscored')].map((line) => line?.projectId ?? '');
    const chances = (await compare([first ?? '', last ?? '', none ?? ''])).body as ApiPairs;
    expect(chances).toMatchObject({ modelVersion: 1, items: [{ projectId: first, otherId: last }, { projectId: first, otherId: none, chance: null }, { projectId: last, otherId: none, chance: null }] });
    const chance = chances.items[0]?.chance ?? Number.NaN;
    expect(chance).toBeGreaterThan(0.5);
    const turned = (await compare([last ?? '', first ?? ''])).body as ApiPairs;
    expect(turned.items[0]?.chance).toBeCloseTo(1 - chance, 12);
  });

  it('are of two projects or more, and of those that are there', async () => {
    const id = await make('Alone');
    expect(codeOf(await compare([id]))).toBe('invalid');
    expect(codeOf(await compare(['x', id]))).toBe('invalid');
    expect(codeOf(await compare(Array.from({ length: 25 }, () => id)))).toBe('invalid');
    expect(codeOf(await compare([id, randomUUID()]))).toBe('not-found');
    const stranger = await tokenOf((await makeWorkspace('Elsewhere')).callers.owner);
    expect(codeOf(await callApi(pairs.GET, { token: stranger, query: { id: [id, await make('Beside')] } }))).toBe('not-found');
  });
});

describe('the plan', () => {
  it('is the best set under the capacities, with what it uses', async () => {
    const planner = workspace.callers.productOwner;
    const { period: current } = (await callApi(plan.GET, { token })).body as ApiPlan;
    await saveCapacity(planner, { periodId: current?.id ?? '', capacityId: null, kind: 'money', roleId: null, amount: 1e6, isFromPeople: false, lightsOnShare: 0.1, acceptedChance: null });
    const solved = (await callApi(plan.GET, { token })).body as ApiPlan;
    expect(solved).toMatchObject({ problem: null, period: current });
    expect(solved.capacities.find(({ key }) => key === 'money')).toMatchObject({ plannable: 9e5 });
    expect(solved.proof?.kind).toMatch(/exact|withMargin/);
    expect(solved.projects.length).toBeGreaterThan(0);
  });
});
