import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COST_CRITERIA } from '@/lib/domain/scoring/default-cost-criteria';
import type { ProjectSheets } from '@/lib/domain/scoring/score-sheet';
import { loadCurrentModel, loadMethodAssumptions, loadScoredProjects, readModelVersions, readNeighboursToScore, readProjectSheets, readProjectsToScore } from '@/lib/features/scoring/data';
import { undoGroup } from '@/lib/features/history/mutations';
import { saveAnswer, saveAnswers, saveModel, submitSheet, withdrawSheet } from '@/lib/features/scoring/mutations';
import { answerSchema, newModelSchema, scoringQuerySchema, type AnswerInput, type NewModel } from '@/lib/features/scoring/schema';
import { recordChanges } from '@/lib/platform/audit/change-recorder';
import type { Caller } from '@/lib/platform/auth/caller';
import { getPrisma } from '@/lib/platform/db/client';
import { readWorkspace } from '@/lib/platform/db/workspace-transaction';
import { addMember, makeWorkspace } from '../../support/builders';

let ines: Caller;
let tomas: Caller;
let owner: Caller;
let viewer: Caller;

beforeAll(async () => {
  const { callers } = await makeWorkspace();
  ({ owner, viewer, productOwner: ines } = callers);
  tomas = await addMember(owner, 'member', 'Tomas');
});
afterAll(() => getPrisma().$disconnect());

const addProject = (name: string): Promise<string> => recordChanges(owner, { action: 'add a project' }, (record) => record.create('Project', { name }));
const typed = (criterionKey: string, text: string, more: Partial<AnswerInput> = {}): AnswerInput => answerSchema.parse({ criterionKey, text, ...more });
const sheetsOf = (caller: Caller, projectId: string, mayScore = true): Promise<ProjectSheets> => readWorkspace(caller.workspaceId, (tx) => readProjectSheets(tx, projectId, { personId: caller.personId, mayScore }));
const scored = (): ReturnType<typeof loadScoredProjects> => readWorkspace(owner.workspaceId, loadScoredProjects);

describe('an answer', () => {
  it('is kept as typed and as read, once, and is the same after reading it again', async () => {
    const projectId = await addProject('Typed');
    for (let time = 0; time < 3; time += 1) await saveAnswer(ines, { projectId, ...typed('organisationMoney', '380k 620k 1M') });
    await saveAnswer(ines, { projectId, ...typed('userBenefit', '7') });
    const { own } = await sheetsOf(ines, projectId);
    expect(own?.answers).toMatchObject([
      { criterionKey: 'organisationMoney', text: '380k 620k 1M', interval: { p10: 380_000, p50: 620_000, p90: 1_000_000 }, wasWidened: false },
      { criterionKey: 'userBenefit', text: '7', wasWidened: true },
    ]);
    expect(own?.answers[1]?.interval?.p50).toBe(7);
  });

  it('is taken back when it is empty, and leaves its note if there is one', async () => {
    const projectId = await addProject('Emptied');
    await saveAnswers(ines, { projectId, answers: [typed('difficulty', '3 5 7'), typed('labelPrice', '0.3')] });
    await saveAnswers(ines, { projectId, answers: [typed('difficulty', ''), typed('labelPrice', '', { note: 'ask Nora' })] });
    expect((await sheetsOf(ines, projectId)).own?.answers).toMatchObject([{ criterionKey: 'labelPrice', text: '', interval: null, note: 'ask Nora' }]);
  });

  it.each([
    ['difficulty', '12', /Difficulty of the problem: A rating lies between 0 and 10/],
    ['difficulty', 'hard', /is not a range\. Try 8 14 30/],
    ['effortTotal', '-3', /can’t be less than 0/],
    ['charm', '3', /charm is no criterion .* known are organisationBenefit/],
  ])('of %s as “%s” is refused with what would be right, and nothing is kept', async (criterionKey, text, words) => {
    const projectId = await addProject('Refused');
    const both = [typed('userBenefit', '5'), typed(criterionKey, text)];
    await expect(saveAnswers(ines, { projectId, answers: both })).rejects.toMatchObject({ code: 'invalid', message: expect.stringMatching(words), fields: [{ path: criterionKey }] });
    expect((await sheetsOf(ines, projectId)).own).toBeNull();
  });

  it('belongs to a project of this workspace', async () => {
    await expect(saveAnswer(ines, { projectId: randomUUID(), ...typed('userBenefit', '5') })).rejects.toMatchObject({ code: 'not-found' });
    const stranger = (await makeWorkspace('Other')).callers.member;
    await expect(saveAnswer(stranger, { projectId: await addProject('Ours'), ...typed('userBenefit', '5') })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('from two windows at once makes one sheet', async () => {
    const projectId = await addProject('Twice');
    await Promise.all(['userBenefit', 'difficulty', 'dataDifficulty'].map((key) => saveAnswer(ines, { projectId, ...typed(key, '4') })));
    expect((await sheetsOf(ines, projectId)).own?.answers).toHaveLength(3);
  });
});

/** Counts what may alter a computed result. */
const revision = async (): Promise<bigint> => (await getPrisma().workspace.findUniqueOrThrow({ where: { id: owner.workspaceId }, select: { revision: true } })).revision;

describe('what is remembered of computed results', () => {
  it('outlives answers in the making, and their undo, but not those that count', async () => {
    const projectId = await addProject('In the making');
    const before = await revision();
    const { groupId } = await saveAnswer(ines, { projectId, ...typed('userBenefit', '2 3 4') });
    await undoGroup(ines, groupId);
    await saveAnswer(ines, { projectId, ...typed('userBenefit', '4 5 6') });
    expect(await revision()).toBe(before);
    await submitSheet(ines, { projectId });
    expect(await revision()).toBe(before + 1n);
    await saveAnswer(ines, { projectId, ...typed('userBenefit', '6 7 8') });
    expect(await revision()).toBe(before + 2n);
    await withdrawSheet(ines, { projectId });
    expect(await revision()).toBe(before + 3n);
    await saveAnswer(ines, { projectId, ...typed('userBenefit', '1 2 3') });
    expect(await revision()).toBe(before + 3n);
  });
});

describe('scores of others', () => {
  it('stay unread until one’s own are in, and again when those are withdrawn', async () => {
    const projectId = await addProject('Hidden');
    await saveAnswers(ines, { projectId, answers: [typed('userBenefit', '2 3 4', { note: 'secret reason' })] });
    await submitSheet(ines, { projectId });
    expect(await sheetsOf(tomas, projectId)).toEqual({ own: null, others: null, otherScorers: 1 });

    await saveAnswer(tomas, { projectId, ...typed('userBenefit', '8 9 10') });
    const begun = await sheetsOf(tomas, projectId);
    expect(begun.others).toBeNull();
    expect(JSON.stringify(begun)).not.toContain('secret');

    await submitSheet(tomas, { projectId });
    expect((await sheetsOf(tomas, projectId)).others).toMatchObject([{ scorer: 'productOwner', answers: [{ criterionKey: 'userBenefit', interval: { p50: 3 }, note: 'secret reason' }] }]);

    await withdrawSheet(tomas, { projectId });
    expect((await sheetsOf(tomas, projectId)).others).toBeNull();
  });

  it('that are not submitted are shown to nobody and count for nothing', async () => {
    const projectId = await addProject('Draft');
    await saveAnswers(ines, { projectId, answers: [typed('userBenefit', '5'), typed('difficulty', '5')] });
    await saveAnswer(tomas, { projectId, ...typed('userBenefit', '6') });
    await submitSheet(tomas, { projectId });
    expect((await sheetsOf(tomas, projectId)).others).toEqual([]);
    expect((await scored()).find(({ id }) => id === projectId)?.answers.map(({ scorerId }) => scorerId)).toEqual([tomas.personId]);
  });

  it('are open to who cannot score', async () => {
    const projectId = await addProject('Leadership');
    await saveAnswer(ines, { projectId, ...typed('userBenefit', '5') });
    await submitSheet(ines, { projectId });
    expect((await sheetsOf(viewer, projectId, false)).others).toHaveLength(1);
  });
});

describe('submitting', () => {
  it('needs an answer', async () => {
    const projectId = await addProject('Nothing');
    await expect(submitSheet(ines, { projectId })).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('at least one question') });
    expect((await sheetsOf(ines, projectId)).own).toBeNull();
  });

  it('is taken back by undo, by its own scorer only', async () => {
    const projectId = await addProject('Undone');
    await saveAnswer(ines, { projectId, ...typed('userBenefit', '5') });
    const { groupId } = await submitSheet(ines, { projectId });
    await expect(undoGroup(owner, groupId)).rejects.toMatchObject({ code: 'forbidden' });
    await undoGroup(ines, groupId);
    expect((await sheetsOf(ines, projectId)).own).toMatchObject({ submittedAt: null, answers: [{ text: '5' }] });
    expect((await scored()).some(({ id }) => id === projectId)).toBe(false);
  });

  it('twice keeps the first moment', async () => {
    const projectId = await addProject('Again');
    await saveAnswer(ines, { projectId, ...typed('userBenefit', '5') });
    const first = await submitSheet(ines, { projectId });
    expect((await submitSheet(ines, { projectId })).submittedAt).toBe(first.submittedAt);
  });
});

describe('the list to score', () => {
  it('holds what one has not scored, by name, and tells what comes before and after', async () => {
    const [a, b, c] = [await addProject('Queue alpha'), await addProject('Queue beta'), await addProject('Queue gamma')];
    const list = (caller: Caller, show: string) => readWorkspace(caller.workspaceId, (tx) => readProjectsToScore(tx, caller.personId, scoringQuerySchema.parse({ q: 'queue', show }), 100));
    await saveAnswer(ines, { projectId: b, ...typed('userBenefit', '5') });
    expect((await list(ines, 'mine')).rows).toMatchObject([{ id: a, own: 'none', scorers: 0 }, { id: b, own: 'begun' }, { id: c }]);
    await submitSheet(ines, { projectId: b });
    expect((await list(ines, 'mine')).rows.map(({ id }) => id)).toEqual([a, c]);
    expect((await list(tomas, 'mine')).total).toBe(3);
    expect((await list(tomas, 'unscored')).rows.map(({ id }) => id)).toEqual([a, c]);
    expect((await list(tomas, 'all')).rows[1]).toMatchObject({ id: b, own: 'none', scorers: 1 });
    const around = await readWorkspace(ines.workspaceId, (tx) => readNeighboursToScore(tx, ines.personId, scoringQuerySchema.parse({ q: 'queue' }), { id: b, name: 'Queue beta' }));
    expect(around).toEqual({ previous: { id: a, name: 'Queue alpha' }, next: { id: c, name: 'Queue gamma' }, left: 2 });
  });
});

describe('the scoring model', () => {
  const current = async (): Promise<NewModel> => {
    const { model, settings } = await readWorkspace(owner.workspaceId, async (tx) => ({ model: await loadCurrentModel(tx), settings: await loadMethodAssumptions(tx) }));
    return newModelSchema.parse({ basedOn: model.version, criteria: model.criteria, assumptions: model.assumptions, ...settings });
  };

  it('gets a new version; scores keep theirs, count on, and are taken along', async () => {
    const projectId = await addProject('Versions');
    await saveAnswers(ines, { projectId, answers: [typed('userBenefit', '6'), typed('difficulty', '4'), typed('accuracyNeed', '2')] });
    await submitSheet(ines, { projectId });
    const draft = await current();
    const criteria = [...draft.criteria.map((one) => (one.key === 'accuracyNeed' ? { ...one, retired: true } : one)), { ...COST_CRITERIA[0], key: 'regulation', name: 'Regulation', weight: 0.2 }] as NewModel['criteria'];
    const { version } = await saveModel(ines, { ...draft, criteria, formula: 'value / effort', note: 'ask for regulation' });
    expect(version).toBe(draft.basedOn + 1);
    expect((await sheetsOf(ines, projectId)).own).toMatchObject({ modelVersion: draft.basedOn });
    expect((await scored()).find(({ id }) => id === projectId)?.answers).toHaveLength(3);

    await saveAnswer(ines, { projectId, ...typed('regulation', '9') });
    const sheets = await sheetsOf(ines, projectId);
    expect(sheets.own).toMatchObject({ modelVersion: version, submittedAt: null });
    expect(sheets.own?.answers.map(({ criterionKey, text }) => [criterionKey, text])).toEqual([['difficulty', '4'], ['regulation', '9'], ['userBenefit', '6']]);
    expect((await scored()).find(({ id }) => id === projectId)?.answers.map(({ criterionKey }) => criterionKey)).toContain('accuracyNeed');
    await submitSheet(ines, { projectId });
    expect((await scored()).find(({ id }) => id === projectId)?.answers.map(({ criterionKey }) => criterionKey).sort()).toEqual(['difficulty', 'regulation', 'userBenefit']);
    await expect(saveAnswer(ines, { projectId, ...typed('accuracyNeed', '3') })).rejects.toThrow(/is retired/);

    const versions = await readWorkspace(owner.workspaceId, readModelVersions);
    expect(versions[0]).toMatchObject({ version, isCurrent: true, author: 'productOwner', note: 'ask for regulation', scores: 1 });
    expect((await current()).formula).toBe('value / effort');
  });

  it('hides answers under a newer version until one has answered that', async () => {
    const projectId = await addProject('Newer');
    await saveAnswer(tomas, { projectId, ...typed('userBenefit', '5') });
    await submitSheet(tomas, { projectId });
    await saveModel(ines, await current());
    await saveAnswer(ines, { projectId, ...typed('userBenefit', '8') });
    await submitSheet(ines, { projectId });
    expect(await sheetsOf(tomas, projectId)).toMatchObject({ others: [], otherScorers: 1 });
    await submitSheet(tomas, { projectId });
    expect((await sheetsOf(tomas, projectId)).others).toMatchObject([{ answers: [{ text: '8' }] }]);
  });

  it('is not overwritten by who did not see the newest version', async () => {
    const draft = await current();
    await saveModel(ines, draft);
    await expect(saveModel(owner, draft)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is taken back by undo', async () => {
    const draft = await current();
    const { groupId } = await saveModel(ines, { ...draft, formula: 'impact' });
    await undoGroup(ines, groupId);
    expect(await current()).toMatchObject({ basedOn: draft.basedOn, formula: draft.formula });
  });

  it('stays once somebody has scored under it: undo never takes scores along', async () => {
    const projectId = await addProject('Scored under the new version');
    const { groupId } = await saveModel(ines, { ...(await current()), formula: 'impact' });
    await saveAnswer(tomas, { projectId, ...typed('userBenefit', '6') });
    await submitSheet(tomas, { projectId });
    await expect(undoGroup(ines, groupId)).rejects.toMatchObject({ code: 'conflict' });
    expect((await sheetsOf(tomas, projectId)).own?.answers).toMatchObject([{ text: '6' }]);
  });

  it('is refused with each field that is wrong', async () => {
    const draft = await current();
    const criteria = draft.criteria.slice(1).map((one) => (one.key === 'labelPrice' ? { ...one, scale: 'count' as const } : one));
    const index = criteria.findIndex(({ key }) => key === 'labelPrice');
    await expect(saveModel(ines, { ...draft, criteria, formula: 'charm / 2' })).rejects.toMatchObject({
      code: 'invalid',
      fields: expect.arrayContaining([
        { path: `criteria.${index}.scale`, message: expect.stringMatching(/retire this criterion/) },
        { path: 'criteria', message: expect.stringMatching(/“Benefit to the organisation” is missing/) },
        { path: 'formula', message: 'There is no criterion “charm”.' },
      ]),
    });
  });
});
