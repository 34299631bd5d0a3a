import { describe, expect, it } from 'vitest';
import { toPlanRequest } from '@/lib/domain/portfolio/assess-portfolio';
import type { PortfolioInputs } from '@/lib/domain/portfolio/portfolio-inputs';
import { createDraws } from '@/lib/domain/priority/create-draws';
import { evaluatePriority, rankProjects } from '@/lib/domain/priority/rank-projects';
import { generateSample, type Sample } from '@/lib/domain/sample/generate-sample';
import { STORY_PEOPLE } from '@/lib/domain/sample/story-people';
import { STORY_PROJECTS } from '@/lib/domain/sample/story-projects';
import { STORY_TEAMS } from '@/lib/domain/sample/story-teams';
import { ROLES } from '@/lib/domain/scoring/criterion';
import { DEFAULT_SCORING_MODEL } from '@/lib/domain/scoring/default-model';
import { parseRange } from '@/lib/domain/scoring/parse-range';
import { median } from '@/lib/domain/statistics/median';
import { selectBestSet } from '@/lib/domain/selection/select-best-set';
import { computeCapacity } from '@/lib/domain/team/compute-capacity';
import { DEFAULT_TEAM_ROLES } from '@/lib/domain/team/default-team-roles';
import { DEFAULT_ACTIVITIES } from '@/lib/domain/time/default-activities';
import { createSolver } from '@/tests/support/solve-with-highs';
import { stages } from '@/lib/domain/shared/stage';

const ids = (keys: readonly { readonly key: string }[]): Record<string, string> => Object.fromEntries(keys.map(({ key }) => [key, key]));
const ground = { visitorId: 'visitor', modelId: 'model', periodId: 'period', roleIds: ids(DEFAULT_TEAM_ROLES), activityIds: ids(DEFAULT_ACTIVITIES) };
const tell = (today = '2026-11-20', idSeed = 'one'): Sample => generateSample({ seed: 'halden-freight', idSeed, today, ground });
const story = tell();
const projectKeyOf = new Map(story.projects.map(({ id }, index) => [id, STORY_PROJECTS[index]?.key]));
const iso = (date: Date): string => date.toISOString().slice(0, 10);

describe('the sample', () => {
  it('is the same to the byte for the same seed and day', () => {
    expect(JSON.stringify(tell())).toBe(JSON.stringify(story));
  });

  it('has other ids in another workspace, and the same story', () => {
    const other = tell('2026-11-20', 'two');
    expect(other.projects.map(({ name }) => name)).toEqual(story.projects.map(({ name }) => name));
    expect(other.projects.some(({ id }) => story.projects.some((project) => project.id === id))).toBe(false);
  });

  it('has ids that are unique in each table, and UUIDs', () => {
    for (const [table, rows] of Object.entries(story)) {
      if (!Array.isArray(rows)) continue;
      const own = rows.map((row: { id: string }) => row.id);
      expect(new Set(own).size, table).toBe(own.length);
      for (const id of own) if (id !== 'visitor') expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    }
  });

  it('tells of sixteen projects, at every stage', () => {
    expect(story.projects).toHaveLength(16);
    expect(new Set(story.projects.map(({ stage }) => stage))).toEqual(new Set(stages));
  });

  it('refuses a workspace that lacks a role, by its name', () => {
    expect(() => generateSample({ seed: 's', idSeed: 'i', today: '2026-11-20', ground: { ...ground, roleIds: {} } })).toThrow('no role "productOwner"');
  });
});

describe('its scores', () => {
  it('read as they were typed, in order', () => {
    const scales = new Map(DEFAULT_SCORING_MODEL.criteria.map(({ key, scale }) => [key, scale]));
    for (const { criterionKey, raw, low, likely, high } of story.scoreAnswers) {
      expect(low).toBeLessThanOrEqual(likely);
      expect(likely).toBeLessThanOrEqual(high);
      const scale = scales.get(criterionKey);
      if (scale === undefined) throw new Error(`The default model has no criterion ${criterionKey}.`);
      const parsed = parseRange(raw, { scale, singleNumberFactor: 1.6 });
      expect(parsed, raw).toMatchObject({ ok: true });
      if (!parsed.ok) return;
      expect(parsed.suggestion).toBeUndefined();
      expect([parsed.interval.p10, parsed.interval.p50, parsed.interval.p90].map((value) => Number(value.toPrecision(2)))).toEqual([low, likely, high].map((value) => Number(value.toPrecision(2))));
    }
  });

  it('give RICE and WSJF figures of some projects, and leave them undefined for others', () => {
    const answered = (key: string): number => new Set(story.scoreAnswers.filter(({ criterionKey }) => criterionKey === key).map(({ sheetId }) => story.scoreSheets.find(({ id }) => id === sheetId)?.projectId)).size;
    expect(['reach', 'timeCriticality', 'riskReduction'].map(answered)).toEqual([13, 7, 7]);
  });

  it('leave the visitor two projects to score, one of them begun', () => {
    const done = new Set(story.scoreSheets.filter(({ scorerId, submittedAt }) => scorerId === 'visitor' && submittedAt !== null).map(({ projectId }) => projectId));
    const left = story.projects.filter(({ id }) => !done.has(id));
    expect(left.map(({ name }) => name)).toEqual(['Carrier document search', 'Warehouse shift planner']);
    expect(story.scoreSheets.filter(({ submittedAt }) => submittedAt === null)).toHaveLength(1);
  });

  it('end in the impacts, costs and order of the story', () => {
    const scored = story.projects.map(({ id, name }) => ({ id, name, answers: answersOf(id) }));
    const result = rankProjects(scored, DEFAULT_SCORING_MODEL, { seed: 1, draws: 4000 });
    expect(result.projects).toHaveLength(16);
    for (const [index, ranked] of result.projects.entries()) {
      const told = STORY_PROJECTS.find(({ key }) => key === projectKeyOf.get(ranked.projectId));
      if (ranked.status !== 'ranked' || told === undefined) throw new Error('A project of the story has no rank.');
      expect(Math.abs(STORY_PROJECTS.indexOf(told) - index), told.name).toBeLessThanOrEqual(1);
      // A tenth: half the figures of the story are rounded by as much.
      expect(ranked.impact.p50 / 1000 / told.impact.p50).toBeCloseTo(1, 1);
      expect(ranked.effort.p50 / told.effort.p50).toBeCloseTo(1, 1);
      expect(Math.log(ranked.impact.p90 / ranked.impact.p10) / Math.log(told.impact.p90 / told.impact.p10)).toBeGreaterThan(0.85);
      expect(Math.log(ranked.impact.p90 / ranked.impact.p10) / Math.log(told.impact.p90 / told.impact.p10)).toBeLessThan(1.2);
    }
  });

  it('differ most on Spot price quoting', () => {
    const apart = STORY_PROJECTS.map(({ key }) => {
      const medians = story.projects.filter(({ id }) => projectKeyOf.get(id) === key).flatMap(({ id }) => answersOf(id)).filter(({ criterionKey }) => criterionKey === 'organisationMoney').map(({ interval }) => interval.p50);
      return { key, ratio: Math.max(...medians) / Math.min(...medians) };
    }).toSorted((a, b) => b.ratio - a.ratio);
    expect(apart[0]?.key).toBe('pricing');
    expect(apart[0]?.ratio).toBeGreaterThan(5);
  });
});

describe('its plan', () => {
  it('has room for nine projects; data engineers run out first, and one more week of them funds the tenth', async () => {
    const nine = await bestSet(0);
    expect(nine.keys).toEqual(new Set(['triage', 'address', 'invoice', 'customs', 'arrival', 'volume', 'trailer', 'calls', 'renewal']));
    expect(nine.runsOutFirst).toBe('dataEngineer');
    expect((await bestSet(1)).keys).toEqual(new Set([...nine.keys, 'claims']));
  });

  it('has weeks by role that sum to what the project costs', () => {
    for (const { weeks, effort, name } of STORY_PROJECTS) expect(weeks.reduce((sum: number, value = 0) => sum + value, 0), name).toBeCloseTo(effort.p50, 6);
  });

  it('has people for about the capacities that it states', () => {
    const { startsOn, endsOn } = story.period;
    const people = story.people.map(({ id, name, hoursPerWeek }) => ({
      id, name, hoursPerWeek, isActive: true,
      roles: story.personRoles.filter(({ personId }) => personId === id),
      absences: story.absences.filter(({ personId }) => personId === id).map(({ firstDay, lastDay }) => ({ firstDay: iso(firstDay), lastDay: iso(lastDay) })),
    }));
    const computed = computeCapacity(people, { firstDay: iso(startsOn), lastDay: iso(endsOn) });
    for (const { kind, roleId, amount } of story.capacities) {
      if (kind === 'role') expect((computed.get(roleId ?? '')?.personWeeks ?? 0) / amount, roleId ?? '').toBeCloseTo(1, 1);
    }
  });

  it('plans the quarter after the one it is opened in, also over the turn of the year', () => {
    expect([tell('2026-11-20').period.name, tell('2026-12-31').period.name, tell('2027-01-01').period.name]).toEqual(['Q1 2027', 'Q1 2027', 'Q2 2027']);
  });

  it('knows every role, person and team that it names', () => {
    expect(story.capacities.filter(({ kind }) => kind === 'role').map(({ roleId }) => roleId)).toEqual(ROLES.slice(0, 6).map(({ key }) => key));
    const people = new Set(STORY_PEOPLE.map(({ key }) => key));
    for (const { key, owner, scorers } of STORY_PROJECTS) for (const name of [owner, ...scorers, ...Object.values(STORY_TEAMS[key] ?? {})]) expect(people).toContain(name);
  });
});

describe('its risks', () => {
  it('give seven reasons for each project, low before likely before high', () => {
    expect(story.risks).toHaveLength(16 * 7);
    for (const { low, likely, high } of [...story.risks, ...story.riskAssessments]) {
      expect(low).toBeGreaterThan(0);
      expect(low).toBeLessThanOrEqual(likely);
      expect(likely).toBeLessThanOrEqual(high);
      expect(high).toBeLessThan(1);
    }
  });

  it('end their history at the chance of today, after at most eight reviews', () => {
    for (const risk of story.risks) {
      const history = story.riskAssessments.filter(({ riskId }) => riskId === risk.id);
      const days = history.map(({ assessedOn }) => assessedOn.getTime());
      expect(days).toEqual(days.toSorted((a, b) => a - b));
      expect(history.length).toBeGreaterThan(0);
      expect(history.length).toBeLessThanOrEqual(8);
      expect(history.at(-1)?.likely).toBe(risk.likely);
    }
  });

  it('say that labeling rose by twelve points to 38 % for Customs code suggestion', () => {
    const risk = story.risks.find(({ projectId, reason }) => projectKeyOf.get(projectId) === 'customs' && reason === 'labeling');
    const history = story.riskAssessments.filter(({ riskId }) => riskId === risk?.id).map(({ likely }) => likely);
    expect(history.slice(-2)).toEqual([0.26, 0.38]);
  });
});

describe('its experiments and hours', () => {
  it('bring Customs code suggestion from 24.8 to 9.6 % in 23 experiments and 212 hours', () => {
    const own = story.experiments.filter(({ projectId }) => projectKeyOf.get(projectId) === 'customs');
    const values = own.map(({ id }) => story.metricValues.find(({ experimentId }) => experimentId === id)?.value);
    expect(own).toHaveLength(23);
    expect([values[0], values.at(-1)]).toEqual([24.8, 9.6]);
    expect(own.reduce((sum, { peopleHours }) => sum + peopleHours, 0)).toBe(212);
  });

  it('log for each experiment exactly its people-hours', () => {
    for (const { id, peopleHours } of story.experiments) {
      const seconds = story.timeEntries.filter(({ experimentId }) => experimentId === id).reduce((sum, entry) => sum + entry.seconds, 0);
      expect(seconds).toBe(peopleHours * 3600);
    }
  });

  it('log 940 hours on Depot volume forecast and 456 on Customs code suggestion', () => {
    const hoursOf = (key: string): number => story.timeEntries.filter(({ projectId }) => projectId !== null && projectKeyOf.get(projectId) === key).reduce((sum, { seconds }) => sum + seconds / 3600, 0);
    expect([hoursOf('volume'), hoursOf('customs')]).toEqual([940, 456]);
  });

  it('stand in the stage that their project stood in on that day', () => {
    const passagesOf = (project: string | null) => story.stagePassages.filter(({ projectId }) => projectId === project).toSorted((a, b) => a.enteredOn.getTime() - b.enteredOn.getTime());
    for (const { projectId, stage, workDate } of story.timeEntries) {
      const passages = passagesOf(projectId);
      const entered = passages.filter(({ enteredOn }) => enteredOn <= workDate).at(-1) ?? passages[0];
      expect(stage).toBe(entered?.stage ?? null);
    }
    expect(new Set(story.timeEntries.map(({ stage }) => stage)).size).toBeGreaterThan(6);
  });

  it('have a few meetings of the team each week that belong to no project', () => {
    const meetings = story.timeEntries.filter(({ projectId }) => projectId === null);
    const lastWeek = meetings.filter(({ workDate }) => iso(workDate) >= '2026-11-16');
    expect(new Set(meetings.map(({ activityId }) => activityId))).toEqual(new Set(['meetings']));
    const own = lastWeek.filter(({ personId }) => personId === lastWeek[0]?.personId);
    expect(own.map(({ seconds }) => seconds / 60)).toEqual([45, 30, 45, 30]);
  });

  it('took, as tasks, 1.7 times what was said for preparation, and about what was said for evaluation', () => {
    const ratiosOf = (activity: string): number[] =>
      story.tasks.filter(({ activityId }) => activityId === activity).map((task) => story.timeEntries.filter(({ taskId }) => taskId === task.id).reduce((sum, { seconds }) => sum + seconds, 0) / task.estimateSeconds);
    const middle = (activity: string): number => median(ratiosOf(activity));
    expect(ratiosOf('training').length).toBeGreaterThan(30);
    expect(middle('dataPreparation')).toBeGreaterThan(1.4);
    expect(middle('dataPreparation')).toBeLessThan(2);
    expect(middle('evaluation')).toBeGreaterThan(0.8);
    expect(middle('evaluation')).toBeLessThan(1.25);
  });

  it('have no hour in the future, on a weekend, or beyond a full day of a person', () => {
    const byDay = new Map<string, number>();
    for (const { personId, workDate, seconds, startedAt, endedAt } of story.timeEntries) {
      expect(iso(workDate) <= '2026-11-20').toBe(true);
      expect([0, 6]).not.toContain(workDate.getUTCDay());
      expect(endedAt.getTime() - startedAt.getTime()).toBe(seconds * 1000);
      expect(iso(startedAt)).toBe(iso(workDate));
      byDay.set(`${personId} ${iso(workDate)}`, (byDay.get(`${personId} ${iso(workDate)}`) ?? 0) + seconds);
    }
    expect(Math.max(...byDay.values())).toBeLessThanOrEqual(7.5 * 3600);
  });

  it('run in order, each experiment after the one before, also when opened on a Sunday', () => {
    for (const { experiments } of [story, tell('2026-11-22')]) {
      for (const project of new Set(experiments.map(({ projectId }) => projectId))) {
        const own = experiments.filter(({ projectId }) => projectId === project);
        expect(own.map(({ number }) => number)).toEqual(own.map((_, index) => index + 1));
        const ends = own.map(({ finishedAt }) => finishedAt.getTime());
        expect(ends).toEqual(ends.toSorted((a, b) => a - b));
        for (const { startedAt, finishedAt } of own) expect(startedAt.getTime()).toBeLessThan(finishedAt.getTime());
      }
    }
  });
});

describe('its life cycle', () => {
  it('ends every project at its stage, in order, with one stage open', () => {
    for (const { id, name, stage } of story.projects) {
      const own = story.stagePassages.filter(({ projectId }) => projectId === id);
      expect(own.at(-1)?.stage, name).toBe(stage);
      expect(own.filter(({ leftOn }) => leftOn === null), name).toHaveLength(1);
      for (const [index, { enteredOn, leftOn }] of own.entries()) {
        expect(leftOn).toEqual(own[index + 1]?.enteredOn ?? null);
        if (leftOn !== null) expect(enteredOn.getTime()).toBeLessThanOrEqual(leftOn.getTime());
      }
    }
  });

  it('goes back twice, with a reason each time', () => {
    const back = story.stagePassages.filter(({ isReturn }) => isReturn);
    expect(new Set(back.map(({ projectId }) => projectKeyOf.get(projectId)))).toEqual(new Set(['customs', 'invoice']));
    expect(back.every(({ reason }) => reason !== null)).toBe(true);
  });

  it('meets no gate condition in the future, and leaves some open at the stage under way', () => {
    expect(story.gateConditions.every(({ metOn }) => metOn === null || iso(metOn) <= '2026-11-20')).toBe(true);
    const customs = story.gateConditions.filter(({ projectId, stage }) => projectKeyOf.get(projectId) === 'customs' && stage === 'training');
    expect([customs.filter(({ metOn }) => metOn !== null).length, customs.length]).toEqual([3, 5]);
  });
});

describe('what is framed and estimated', () => {
  it('has a goal and at least five unknowns for each project, ranges in order', () => {
    for (const { id, name } of story.projects) {
      expect(story.goals.filter(({ projectId }) => projectId === id), name).toHaveLength(1);
      expect(story.unknowns.filter(({ projectId }) => projectId === id).length, name).toBeGreaterThanOrEqual(5);
    }
    for (const { low, likely, high } of [...story.unknowns, ...story.roleNeeds]) {
      if (low === null || likely === null || high === null) continue;
      expect(low).toBeLessThanOrEqual(likely);
      expect(likely).toBeLessThanOrEqual(high);
    }
    for (const { p10, p50, p90 } of story.estimates) expect(p10 <= p50 && p50 <= p90).toBe(true);
  });

  it('needs of each role, phase by phase, what its scores say', () => {
    for (const project of STORY_PROJECTS) {
      const needs = story.roleNeeds.filter(({ projectId }) => projectKeyOf.get(projectId) === project.key);
      // Parts under a tenth of a week are left out.
      expect(needs.reduce((sum, { likely }) => sum + likely, 0) / project.effort.p50, project.name).toBeCloseTo(1, 1);
    }
  });

  it('refers only to rows that it holds', () => {
    const known = new Set(Object.values(story).flatMap((rows) => (Array.isArray(rows) ? rows.map((row: { id: string }) => row.id) : [])));
    const given = new Set(['model', 'period', ...DEFAULT_TEAM_ROLES.map(({ key }) => key), ...DEFAULT_ACTIVITIES.map(({ key }) => key)]);
    for (const [table, rows] of Object.entries(story)) {
      if (!Array.isArray(rows)) continue;
      for (const row of rows as unknown as Record<string, unknown>[]) {
        for (const [column, value] of Object.entries(row)) if (column.endsWith('Id') && typeof value === 'string') expect(known.has(value) || given.has(value), `${table}.${column}`).toBe(true);
      }
    }
  });
});

/** The best set of the story's plan, with so many more weeks of data engineering. */
async function bestSet(moreWeeks: number) {
  const inputs: PortfolioInputs = {
    seed: 'plan', draws: 4000, model: DEFAULT_SCORING_MODEL, acceptedChance: story.period.exceedShare, periodStart: iso(story.period.startsOn), finishedProjectIds: [],
    projects: story.projects.map(({ id, name }) => ({ id, name, answers: answersOf(id), driverIds: story.exposures.filter(({ projectId }) => projectId === id).map(({ driverId }) => driverId) })),
    drivers: story.drivers.map(({ id, name, affects, low, likely, high }) => ({ id, name, affects, factor: { p10: low, p50: likely, p90: high } })),
    capacities: story.capacities.map(({ kind, roleId, name, amount }) => ({ key: roleId ?? kind, name, available: amount + (roleId === 'dataEngineer' ? moreWeeks : 0), resource: kind === 'role' ? { kind, role: roleId ?? '' } : { kind } })),
    constraints: story.constraints.map(({ kind, projectId, otherId }) => ({ kind, projectIds: [projectId, otherId] })),
  };
  const kept = createDraws(inputs.projects, inputs.model, inputs);
  const best = await selectBestSet(toPlanRequest(inputs, kept, evaluatePriority(kept)), createSolver(0.001));
  if (!best.ok) throw new Error(best.reason);
  return { keys: new Set(best.value.plan.projectIds.map((id) => projectKeyOf.get(id))), runsOutFirst: best.value.plan.runsOutFirst };
}

function answersOf(projectId: string) {
  return story.scoreSheets
    .filter((sheet) => sheet.projectId === projectId && sheet.submittedAt !== null)
    .flatMap(({ id, scorerId }) => story.scoreAnswers.filter(({ sheetId }) => sheetId === id).map(({ criterionKey, low, likely, high }) => ({ criterionKey, scorerId, source: 'person' as const, interval: { p10: low, p50: likely, p90: high } })));
}
