import { makeEstimates } from './estimates';
import { makeExperiments, tellExperiments } from './experiments';
import { makeFraming } from './framing';
import { makeLifeCycle } from './life-cycle';
import { makeReadiness } from './readiness';
import { makeRisks } from './risk-history';
import { createSampleId } from './sample-id';
import { makeScoreSheets } from './score-sheets';
import { createCalendar, type StoryCalendar } from './story-calendar';
import { STORY_COMPUTE_PRICE, STORY_PEOPLE, STORY_RATES } from './story-people';
import { makePlan } from './story-plan';
import { STORY_PROJECTS } from './story-projects';
import { makeTimeEntries } from './time-entries';
import { makeTimeTasks } from './time-tasks';
import type { SampleId } from './sample-id';

/** What the workspace that is to be filled has already: the story is told on this ground. */
export type SampleGround = {
  /** The person who opens the sample; takes the part of Ines Moreau. */
  readonly visitorId: string;
  readonly modelId: string;
  readonly periodId: string;
  /** Ids by key; every key that the story names must be there. */
  readonly roleIds: Readonly<Record<string, string>>;
  readonly activityIds: Readonly<Record<string, string>>;
};

export type SampleOptions = {
  /** Same seed and day, same bytes. */
  readonly seed: string;
  /** Ids differ from workspace to workspace though the story is the same. */
  readonly idSeed: string;
  /** The day on which the story is opened, an ISO date: all its dates are told from there. */
  readonly today: string;
  readonly ground: SampleGround;
};

export type Sample = ReturnType<typeof generateSample>;

/**
 * The sample workspace: a freight company's sixteen candidate projects at every stage, with the people, scores, risks,
 * experiments and hours of a year. Rows as they are stored, without the workspace's id.
 *
 * @throws Error if the ground lacks a role or an activity of the story
 */
export function generateSample({ seed, idSeed, today, ground }: SampleOptions) {
  const calendar = createCalendar(today);
  const id = createSampleId(idSeed, { 'person:ines': ground.visitorId });
  const logs = tellExperiments(seed);
  const roleIdOf = lookUp(ground.roleIds, 'role');
  const activityIdOf = lookUp(ground.activityIds, 'activity');
  return {
    ...makePeople(calendar, id, roleIdOf),
    projects: makeProjects(calendar, id),
    ...makeScoreSheets(seed, calendar, id, ground.modelId),
    ...makePlan(calendar, id, ground.periodId, roleIdOf),
    ...makeLifeCycle(calendar, id),
    ...makeFraming(calendar, id),
    ...makeReadiness(calendar, id),
    ...makeEstimates(seed, calendar, id, roleIdOf),
    ...makeRisks(seed, calendar, id),
    ...makeExperiments(logs, calendar, id),
    ...makeTimeTasks(seed, makeTimeEntries(seed, logs, calendar, id, activityIdOf), id, activityIdOf),
    /** What an hour costs, by the role's id. */
    rates: Object.fromEntries(STORY_RATES.map(({ role, hourlyCost }) => [roleIdOf(role), hourlyCost])),
    computePrice: STORY_COMPUTE_PRICE,
  };
}

function makePeople(calendar: StoryCalendar, id: SampleId, roleIdOf: (key: string) => string) {
  const quarterStart = Date.parse(`${calendar.quarter.startsOn}T00:00:00Z`);
  const inQuarter = (days: number): Date => new Date(quarterStart + days * 86_400_000);
  return {
    people: STORY_PEOPLE.map(({ key, name, hoursPerWeek }) => ({ id: id(`person:${key}`), name, hoursPerWeek, email: `${key}@halden-freight.example` })),
    personRoles: STORY_PEOPLE.flatMap(({ key, roles }) => roles.map(({ role, share }) => ({ id: id(`personRole:${key}:${role}`), personId: id(`person:${key}`), roleId: roleIdOf(role), share }))),
    absences: STORY_PEOPLE.flatMap(({ key, away }) =>
      away === undefined ? [] : [{ id: id(`absence:${key}`), personId: id(`person:${key}`), firstDay: inQuarter(away.from), lastDay: inQuarter(away.from + away.days - 1), note: away.note }],
    ),
  };
}

function makeProjects(calendar: StoryCalendar, id: SampleId) {
  return STORY_PROJECTS.map(({ key, name, description, stage, status, owner, tags, began, dueMonth }) => ({
    id: id(`project:${key}`),
    name,
    description,
    stage,
    status,
    ownerId: id(`person:${owner}`),
    tags: [...tags],
    startsOn: status === 'active' ? calendar.workday(-began) : null,
    dueOn: dueMonth === null ? null : calendar.monthEnd(dueMonth + 1),
    createdAt: calendar.moment(-began, 9),
    updatedAt: calendar.moment(-1, 9),
  }));
}

function lookUp(ids: Readonly<Record<string, string>>, what: string): (key: string) => string {
  return (key) => {
    const known = ids[key];
    if (known === undefined) throw new Error(`The workspace has no ${what} "${key}".`);
    return known;
  };
}
