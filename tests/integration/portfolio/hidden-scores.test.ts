import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AFTER_OWN_SCORES } from '@/lib/domain/portfolio/ask-methods';
import { createWhatIf } from '@/lib/domain/portfolio/create-what-if';
import { loadPriority as loadApiPriority } from '@/lib/features/api/loaders';
import { loadExport } from '@/lib/features/importing/loaders';
import { loadPortfolio, loadPortfolioRows, loadSnapshot, loadWhatIf, loadWhatIfInputs } from '@/lib/features/portfolio/loaders';
import { takeSnapshot } from '@/lib/features/portfolio/mutations';
import { readRowText } from '@/lib/domain/portfolio/row-text';
import type { PortfolioRow } from '@/lib/features/portfolio/view-model';
import { loadProjectOverview } from '@/lib/features/projects/loaders';
import { loadPriority } from '@/lib/features/scoring/loaders';
import { loadCurrentModel, loadMethodAssumptions } from '@/lib/features/scoring/data';
import { saveAnswers, saveModel, submitSheet } from '@/lib/features/scoring/mutations';
import { answerSchema, newModelSchema } from '@/lib/features/scoring/schema';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import type { Caller } from '@/lib/platform/auth/caller';
import type { SignedIn } from '@/lib/platform/auth/session';
import { getPrisma } from '@/lib/platform/db/client';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { findMembership } from '@/lib/platform/auth/find-membership';
import { makeWorkspace, type TestWorkspace } from '../../support/builders';

const session = vi.hoisted(() => ({ user: null as SignedIn | null }));
vi.mock('@/lib/platform/auth/session', async (original) => ({ ...(await original<object>()), getSignedIn: () => Promise.resolve(session.user) }));

let own: TestWorkspace;
let single = '';
let pair = '';

beforeAll(async () => {
  own = await makeWorkspace();
  [single, pair] = [await make('Scored by one'), await make('Scored by two')];
  await score(own.callers.productOwner, single, '417k');
  await score(own.callers.productOwner, pair, '300k');
  await score(own.callers.admin, pair, '900k');
});
afterAll(async () => {
  await globalThis.groundworkPool?.destroy();
  await getPrisma().$disconnect();
});

const make = (name: string): Promise<string> => recordChanges(own.callers.owner, { action: 'add a project' }, (record) => record.create('Project', { name }));

async function score(caller: Caller, projectId: string, money: string): Promise<void> {
  const answers = [['organisationMoney', money], ['effortTotal', '4 7 12']].map(([criterionKey, text]) => answerSchema.parse({ criterionKey, text, note: '' }));
  await saveAnswers(caller, { projectId, answers });
  await submitSheet(caller, { projectId });
}

/** Signs in, and asks again for the revision that the workspace has now. */
async function as(caller: Caller): Promise<Caller> {
  session.user = { userId: caller.userId, name: caller.name, email: caller.email, isAnonymous: false };
  const found = await findMembership(session.user, caller.workspaceSlug);
  if (!found) throw new Error('no longer a member');
  return found;
}

/** Impact and cost of a project as each door shows them; null where it keeps them back. */
async function figuresAtEachDoor(caller: Caller, id: string): Promise<Record<string, unknown>> {
  const reader = await as(caller);
  const first = readRowText<PortfolioRow>((await loadPortfolio(own.slug, {})).rowText).find((row) => row.id === id);
  const further = (await loadPortfolioRows(reader, {})).rows.find((row) => row.id === id);
  const line = (await loadApiPriority(reader, { limit: 50 })).items.find(({ projectId }) => projectId === id);
  const overview = await loadProjectOverview(own.slug, id);
  const why = await loadPriority(own.slug, id);
  const tried = (await loadWhatIf(reader, { capacities: {} })).projects.find(({ projectId }) => projectId === id);
  return {
    page: first?.scored?.figures ?? null,
    rows: further?.scored?.figures ?? null,
    api: line?.status === 'ranked' ? line.impact : null,
    overview: overview.standing?.figures ?? null,
    why: why.standing,
    tried: tried?.impact ?? null,
  };
}

const NOTHING = { page: null, rows: null, api: null, overview: null, why: null, tried: null };

describe('before one’s own scores are in', () => {
  it('no door shows impact and cost of a project that one other person has scored', async () => {
    expect(await figuresAtEachDoor(own.callers.member, single)).toEqual(NOTHING);
  });

  it('every door says where that project stands', async () => {
    const reader = await as(own.callers.member);
    const row = (await loadPortfolioRows(reader, {})).rows.find(({ id }) => id === single);
    expect(row?.scored).toMatchObject({ rank: 2, scorers: 1 });
    expect((await loadPriority(own.slug, single)).place?.rank).toBe(2);
    expect(await loadExport(reader, 'json')).toContain('Scored by one');
  });

  it('what several people’s answers come to is shown', async () => {
    expect(Object.values(await figuresAtEachDoor(own.callers.member, pair))).not.toContain(null);
  });

  it('what a decision froze keeps others’ answers, and tells them to who has scored or never will', async () => {
    const { id } = await takeSnapshot(await as(own.callers.owner), { title: 'Frozen', note: '' });
    const answersFor = async (caller: Caller) => {
      await as(caller);
      const { inputs } = await loadSnapshot(own.slug, id, 1);
      return [single, pair].map((project) => inputs.projects.find((one) => one.id === project)?.answers?.map(({ scorer }) => scorer).filter((name, place, all) => all.indexOf(name) === place) ?? null);
    };
    expect(await answersFor(own.callers.member)).toEqual([null, null]);
    expect(await answersFor(own.callers.admin)).toEqual([null, [own.callers.admin.name, own.callers.productOwner.name].toSorted()]);
    expect(await answersFor(own.callers.viewer)).toEqual([[own.callers.productOwner.name], [own.callers.admin.name, own.callers.productOwner.name].toSorted()]);
  });

  it('other methods say no more than the ranking does, and a formula, which may be one answer, nothing', async () => {
    const asked = { columns: 'valueEffort,formula', sort: 'valueEffort' };
    const methodsOf = async (caller: Caller) => new Map((await loadPortfolioRows(await as(caller), asked)).rows.map(({ id, methods }) => [id, methods]));
    const hidden = { kind: 'undefined', reason: AFTER_OWN_SCORES };
    const shown = await methodsOf(own.callers.member);
    expect(shown.get(single)?.valueEffort).toEqual(hidden);
    expect(shown.get(pair)?.valueEffort).toMatchObject({ kind: 'number' });
    expect((await methodsOf(own.callers.viewer)).get(single)?.valueEffort).toMatchObject({ kind: 'number' });
    const page = await loadPortfolio(own.slug, asked);
    expect(page.missing.map(({ column, of }) => [column, of])).toContainEqual(['formula', page.total]);
  });

  it('the sliders’ inputs hold no answers, and the server finds what the browser would', async () => {
    const reader = await as(own.callers.member);
    const given = await loadWhatIfInputs(reader);
    expect(given.withAnswers).toBe(false);
    expect(given.projects.flatMap(({ answers }) => answers)).toEqual([]);
    const leadership = await loadWhatIfInputs(await as(own.callers.viewer));
    expect(leadership.withAnswers).toBe(true);
    const change = { weights: { teamStrength: 0.5 } };
    const shown = await loadWhatIf(reader, change);
    const computed = createWhatIf(leadership)(change);
    expect(shown.projects.map(({ projectId, rank, aboveCut }) => ({ projectId, rank, aboveCut }))).toEqual(computed.projects.map(({ projectId, rank, aboveCut }) => ({ projectId, rank, aboveCut })));
    expect(shown.projects.find(({ projectId }) => projectId === pair)?.impact).toEqual(computed.projects.find(({ projectId }) => projectId === pair)?.impact);
  });

  it('the sliders’ other methods are hidden where the table hides them, and nobody gets middle values without the answers', async () => {
    const reader = await as(own.callers.member);
    expect((await loadWhatIfInputs(reader)).methodBasis?.medians).toEqual({});
    const question = { weights: { userBenefit: 0.9 }, methods: ['valueEffort', 'formula'] as const };
    const methodsOf = async (caller: Caller) => new Map((await loadWhatIf(caller, question)).projects.map(({ projectId, methods }) => [projectId, methods]));
    const [shown, all] = [await methodsOf(reader), await methodsOf(await as(own.callers.viewer))];
    expect(shown.get(single)?.valueEffort).toEqual({ kind: 'undefined', reason: AFTER_OWN_SCORES });
    expect(shown.get(pair)?.valueEffort).toMatchObject({ kind: 'number' });
    expect(all.get(single)?.valueEffort).toMatchObject({ kind: 'number' });
  });
});

describe('leadership, which does not score', () => {
  it('sees everything', async () => {
    expect(Object.values(await figuresAtEachDoor(own.callers.viewer, single))).not.toContain(null);
  });
});

describe('once one’s own scores are in', () => {
  it('every door shows everything', async () => {
    await score(own.callers.member, single, '200k');
    expect(Object.values(await figuresAtEachDoor(own.callers.member, single))).not.toContain(null);
    expect((await loadWhatIfInputs(await as(own.callers.member))).withAnswers).toBe(false);
    await score(own.callers.member, pair, '250k');
    expect((await loadWhatIfInputs(await as(own.callers.member))).withAnswers).toBe(true);
  });
});

describe('a workspace’s own formula, which may be one answer', () => {
  it('waits for one’s own scores while a slider moves, too', async () => {
    const { model, settings } = await readWorkspace(own.callers.admin.workspaceId, async (tx) => ({ model: await loadCurrentModel(tx), settings: await loadMethodAssumptions(tx) }));
    await saveModel(await as(own.callers.admin), newModelSchema.parse({ basedOn: model.version, criteria: model.criteria, assumptions: model.assumptions, ...settings, formula: 'impact' }));
    const { projects } = await loadWhatIf(await as(own.callers.admin), { weights: { userBenefit: 0.9 }, methods: ['formula'] });
    const methods = new Map(projects.map((project) => [project.projectId, project.methods]));
    expect(methods.get(single)?.formula).toEqual({ kind: 'undefined', reason: AFTER_OWN_SCORES });
    expect(methods.get(pair)?.formula).toMatchObject({ kind: 'number' });
  });
});
