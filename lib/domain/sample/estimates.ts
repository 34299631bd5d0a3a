import { createKeyedRng } from '../random/rng';
import type { SampleId } from './sample-id';
import type { StoryCalendar } from './story-calendar';
import { STORY_PROJECTS, type StoryProject } from './story-projects';
import { STORY_TEAMS, type StoryTeam } from './story-teams';

type Reference = readonly [name: string, source: 'own' | 'published', kind: string, size: number, sizeUnit: string, weeks: number, monthsAgo: number, project?: string];

/** Finished work, own and published: what new projects are compared with. Person-weeks of 40 hours. */
const REFERENCES: readonly Reference[] = [
  ['Product category tagging', 'own', 'text classification', 3100, 'classes', 31, 26],
  ['Freight class by text', 'own', 'text classification', 18, 'classes', 14, 15],
  ['Retail taxonomy', 'published', 'text classification', 4200, 'classes', 44, 40],
  ['Diagnosis coding', 'published', 'text classification', 8900, 'classes', 90, 52],
  ['Waybill reading', 'own', 'document extraction', 12, 'fields', 19, 20],
  ['Receipt reading', 'published', 'document extraction', 9, 'fields', 26, 31],
  ['Fuel consumption forecast', 'own', 'time series', 410, 'series', 11, 30],
  ['Bike share demand', 'published', 'time series', 500, 'series', 9, 47],
  ['Tyre wear alarm', 'own', 'anomaly detection', 900, 'devices', 23, 22],
  ['Container seal photos', 'own', 'image classification', 4, 'classes', 27, 18],
  ['Shelf photos', 'published', 'image classification', 120, 'classes', 58, 44],
  ['Complaint routing', 'own', 'text classification', 9, 'classes', 12, 34],
];

/** Past estimates of own work in person-weeks: P10, P50, P90, and what it took. Exceeded by a third, as a rule. */
const LEDGER: readonly (readonly [p10: number, p50: number, p90: number, actual: number, daysAgo: number])[] = [
  [9, 14, 22, 24, 700], [8, 12, 16, 14, 610], [14, 19, 25, 31, 560], [6, 9, 13, 11, 520], [10, 15, 21, 19, 470], [12, 17, 24, 23, 430],
  [16, 22, 30, 27, 380], [5, 7, 10, 6, 330], [7, 11, 16, 12, 270], [11, 16, 22, 21, 210], [9, 13, 19, 14, 150],
];

const PHASES = ['data', 'model', 'deploy', 'run'] as const;
type RoleNeed = readonly [role: string, share: readonly [number, number, number, number]];
/** How the weeks of a role fall into the four phases. */
const NEEDS: readonly RoleNeed[] = [
  ['dataScientist', [0.3, 0.55, 0.1, 0.05]],
  ['mlEngineer', [0.05, 0.45, 0.4, 0.1]],
  ['dataEngineer', [0.6, 0.15, 0.2, 0.05]],
  ['labeling', [0.8, 0.2, 0, 0]],
  ['domainExpert', [0.3, 0.4, 0.2, 0.1]],
  ['mlops', [0, 0.05, 0.6, 0.35]],
  ['softwareEngineer', [0, 0.1, 0.7, 0.2]],
];

const ALLOCATION_WEEKS = 8;
const WORKERS: readonly (readonly [keyof StoryTeam, number])[] = [['scientist', 12], ['engineer', 8], ['data', 5], ['labeling', 6], ['expert', 3], ['operations', 3]];

/** Comparisons, past estimates, a pilot, and the people that projects need and have. */
export function makeEstimates(seed: string, calendar: StoryCalendar, id: SampleId, roleIdOf: (key: string) => string) {
  return {
    referenceProjects: REFERENCES.map(([name, source, kind, size, sizeUnit, weeks, monthsAgo], index) => ({
      id: id(`reference:${index}`), name, source, features: { kind }, size, sizeUnit, effortHours: weeks * 40, finishedOn: calendar.workday(-monthsAgo * 30),
    })),
    estimates: [...pastEstimates(calendar, id), ...presentEstimates(calendar, id)],
    pilots: [{ id: id('pilot:customs'), projectId: id('project:customs'), classesDone: 12, classesTotal: 1240, stages: { data: 6, labeling: 3.2, features: 3, training: 4, evaluation: 2 }, labels: 520, note: 'Twelve codes of chapter 39 and Other', ranOn: calendar.workday(-100) }],
    pilotSlices: [{ id: id('slice:customs'), pilotId: id('pilot:customs'), name: '97 codes of three chapters', size: 97, hours: 44 }],
    roleNeeds: STORY_PROJECTS.flatMap((project) => makeNeeds(project, id, roleIdOf)),
    allocations: makeAllocations(seed, calendar, id),
  };
}

function pastEstimates(calendar: StoryCalendar, id: SampleId) {
  return LEDGER.map(([p10, p50, p90, actual, ago], index) => ({
    id: id(`estimate:past:${index}`), projectId: null, authorId: id(`person:${index % 2 === 0 ? 'jonas' : 'farid'}`), quantity: 'effort', unit: 'person-weeks', method: 'expert',
    p10, p50, p90, madeAt: calendar.moment(-ago, 10), actual, resolvedAt: calendar.moment(-Math.round(ago * 0.6), 10),
  }));
}

function presentEstimates(calendar: StoryCalendar, id: SampleId) {
  return STORY_PROJECTS.filter(({ status }) => status === 'active').map(({ key, effort, owner }) => ({
    id: id(`estimate:now:${key}`), projectId: id(`project:${key}`), authorId: id(`person:${owner}`), quantity: 'effort', unit: 'person-weeks', method: 'expert',
    ...effort, madeAt: calendar.moment(-2, 10), actual: null, resolvedAt: null,
  }));
}

function makeNeeds({ key, weeks, effort }: StoryProject, id: SampleId, roleIdOf: (key: string) => string) {
  return NEEDS.flatMap(([role, shares], index) =>
    PHASES.flatMap((phase, place) => {
      const likely = (weeks[index] ?? 0) * (shares[place] ?? 0);
      return likely < 0.05
        ? []
        : [{ id: id(`need:${key}:${role}:${phase}`), projectId: id(`project:${key}`), roleId: roleIdOf(role), phase, low: round((likely * effort.p10) / effort.p50), likely: round(likely), high: round((likely * effort.p90) / effort.p50) }];
    }),
  );
}

/** Hours a week of each worker for each project under way: the last four weeks and the next four. */
function makeAllocations(seed: string, calendar: StoryCalendar, id: SampleId) {
  const rng = createKeyedRng(seed, 'allocations');
  const monday = -((calendar.day(0).getUTCDay() + 6) % 7);
  return STORY_PROJECTS.filter(({ status }) => status === 'active').flatMap(({ key }) =>
    WORKERS.flatMap(([worker, hours]) => {
      const person = STORY_TEAMS[key]?.[worker] ?? 'jonas';
      const own = Math.max(1, Math.round(hours * (0.6 + 0.8 * rng())));
      return Array.from({ length: ALLOCATION_WEEKS }, (_, week) => ({
        id: id(`allocation:${key}:${person}:${week}`), personId: id(`person:${person}`), projectId: id(`project:${key}`), weekStart: calendar.day(monday + 7 * (week - 4)), hours: own,
      }));
    }),
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;
