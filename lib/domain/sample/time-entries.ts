import { createKeyedRng, type Rng } from '../random/rng';
import type { Stage } from '../shared/stage';
import type { StoryLog } from './experiments';
import { passagesOf } from './life-cycle';
import type { SampleId } from './sample-id';
import type { StoryCalendar } from './story-calendar';
import { STORY_PROJECTS } from './story-projects';
import { STORY_TEAMS } from './story-teams';
import { NOTES, SECONDS_PER_LABEL, WORKERS, workOf } from './story-time';
import { listTeamMeetings } from './team-meetings';

const SIZES = [30, 45, 60, 60, 75, 90, 120, 150] as const;
const QUARTER_HOUR = 15;
const FULL_DAY = 7.5 * 60;
const DAY_START = 8 * 60 + 30;
/** Meetings with those who decide change something now and then, errors that were read more often; by the end of an entry's key. */
const DECIDING: Readonly<Record<string, RegExp>> = { goalDefinition: /[05]$/, meetings: /[37]$/, evaluation: /[0246]$/ };
/** How the hours of an experiment are split; training takes the rest. */
const EXPERIMENT_SHARES = [['featureEngineering', 0.19], ['evaluation', 0.15]] as const;

/** A block of work to spread over days: whole quarter-hours between two days (counted from today, at most 0). */
type Block = { readonly project: string; readonly activity: string; readonly minutes: number; readonly from: number; readonly to: number; readonly experiment?: number };
type Entry = Omit<Block, 'from' | 'to' | 'project'> & { readonly project: string | null; readonly person: string; readonly day: number; readonly note: string; readonly key: string };

/**
 * A year of hours, in quarter-hours on workdays, nobody above 7½ hours a day, each with the stage its project stood in.
 * The entries that name an experiment sum to its people-hours.
 */
export function makeTimeEntries(seed: string, logs: readonly StoryLog[], calendar: StoryCalendar, id: SampleId, activityIdOf: (key: string) => string) {
  const booked = new Map<string, number>();
  const meetings = bookMeetings(calendar, booked);
  const work = [...experimentBlocks(logs), ...projectBlocks()].flatMap((block, index) =>
    spreadBlock(block, createKeyedRng(seed, `time:${index}`), calendar, booked, `${index}`),
  );
  const clock = new Map<string, number>();
  const stageOn = createStageFinder(calendar);
  return [...meetings, ...work].toSorted((a, b) => a.day - b.day).map((entry) => toRow(entry, clock, calendar, id, activityIdOf, stageOn));
}

/** First of all, because meetings are at set times. */
function bookMeetings(calendar: StoryCalendar, booked: Map<string, number>): Entry[] {
  return listTeamMeetings(calendar).map(({ person, day, minutes, note }) => {
    booked.set(`${person}:${day}`, minutes);
    return { project: null, activity: 'meetings', minutes, person, day, note, key: `team:${person}:${-day}` };
  });
}

type StageFinder = (project: string, day: number) => Stage | null;

/** Where a project stood on a day; what was worked before its first day belongs to the stage it began in. */
function createStageFinder(calendar: StoryCalendar): StageFinder {
  const passages = new Map(STORY_PROJECTS.map((project) => [project.key, passagesOf(project).map(({ stage, ago }) => ({ stage, from: calendar.workday(-ago).getTime() }))]));
  return (project, day) => {
    const own = passages.get(project) ?? [];
    const time = calendar.day(day).getTime();
    return (own.findLast(({ from }) => from <= time) ?? own[0])?.stage ?? null;
  };
}

function projectBlocks(): Block[] {
  return STORY_PROJECTS.flatMap(({ key, began }) =>
    workOf(key).map(({ activity, hours, from, to }) => ({ project: key, activity, minutes: hours * 60, from: Math.round(-began * (1 - from)), to: Math.round(-began * (1 - to)) })),
  );
}

function experimentBlocks(logs: readonly StoryLog[]): Block[] {
  return logs.flatMap(({ project, experiments }) =>
    experiments.flatMap(({ hours, daysAgo }, index) => {
      const parts = EXPERIMENT_SHARES.map(([activity, share]) => ({ activity, minutes: Math.round((hours * 60 * share) / QUARTER_HOUR) * QUARTER_HOUR }));
      const training = hours * 60 - parts.reduce((sum, { minutes }) => sum + minutes, 0);
      return [{ activity: 'training', minutes: training }, ...parts].map((part) => ({ ...part, project, experiment: index + 1, from: -daysAgo - 5, to: -daysAgo }));
    }),
  );
}

function spreadBlock(block: Block, rng: Rng, calendar: StoryCalendar, booked: Map<string, number>, key: string): Entry[] {
  const entries: Entry[] = [];
  const { from, to, minutes: total, ...rest } = block;
  for (let left = total; left > 0; ) {
    const minutes = Math.min(left, pick(SIZES, rng));
    const person = pickWorker(block, rng);
    const day = findDay(person, minutes, from, to, rng, calendar, booked);
    booked.set(`${person}:${day}`, (booked.get(`${person}:${day}`) ?? 0) + minutes);
    entries.push({ ...rest, minutes, person, day, note: pick(NOTES[block.activity] ?? [''], rng), key: `${key}:${entries.length}` });
    left -= minutes;
  }
  return entries;
}

function pickWorker({ project, activity }: Block, rng: Rng): string {
  const workers = WORKERS[activity] ?? ['scientist'];
  // Squared, so that the first named comes most often.
  const worker = workers[Math.floor(rng() ** 2 * workers.length)] ?? 'scientist';
  return STORY_TEAMS[project]?.[worker] ?? 'jonas';
}

/** A workday between the two on which the person has room; after many tries the first workday before that has. */
function findDay(person: string, minutes: number, from: number, to: number, rng: Rng, calendar: StoryCalendar, booked: ReadonlyMap<string, number>): number {
  const hasRoom = (day: number): boolean => calendar.isWorkday(day) && (booked.get(`${person}:${day}`) ?? 0) + minutes <= FULL_DAY;
  for (let tries = 0; tries < 40; tries++) {
    const day = from + Math.floor(rng() * (to - from + 1));
    if (hasRoom(day)) return day;
  }
  let day = to;
  while (!hasRoom(day)) day--;
  return day;
}

function toRow({ project, activity, minutes, experiment, person, day, note, key }: Entry, clock: Map<string, number>, calendar: StoryCalendar, id: SampleId, activityIdOf: (key: string) => string, stageOn: StageFinder) {
  const start = clock.get(`${person}:${day}`) ?? DAY_START;
  clock.set(`${person}:${day}`, start + minutes + (start < 12 * 60 && start + minutes >= 12 * 60 ? 30 : 0));
  const isLabeling = activity === 'labeling';
  return {
    id: id(`time:${key}`),
    personId: id(`person:${person}`),
    projectId: project === null ? null : id(`project:${project}`),
    activityId: activityIdOf(activity),
    experimentId: experiment === undefined ? null : id(`experiment:${project}:${experiment}`),
    stage: project === null ? null : stageOn(project, day),
    workDate: calendar.day(day),
    startedAt: calendar.moment(day, 0, start),
    endedAt: calendar.moment(day, 0, start + minutes),
    seconds: minutes * 60,
    note,
    quantity: isLabeling ? Math.round((minutes * 60) / SECONDS_PER_LABEL) : null,
    quantityUnit: isLabeling ? 'labels' : null,
    changedDecision: project !== null && (DECIDING[activity]?.test(key) ?? false),
  };
}

function pick<T>(items: readonly T[], rng: Rng): T {
  return items[Math.floor(rng() * items.length)] as T;
}
