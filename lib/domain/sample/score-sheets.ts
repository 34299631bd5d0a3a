import { createKeyedRng } from '../random/rng';
import type { Scale } from '../scoring/criterion';
import { formatRange } from '../scoring/format-range';
import type { Interval } from '../shared/interval';
import type { StoryCalendar } from './story-calendar';
import { STORY_PROJECTS, type StoryProject } from './story-projects';
import type { SampleId } from './sample-id';

/** P90 of a standard normal, by which a range is turned into a spread of logarithms and back. */
const Z90 = 1.2816;
/** Effort by role is pooled from six parts that err together, so that each must be wider than their sum. */
const ROLE_WIDENING = 1.2;
/** Those who see most and least worth in a project agree on its effort; those between them see a little more. */
const EFFORT_BY_PLACE = 1.15;
const ROLE_KEYS = ['DataScientist', 'MlEngineer', 'DataEngineer', 'Labeling', 'DomainExpert', 'Mlops', 'SoftwareEngineer'] as const;
const URGENCY_KEYS = ['timeCriticality', 'riskReduction'] as const;
const RATING_KEYS = ['userBenefit', 'replacesComplexPart', 'existingLabels', 'difficulty', 'dataDifficulty', 'accuracyNeed'] as const;

/** The visitor takes the part of Ines Moreau. One project she has begun to score, one not at all. */
const BEGUN = { project: 'documents', scorer: 'ines' } as const;
const ANSWERS_BEGUN = 4;

type StoryAnswer = { readonly key: string; readonly scale: Scale; readonly interval: Interval; readonly note?: string };

export function makeScoreSheets(seed: string, calendar: StoryCalendar, id: SampleId, modelId: string) {
  const given = STORY_PROJECTS.flatMap((project) => project.scorers.map((scorer, index) => ({ project, scorer, index, isBegun: false })));
  const begun = STORY_PROJECTS.filter(({ key }) => key === BEGUN.project).map((project) => ({ project, scorer: BEGUN.scorer, index: 0, isBegun: true }));
  const sheets = [...given, ...begun].map(({ project, scorer, index, isBegun }) => {
    const sheetId = id(`sheet:${project.key}:${scorer}`);
    const submitted = calendar.moment(-Math.round(Math.min(project.began - 2, 24 + index * 5)), 10 + index);
    const answers = makeAnswers(seed, project, scorer, index);
    return {
      sheet: { id: sheetId, projectId: id(`project:${project.key}`), modelId, scorerId: id(`person:${scorer}`), submittedAt: isBegun ? null : submitted },
      answers: (isBegun ? answers.slice(0, ANSWERS_BEGUN) : answers).map((answer) => toRow(answer, sheetId, id(`answer:${project.key}:${scorer}:${answer.key}`))),
    };
  });
  return { scoreSheets: sheets.map(({ sheet }) => sheet), scoreAnswers: sheets.flatMap(({ answers }) => answers) };
}

function toRow({ key, scale, interval, note = '' }: StoryAnswer, sheetId: string, answerId: string) {
  return { id: answerId, sheetId, criterionKey: key, raw: formatRange(interval, scale), low: interval.p10, likely: interval.p50, high: interval.p90, wasWidened: false, source: 'person', note };
}

/** One scorer's answers. Scorers of one project lie `disagreement` apart, and all their ranges together are the project's. */
function makeAnswers(seed: string, project: StoryProject, scorer: string, index: number): StoryAnswer[] {
  const rng = createKeyedRng(seed, `score:${project.key}:${scorer}`);
  const place = placeOf(index, project.scorers.length);
  const ratings = project.ratings.map((rating) => clamp(rating + Math.round((rng() - 0.5) * 2), 0, 10));
  const worth = ownView(project.impact, project.disagreement, place, project.scorers.length);
  const factor = 0.45 + (0.25 * (ratings[0] as number) + 0.2 * (ratings[1] as number) + 0.1 * (ratings[2] as number)) / 5;
  const inMoney = (thousand: number): number => ((thousand + project.running) / factor) * 1000;
  const effort = scale(project.effort, (weeks) => weeks * EFFORT_BY_PLACE ** (1 / 3 - Math.abs(place)));
  return [
    { key: 'organisationMoney', scale: 'moneyPerYear', interval: round(scale(worth, inMoney)) },
    ...RATING_KEYS.map((key, i) => ({ key, scale: 'rating' as const, interval: aroundRating(ratings[i] as number) })),
    ...project.weeks.flatMap((weeks = 0, i) => (weeks === 0 ? [] : [roleEffort(ROLE_KEYS[i] as string, weeks, effort, project.effort.p50)])),
    { key: 'successChance', scale: 'share', interval: project.success },
    { key: 'runningCost', scale: 'moneyPerYear', interval: spread(project.running * 1000, 1.4) },
    { key: 'gpuHoursTraining', scale: 'hours', interval: spread(project.gpuHours, 1.5) },
    ...(project.labels === 0
      ? []
      : [
          { key: 'labelsNeeded', scale: 'count' as const, interval: spread(project.labels, 1.6) },
          { key: 'labelPrice', scale: 'money' as const, interval: spread(project.labelPrice, 1.25) },
        ]),
    ...(project.reach === undefined ? [] : [{ key: 'reach', scale: 'count' as const, interval: spread(project.reach, 1.3) }]),
    ...(project.urgency ?? []).map((rating, i) => ({ key: URGENCY_KEYS[i] as string, scale: 'rating' as const, interval: aroundRating(rating) })),
  ];
}

/** From −½ for the first to ½ for the last; a single scorer stands in the middle. */
function placeOf(index: number, count: number): number {
  return count === 1 ? 0 : index / (count - 1) - 0.5;
}

/** What is left of the project's spread when the distance between scorers is taken out of it, around this scorer's median. */
function ownView(all: Interval, disagreement: number, place: number, count: number): Interval {
  const total = Math.log(all.p90 / all.p10) / (2 * Z90);
  const places = Array.from({ length: count }, (_, i) => placeOf(i, count));
  const between = places.reduce((sum, p) => sum + (p * Math.log(disagreement)) ** 2, 0) / count;
  const narrower = Math.sqrt(Math.max(total ** 2 - between, (total / 2) ** 2)) / total;
  const median = all.p50 * disagreement ** place;
  return { p10: median * (all.p10 / all.p50) ** narrower, p50: median, p90: median * (all.p90 / all.p50) ** narrower };
}

function roleEffort(role: string, weeks: number, effort: Interval, total: number): StoryAnswer {
  const share = weeks / total;
  const interval = {
    p10: share * effort.p50 * (effort.p10 / effort.p50) ** ROLE_WIDENING,
    p50: share * effort.p50,
    p90: share * effort.p50 * (effort.p90 / effort.p50) ** ROLE_WIDENING,
  };
  return { key: `effort${role}`, scale: 'personWeeks', interval: round(interval) };
}

function aroundRating(rating: number): Interval {
  return { p10: clamp(rating - 1, 0, 9), p50: rating, p90: clamp(rating + 1, 1, 10) };
}

function spread(likely: number, factor: number): Interval {
  return round({ p10: likely / factor, p50: likely, p90: likely * factor });
}

function scale({ p10, p50, p90 }: Interval, by: (value: number) => number): Interval {
  return { p10: by(p10), p50: by(p50), p90: by(p90) };
}

/** Two significant figures, as people type them. */
function round(interval: Interval): Interval {
  return scale(interval, (value) => Number(value.toPrecision(2)));
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
